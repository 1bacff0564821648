using System.Globalization;
using Transparency.Benchmarks.Children;
using Transparency.Benchmarks.Files;
using Transparency.Benchmarks.Results;

namespace Transparency.Benchmarks.Reading;

/// <summary>
/// Reading, checking and adding up. The target is on the warm runs; the first run of the process, with the compiling it needs, is shown
/// beside
/// them. The peak memory is that of the whole process over all runs.
/// </summary>
internal static class ReadBenchmark
{
    public const int Rows = 1_000_000;
    private const int WarmRuns = 7;

    public static async Task<IReadOnlyList<Figure>> RunAsync(Workspace workspace, CancellationToken cancel)
    {
        var file = workspace.RowsFile(Rows);
        var megabytes = new FileInfo(file).Length / 1e6;
        var samples = await Child.MeasureAsync(
            "read",
            [workspace.NewDirectory("read"), WarmRuns.ToString(CultureInfo.InvariantCulture), "data.csv", file],
            cores: 1,
            cancel);

        return
        [
            new Figure("read", "rows/s", [.. samples["warm"].Select(seconds => Rows / seconds)], Target.AtLeast(1_500_000)),
            new Figure("read", "rows/s, first run", [.. samples["cold"].Select(seconds => Rows / seconds)]),
            new Figure("read", "rows/s of processor time", [.. samples["warm-busy"].Select(seconds => Rows / seconds)]),
            new Figure("read", "MB/s", [.. samples["warm"].Select(seconds => megabytes / seconds)]),
            new Figure("read", "peak MB", samples["peak"], Target.AtMost(300)),
        ];
    }
}
