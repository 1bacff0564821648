using Transparency.Samples.Files;

namespace Transparency.Samples.Municipalities;

/// <summary>A city district: its taxes are its city's, which passes money on by real transfers (4137).</summary>
internal static class BrnoLipova
{
    private const ulong Seed = 4137;

    internal static IEnumerable<SampleFile> Files()
    {
        var folder = new MunicipalityFolder(
            "brno-lipova", "Brno-Lipová", "97990752", 7_420, "district", "brno", BrnoLipovaBudget.Usual);
        yield return folder.Settings();

        foreach (var year in new[] { 2023, 2024 })
        {
            yield return folder.File(year, "data.csv", CsvShape.CityVizor.Rows(folder.Rows(year, 12, Seed)));
            yield return folder.File(year, "events.csv", folder.Events(year, CsvShape.CityVizor));
        }
    }
}
