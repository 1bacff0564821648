using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using Azure.Data.Tables;
using Transparency.Benchmarks.Files;
using Transparency.Benchmarks.Results;
using Transparency.Core.Budgets;
using Transparency.Core.Editions;
using Transparency.Core.Editions.Downloads;
using Transparency.Core.Municipalities;
using Transparency.Core.Publications;
using Transparency.Storage;
using Transparency.Storage.Editions;

namespace Transparency.Benchmarks.Hosting;

/// <summary>
/// Whether an entry of the publication log, and the head of a feed, cost the same when the log holds ten publications and 10,000. The
/// emulator of the
/// storage takes about a hundred rows a second, so a log ten times as long would take most of an hour to fill.
/// </summary>
internal static class LogBenchmark
{
    private const int Few = 10;
    private const int Many = 10_000;
    private const int Runs = 40;
    private const int WarmRuns = 20;
    private static readonly MunicipalityId Town = MunicipalityId.Parse("mereni");
    private static readonly DateTimeOffset Beginning = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static async Task<IReadOnlyList<Figure>> RunAsync(Workspace workspace, CancellationToken cancel)
    {
        // Two hosts with an emulator each, asked in turns, so that other programs slow both.
        await using var small = await LocalInstance.StartAsync(workspace.NewDirectory("log-small"), empty: true, cores: null, cancel);
        await using var large = await LocalInstance.StartAsync(workspace.NewDirectory("log-large"), empty: true, cores: null, cancel);
        StorageAccounts fewAccounts = await AccountsOfAsync(small, cancel), manyAccounts = await AccountsOfAsync(large, cancel);
        PublicationLog few = new(fewAccounts), many = new(manyAccounts);
        await FillAsync(few, 0, Few, cancel);
        await FillAsync(many, 0, Many, cancel);

        List<double> appendFew = [], appendMany = [], headFew = [], headMany = [], keyFew = [], keyMany = [];
        for (var i = -WarmRuns; i < Runs; i++)
        {
            var (append, head) = await MeasureAsync(small, few, Few + WarmRuns + i, cancel);
            var (appendBeside, headBeside) = await MeasureAsync(large, many, Many + WarmRuns + i, cancel);
            var (key, keyBeside) = (await KeyAsync(fewAccounts, cancel), await KeyAsync(manyAccounts, cancel));

            if (i < 0)
                continue;

            keyFew.Add(key);
            keyMany.Add(keyBeside);
            appendFew.Add(append);
            headFew.Add(head);
            appendMany.Add(appendBeside);
            headMany.Add(headBeside);
        }

        return
        [
            new Figure("log", "ms to enter a publication beside 10 others", appendFew),
            new Figure("log", "ms to enter a publication beside 10,000 others", appendMany),
            new Figure("log", "10,000 others against 10, entering", [Median(appendMany) / Median(appendFew)], Target.AtMost(1.5)),
            new Figure("log", "ms of the head of a feed of 10", headFew),
            new Figure("log", "ms of the head of a feed of 10,000", headMany),
            new Figure("log", "10,000 others against 10, head", [Median(headMany) / Median(headFew)], Target.AtMost(1.5)),
            // What the emulator itself takes longer for: it looks for a key among all rows of a table.
            new Figure("log", "10,000 others against 10, one row by its key", [Median(keyMany) / Median(keyFew)]),
        ];
    }

    private static async Task<double> KeyAsync(StorageAccounts accounts, CancellationToken cancel)
    {
        var start = Stopwatch.GetTimestamp();
        await accounts.Publications.GetEntityAsync<TableEntity>(Town.Value, "count", cancellationToken: cancel);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static async Task<StorageAccounts> AccountsOfAsync(LocalInstance instance, CancellationToken cancel)
    {
        var state = await instance.Http.GetFromJsonAsync<JsonElement>("/local", cancel);
        var connection = state.GetProperty("connectionString").GetString()!;
        return StorageAccounts.FromConnectionStrings(connection, connection, new TransparencyOptions());
    }

    private static async Task FillAsync(PublicationLog log, int from, int to, CancellationToken cancel)
    {
        const int part = 980;
        foreach (var feed in new[] { PublicationFeed.Everybody, new PublicationFeed(Town) })
        {
            for (var start = from; start < to; start += part)
            {
                await log.FillAsync(feed, Enumerable.Range(start, Math.Min(part, to - start)).Select(Publication), cancel);
                if (to - from > part)
                {
                    Progress.Say(
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"  {feed.Municipality?.Value ?? "all"} {feed.Section}: {Math.Min(start + part, to):#,0} of {to:#,0}"));
                }
            }
        }
    }

    private static async Task<(double Append, double Head)> MeasureAsync(
        LocalInstance instance,
        PublicationLog log,
        int number,
        CancellationToken cancel)
    {
        var start = Stopwatch.GetTimestamp();
        await log.AppendAsync(Publication(number), cancel);

        var append = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        start = Stopwatch.GetTimestamp();
        using var answer = await instance.Http.GetAsync("/feeds/atom.xml", cancel);
        answer.EnsureSuccessStatusCode();

        return (append, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
    }

    private static double Median(IReadOnlyList<double> samples) => new Figure("", "", samples).Median;

    private static Publication Publication(int number)
    {
        var at = Beginning.AddMinutes(number);
        var edition = number.ToString("x12", CultureInfo.InvariantCulture);
        var totals = new SideTotals(
            new StageTotals(null, new Money(number), new Money(number)),
            new StageTotals(null, new Money(number), new Money(number)),
            null);

        return new Publication(
            PublicationLog.Id(
                at, new FolderId(Town, FiscalYear.Of(2024)), edition), new MunicipalityName(Town.Value, "Měření"), 2024, edition, null, at,
            [
                new PublishedSource("data.csv", "cityvizor", number, new string('a', 64))
            ], totals, totals, 0, null, [new EditionFile(EditionFiles.BudgetFile, number)], ["31"]);
    }
}
