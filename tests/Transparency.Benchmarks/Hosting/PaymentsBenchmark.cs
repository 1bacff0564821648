using System.Globalization;
using Transparency.Benchmarks.Files;
using Transparency.Benchmarks.Results;

namespace Transparency.Benchmarks.Hosting;

/// <summary>
/// Pages of a million payments: what each costs the host in processor time and reads from the storage, where none of it was asked for
/// before; and how long twenty readers wait who ask at once.
/// </summary>
internal static class PaymentsBenchmark
{
    /// <summary>Of these rows 53 % are invoices, so that some more than a million are payments.</summary>
    private const int Rows = 1_900_000;

    /// <summary>So many pages of a hundred are passed over to be far behind.</summary>
    private const int FarPages = 5_000;

    private const int Pages = 30;
    private const int Readers = 20;
    private const int PagesOfAReader = 10;
    private const int Searches = 5;

    private static readonly TimeSpan ImportPatience = TimeSpan.FromMinutes(10);

    private static readonly string[] Sorts = ["-date", "date", "-amount"];

    private static readonly (string Name, string Query)[] Nodes =
    [
        ("whole", ""),
        ("section", "&side=expenditure&section=36"),
        ("paragraph", "&side=expenditure&paragraph=6171"),
        ("item", "&item=5169"),
        ("counterparty", "&counterparty={0}"),
    ];

    public static async Task<IReadOnlyList<Figure>> RunAsync(Workspace workspace, CancellationToken cancel)
    {
        await using var instance = await LocalInstance.StartAsync(workspace.NewDirectory("payments"), empty: true, cores: 2, cancel);
        var (taken, _) = await DropBenchmark.DropAsync(instance, workspace.RowsFile(Rows), before: null, cancel, ImportPatience);
        var readers = new PaymentReaders(instance);
        Progress.Say("  warming up");
        var id = await readers.WarmUpAsync(cancel);
        var figures = new List<Figure> { new("payments", "s until visible", [taken]) };

        foreach (var (name, query) in Nodes)
        {
            foreach (var sort in Sorts)
            {
                var asked = $"sort={sort}{string.Format(CultureInfo.InvariantCulture, query, id)}";
                figures.AddRange(Costs($"{name} {sort}", await readers.PagesAsync(asked, null, Pages, cancel)));

                if (name == "whole")
                {
                    var far = await readers.FarAsync(asked, FarPages, cancel);
                    figures.AddRange(Costs($"{name} {sort} page 5,000", await readers.PagesAsync(asked, far, Pages, cancel)));
                }
            }
        }

        var asking = Enumerable.Range(0, Readers).Select(reader => readers.WaitsAsync(
            $"sort={Sorts[reader % Sorts.Length]}{Nodes[reader % 4].Query}", PagesOfAReader, cancel));
        var waits = (await Task.WhenAll(asking)).SelectMany(all => all).Order().ToList();
        figures.Add(new Figure("payments", "twenty readers at once: p95 ms", [waits[waits.Count * 95 / 100]], Target.AtMost(1_000)));

        var search = await readers.SearchesAsync(Searches, cancel);
        figures.Add(new Figure("payments", "text: ms of processor time", [search.Milliseconds], Target.AtMost(400)));
        figures.Add(new Figure("payments", "text: MB read", [search.Megabytes], Target.AtMost(100)));

        return figures;
    }

    private static IEnumerable<Figure> Costs(string name, (double Milliseconds, double Megabytes) cost) =>
    [
        new("payments", name + ": ms of processor time", [cost.Milliseconds], Target.AtMost(30)),
        new("payments", name + ": MB read", [cost.Megabytes], Target.AtMost(5)),
    ];
}
