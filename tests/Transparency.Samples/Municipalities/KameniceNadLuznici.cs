using Transparency.Samples.Files;

namespace Transparency.Samples.Municipalities;

/// <summary>A town whose files come in a different bundle each year.</summary>
internal static class KameniceNadLuznici
{
    private const ulong Seed = 8_900;
    private const int LastMonthOfRunningYear = 9;

    /// <summary>So many payments stand in both files of 2024 and have to be counted once.</summary>
    private const int RepeatedPayments = 6;

    internal static IEnumerable<SampleFile> Files()
    {
        var folder = new MunicipalityFolder(
            "kamenice-nad-luznici", "Kamenice nad Lužnicí", "91163722", 8_914, "municipality", "", KameniceBudget.Usual);
        return [folder.Settings(), Zipped(folder, 2023), .. WithPayments(folder, 2024), .. Running(folder, 2025)];
    }

    private static SampleFile Zipped(MunicipalityFolder folder, int year) =>
        folder.File(year, "export-2023.zip", ZipFile.Of(
            ZipEntry.Stored("export-2023/data.csv", CsvShape.CityVizor.Rows(folder.Rows(year, 12, Seed))),
            ZipEntry.Stored("export-2023/events.csv", folder.Events(year, CsvShape.CityVizor))));

    /// <summary>
    /// A third of the invoices is in the payments file only. The day decides, so that two payments that are
    /// the same to the last letter stay in one file and stay two.
    /// </summary>
    private static IEnumerable<SampleFile> WithPayments(MunicipalityFolder folder, int year)
    {
        var rows = folder.Rows(year, 12, Seed);
        var invoices = rows.Where(row => row.Date?.Day % 3 == 0).ToArray();
        var repeated = invoices.Where((_, place) => place % (invoices.Length / RepeatedPayments) == 0).Take(RepeatedPayments);
        var elsewhere = invoices.Except(repeated).ToHashSet();
        yield return folder.File(year, "data.csv", CsvShape.CityVizor.Rows(rows.Where(row => !elsewhere.Contains(row))));
        yield return folder.File(year, "payments.csv", CsvShape.CityVizor.Rows(invoices));
        yield return folder.File(year, "events.csv", folder.Events(year, CsvShape.CityVizor));
        yield return Units(folder, year);
    }

    private static IEnumerable<SampleFile> Running(MunicipalityFolder folder, int year)
    {
        yield return folder.File(year, "data.csv", CsvShape.CityVizor.Rows(folder.Rows(year, LastMonthOfRunningYear, Seed)));
        yield return folder.File(year, "events.csv", folder.Events(year, CsvShape.CityVizor));
        yield return Units(folder, year);
    }

    private static SampleFile Units(MunicipalityFolder folder, int year) =>
        folder.File(year, "units.csv", CsvShape.CityVizor.Names(["ORJ", "ORJ_NAZEV"], KameniceUnits.All));
}
