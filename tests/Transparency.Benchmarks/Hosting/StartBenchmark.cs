using System.Diagnostics;
using System.Globalization;
using Transparency.Benchmarks.Files;
using Transparency.Benchmarks.Results;

namespace Transparency.Benchmarks.Hosting;

/// <summary>Starting again on data that are there: what somebody waits for every morning.</summary>
internal static class StartBenchmark
{
    private const int Runs = 5;

    public static async Task<IReadOnlyList<Figure>> RunAsync(Workspace workspace, CancellationToken cancel)
    {
        var data = workspace.NewDirectory("start");
        var samples = new Measured();
        for (var run = 0; run <= Runs; run++)
        {
            var started = Stopwatch.GetTimestamp();
            await using var instance = await LocalInstance.StartAsync(data, empty: false, cores: null, cancel);
            var taken = Stopwatch.GetElapsedTime(started).TotalSeconds;
            samples.Add(run == 0 ? "first" : "again", taken);
            Progress.Say(string.Create(CultureInfo.InvariantCulture, $"  start {run + 1}: {taken:0.00} s"));
        }

        return
        [
            new Figure("start", "s until healthy, again", samples["again"], Target.AtMost(5)),
            new Figure("start", "s until healthy, first with samples", samples["first"]),
        ];
    }
}
