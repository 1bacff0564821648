using System.Globalization;
using Transparency.Benchmarks.Children;
using Transparency.Benchmarks.Files;
using Transparency.Benchmarks.Reading;
using Transparency.Benchmarks.Results;

namespace Transparency.Benchmarks.Comparing;

/// <summary>
/// The same file read by us, with every check and every payment kept, and only added up by DuckDB: a query for the sums by paragraph, item,
/// event and unit, on one thread. Both have the same core, in turns, so that other programs slow both.
/// </summary>
internal static class DuckDbBenchmark
{
    private const int Rounds = 5;
    private const int WarmRuns = 7;
    private const int Counted = 4;

    public static async Task<IReadOnlyList<Figure>> RunAsync(Workspace workspace, CancellationToken cancel)
    {
        var packages = await DuckDbPackage.InstalledAsync(cancel);
        var file = workspace.RowsFile(ReadBenchmark.Rows);
        var runs = WarmRuns.ToString(CultureInfo.InvariantCulture);
        List<double> ours = [], theirs = [], ratios = [], busyRatios = [];
        for (var round = 0; round < Rounds; round++)
        {
            var own = await Child.MeasureAsync("read", [workspace.NewDirectory("duckdb"), runs, "data.csv", file], cores: 1, cancel);
            var other = await Child.MeasureAsync("node", [Script, packages, file, runs], new(), cores: 1, cancel);
            // Whoever finds fewer lines has less to do.
            if (own["lines"][0] != other["lines"][0])
                throw new InvalidOperationException($"We find {own["lines"][0]} lines, DuckDB {other["lines"][0]}.");

            ours.Add(Median(own["warm"]));
            theirs.Add(Median(other["warm"]));
            ratios.Add(ours[^1] / theirs[^1]);
            busyRatios.Add(Median(own["warm-busy"]) / Median(other["warm-busy"]));
        }

        return
        [
            new Figure("duckdb", "ours: s", ours),
            new Figure("duckdb", "DuckDB: s", theirs),
            new Figure("duckdb", "ours / DuckDB", ratios, Target.AtMost(1)),
            new Figure("duckdb", "ours / DuckDB, processor time", busyRatios),
        ];
    }

    private static string Script => Path.Combine(AppContext.BaseDirectory, "Comparing", "add-up.mjs");

    private static double Median(IReadOnlyList<double> samples) => new Figure("", "", [.. samples.TakeLast(Counted)]).Median;
}
