using Transparency.Samples.Files;

namespace Transparency.Samples.Municipalities;

/// <summary>A village whose accountant changed the system: every year has another shape.</summary>
internal static class JavornikULesa
{
    private const ulong Seed = 430;

    internal static IEnumerable<SampleFile> Files()
    {
        var folder = new MunicipalityFolder(
            "javornik-u-lesa", "Javorník u Lesa", "91373531", 431, "municipality", "", JavornikBudget.Usual);
        yield return folder.Settings();

        foreach (var (year, shape) in new[] { (2023, CsvShape.CzechWindows), (2024, CsvShape.CzechSpreadsheet) })
        {
            yield return folder.File(year, "ucetnictvi.csv", shape.Rows(folder.Rows(year, 12, Seed)));
            yield return folder.File(year, "akce.csv", folder.Events(year, shape));
        }
    }
}
