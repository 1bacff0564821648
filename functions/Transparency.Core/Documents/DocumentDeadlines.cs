using Transparency.Core.Municipalities;

namespace Transparency.Core.Documents;

/// <summary>
/// The deadlines of a year's documents on a certain day, told from what the municipality lists and from nothing else. A day is known only
/// where it is
/// given: whoever lists a document with an address and no day of publication has published it, and when cannot be told.
/// </summary>
/// <param name="Listed">The documents in their order.</param>
/// <param name="Missing">What is not listed though it should be; empty for a municipality that lists nothing for the year.</param>
public sealed record DocumentDeadlines(IReadOnlyList<ListedDocument> Listed, IReadOnlyList<MissingDocument> Missing)
{
    /// <param name="documents">What the municipality lists for the year, in order.</param>
    /// <param name="year">The fiscal year.</param>
    /// <param name="kind">Whose budget it is; organisations have fewer deadlines.</param>
    /// <param name="today">The day in the Czech Republic.</param>
    public static DocumentDeadlines Of(IReadOnlyList<BudgetDocument> documents, FiscalYear year, MunicipalityKind kind, DateOnly today)
    {
        if (documents.Count == 0)
            return new DocumentDeadlines([], []);

        var of = new YearOfDocuments(documents, year, today);
        return new DocumentDeadlines(
            [
                .. documents.Select(document =>
                    new ListedDocument(
                        document,
                        [.. of.DeadlinesOf(document).Where(deadline => deadline.Rule.Concerns(kind) && deadline.WasLaw(kind, document))]))
            ],
            [.. of.Missing().Where(missing => missing.Deadline.Rule.Concerns(kind) && missing.Deadline.WasLaw(kind, null))]);
    }
}
