using Transparency.Samples.Files;

namespace Transparency.Samples.Municipalities;

/// <summary>
/// A small town whose budget is clicked through with Internet Stream: a ZIP with a map of events, then loose files with fewer columns.
/// </summary>
internal static class JezernickaPodHajem
{
    private const ulong Seed = 2_640;

    internal static IEnumerable<SampleFile> Files()
    {
        var folder = new MunicipalityFolder(
            "jezernicka-pod-hajem", "Jezernička pod Hájem", "94718261", 1_870, "municipality", "", JezernickaBudget.Usual);
        var zipped = Stream(folder, 2023, InternetStreamFiles.Quoted, isShort: false);
        yield return folder.Settings();
        yield return folder.File(2023, "rozpocet-2023.zip", ZipFile.Of(
            ZipEntry.Stored("MAP.csv", zipped.Map()),
            ZipEntry.Stored("RU.csv", zipped.Amended()),
            ZipEntry.Stored("SK.csv", zipped.Actual()),
            ZipEntry.Stored("SR.csv", zipped.Approved())));

        var loose = Stream(folder, 2024, InternetStreamFiles.Plain, isShort: true);
        yield return folder.File(2024, "RU.csv", loose.Amended());
        yield return folder.File(2024, "SK.csv", loose.Actual());
        yield return folder.File(2024, "SR.csv", loose.Approved());
    }

    private static InternetStreamFiles Stream(MunicipalityFolder folder, int year, CsvShape shape, bool isShort) =>
        new(year, folder.Rows(year, 12, Seed), folder.Budget.Events, JezernickaBudget.Units, shape, isShort);
}
