using Transparency.Core.Budgets;
using Transparency.Core.Formats;
using Transparency.Core.Importing;

namespace Transparency.Benchmarks.Reading;

/// <summary>A folder of 2024 with one file of generated rows, as the import sees it.</summary>
internal static class RowsFolder
{
    public const int Year = 2024;

    public static FolderReading Read(string path, string spool, CancellationToken cancel)
    {
        // The hash only identifies the file; it is made while the file is downloaded.
        var file = new ExportFile("data.csv", "", new FileInfo(path).Length, () => File.OpenRead(path));
        var folder = new FolderContents(MunicipalityId.Parse("mereni"), FiscalYear.Of(Year), """{"name":"Měření"}"""u8.ToArray(), [file], []);
        var reading = FolderReader.Read(folder, ReadingLimits.Default, spool, cancel);
        return reading.IsPublishable ? reading : throw new InvalidOperationException("The generated rows have errors: " + string.Join('\n', reading.Problems.InOrder()));
    }
}
