using System.Diagnostics;
using System.Globalization;
using Transparency.Benchmarks.Results;
using Transparency.Core.Editions.Downloads;
using Transparency.Core.Editions.Paging;

namespace Transparency.Benchmarks.Reading;

/// <summary>
/// Reads a file and writes its edition again and again; only the writing is timed. Arguments: the file, a directory, how often when warm.
/// </summary>
internal static class PublishMeasurement
{
    public static Task RunAsync(string[] arguments, CancellationToken cancel)
    {
        var (file, directory, runs) = (arguments[0], arguments[1], int.Parse(arguments[2], CultureInfo.InvariantCulture));
        using var self = Process.GetCurrentProcess();

        for (var run = 0; run <= runs; run++)
        {
            using var reading = RowsFolder.Read(file, Path.Combine(directory, "spool"), cancel);
            var edition = Directory.CreateDirectory(Path.Combine(directory, "edition")).FullName;
            var started = Stopwatch.GetTimestamp();

            PaymentIndexFile.WriteBeside(EditionFiles.Write(reading, "000000000000", edition).Summary, edition);

            var taken = Stopwatch.GetElapsedTime(started).TotalSeconds;
            Measured.Report(run == 0 ? "cold" : "warm", taken);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"run {run}: {taken:0.000} s"));

            if (run == 0)
                Measured.Report("payments", reading.Payments.Count);

            Directory.Delete(edition, recursive: true);
        }

        self.Refresh();
        Measured.Report("peak", self.PeakWorkingSet64 / 1e6);

        return Task.CompletedTask;
    }
}
