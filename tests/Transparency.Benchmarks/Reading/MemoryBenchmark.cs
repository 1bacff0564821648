using System.Globalization;
using Transparency.Benchmarks.Children;
using Transparency.Benchmarks.Files;
using Transparency.Benchmarks.Results;
using Transparency.Samples.Rows;

namespace Transparency.Benchmarks.Reading;

/// <summary>
/// The peak memory of a process that reads one file. It does not follow the file's length: payments beyond 64 MB wait on the disk, and the
/// rest is as large as the budget. The rows are made while they are read.
/// </summary>
internal static class MemoryBenchmark
{
    private const int Few = 500_000;
    private const int Many = 5_000_000;

    public static async Task<IReadOnlyList<Figure>> RunAsync(Workspace workspace, CancellationToken cancel)
    {
        var figures = new List<Figure>();

        foreach (var format in RowFormats.All)
        {
            Progress.Say("  " + format.Name);
            figures.Add(new Figure("memory", $"{format.Name}, {Few:#,0} rows: peak MB", await PeakAsync(workspace, format, Few, cancel)));
            figures.Add(
                new Figure(
                    "memory",
                    $"{format.Name}, {Many:#,0} rows: peak MB",
                    await PeakAsync(workspace, format, Many, cancel),
                    Target.AtMost(300)));
        }

        return figures;
    }

    private static async Task<IReadOnlyList<double>> PeakAsync(Workspace workspace, RowFormat format, int rows, CancellationToken cancel) =>
        (await Child.MeasureAsync(
            "memory", [
                format.Name,
                rows.ToString(CultureInfo.InvariantCulture),
                workspace.NewDirectory("memory")
            ], cores: 1, cancel))["peak"];
}
