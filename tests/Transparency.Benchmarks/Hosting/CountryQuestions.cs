using System.Diagnostics;
using System.Globalization;
using Transparency.Benchmarks.Results;

namespace Transparency.Benchmarks.Hosting;

/// <summary>
/// Comparisons over all municipalities of the country: how long the first one takes, and what of a processor those after it.
/// </summary>
internal static class CountryQuestions
{
    private const int Rounds = 8;
    private const int AskedAtOnce = 50;

    private static readonly (string Name, string Query)[] Questions =
    [
        ("rank, median and members of a village", "municipalities=stare-smrkovice"),
        ("the same of a paragraph", "municipalities=stare-smrkovice&path=36"),
        ("twenty towns of all regions", "municipalities=praha,brno,plzen,ostrava,liberec,jihlava,zlin,kladno,opava,most,"
            + "cheb,kolin,pisek,tabor,znojmo,vsetin,blansko,svitavy,rokycany,louny"),
        ("regions", "group=regions"),
        ("districts for each inhabitant, of a section", "group=districts&path=31&per=inhabitant"),
        ("regions of a grouping", "group=regions&view=economic&path=51"),
        ("municipalities of a region", "region=stredocesky-kraj"),
    ];

    public static async Task<IReadOnlyList<Figure>> AskAsync(LocalInstance instance, int year, CancellationToken cancel)
    {
        var figures = new List<Figure>();

        foreach (var (name, query) in Questions)
        {
            var address = string.Create(CultureInfo.InvariantCulture, $"/api/v1/compare?year={year}&{query}");
            var started = Stopwatch.GetTimestamp();
            await AskAsync(instance, address, cancel);

            figures.Add(new Figure("country", $"ms compare, first: {name}", [Stopwatch.GetElapsedTime(started).TotalMilliseconds]));
            figures.Add(new Figure(
                "country",
                $"ms of a processor, compare: {name}",
                await WarmAsync(instance, address, cancel),
                Target.AtMost(5)));
        }

        figures.Add(new Figure("country", "peak MB of the host after comparisons", [instance.PeakMegabytes], Target.AtMost(700)));

        return figures;
    }

    /// <summary>What the host alone uses for one, on average of so many; the first round compiles.</summary>
    private static async Task<List<double>> WarmAsync(LocalInstance instance, string address, CancellationToken cancel)
    {
        var taken = new List<double>();

        for (var round = 0; round <= Rounds; round++)
        {
            var before = instance.ProcessorTime;

            for (var i = 0; i < AskedAtOnce; i++)
                await AskAsync(instance, address, cancel);

            if (round > 0)
                taken.Add((instance.ProcessorTime - before).TotalMilliseconds / AskedAtOnce);
        }

        return taken;
    }

    private static async Task AskAsync(LocalInstance instance, string address, CancellationToken cancel)
    {
        using var answer = await instance.Http.GetAsync(address, cancel);
        answer.EnsureSuccessStatusCode();
        await answer.Content.ReadAsByteArrayAsync(cancel);
    }
}
