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
    public static void Write(IReadOnlyList<BudgetDocument> documents, RowLabels labels, string path)
    {
        using var csv = CsvWriter.ToFile(path, EditionFiles.Csv);
        csv.WriteHeader([.. PublishedTables.Documents.Header]);

        foreach (var document in documents)
        {
            csv.WriteField(document.Kind.Word());
            csv.WriteField(SpreadsheetText.Harmless(document.Title ?? ""));
            csv.WriteField(SpreadsheetText.Harmless(document.Number ?? ""));
            csv.WriteField(document.Url ?? "");
            csv.WriteField(Day(document.Approved));
            csv.WriteField(Day(document.Published));
            csv.WriteField(Day(document.Removed));
            LabelCells.Write(csv, labels);
            csv.EndRecord();
        }
    }

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
