using System.Globalization;
using Transparency.Benchmarks.Children;
using Transparency.Benchmarks.Files;
using Transparency.Benchmarks.Results;

namespace Transparency.Benchmarks.Reading;

/// <summary>Writing an edition's files from what was read; for information.</summary>
internal static class PublishBenchmark
{
    private const int WarmRuns = 5;

    public static async Task<IReadOnlyList<Figure>> RunAsync(Workspace workspace, CancellationToken cancel)
    {
        var file = workspace.RowsFile(ReadBenchmark.Rows);
        var samples = await Child.MeasureAsync(
            "publish", [file, workspace.NewDirectory("publish"), WarmRuns.ToString(CultureInfo.InvariantCulture)], cores: 1, cancel);
        return
        [
            new Figure("publish", "rows/s", [.. samples["warm"].Select(seconds => ReadBenchmark.Rows / seconds)]),
            new Figure("publish", "payments/s", [.. samples["warm"].Select(seconds => samples["payments"][0] / seconds)]),
            new Figure("publish", "peak MB", samples["peak"]),
        ];
    }
}
