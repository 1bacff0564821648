using System.Globalization;
using Transparency.Benchmarks.Children;
using Transparency.Benchmarks.Files;
using Transparency.Benchmarks.Results;
using Transparency.Samples.Rows;

namespace Transparency.Benchmarks.Reading;

/// <summary>What it costs to tell rows that stand in two files: the same number of rows in one file and in two, in turns.</summary>
internal static class FilesBenchmark
{
    private const int Rounds = 3;
    private const int WarmRuns = 7;
    private const int Counted = 4;

    public static async Task<IReadOnlyList<Figure>> RunAsync(Workspace workspace, CancellationToken cancel)
    {
        string[] one = ["data.csv", workspace.RowsFile(ReadBenchmark.Rows)];
        string[] two =
        [
            "data.csv",
            workspace.RowsFile(ReadBenchmark.Rows / 2),
            "data-2.csv",
            workspace.RowsFile(ReadBenchmark.Rows / 2, seed: RowFormats.UsualSeed + 1)
        ];
        List<double> inOne = [], inTwo = [], peaks = [];
        for (var round = 0; round < Rounds; round++)
        {
            inOne.AddRange((await ReadAsync(workspace, one, cancel))["warm-busy"].TakeLast(Counted));

            var split = await ReadAsync(workspace, two, cancel);
            inTwo.AddRange(split["warm-busy"].TakeLast(Counted));
            peaks.AddRange(split["peak"]);
        }

        return
        [
            new Figure("files", "one file: rows/s", [.. inOne.Select(seconds => ReadBenchmark.Rows / seconds)]),
            new Figure("files", "two files: rows/s", [.. inTwo.Select(seconds => ReadBenchmark.Rows / seconds)], Target.AtLeast(1_000_000)),
            new Figure("files", "two files: peak MB", peaks),
        ];
    }

    private static Task<Measured> ReadAsync(Workspace workspace, string[] files, CancellationToken cancel) =>
        Child.MeasureAsync(
            "read", [workspace.NewDirectory("files"), WarmRuns.ToString(CultureInfo.InvariantCulture), .. files], cores: 1, cancel);
}
