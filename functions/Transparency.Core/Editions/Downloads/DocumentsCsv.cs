using System.Globalization;
using CsvHelper;
using Transparency.Core.Documents;

namespace Transparency.Core.Editions.Downloads;

/// <summary>
/// An edition's <c>documents.csv</c>: what the municipality lists, in order. How deadlines stand is not among it, because that changes by
/// the day.
/// </summary>
internal static class DocumentsCsv
{
    public static void Write(IReadOnlyList<BudgetDocument> documents, string path)
    {
        using var csv = CsvWriter.ToFile(path, EditionFiles.Csv);
        csv.WriteHeader([.. PublishedTables.Documents.Header]);

        foreach (var document in documents)
        {
            csv.WriteRecord(
            [
                document.Kind.Word(), SpreadsheetText.Harmless(
                    document.Title ?? ""), SpreadsheetText.Harmless(document.Number ?? ""), document.Url ?? "",
                Day(document.Approved), Day(document.Published), Day(document.Removed),
            ]);
        }
    }

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
