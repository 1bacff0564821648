using Transparency.Core.Documents;

namespace Transparency.Core.Editions.Comparison;

/// <summary>
/// Documents that an edition lists and the one before did not, and the reverse. One that only got an address or a day is neither.
/// </summary>
/// <param name="Added">How many were added.</param>
/// <param name="AddedDocuments">The first hundred of them.</param>
/// <param name="Removed">How many were removed.</param>
/// <param name="RemovedDocuments">The first hundred of them.</param>
public sealed record DocumentsChange(
    int Added,
    IReadOnlyList<DocumentName> AddedDocuments,
    int Removed,
    IReadOnlyList<DocumentName> RemovedDocuments)
{
    private const int Listed = 100;

    /// <returns>The change, or null where there is none.</returns>
    public static DocumentsChange? BetweenOrNull(IReadOnlyList<BudgetDocument>? before, IReadOnlyList<BudgetDocument>? after)
    {
        List<BudgetDocument> added = NotIn(before ?? [], after ?? []), removed = NotIn(after ?? [], before ?? []);
        return added.Count + removed.Count == 0
            ? null
            : new DocumentsChange(
                added.Count,
                [.. added.Take(Listed).Select(DocumentName.Of)],
                removed.Count,
                [.. removed.Take(Listed).Select(DocumentName.Of)]);
    }

    private static List<BudgetDocument> NotIn(IReadOnlyList<BudgetDocument> known, IReadOnlyList<BudgetDocument> documents)
    {
        var names = known.Select(document => (document.Kind, document.Number, document.Title)).ToHashSet();
        return [.. documents.Where(document => !names.Contains((document.Kind, document.Number, document.Title)))];
    }
}
