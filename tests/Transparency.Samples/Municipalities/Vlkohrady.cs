using Transparency.Samples.Files;
using Transparency.Samples.Tables;

namespace Transparency.Samples.Municipalities;

/// <summary>
/// A town with VERA: the budget as KXX, the accounting, and the book of invoices, which says a part of the accounting once more.
/// </summary>
internal static class Vlkohrady
{
    private const ulong Seed = 3_400;
    private const string Number = "94618305";

    internal static IEnumerable<SampleFile> Files()
    {
        var folder = new MunicipalityFolder(
            "vlkohrady",
            "Vlkohrady",
            Number,
            2_240,
            "municipality",
            "",
            VlkohradyBudget.Usual);
        yield return folder.Settings();

        foreach (var year in new[] { 2023, 2024 })
        {
            var rows = WithPersons(folder.Rows(year, 12, Seed)).ToList();
            // In the older year payments are known only from the book of invoices.
            var accounting = new VeraAccounting(year, HasHeader: year == 2023, HasInvoices: year == 2024);
            yield return folder.File(year, "akce.csv", folder.Events(year, CsvShape.CzechWindows));
            yield return folder.File(year, "faktury.csv", VeraInvoices.File(rows));
            yield return folder.File(
                year, "rozpocet.kxx", KxxBudget.File(new KxxWriter(Number, year, "\r\n"), [.. rows.Where(row => row.Type == "ROZ")]));
            yield return folder.File(year, "ucetnictvi.csv", accounting.File(rows));
        }
    }

    /// <summary>Every ninth bill is a person's, whose birth date stands in the book of invoices.</summary>
    private static IEnumerable<SampleRow> WithPersons(IReadOnlyList<SampleRow> rows) =>
        rows.Select((row, place) => row.Type == "KDF" && place % 9 == 4 ? row with { Party = Persons.All[place % 8] } : row);
}
