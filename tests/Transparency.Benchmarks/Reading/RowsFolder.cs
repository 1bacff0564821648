using System.Text;
using Transparency.Core.Folders;
using Transparency.Core.Formats.Reading;
using Transparency.Core.Imports;
using Transparency.Core.Municipalities;
using Transparency.Samples.Rows;

namespace Transparency.Benchmarks.Reading;

/// <summary>A folder of 2024 with generated rows, as the import sees it.</summary>
internal static class RowsFolder
{
    public const int Year = 2024;

    /// <summary>Reads a file of the CityVizor format.</summary>
    public static FolderReading Read(string path, string spool, CancellationToken cancel) =>
        Read([OnDisk("data.csv", path)], spool, cancel);

    public static FolderReading Read(IReadOnlyList<ExportFile> files, string spool, CancellationToken cancel)
    {
        var folder = new FolderContents(
            MunicipalityId.Parse(
                "mereni"), FiscalYear.Of(
                    Year), Encoding.UTF8.GetBytes(RowFormat.Settings), files, [], Encoding.UTF8.GetBytes(RowFormat.Mapping));
        var reading = FolderReader.Read(folder, ReadingLimits.Default, spool, cancel);
        return reading.IsPublishable
            ? reading
            : throw new InvalidOperationException(
                "The generated rows have errors: " + string.Join('\n', reading.Problems.InOrder().Take(5)));
    }

    // The hash only identifies the file; it is made while the file is downloaded.
    public static ExportFile OnDisk(string name, string path) => new(name, path, new FileInfo(path).Length, () => File.OpenRead(path));

    /// <summary>A file that is made while it is read.</summary>
    public static ExportFile OnTheFly(RowFormat format, int rows) => new(format.FileName, "", rows, () => format.Open(rows));
}
