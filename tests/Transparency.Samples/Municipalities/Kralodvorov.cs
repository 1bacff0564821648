using System.Text;
using Transparency.Samples.Budgets;
using Transparency.Samples.Files;

namespace Transparency.Samples.Municipalities;

/// <summary>
/// A city that publishes as Prague does: 2023 a table of the budget and a JSON of what was spent, 2024 two tables in windows-1250.
/// </summary>
internal static class Kralodvorov
{
    private const ulong Seed = 1_784;

    private static readonly CsvShape Marked = CsvShape.CityVizor with { NewLine = "\r\n", Encoding = new UTF8Encoding(true) };

    private static readonly CsvShape Windows = CsvShape.CityVizor with { NewLine = "\r\n", Encoding = CsvShape.CzechWindows.Encoding };

    internal static IEnumerable<SampleFile> Files()
    {
        var folder = new MunicipalityFolder(
            "kralodvorov",
            "Kralodvorov",
            "93750269",
            148_300,
            "municipality",
            "",
            KralodvorovBudget.Usual);
        yield return folder.Settings();

        var first = Of(folder, 2023);
        yield return folder.File(2023, "cerpani-2023.json", first.SpendingAsJson());
        yield return folder.File(2023, "rozpocet-2023.csv", first.Budget(Marked));

        var second = Of(folder, 2024);
        yield return folder.File(2024, "cerpani-2024.csv", second.Spending(Windows));
        yield return folder.File(2024, "rozpocet-2024.csv", second.Budget(Windows));
    }

    private static PragueFiles Of(MunicipalityFolder folder, int year) =>
        new(year, StagedPosition.Of(folder.Rows(year, 12, Seed)), folder.Budget.Events, KralodvorovBudget.Areas);
}
