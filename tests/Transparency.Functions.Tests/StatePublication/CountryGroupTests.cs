using Transparency.Core.Comparisons;
using Transparency.Core.Municipalities;
using Transparency.Core.StatePublication;
using Transparency.Core.Statistics;
using Transparency.Functions.Tests.Sites;
using Transparency.Tests;

namespace Transparency.Functions.Tests.StatePublication;

/// <summary>Regions, districts and bands of inhabitants, of which the totals are known.</summary>
public sealed class CountryGroupTests(PublishedCountry country) : IClassFixture<PublishedCountry>
{
    private const string Compare = "/api/v1/compare?year=2025";

    private readonly Site _site = country.Site;

    [Theory]
    [InlineData("regions", "income")]
    [InlineData("regions", "expenditure")]
    [InlineData("districts", "expenditure")]
    public async Task GroupsAreTheSumsOfTheirMunicipalities(string group, string side)
    {
        var answer = await _site.JsonAsync($"{Compare}&group={group}&side={side}");
        var expected = Territories(group)
            .ToDictionary(territory => territory.Key.Id, territory => territory.Select(town => Amounts(town, side)).ToList());

        Assert.Equal(expected.Keys.Order(), answer["groups"].Items.Select(found => found["id"].Text).Order());
        Assert.Empty(answer["municipalities"].Items);

        foreach (var found in answer["groups"].Items)
        {
            var towns = expected[found["id"].Text];

            Assert.Equal(towns.Sum(town => town[0]), Halere(found["approved"]));
            Assert.Equal(towns.Sum(town => town[1]), Halere(found["amended"]));
            Assert.Equal(towns.Sum(town => town[2]), Halere(found["actual"]));
            Assert.Equal(Median([.. towns.Select(town => town[2])]), Halere(found["median"]));
            Assert.Equal(expected.Values.Count(other => other.Sum(town => town[2]) > towns.Sum(town => town[2])) + 1, found["rank"].Number);
            Assert.Equal((towns.Count, towns.Count), (found["count"].Number, found["ranked"].Number));
        }
    }

    [Fact]
    public async Task AGroupIsDividedAmongItsInhabitants()
    {
        var answer = await _site.JsonAsync($"{Compare}&group=regions&per=inhabitant");

        foreach (var region in answer["groups"].Items)
        {
            var inhabitants = Territories("regions").Single(territory => territory.Key.Id == region["id"].Text).Sum(Inhabitants);

            Assert.Equal(inhabitants, region["population"].Number);
            Assert.Equal(
                decimal.Round(region["actual"].Number / inhabitants, 2, MidpointRounding.AwayFromZero),
                region["perInhabitant"].Number);
        }
    }

    [Theory]
    [InlineData("path=31")]
    [InlineData("view=economic&path=50/5011")]
    [InlineData("side=income&path=41")]
    public async Task ANodeOfARegionIsTheSumOfItsMunicipalities(string node)
    {
        var region = Territories("regions").OrderBy(territory => territory.Count()).ElementAt(2);
        var answer = await _site.JsonAsync($"{Compare}&region={region.Key.Id}&{node}&limit=1000");
        decimal sum = 0;

        foreach (var town in answer["municipalities"].Items.Take(10))
        {
            var level = await _site.AskAsync($"/api/v1/municipalities/{town["id"].Text}/years/2025/budget?{node}");

            Assert.Equal(
                town["actual"].NumberOrNull,
                level.Status == 404 ? null : level.Json["total"]["actual"].NumberOrNull);
        }

        foreach (var town in answer["municipalities"].Items)
            sum += town["actual"].NumberOrNull ?? 0;

        Assert.Equal(region.Count(), answer["municipalities"].Items.Length);
        Assert.Equal(sum, answer["group"]["actual"].Number);
        Assert.Equal(
            (await _site.JsonAsync($"{Compare}&group=regions&{node}"))["groups"].Items
                .Single(group => group["id"].Text == region.Key.Id)["actual"].Number,
            sum);
    }

    [Fact]
    public async Task TheMunicipalitiesOfADistrictComeInPagesTheLargestFirst()
    {
        var district = Territories("districts").MaxBy(territory => territory.Count())!;
        var expected = district.OrderByDescending(town => town.Expenditure[2]).Select(town => town.Town.Id.Value).ToList();
        var (ids, ranks, next) = (new List<string>(), new List<decimal>(), "");

        do
        {
            var reply = await _site.AskAsync($"{Compare}&district={district.Key.Id}&limit=3{next}");
            ids.AddRange(reply.Json["municipalities"].Items.Select(town => town["id"].Text));
            ranks.AddRange(reply.Json["municipalities"].Items.Select(town => town["rank"].Number));
            next = reply.Json.Names.Contains("next") ? "&next=" + reply.Json["next"].Text : "";

            Assert.Equal(next.Length > 0, reply["Link"]?.Contains(next, StringComparison.Ordinal) == true);
            Assert.Equal((district.Key.Id, district.Key.Name), (reply.Json["group"]["id"].Text, reply.Json["group"]["name"].Text));
        }
        while (next.Length > 0);

        Assert.Equal(expected, ids);
        Assert.Equal(Enumerable.Range(1, expected.Count).Select(rank => (decimal)rank), ranks);

        var table = await _site.TextAsync($"{Compare}&district={district.Key.Id}&format=csv");
        Assert.Equal(expected, Csv.Rows(table).Select(row => row["id"]));
    }

    [Fact]
    public async Task ABandHasThoseOfItsSizeAlone()
    {
        var band = new PopulationBand(5_000, 9_999);
        var expected = CountrySite.Towns.Where(town => Inhabitants(town) is >= 5_000 and <= 9_999).Select(town => town.Town.Id.Value);
        var answer = await _site.JsonAsync($"{Compare}&band={band}&limit=1000");

        Assert.Equal(expected.Order(), answer["municipalities"].Items.Select(town => town["id"].Text).Order());
        Assert.All(answer["municipalities"].Items, town => Assert.Equal("5000-9999", town["band"].Text));
    }

    [Fact]
    public async Task ATownStandsInItsRegionAndDistrict()
    {
        var town = CountrySite.Town(CountrySite.MarianskeLazne);
        var answer = await _site.JsonAsync($"{Compare}&municipalities=marianske-lazne,karlovarsky-kraj,praha");
        var shown = answer["municipalities"].Items[0];
        var district = Territories("districts").Single(territory => territory.Contains(town)).ToList();
        var region = Territories("regions").Single(territory => territory.Contains(town)).ToList();

        Assert.Equal(("cheb", "Cheb"), (shown["district"]["id"].Text, shown["district"]["name"].Text));
        Assert.Equal("karlovarsky-kraj", shown["region"]["id"].Text);
        Assert.Equal(
            (district.Count, district.Count(other => other.Expenditure[2] > town.Expenditure[2]) + 1),
            (shown["district"]["count"].Number, shown["district"]["rank"].Number));
        Assert.Equal(region.Count(other => other.Expenditure[2] > town.Expenditure[2]) + 1, shown["region"]["rank"].Number);
        Assert.Equal(Median([.. region.Select(other => other.Expenditure[2])]), Halere(shown["region"]["median"]));

        var prague = answer["municipalities"].Items[^1];
        Assert.Equal(("praha", 1m), (prague["district"]["id"].Text, prague["rank"].Number));
        Assert.All(
            answer["municipalities"].Items.Where(other => other["kind"].Text == "region"),
            other => Assert.DoesNotContain("region", other.Names));
    }

    [Fact]
    public async Task ThoseThatAreSimilarComeInPages()
    {
        var village = CountrySite.Towns.First(town => Inhabitants(town) is > 0 and < 500);
        var (ids, next) = (new List<string>(), "");

        do
        {
            var similar = (await _site.JsonAsync($"{Compare}&municipalities={village.Town.Id}&limit=40{next}"))["similar"];
            var members = similar["members"].Items.Select(member => member["id"].Text).ToList();
            ids.AddRange(members);

            Assert.InRange(members.Count, 1, 40);
            Assert.Equal(similar["count"].Number, ids.Count + (similar.Names.Contains("moreMembers") ? similar["moreMembers"].Number : 0));
            next = similar.Names.Contains("next") ? "&next=" + similar["next"].Text : "";
        }
        while (next.Length > 0);

        Assert.Equal(
            CountrySite.Towns.Where(town => Population(town) is { } known && Inhabitants(town) < 500 && known > 0 && IsTown(town))
                .Select(town => town.Town.Id.Value).Order(StringComparer.Ordinal),
            ids.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("region=atlantida", 400)]
    [InlineData("district=atlantida", 400)]
    [InlineData("region=Plzeňský kraj", 400)]
    [InlineData("region=plzensky-kraj&district=cheb", 404)]
    [InlineData("region=plzensky-kraj&path=99", 404)]
    [InlineData("group=regions&path=31/9999", 404)]
    [InlineData("group=regions&view=account&path=50", 404)]
    [InlineData("region=praha", 200)]
    [InlineData("district=praha", 200)]
    [InlineData("region=praha&district=praha&band=50000-", 200)]
    public async Task WhatIsNotThereIsSaid(string query, int status) =>
        Assert.Equal(status, (await _site.AskAsync($"{Compare}&{query}")).Status);

    [Fact]
    public async Task AMistakeSaysWhatIsAllowed()
    {
        Assert.StartsWith(
            "'region' is 'atlantida'; allowed are praha, jihocesky-kraj, jihomoravsky-kraj, ",
            (await _site.AskAsync(Compare + "&region=atlantida")).Detail(400),
            StringComparison.Ordinal);
        Assert.Equal(
            "No municipality in Plzeňský kraj has a published budget of 2019.",
            (await _site.AskAsync("/api/v1/compare?region=plzensky-kraj&year=2019")).Detail(404));
    }

    private static IEnumerable<IGrouping<Territory, CountryTown>> Territories(string group) => CountrySite.Towns
        .Where(IsTown)
        .GroupBy(town => (group == "regions" ? Territory.RegionOf(town.Town) : Territory.DistrictOf(town.Town))!);

    private static bool IsTown(CountryTown town) => town.Town.Kind == MunicipalityKind.Municipality;

    private static int? Population(CountryTown town) =>
        Core.Statistics.Population.OrNull(town.Town.ProfileAs(town.Town.Id), FiscalYear.Of(2025))?.Inhabitants;

    private static long Inhabitants(CountryTown town) => Population(town) ?? 0;

    private static long[] Amounts(CountryTown town, string side) => side == "income" ? town.Income : town.Expenditure;

    private static long Halere(Json amount) => (long)(amount.Number * 100);

    private static long Median(List<long> amounts)
    {
        amounts.Sort();
        var (low, high) = (amounts[(amounts.Count - 1) / 2], amounts[amounts.Count / 2]);

        return (long)decimal.Round(((decimal)low + high) / 2, MidpointRounding.AwayFromZero);
    }
}
