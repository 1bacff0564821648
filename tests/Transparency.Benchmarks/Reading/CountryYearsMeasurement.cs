using System.Diagnostics;
using Transparency.Benchmarks.Results;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.StatePublication;

namespace Transparency.Benchmarks.Reading;

/// <summary>
/// Holds all years of the country by node at once, in a process of its own, for its memory. Argument: a directory with a folder for each
/// year's edition.
/// </summary>
internal static class CountryYearsMeasurement
{
    private static readonly string[][] Paths = [["31"], ["36"], ["61", "6171"], ["10"]];

    public static Task RunAsync(string[] arguments, CancellationToken cancel)
    {
        var files = Directory.GetFiles(arguments[0], Path.GetFileName(StateFile.Name), SearchOption.AllDirectories);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var indexes = Array.ConvertAll(files, file => StateIndex.Read(File.ReadAllBytes(file)));
        var withIndexes = GC.GetTotalMemory(forceFullCollection: true);
        Measured.Report("indexes", (withIndexes - before) / 1e6);

        var years = new List<StateNodes>();

        for (var i = 0; i < files.Length; i++)
        {
            cancel.ThrowIfCancellationRequested();
            var file = File.ReadAllBytes(files[i]);
            var started = Stopwatch.GetTimestamp();
            years.Add(StateNodes.Read(indexes[i], file));

            Measured.Report("year", Stopwatch.GetElapsedTime(started).TotalSeconds);
            Measured.Report("file", file.Length / 1e6);
            Measured.Report("bytes", years[^1].Bytes / 1e6);
            Measured.Report("nodes", years[^1].Count);
        }

        Measured.Report("all", (GC.GetTotalMemory(forceFullCollection: true) - withIndexes) / 1e6);
        Ask(years);

        using var self = Process.GetCurrentProcess();
        Measured.Report("peak", self.PeakWorkingSet64 / 1e6);
        GC.KeepAlive(indexes);

        return Task.CompletedTask;
    }

    private static void Ask(List<StateNodes> years)
    {
        foreach (var round in new[] { false, true })
        {
            foreach (var year in years)
            {
                foreach (var path in Paths)
                {
                    var started = Stopwatch.GetTimestamp();

                    if (year.PlaceOrNull(Side.Expenditure, View.Function, path) is { } place)
                        year.ColumnOf(place, isConsolidated: true);
                    if (round)
                        Measured.Report("column", Stopwatch.GetElapsedTime(started).TotalMilliseconds);
                }
            }
        }
    }
}
