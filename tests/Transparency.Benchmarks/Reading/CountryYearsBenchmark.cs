using System.Globalization;
using Transparency.Benchmarks.Children;
using Transparency.Benchmarks.Files;
using Transparency.Benchmarks.Results;
using Transparency.Tests;

namespace Transparency.Benchmarks.Reading;

/// <summary>
/// Sixteen years of the whole country, as long as the real files: each is read and written as an edition, and then all lie in memory by
/// node at once.
/// </summary>
internal static class CountryYearsBenchmark
{
    private const int First = 2010;
    private const int Years = 16;
    private const int Seed = 1;

    public static async Task<IReadOnlyList<Figure>> RunAsync(Workspace workspace, CancellationToken cancel)
    {
        var editions = workspace.NewDirectory("country-years");

        for (var year = First; year < First + Years; year++)
        {
            var sources = workspace.NewDirectory("country-year");
            new CountryFiles(new CountryShape(year) { Rows = 195, IcoDigits = 10, HasOtherColumns = true, Seed = year })
                .Write(sources, CountryTown.Invented(Seed + year));

            await Child.MeasureAsync(
                "country",
                [sources, Path.Combine(editions, year.ToString(CultureInfo.InvariantCulture)), year.ToString(CultureInfo.InvariantCulture)],
                cores: null,
                cancel);
            Directory.Delete(sources, recursive: true);
            Progress.Say($"  {year} written");
        }

        var held = await Child.MeasureAsync("country-years", [editions], cores: null, cancel);

        return
        [
            new Figure("country-years", "s to turn a year by node", held["year"]),
            new Figure("country-years", "MB of a file", held["file"]),
            new Figure("country-years", "MB by node", held["bytes"]),
            new Figure("country-years", "nodes", held["nodes"]),
            new Figure("country-years", "ms of a processor, a node not asked before", held["column"]),
            new Figure("country-years", "MB of all indexes", held["indexes"]),
            new Figure("country-years", "MB of all years by node", held["all"], Target.AtMost(400)),
            new Figure("country-years", "peak MB", held["peak"]),
        ];
    }
}
