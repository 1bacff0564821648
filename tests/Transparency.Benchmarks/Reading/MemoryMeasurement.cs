using System.Diagnostics;
using System.Globalization;
using Transparency.Benchmarks.Results;

namespace Transparency.Benchmarks.Reading;

/// <summary>Reads rows that are made while they are read. Arguments: the format, how many rows, a spool directory.</summary>
internal static class MemoryMeasurement
{
    public static Task RunAsync(string[] arguments, CancellationToken cancel)
    {
        var (format, rows) = (RowsByName.Of(arguments[0]), int.Parse(arguments[1], CultureInfo.InvariantCulture));
        using (var reading = RowsFolder.Read([RowsFolder.OnTheFly(format, rows)], arguments[2], cancel))
        {
            if (reading.Files.Sum(source => source.Rows) != rows)
                throw new InvalidOperationException("Not all rows were read.");
        }

        using var self = Process.GetCurrentProcess();
        Measured.Report("peak", self.PeakWorkingSet64 / 1e6);

        return Task.CompletedTask;
    }
}
