using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Transparency.Benchmarks.Children;
using Transparency.Benchmarks.Files;
using Transparency.Benchmarks.Hosting;
using Transparency.Benchmarks.Results;

namespace Transparency.Benchmarks.Comparing;

/// <summary>
/// The same questions of a million rows asked of us over HTTP, of DuckDB over the CSV files that we publish, and of PostgreSQL that has
/// them in tables with indexes, where it is installed. One reader asks one after another; the median counts, the first ones do not.
/// </summary>
internal static class QuestionsBenchmark
{
    private const int Rows = 1_000_000;
    private const int Runs = 40;
    private const string Year = "/api/v1/municipalities/mereni/years/2024";

    private static readonly TimeSpan ImportPatience = TimeSpan.FromMinutes(10);

    public static async Task<IReadOnlyList<Figure>> RunAsync(Workspace workspace, CancellationToken cancel)
    {
        var packages = await DuckDbPackage.InstalledAsync(cancel);
        var directory = workspace.NewDirectory("questions");
        var (budget, payments) = (Path.Combine(directory, "budget.csv"), Path.Combine(directory, "payments.csv"));
        var figures = new List<Figure>();

        await using (var instance = await LocalInstance.StartAsync(workspace.NewDirectory("site"), empty: true, cores: 2, cancel))
        {
            await DropBenchmark.DropAsync(instance, workspace.RowsFile(Rows), before: null, cancel, ImportPatience);

            foreach (var question in PublishedQuestion.All)
                figures.Add(new Figure("questions", $"{question.Name}: ms, ours", await OursAsync(instance, question, cancel)));

            await SaveAsync(instance, "budgetCsv", budget, cancel);
            await SaveAsync(instance, "paymentsCsv", payments, cancel);
        }

        foreach (var question in PublishedQuestion.All)
        {
            var script = Path.Combine(AppContext.BaseDirectory, "Comparing", "ask.mjs");
            var runs = Runs.ToString(CultureInfo.InvariantCulture);
            var theirs = await Child.MeasureAsync(
                "node", [script, packages, budget, payments, question.Sql, runs], new(), cores: null, cancel);
            figures.Add(new Figure("questions", $"{question.Name}: ms, DuckDB", theirs["ms"]));
        }

        await using var postgres = await PostgresServer.StartOrNullAsync(cancel);

        if (postgres is null)
        {
            Progress.Say("  PostgreSQL is not installed here, so it is not asked");
            return figures;
        }

        await postgres.LoadAsync("budget", budget, ["side, paragraph"], cancel);
        await postgres.LoadAsync("payments", payments, ["side, paragraph, amount DESC", "date DESC"], cancel);

        foreach (var question in PublishedQuestion.All)
            figures.Add(new Figure("questions", $"{question.Name}: ms, PostgreSQL", [await postgres.AskAsync(question.Sql, Runs, cancel)]));

        return figures;
    }

    private static async Task<IReadOnlyList<double>> OursAsync(
        LocalInstance instance,
        PublishedQuestion question,
        CancellationToken cancel)
    {
        var taken = new List<double>();

        for (var run = 0; run < Runs * 2; run++)
        {
            var started = Stopwatch.GetTimestamp();
            await instance.Http.GetByteArrayAsync(Year + question.Address, cancel);
            taken.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        return taken[Runs..];
    }

    private static async Task SaveAsync(LocalInstance instance, string link, string path, CancellationToken cancel)
    {
        using var year = JsonDocument.Parse(await instance.Http.GetStringAsync(Year, cancel));
        var address = new Uri(year.RootElement.GetProperty("links").GetProperty(link).GetString()!);
        await using var from = await instance.Http.GetStreamAsync(address, cancel);
        await using var to = File.Create(path);
        await from.CopyToAsync(to, cancel);
    }
}
