using System.Globalization;
using System.Text;
using Microsoft.Playwright;
using Transparency.Benchmarks.Files;
using Transparency.Benchmarks.Hosting;
using Transparency.Benchmarks.Results;
using Transparency.Tests;

namespace Transparency.Benchmarks.Browsing;

/// <summary>
/// A year's page as somebody with an old phone on a slow line gets it: Chromium with a quarter of the processor and 1.6 Mbit/s, a new
/// visitor each time, so that nothing is kept from before.
/// </summary>
internal static class PageBenchmark
{
    private const int Runs = 5;
    private const int Children = 5_000;
    private const string Large = "rozsahla";
    private const string LargePath = $"/budgets/{Large}/2024?view=event";
    private const string Drawn = "drawn again";

    private static readonly (string Name, string Path)[] Pages =
    [
        ("year", "/budgets/kamenice-nad-luznici/2024"),
        ("level", "/budgets/kamenice-nad-luznici/2024?path=31"),
        ("frame", "/embed/kamenice-nad-luznici/2024"),
        ("5,000 children", LargePath),
    ];

    public static async Task<IReadOnlyList<Figure>> RunAsync(Workspace workspace, CancellationToken cancel)
    {
        await using var instance = await LocalInstance.StartAsync(workspace.NewDirectory("page"), empty: false, cores: null, cancel);
        await DropLargeAsync(instance, cancel);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Chromium.LaunchAsync(playwright);
        var samples = new Measured();

        foreach (var (name, path) in Pages)
        {
            for (var run = 0; run <= Runs; run++)
            {
                await using var context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = 390, Height = 844 } });
                var page = await MeasuredPage.OfAsync(context, new Uri(instance.Http.BaseAddress!, path), isSlow: true);
                Progress.Say($"  {name} {run}: {page}");

                // The first one warms the host up.
                if (run > 0)
                    Add(samples, name, page);
            }
        }

        for (var run = 0; run < Runs; run++)
        {
            await using var context = await browser.NewContextAsync();
            samples.Add(Drawn, await LargeLevel.DrawnAgainAsync(context, new Uri(instance.Http.BaseAddress!, LargePath)));
        }

        return
        [
            .. Pages.SelectMany(page => FiguresOf(page.Name, samples)),
            new("page", "5,000 children: ms until they are drawn again, not slowed down", samples[Drawn], Target.AtMost(200)),
        ];
    }

    private static void Add(Measured samples, string name, MeasuredPage page)
    {
        samples.Add(name + " row", page.FirstRow);
        samples.Add(name + " bar", page.FirstBar ?? 0);
        samples.Add(name + " paint", page.FirstPaint);
        samples.Add(name + " shift", page.Shift);
        samples.Add(name + " before", page.RequestsBeforePaint);
        samples.Add(name + " requests", page.Requests);
        samples.Add(name + " kB", page.Bytes / 1e3);
        samples.Add(name + " uncompressed", page.Uncompressed.Count);
        samples.Add(name + " nodes", page.Nodes);
    }

    private static IEnumerable<Figure> FiguresOf(string name, Measured samples) =>
    [
        new("page", $"{name}: ms until the first row is there", samples[name + " row"]),
        new("page", $"{name}: ms until anything is painted", samples[name + " paint"]),
        new("page", $"{name}: ms until the component's first bar", samples[name + " bar"]),
        new("page", $"{name}: cumulative layout shift", samples[name + " shift"], Target.AtMost(0.1)),
        new("page", $"{name}: requests begun before anything is painted", samples[name + " before"], Target.AtMost(4)),
        new("page", $"{name}: requests", samples[name + " requests"]),
        new("page", $"{name}: kB", samples[name + " kB"]),
        new("page", $"{name}: answers that are not compressed", samples[name + " uncompressed"], Target.AtMost(0)),
        new("page", $"{name}: elements", samples[name + " nodes"]),
    ];

    private static async Task DropLargeAsync(LocalInstance instance, CancellationToken cancel)
    {
        var rows = new StringBuilder("type;paragraph;item;event;unit;amount;date;counterpartyId;counterpartyName;description\n");
        for (var i = 1; i <= Children; i++)
            rows.Append(CultureInfo.InvariantCulture, $"UCT;6171;5169;A{i};;{1_000 + i};;;;\n");

        var exports = await instance.ExportsAsync(cancel);
        await exports.GetBlobClient($"{Large}/2024/data.csv").UploadAsync(BinaryData.FromString(rows.ToString()), overwrite: true, cancel);

        while (!(await instance.Http.GetAsync($"/budgets/{Large}/2024", cancel)).IsSuccessStatusCode)
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, cancel);
    }
}
