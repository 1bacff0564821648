using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Transparency.Benchmarks.Results;
using Transparency.Core.Editions.Downloads;
using Transparency.Core.Folders;
using Transparency.Core.Formats.Reading;
using Transparency.Core.Imports;
using Transparency.Core.Municipalities;
using Transparency.Core.StatePublication;

namespace Transparency.Benchmarks.Reading;

/// <summary>
/// Reads the national statement and writes the country's edition, in a process of its own, for its memory. Arguments: a directory with the
/// files, one to write into, and the year, 2025 where it is not given.
/// </summary>
internal static class CountryMeasurement
{
    public static Task RunAsync(string[] arguments, CancellationToken cancel)
    {
        var (sources, directory) = (arguments[0], arguments[1]);
        using var self = Process.GetCurrentProcess();
        var started = Stopwatch.GetTimestamp();

        var folder = new FolderContents(
            StateFolder.Id,
            FiscalYear.Of(arguments.Length > 2 ? int.Parse(arguments[2], CultureInfo.InvariantCulture) : 2025),
            null,
            [.. Directory.EnumerateFiles(sources).Order(StringComparer.Ordinal).Select(File)],
            []);
        using var reading = FolderReader.Read(folder, ReadingLimits.Default, Path.Combine(directory, "spool"), cancel);
        Measured.Report("read", Stopwatch.GetElapsedTime(started).TotalSeconds);
        started = Stopwatch.GetTimestamp();

        EditionFiles.Write(reading, "000000000000", Directory.CreateDirectory(Path.Combine(directory, "edition")).FullName);

        Measured.Report("write", Stopwatch.GetElapsedTime(started).TotalSeconds);
        Measured.Report("packed", new FileInfo(Path.Combine(directory, "edition", StateFile.Name)).Length / 1e6);
        self.Refresh();
        Measured.Report("peak", self.PeakWorkingSet64 / 1e6);

        return Task.CompletedTask;
    }

    private static ExportFile File(string path)
    {
        using var bytes = System.IO.File.OpenRead(path);
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));

        return new(Path.GetFileName(path), sha256, bytes.Length, () => System.IO.File.OpenRead(path));
    }
}
