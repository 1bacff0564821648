using System.Text.Json;
using Transparency.Core.Documents;
using Transparency.Functions.Municipalities;
using Transparency.Functions.Tables;

namespace Transparency.Functions.Documents;

/// <summary>
/// Budget documents as a table: a row for each deadline of each, or one where it has none, and a row for each that the list lacks.
/// </summary>
internal static class DocumentTable
{
    public static Table<DocumentRow> Of(DocumentListResponse list, PublishedYear found) => new(
        found.TableName("documents"),
        new("Rozpočtové dokumenty", "Budget documents"),
        [
            new("kind", TableWords.Kind, ColumnKind.Word, row => row.Kind.Word()),
            new("listed", new("Je v seznamu obce", "On the municipality's list"), ColumnKind.Word, row => row.IsListed ? "true" : "false"),
            new("title", TableWords.Name, ColumnKind.Text, row => row.Document?.Title),
            new("number", new("Číslo", "Number"), ColumnKind.Code, row => row.Document?.Number),
            new("url", TableWords.Address, ColumnKind.Text, row => row.Document?.Url),
            new("approved", new("Schváleno", "Approved"), ColumnKind.Date, row => row.Document?.Approved),
            new("published", TableWords.PublishedOn, ColumnKind.Date, row => row.Document?.Published),
            new("removed", new("Sejmuto", "Removed"), ColumnKind.Date, row => row.Document?.Removed),
            new("rule", new("Povinnost", "Duty"), ColumnKind.Word, row => InJson(row.Deadline?.Rule)),
            new("law", new("Předpis", "Provision"), ColumnKind.Text, row => row.Deadline?.Law),
            new("due", new("Lhůta do", "Deadline"), ColumnKind.Date, row => row.Deadline?.Due),
            new("done", new("Splněno dne", "Done on"), ColumnKind.Date, row => row.Deadline?.Done),
            new("state", new("Stav", "State"), ColumnKind.Word, row => InJson(row.Deadline?.State)),
            new("days", new("Dnů", "Days"), ColumnKind.Count, row => row.Deadline?.Days),
        ],
        [.. list.Documents.SelectMany(Rows), .. list.Missing.Select(lacking => new DocumentRow(lacking.Kind, null, lacking.Deadline))]);

    private static IEnumerable<DocumentRow> Rows(DocumentResponse document) => document.Deadlines
        .DefaultIfEmpty()
        .Select(deadline => new DocumentRow(document.Kind, document, deadline));

    private static string? InJson<T>(T? word)
        where T : struct, Enum =>
        word is { } known ? JsonNamingPolicy.KebabCaseLower.ConvertName(known.ToString()) : null;
}
