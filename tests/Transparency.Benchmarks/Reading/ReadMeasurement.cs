using System.Diagnostics;
using System.Globalization;
using Transparency.Benchmarks.Results;
using Transparency.Core.Formats.Reading;

namespace Transparency.Benchmarks.Reading;

/// <summary>
/// Reads a folder again and again. Arguments: a spool directory, how often when warm, then the name and the path of each file.
/// </summary>
internal static class ReadMeasurement
{
    public static Task RunAsync(string[] arguments, CancellationToken cancel)
    {
        var (spool, runs) = (arguments[0], int.Parse(arguments[1], CultureInfo.InvariantCulture));
        var files = arguments[2..].Chunk(2).Select(file => RowsFolder.OnDisk(file[0], file[1])).ToList();
        Run(files, spool, runs, cancel);

        return Task.CompletedTask;
    }

    private static void Run(List<ExportFile> files, string spool, int runs, CancellationToken cancel)
    {
        using var self = Process.GetCurrentProcess();
        for (var run = 0; run <= runs; run++)
        {
            var processor = self.TotalProcessorTime;
            var started = Stopwatch.GetTimestamp();
            using var reading = RowsFolder.Read(files, spool, cancel);
            var taken = Stopwatch.GetElapsedTime(started).TotalSeconds;

            self.Refresh();

            // On a busy machine the time on the core says how much of the rest was waiting for others.
            var busy = (self.TotalProcessorTime - processor).TotalSeconds;
            Measured.Report(run == 0 ? "cold" : "warm", taken);
            Measured.Report(run == 0 ? "cold-busy" : "warm-busy", busy);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"run {run}: {taken:0.000} s, on the core {busy:0.000} s"));

            if (run > 0)
                continue;

            Measured.Report("rows", reading.Files.Sum(source => source.Rows));
            Measured.Report("lines", reading.Budget.Lines.Count);
        }

        self.Refresh();
        Measured.Report("peak", self.PeakWorkingSet64 / 1e6);
    }
}
