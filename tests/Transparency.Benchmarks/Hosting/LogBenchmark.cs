using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using Transparency.Benchmarks.Files;
using Transparency.Benchmarks.Results;
using Transparency.Core.Budgets;
using Transparency.Core.Publishing;
using Transparency.Storage;
using Transparency.Storage.Editions;

namespace Transparency.Benchmarks.Hosting;

/// <summary>
/// Whether an entry of the publication log, and the head of a feed, cost the same when the log holds ten publications and 10,000. The emulator of the
/// storage takes about a hundred rows a second, so a log ten times as long would take most of an hour to fill.
/// </summary>
internal static class LogBenchmark
{
    private const int Few = 10;
    private const int Many = 10_000;
    private const int Runs = 40;
    private static readonly MunicipalityId Town = MunicipalityId.Parse("mereni");
    private static readonly DateTimeOffset Beginning = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static async Task<IReadOnlyList<Figure>> RunAsync(Workspace workspace, CancellationToken cancel)
    {
        await using var instance = await LocalInstance.StartAsync(workspace.NewDirectory("log"), empty: true, cores: null, cancel);
        var state = await instance.Http.GetFromJsonAsync<JsonElement>("/local", cancel);
        var connection = state.GetProperty("connectionString").GetString()!;
        var log = new PublicationLog(StorageAccounts.FromConnectionStrings(connection, connection, new TransparencyOptions()));

        await FillAsync(log, 0, Few, cancel);
        await MeasureAsync(instance, log, Few, cancel);
        var (appendFew, headFew) = await MeasureAsync(instance, log, Few + Runs, cancel);
        await FillAsync(log, Few + (2 * Runs), Many, cancel);
        var (appendMany, headMany) = await MeasureAsync(instance, log, Many, cancel);
        return
        [
            new Figure("log", "ms to enter a publication beside 10 others", appendFew),
            new Figure("log", "ms to enter a publication beside 10,000 others", appendMany),
            new Figure("log", "10,000 others against 10, entering", [Median(appendMany) / Median(appendFew)], Target.AtMost(1.5)),
            new Figure("log", "ms of the head of a feed of 10", headFew),
            new Figure("log", "ms of the head of a feed of 10,000", headMany),
            new Figure("log", "10,000 others against 10, head", [Median(headMany) / Median(headFew)], Target.AtMost(1.5)),
        ];
    }

    private static async Task FillAsync(PublicationLog log, int from, int to, CancellationToken cancel)
    {
        const int part = 980;
        foreach (var feed in new[] { PublicationFeed.Everybody, new PublicationFeed(Town) })
        {
            for (var start = from; start < to; start += part)
            {
                await log.FillAsync(feed, Enumerable.Range(start, Math.Min(part, to - start)).Select(Publication), cancel);
                if (to - from > part) Progress.Say(string.Create(CultureInfo.InvariantCulture, $"  {feed.Municipality?.Value ?? "all"} {feed.Section}: {Math.Min(start + part, to):#,0} of {to:#,0}"));
            }
        }
    }

    private static async Task<(IReadOnlyList<double> Append, IReadOnlyList<double> Head)> MeasureAsync(LocalInstance instance, PublicationLog log, int from, CancellationToken cancel)
    {
        var (append, head) = (new List<double>(), new List<double>());
        for (var i = 0; i < Runs; i++)
        {
            var start = Stopwatch.GetTimestamp();
            await log.AppendAsync(Publication(from + i), cancel);
            append.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            start = Stopwatch.GetTimestamp();
            using var answer = await instance.Http.GetAsync("/feeds/atom.xml", cancel);
            answer.EnsureSuccessStatusCode();
            head.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
        return (append, head);
    }

    private static double Median(IReadOnlyList<double> samples) => new Figure("", "", samples).Median;

    private static Publication Publication(int number)
    {
        var at = Beginning.AddMinutes(number);
        var edition = number.ToString("x12", CultureInfo.InvariantCulture);
        var totals = new SideTotals(new StageTotals(null, new Money(number), new Money(number)), new StageTotals(null, new Money(number), new Money(number)), null);
        return new Publication(
            PublicationLog.Id(at, Town, FiscalYear.Of(2024), edition), new MunicipalityName(Town.Value, "Měření"), 2024, edition, null, at,
            [new PublishedSource("data.csv", "cityvizor", number, new string('a', 64))], totals, totals, 0, null, [new EditionFile(EditionFiles.BudgetFile, number)], ["31"]);
    }
}
