using Transparency.Core.Municipalities;
using Transparency.Core.StatePublication;
using Transparency.Functions.Tests.Sites;
using Transparency.Tests;

namespace Transparency.Functions.Tests.StatePublication;

/// <summary>
/// All 6,254 municipalities with their real totals where these are at hand: regions and districts equal them to the haléř.
/// </summary>
public sealed class WholeCountryTests(AzuriteFixture azurite)
{
    private const int MostBytes = 1_000_000;
    private const string Compare = "/api/v1/compare?year=2025";

    private static readonly string[] Stages = ["approved", "amended", "actual"];

    [Fact]
    public async Task RegionsAndDistrictsEqualTheTotalsOfTheirMunicipalities()
    {
        var towns = CountryTown.RealOrNull(Repository.Root) ?? CountryTown.Invented(seed: 3);
        await using var site = await Site.StartAsync(azurite.NewAccount());
        await CountrySite.DropAsync(site, new CountryShape { Rows = 8 }, towns);

        foreach (var (group, of) in new (string, Func<StateTown, Territory?>)[]
        {
            ("regions", Territory.RegionOf),
            ("districts", Territory.DistrictOf),
        })
        {
            await AssertSumsAsync(site, $"{Compare}&group={group}&side=income", towns, of, town => town.Income);
            await AssertSumsAsync(site, $"{Compare}&group={group}&side=expenditure", towns, of, town => town.Expenditure);
        }

        await AssertShortAsync(site);
        await AssertWithoutInhabitantsAsync(site);
    }

    private static async Task AssertSumsAsync(
        Site site,
        string address,
        IReadOnlyList<CountryTown> towns,
        Func<StateTown, Territory?> of,
        Func<CountryTown, long[]> amounts)
    {
        var groups = (await site.JsonAsync(address))["groups"].Items.ToDictionary(group => group["id"].Text);
        var expected = towns.Where(town => of(town.Town) is not null).GroupBy(town => of(town.Town)!.Id).ToList();

        Assert.Equal(expected.Count, groups.Count);
        Assert.Equal(6_254, groups.Values.Sum(group => group["count"].Number));

        foreach (var territory in expected)
        {
            Assert.Equal(
                Enumerable.Range(0, 3).Select(stage => territory.Sum(town => amounts(town)[stage]) / 100m),
                Stages.Select(stage => groups[territory.Key][stage].Number));
        }
    }

    /// <summary>However many there are, no answer is long and the first page has none of them.</summary>
    private static async Task AssertShortAsync(Site site)
    {
        foreach (var address in new[]
        {
            Compare + "&band=1-499&limit=1000",
            Compare + "&region=stredocesky-kraj&limit=1000&path=31",
            Compare + "&municipalities=stare-smrkovice&limit=1000",
            Compare + "&group=districts",
            "/api/v1/municipalities?limit=1000",
        })
        {
            Assert.InRange((await site.AskAsync(address)).Body.Length, 1_000, MostBytes);
        }

        Assert.InRange((await site.TextAsync("/")).Length, 100, 20_000);
        Assert.InRange((await site.TextAsync("/?q=a")).Length, 100, 20_000);
    }

    /// <summary>Two municipalities have been made of military areas, and nobody lives there.</summary>
    private static async Task AssertWithoutInhabitantsAsync(Site site)
    {
        var empty = StateRegister.All.First(town => town.Kind == MunicipalityKind.Municipality && town.Population is null);
        var shown = (await site.JsonAsync($"{Compare}&municipalities={empty.Id}"))["municipalities"].Items[0];

        Assert.True(shown["population"].IsNull && shown["perInhabitant"].IsNull && shown["band"].IsNull);
        Assert.InRange(shown["district"]["rank"].Number, 1, 200);

        var listed = (await site.JsonAsync($"{Compare}&district={Territory.DistrictOf(empty)!.Id}&per=inhabitant&limit=1000"));
        var last = listed["municipalities"].Items[^1];

        Assert.Equal((empty.Id.Value, true), (last["id"].Text, last["rank"].IsNull));
        Assert.Equal(listed["group"]["count"].Number - 1, listed["group"]["ranked"].Number);
    }
}
