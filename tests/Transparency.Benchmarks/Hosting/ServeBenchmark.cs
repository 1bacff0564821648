using System.Globalization;
using Transparency.Benchmarks.Children;
using Transparency.Benchmarks.Files;
using Transparency.Benchmarks.Results;

namespace Transparency.Benchmarks.Hosting;

/// <summary>
/// How many answers a warm host gives: a level of a budget, the same packed, and to those who have it already. The host and its Azurite
/// have two cores; the requests come from another process, which on a machine with two cores takes its part of them. Then one reader asks
/// for the facts of a budget of 100,000 cells.
/// </summary>
internal static class ServeBenchmark
{
    private const int Rows = 10_000;
    private const int Cells = 100_000;
    private const int Seconds = 5;
    private const int FactsRuns = 60;

    /// <summary>By answers, not by time: on a busy machine the compiler needs longer until the host runs its best code.</summary>
    private const int WarmAnswers = 100_000;

    private const string Year = "/api/v1/municipalities/mereni/years/2024";
    private const string Level = Year + "/budget";

    public static async Task<IReadOnlyList<Figure>> RunAsync(Workspace workspace, CancellationToken cancel)
    {
        await using var instance = await LocalInstance.StartAsync(workspace.NewDirectory("serve"), empty: true, cores: 2, cancel);
        var (_, edition) = await DropBenchmark.DropAsync(instance, workspace.RowsFile(Rows), before: null, cancel);

        Progress.Say("  warming up");
        await LoadAsync(instance, 1, WarmAnswers, [], cancel);

        using var first = await instance.Http.GetAsync(Level, cancel);
        var tag = first.Headers.ETag?.ToString() ?? throw new InvalidOperationException("The level has no ETag.");

        return
        [
            .. await FiguresAsync(instance, "a level", [], Target.AtLeast(15_000), Target.AtMost(0.08), cancel),
            .. await FiguresAsync(instance, "the same, gzip", ["Accept-Encoding", "gzip"], null, null, cancel),
            .. await FiguresAsync(instance, "the same, 304", ["If-None-Match", tag], null, null, cancel),
            .. await FactsAsync(instance, workspace, edition, cancel),
        ];
    }

    private static async Task<IReadOnlyList<Figure>> FiguresAsync(
        LocalInstance instance,
        string what,
        string[] headers,
        Target? requests,
        Target? processorTime,
        CancellationToken cancel)
    {
        Progress.Say("  " + what);

        var before = instance.ProcessorTime;
        var samples = await LoadAsync(instance, Seconds, 0, headers, cancel);
        // Says what the host itself needs when others are busy on the same cores.
        var processor = (instance.ProcessorTime - before).TotalMilliseconds / samples["answers"][0];

        return
        [
            new Figure("serve", $"{what}: requests/s", samples["requests"], requests),
            new Figure("serve", $"{what}: ms of the host's processor time", [processor], processorTime),
            new Figure("serve", $"{what}: bytes", samples["bytes"]),
        ];
    }

    private static async Task<IReadOnlyList<Figure>> FactsAsync(
        LocalInstance instance,
        Workspace workspace,
        string edition,
        CancellationToken cancel)
    {
        Progress.Say("  facts");
        await DropBenchmark.DropAsync(instance, CellsFile.Write(workspace, Cells), edition, cancel);

        var (simple, dear) = (Year + "/facts?drilldown=section", Year + "/facts?drilldown=paragraph,item,event,unit&limit=100");

        return
        [
            new Figure(
                "serve", "facts by section: ms of the host's processor time", await AskAsync(instance, simple, cancel), Target.AtMost(20)),
            new Figure(
                "serve",
                "facts by four dimensions: ms of the host's processor time",
                await AskAsync(instance, dear, cancel),
                Target.AtMost(20)),
        ];
    }

    /// <summary>The system counts processor time in steps longer than an answer, so it is that of many answers.</summary>
    /// <returns>Milliseconds of processor time for each.</returns>
    private static async Task<IReadOnlyList<double>> AskAsync(LocalInstance instance, string address, CancellationToken cancel)
    {
        for (var run = 0; run < FactsRuns; run++)
            await instance.Http.GetByteArrayAsync(address, cancel);

        var before = instance.ProcessorTime;

        for (var run = 0; run < FactsRuns; run++)
            await instance.Http.GetByteArrayAsync(address, cancel);

        return [(instance.ProcessorTime - before).TotalMilliseconds / FactsRuns];
    }

    private static Task<Measured> LoadAsync(
        LocalInstance instance,
        int seconds,
        int answers,
        string[] headers,
        CancellationToken cancel) => Child.MeasureAsync(
        "load",
        [
            new Uri(instance.Http.BaseAddress!, Level).AbsoluteUri,
            seconds.ToString(CultureInfo.InvariantCulture),
            answers.ToString(CultureInfo.InvariantCulture),
            .. headers,
        ],
        cores: null,
        cancel);
}
