using System.Globalization;
using Transparency.Benchmarks.Children;
using Transparency.Benchmarks.Files;
using Transparency.Benchmarks.Results;
using Transparency.Samples.Rows;

namespace Transparency.Benchmarks.Reading;

/// <summary>
/// Each format's million rows, read, checked and added up; and the state treasury's file of all municipalities, read for one of them. What
/// is asked for is time of the processor, warm: another program on the core does not count.
/// </summary>
internal static class FormatsBenchmark
{
    private const int NationalRows = 1_200_000;
    private const int WarmRuns = 7;

    /// <summary>The last runs: the first ones still compile.</summary>
    private const int Counted = 5;

    public static async Task<IReadOnlyList<Figure>> RunAsync(Workspace workspace, CancellationToken cancel)
    {
        var figures = new List<Figure>();

        foreach (var format in RowFormats.All)
        {
            var (busy, megabytes) = await MeasureAsync(workspace, format, ReadBenchmark.Rows, cancel);
            figures.Add(
                new Figure(
                    "formats",
                    $"{format.Name}: rows/s",
                    [.. busy.Select(seconds => ReadBenchmark.Rows / seconds)],
                    Target.AtLeast(1_000_000)));

            var target = format == RowFormats.GordicKxx ? Target.AtLeast(150) : null;
            figures.Add(new Figure("formats", $"{format.Name}: MB/s", [.. busy.Select(seconds => megabytes / seconds)], target));
        }

        var (national, _) = await MeasureAsync(workspace, RowFormats.NationalFin, NationalRows, cancel);
        figures.Add(
            new Figure(
                "formats", $"{RowFormats.NationalFin.Name}, {NationalRows / 1e6:0.0} million rows: s", national, Target.AtMost(1.5)));

        return figures;
    }

    private static async Task<(IReadOnlyList<double> Busy, double Megabytes)> MeasureAsync(
        Workspace workspace,
        RowFormat format,
        int rows,
        CancellationToken cancel)
    {
        Progress.Say("  " + format.Name);

        var file = workspace.RowsFile(format, rows);
        var megabytes = new FileInfo(file).Length / 1e6;
        string[] arguments = [workspace.NewDirectory("formats"), WarmRuns.ToString(CultureInfo.InvariantCulture), format.FileName, file];
        var samples = await Child.MeasureAsync("read", arguments, cores: 1, cancel);

        // Other benchmarks read the first one again.
        if (format != RowFormats.CityVizor)
            File.Delete(file);
        if (samples["rows"][0] != rows)
            throw new InvalidOperationException($"Of {rows} rows of {format.Name}, {samples["rows"][0]} were read.");

        return ([.. samples["warm-busy"].TakeLast(Counted)], megabytes);
    }
}
