using System.Globalization;
using Transparency.Benchmarks.Children;
using Transparency.Benchmarks.Files;
using Transparency.Benchmarks.Results;

namespace Transparency.Benchmarks.Hosting;

/// <summary>
/// How many levels of a budget a warm host answers. The host and its Azurite have two cores; the requests come from another process, which
/// on a
/// machine with two cores takes its part of them.
/// </summary>
internal static class ServeBenchmark
{
    private const int Rows = 10_000;
    private const int Seconds = 5;

    /// <summary>By answers, not by time: on a busy machine the compiler needs longer until the host runs its best code.</summary>
    private const int WarmAnswers = 20_000;

    private const string Level = "/api/v1/municipalities/mereni/years/2024/budget";

    public static async Task<IReadOnlyList<Figure>> RunAsync(Workspace workspace, CancellationToken cancel)
    {
        await using var instance = await LocalInstance.StartAsync(workspace.NewDirectory("serve"), empty: true, cores: 2, cancel);
        await DropBenchmark.DropAsync(instance, workspace.RowsFile(Rows), before: null, cancel);
        Progress.Say("  warming up");
        await LoadAsync(instance, 1, WarmAnswers, cancel);

        var before = instance.ProcessorTime;
        var samples = await LoadAsync(instance, Seconds, 0, cancel);
        // Says what the host itself needs when others are busy on the same cores.
        var processor = (instance.ProcessorTime - before).TotalMilliseconds / samples["answers"][0];
        return
        [
            new Figure("serve", "requests/s", samples["requests"], Target.AtLeast(2_000)),
            new Figure("serve", "ms of the host's processor time an answer", [processor]),
            new Figure("serve", "bytes of an answer", samples["bytes"]),
        ];
    }

    private static Task<Measured> LoadAsync(
        LocalInstance instance,
        int seconds,
        int answers,
        CancellationToken cancel) => Child.MeasureAsync(
        "load",
        [
            new Uri(instance.Http.BaseAddress!, Level).AbsoluteUri,
            seconds.ToString(CultureInfo.InvariantCulture),
            answers.ToString(CultureInfo.InvariantCulture),
        ],
        cores: null,
        cancel);
}
