using System.Globalization;
using Transparency.Core.Documents;
using Transparency.Core.Municipalities;
using Transparency.Core.Publications;
using Transparency.Core.Words;

namespace Transparency.Pages.Documents;

/// <summary>A year's budget documents: by kind, each with its link, its days and how its deadlines stand.</summary>
/// <param name="Municipality">Whose they are.</param>
/// <param name="Kind">What kind of body that is: organisations have provisions of their own.</param>
/// <param name="Year">The year.</param>
/// <param name="Deadlines">What is listed and what is missing.</param>
/// <param name="Today">The day in the Czech Republic.</param>
/// <param name="Language">Of the reader.</param>
public sealed record DocumentList(
    MunicipalityId Municipality,
    MunicipalityKind Kind,
    FiscalYear Year,
    DocumentDeadlines Deadlines,
    DateOnly Today,
    Language Language) : Page(Language)
{
    /// <summary>So many are shown; the table of the edition has all.</summary>
    private const int MostShown = 500;

    /// <summary>The other language that the page of the documents is there in.</summary>
    public Language Other => Language.Other();

    public string OtherAddress => PublicPaths.DocumentsPage(Municipality.Value, Year.Value, Other.Tag());

    public string YearAddress => Translated.Of(PublicPaths.YearPage(Municipality.Value, Year.Value), Language);

    /// <summary>The kinds of which something is listed or missing.</summary>
    internal IEnumerable<DocumentsOfKind> Kinds => DocumentKinds.All
        .Select(kind => new DocumentsOfKind(
            kind,
            [.. Deadlines.Listed.Take(MostShown).Where(listed => listed.Document.Kind == kind)],
            [.. Deadlines.Missing.Where(missing => missing.Kind == kind)]))
        .Where(kind => kind.Listed.Count + kind.Missing.Count > 0);

    internal string Lead => DocumentWords.Lead.In(Language).Filled(Day(Today));

    /// <summary>With spaces that do not break; both languages write it alike here, as dates of Czech law.</summary>
    internal static string Day(DateOnly day) => day.ToString("d.\u00A0M.\u00A0yyyy", CultureInfo.InvariantCulture);

    internal string TitleOf(BudgetDocument document) => document.Title ?? DocumentWords.Singular[(int)document.Kind].In(Language);

    /// <summary>Number and days, as far as they are given, each behind a comma.</summary>
    internal string DetailsOf(BudgetDocument document)
    {
        var isDraft = document.Kind is DocumentKind.DraftOutlook or DocumentKind.DraftBudget or DocumentKind.DraftFinalAccount;
        var number = document.Number is { } given ? $", {DocumentWords.Number.In(Language)}\u00A0{given}" : "";
        return number
            + On(isDraft ? DocumentWords.Discussed : DocumentWords.Approved, document.Approved)
            + On(DocumentWords.Published, document.Published)
            + On(DocumentWords.Removed, document.Removed);
    }

    internal ShownDeadline Of(Deadline deadline) => new(deadline, DocumentWords.State(deadline), Kind, Language);

    /// <summary>Of what is not listed it can only be said that the time is over.</summary>
    internal ShownDeadline Of(MissingDocument missing) =>
        missing.Deadline.State == DeadlineState.Missed ? new(missing.Deadline, DocumentWords.Over, Kind, Language) : Of(missing.Deadline);

    private string On(Wording done, DateOnly? day) => day is { } date ? $", {done.In(Language)} {Day(date)}" : "";
}

/// <summary>The documents of one kind.</summary>
internal sealed record DocumentsOfKind(DocumentKind Kind, IReadOnlyList<ListedDocument> Listed, IReadOnlyList<MissingDocument> Missing);
