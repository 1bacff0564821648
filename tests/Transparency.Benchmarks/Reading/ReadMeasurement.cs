using System.Diagnostics;
using System.Globalization;
using Transparency.Benchmarks.Results;

namespace Transparency.Benchmarks.Reading;

/// <summary>Reads a file again and again. Arguments: the file, a spool directory, how often when warm.</summary>
internal static class ReadMeasurement
{
    public static Task RunAsync(string[] arguments, CancellationToken cancel)
    {
        var (file, spool, runs) = (arguments[0], arguments[1], int.Parse(arguments[2], CultureInfo.InvariantCulture));
        using var self = Process.GetCurrentProcess();
        for (var run = 0; run <= runs; run++)
        {
            var processor = self.TotalProcessorTime;
            var started = Stopwatch.GetTimestamp();
            using (RowsFolder.Read(file, spool, cancel))
            {
                var taken = Stopwatch.GetElapsedTime(started).TotalSeconds;
                self.Refresh();
                // On a busy machine the time on the core says how much of the rest was waiting for others.
                var busy = (self.TotalProcessorTime - processor).TotalSeconds;
                Measured.Report(run == 0 ? "cold" : "warm", taken);
                Measured.Report(run == 0 ? "cold-busy" : "warm-busy", busy);
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"run {run}: {taken:0.000} s, on the core {busy:0.000} s"));
            }
        }
        self.Refresh();
        Measured.Report("peak", self.PeakWorkingSet64 / 1e6);
        return Task.CompletedTask;
    }
}
