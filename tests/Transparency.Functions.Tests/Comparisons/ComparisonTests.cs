using Transparency.Functions.Tests.Sites;
using Transparency.Tests;

namespace Transparency.Functions.Tests.Comparisons;

public sealed class ComparisonTests(AzuriteFixture azurite, SampleSite samples)
{
    private const string Compare = "/api/v1/compare";

    private const string OneWay =
        "Give one of 'municipalities', ids with commas between them, 'tree', the id of one, 'group', or any of 'region', 'district' "
            + "and 'band', beside which 'group' may be 'years'.";

    [Fact]
    public async Task TownsStandBesideEachOtherWithTheirRankAmongThoseLikeThem()
    {
        await using var site = await TownsAsync();

        var answer = await site.JsonAsync(Compare + "?municipalities=beta,alfa,velka&year=2024");
        var towns = answer["municipalities"].Items;

        Assert.Equal(["beta", "alfa", "velka"], towns.Select(town => town["id"].Text));
        Assert.Equal([200m, 900m, 5_000m], towns.Select(town => town["actual"].Number));
        Assert.All(towns, town => Assert.True(town["approved"].IsNull));
        // 200 / 2000, 900 / 1000, 5000 / 5000.
        Assert.Equal([0.10m, 0.90m, 1m], towns.Select(town => town["perInhabitant"].Number));

        // Of 900, 300, 200 and 100.
        Assert.Equal([3m, 1m, 1m], towns.Select(town => town["rank"].Number));
        Assert.Equal(
            ("1000-4999", "municipality", 4m, 4m, 250m),
            (answer["similar"]["band"].Text, answer["similar"]["kind"].Text, answer["similar"]["count"].Number,
                answer["similar"]["ranked"].Number, answer["similar"]["median"].Number));
        Assert.Equal(["alfa", "beta", "delta", "gama"], answer["similar"]["members"].Items.Select(town => town["id"].Text));

        var other = Assert.Single(answer["otherSimilar"].Items);
        Assert.Equal(("5000-9999", 5_000m, 1m), (other["band"].Text, other["median"].Number, other["count"].Number));
        Assert.Empty(answer["missing"].Items);
    }

    [Fact]
    public async Task WhatEachInhabitantHasIsRankedWhereItIsAskedFor()
    {
        await using var site = await TownsAsync();

        var answer = await site.JsonAsync(Compare + "?municipalities=alfa,beta,gama,delta&year=2024&per=inhabitant");

        // 900 / 1000, 200 / 2000, 300 / 3000 and 100 / 4999.
        Assert.Equal([0.90m, 0.10m, 0.10m, 0.02m], answer["municipalities"].Items.Select(town => town["perInhabitant"].Number));
        Assert.Equal([1m, 2m, 2m, 4m], answer["municipalities"].Items.Select(town => town["rank"].Number));
        Assert.Equal(0.10m, answer["similar"]["median"].Number);
    }

    [Fact]
    public async Task ADistrictWithTheIcoOfItsCityHasNeitherItsInhabitantsNorItsRegion()
    {
        await using var site = await Site.StartAsync(azurite.NewAccount());
        await site.DropAsync("brno-les/municipality.json", """{"name":"Les","ico":"44992785","kind":"district","parent":"brno"}""");
        await site.DropAsync("brno-pole/municipality.json", """{"ico":"44992785","kind":"district","population":400,"name":"Pole"}""");

        foreach (var id in new[] { "brno-les", "brno-pole" })
            await site.PublishAsync(id, 2024, new Rows().Actual("6171", "5169", 800).ToString());

        var towns = (await site.JsonAsync(Compare + "?municipalities=brno-les,brno-pole&year=2024"))["municipalities"].Items.ToList();

        Assert.Equal([null, 400m], towns.Select(town => town["population"].NumberOrNull));
        Assert.Equal([null, 2m], towns.Select(town => town["perInhabitant"].NumberOrNull));
        Assert.All(towns, town => Assert.DoesNotContain("\"region\"", town.Raw, StringComparison.Ordinal));
    }

    [Fact]
    public async Task ANodeIsComparedWithThoseThatHaveIt()
    {
        await using var site = await TownsAsync();

        var answer = await site.JsonAsync(Compare + "?municipalities=alfa,beta,velka&year=2024&path=31/3113");
        var towns = answer["municipalities"].Items;

        Assert.Equal(["31 Vzdělávání a školské služby", "3113 Základní školy"], answer["path"].Items.Select(
            step => $"{step["code"].Text} {step["name"].Text}"));
        Assert.Equal([800m, null, 4_000m], towns.Select(town => town["actual"].NumberOrNull));
        Assert.Equal([1m, null, 1m], towns.Select(town => town["rank"].NumberOrNull));
        Assert.Equal((4m, 2m, 425m), (
            answer["similar"]["count"].Number, answer["similar"]["ranked"].Number, answer["similar"]["median"].Number));
    }

    [Fact]
    public async Task AStageThatNobodyKnowsIsRankedNowhere()
    {
        await using var site = await TownsAsync();

        var answer = await site.JsonAsync(Compare + "?municipalities=alfa&year=2024&stage=approved");

        Assert.True(answer["municipalities"].Items[0]["rank"].IsNull && answer["similar"]["median"].IsNull);
        Assert.Equal((0m, 4m), (answer["similar"]["ranked"].Number, answer["similar"]["count"].Number));
    }

    [Fact]
    public async Task WhoIsMissingIsNamed()
    {
        var answer = await samples.JsonAsync(Compare + "?municipalities=vlkohrady,nikde,kamenice-nad-luznici,Brno&year=2025");

        Assert.Equal(["kamenice-nad-luznici"], answer["municipalities"].Items.Select(town => town["id"].Text));
        Assert.Equal(
            ["vlkohrady: Vlkohrady has no published budget of 2025.", "nikde: There is no municipality 'nikde'.",
                "Brno: There is no municipality 'Brno'."],
            answer["missing"].Items.Select(town => $"{town["id"].Text}: {town["reason"].Text}"));

        Assert.Equal(
            "There is no municipality 'nikde'.",
            (await samples.AskAsync(Compare + "?municipalities=nikde&year=2024")).Detail(404));
    }

    [Theory]
    [InlineData("income", "actual")]
    [InlineData("expenditure", "amended")]
    public async Task TheMedianIsThatOfTheConsolidatedTotalsOfEverybodyInTheBand(string side, string stage)
    {
        string[] band = ["habrova-nad-borkou", "hamry-pod-strazkou", "jezernicka-pod-hajem", "liskovec-pod-skalou", "vlkohrady"];
        var answer = await samples.JsonAsync($"{Compare}?municipalities=vlkohrady&year=2024&side={side}&stage={stage}");
        var amounts = new List<decimal>();

        foreach (var town in band)
        {
            var year = await samples.JsonAsync($"/api/v1/municipalities/{town}/years/2024");
            if (year["consolidated"][side][stage].NumberOrNull is { } amount)
                amounts.Add(amount);
        }

        amounts.Sort();

        Assert.Equal(band, answer["similar"]["members"].Items.Select(town => town["id"].Text));
        Assert.Equal(amounts.Count, answer["similar"]["ranked"].Number);
        Assert.Equal(
            decimal.Round((amounts[(amounts.Count - 1) / 2] + amounts[amounts.Count / 2]) / 2, 2, MidpointRounding.AwayFromZero),
            answer["similar"]["median"].Number);

        Assert.Equal(
            amounts.Count(amount => amount > answer["municipalities"].Items[0][stage].Number) + 1,
            answer["municipalities"].Items[0]["rank"].Number);
    }

    [Fact]
    public async Task TheTagChangesWithAnyoneWhoIsCompared()
    {
        await using var site = await TownsAsync();
        var path = Compare + "?municipalities=alfa&year=2024";
        var before = (await site.AskAsync(path))["ETag"]!;

        Assert.Equal(304, (await site.AskAsync(path, null, ("If-None-Match", before))).Status);

        await site.PublishAsync("gama", 2024, new Rows().Actual("6171", "5169", 1_000).ToString());

        var after = await site.AskAsync(path, null, ("If-None-Match", before));

        Assert.Equal(2m, after.Json["municipalities"].Items[0]["rank"].Number);
    }

    [Fact]
    public async Task WholeSidesAreComparedWithoutReadingAnyEdition()
    {
        await using var site = await TownsAsync();
        var path = Compare + "?municipalities=alfa,velka&year=2024";
        var before = await site.JsonAsync(path);

        foreach (var id in new[] { "alfa", "beta", "gama", "delta", "velka" })
            await site.RemovePublishedAsync(id + "/");

        await using var other = await Site.StartAsync(site.Account);
        var after = await other.JsonAsync(path);

        Assert.Equal(before["municipalities"].Raw, after["municipalities"].Raw);
        Assert.Equal(before["similar"].Raw, after["similar"].Raw);
        Assert.Equal(404, (await other.AskAsync(path + "&path=31")).Status);
    }

    [Theory]
    [InlineData("", OneWay)]
    [InlineData(
        "municipalities=vlkohrady&tree=brno&year=2024",
        OneWay)]
    [InlineData("municipalities=vlkohrady", "'year' is missing; it is a whole number from 1990 to 2100.")]
    [InlineData("municipalities=vlkohrady&year=24", "'year' is '24'; it is a whole number from 1990 to 2100.")]
    [InlineData("municipalities=vlkohrady&year=2024&stage=x", "'stage' is 'x'; allowed are actual, amended, approved.")]
    [InlineData("municipalities=vlkohrady&year=2024&per=km", "'per' is 'km'; allowed are total, inhabitant.")]
    [InlineData(
        "municipalities=a,b,c,d,e,f,g,h,i,j,k,l,m,n,o,p,q,r,s,t,u&year=2024",
        "'municipalities' has 21 ids; at most 20 are compared.")]
    [InlineData("tree=Brno&year=2024", "'tree' is 'Brno', which is no id of a municipality.")]
    [InlineData(
        "town=x",
        "'town' is no parameter; allowed are municipalities, tree, group, region, district, band, year, side, view, path, stage, per, "
            + "limit, next, format, lang.")]
    [InlineData("group=towns&year=2024", "'group' is 'towns'; allowed are regions, districts, years.")]
    [InlineData("municipalities=vlkohrady&group=regions&year=2024", OneWay)]
    [InlineData("region=praha&group=regions&year=2024", OneWay)]
    [InlineData("tree=brno&group=years&year=2024", OneWay)]
    [InlineData("band=1-500&year=2024", "'band' is '1-500'; allowed are 1-499, 500-999, 1000-4999, 5000-9999, 10000-49999, 50000-.")]
    [InlineData("municipalities=vlkohrady&year=2024&limit=1001", "'limit' is '1001'; it is a whole number from 1 to 1000.")]
    [InlineData("municipalities=vlkohrady&year=2024&next=A", "'next' is 'A'; it is given back as it came in 'next'.")]
    public async Task AMistakeIsNamed(string query, string detail) =>
        Assert.Equal(detail, (await samples.AskAsync($"{Compare}?{query}")).Detail(400));

    private async Task<Site> TownsAsync()
    {
        var site = await Site.StartAsync(azurite.NewAccount());

        foreach (var (id, population, rows) in new[]
        {
            ("alfa", 1_000, new Rows().Actual("3113", "5169", 800).Actual("6171", "5169", 100)),
            ("beta", 2_000, new Rows().Actual("6171", "5169", 200).Actual("6330", "5345", 7_000).Actual("0000", "4134", 7_000)),
            ("gama", 3_000, new Rows().Actual("3113", "5169", 50).Actual("6171", "5169", 250)),
            ("delta", 4_999, new Rows().Actual("6171", "5169", 100)),
            ("velka", 5_000, new Rows().Actual("3113", "5169", 4_000).Actual("6171", "5169", 1_000)),
        })
        {
            await site.DropAsync($"{id}/municipality.json", $$"""{"name":"{{id}}","population":{{population}}}""");
            await site.PublishAsync(id, 2024, rows.ToString());
        }

        return site;
    }
}
