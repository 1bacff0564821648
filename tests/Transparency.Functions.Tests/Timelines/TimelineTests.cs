using System.Globalization;
using Transparency.Functions.Tests.Sites;
using Transparency.Tests;

namespace Transparency.Functions.Tests.Timelines;

public sealed class TimelineTests(AzuriteFixture azurite, SampleSite samples)
{
    private const string Town = "/api/v1/municipalities/brumovice";
    private const string Timeline = Town + "/timeline";

    /// <summary>Of the register: 1,023 inhabitants in 2021, 1,063 in 2022, 1,010 in 2024.</summary>
    private const string Settings = """{"name":"Brumovice","ico":"00042188","population":1234}""";

    [Fact]
    public async Task ANodeIsFollowedOverAllYearsGrossAndConsolidated()
    {
        await using var site = await BrumoviceAsync();

        var line = await site.JsonAsync(Timeline);

        Assert.Equal(("expenditure", "function", "true"), (line["side"].Text, line["view"].Text, line["consolidated"].Raw));
        Assert.Equal([2021m, 2022m, 2024m, 2026m], line["years"].Items.Select(year => year["year"].Number));
        Assert.Equal([1_000m, 4_000m, 70m, 2_020m], line["years"].Items.Select(year => year["actual"].Number));
        Assert.Equal([1_000m, 4_000m, 70m, 2_020m], line["years"].Items.Select(year => year["consolidated"]["actual"].Number));
        Assert.Equal([1_500m, 4_000m, 70m, 2_020m], line["years"].Items.Select(year => year["gross"]["actual"].Number));
        Assert.Equal(
            [1_500m, 4_000m, 70m, 2_020m],
            (await site.JsonAsync(Timeline + "?consolidated=false"))["years"].Items.Select(year => year["actual"].Number));

        foreach (var year in line["years"].Items)
        {
            Assert.Equal(
                (await site.JsonAsync($"{Town}/years/{year["year"].Raw}"))["edition"].Text,
                year["edition"].Text);
            Assert.True(year["constant"].IsNull && year["name"].IsNull);
        }

        Assert.True(line["inflation"].IsNull);
    }

    [Fact]
    public async Task InhabitantsAreThoseOfTheYearAndTheMunicipalitysOwnWhereNobodyElseCountedThem()
    {
        await using var site = await BrumoviceAsync();

        var years = (await site.JsonAsync(Timeline))["years"].Items;

        Assert.Equal([1_023m, 1_063m, 1_010m, 1_234m], years.Select(year => year["population"].Number));
        Assert.Equal(["czso", "czso", "czso", "municipality"], years.Select(year => year["populationSource"].Text));
        // 1000 / 1023, 4000 / 1063, 70 / 1010, 2020 / 1234.
        Assert.Equal([0.98m, 3.76m, 0.07m, 1.64m], years.Select(year => year["perInhabitant"].Number));
    }

    [Fact]
    public async Task AYearThatLacksTheNodeHasNoAmountsAndNotZero()
    {
        await using var site = await BrumoviceAsync();

        var line = await site.JsonAsync(Timeline + "?path=31/3113");
        var years = line["years"].Items;

        Assert.Equal(["31", "3113"], line["path"].Items.Select(step => step["code"].Text));
        Assert.Equal([1_000m, 4_000m, null, 2_000m], years.Select(year => year["actual"].NumberOrNull));
        Assert.Equal([null, null, null, null], years.Select(year => year["approved"].NumberOrNull));
        Assert.True(years[2]["gross"]["actual"].IsNull && years[2]["consolidated"]["actual"].IsNull && years[2]["perInhabitant"].IsNull);
        Assert.All(years, year => Assert.Equal("Základní školy", year["name"].Text));
        Assert.Equal(1_010m, years[2]["population"].Number);
    }

    [Fact]
    public async Task ANodeIsTheSameWhereALevelIsSteppedOverInOneYearAndNotInAnother()
    {
        await using var site = await BrumoviceAsync();

        // In 2022 some of it is booked under an event, in 2021 and 2026 none is.
        Assert.Equal(404, (await site.AskAsync(Town + "/years/2021/budget?path=31/3113/~/5169")).Status);
        Assert.Equal(404, (await site.AskAsync(Town + "/years/2022/budget?path=31/3113/5169")).Status);

        var all = (await site.JsonAsync(Timeline + "?path=31/3113/5169"))["years"].Items;
        Assert.Equal([1_000m, 4_000m, null, 2_000m], all.Select(year => year["actual"].NumberOrNull));

        var without = (await site.JsonAsync(Timeline + "?path=31/3113/~/5169"))["years"].Items;
        Assert.Equal([1_000m, 1_000m, null, 2_000m], without.Select(year => year["actual"].NumberOrNull));
    }

    [Fact]
    public async Task ACodeIsCalledWhatItWasCalledInItsYear()
    {
        await using var site = await BrumoviceAsync();

        var years = (await site.JsonAsync(Timeline + "?side=income&path=13/1345"))["years"].Items;

        Assert.Equal("Poplatek z ubytovací kapacity", years[0]["name"].Text);
        Assert.StartsWith("Příjem z poplatku za obecní systém odpadového", years[1]["name"].Text, StringComparison.Ordinal);
        Assert.Equal([10m, 20m, null, null], years.Select(year => year["actual"].NumberOrNull));
    }

    [Fact]
    public async Task ConstantPricesNameTheirSourceTheirYearAndTheYearsWithoutARate()
    {
        await using var site = await BrumoviceAsync();

        var line = await site.JsonAsync(Timeline + "?path=31/3113&prices=constant");
        var years = line["years"].Items;

        // The newest year whose rate is known; nobody knows that of 2026.
        Assert.Equal((2024m, "[2026]"), (line["inflation"]["year"].Number, line["inflation"]["missing"].Raw));
        Assert.Contains("Czech Statistical Office", line["inflation"]["source"].Text, StringComparison.Ordinal);
        Assert.Contains("Český statistický úřad", line["inflation"]["sourceCs"].Text, StringComparison.Ordinal);

        // 1000 × 1.151 × 1.107 × 1.024 and 4000 × 1.107 × 1.024.
        Assert.Equal((1_304.74m, 1.28m), (years[0]["constant"]["actual"].Number, years[0]["constant"]["perInhabitant"].Number));
        Assert.Equal(4_534.27m, years[1]["constant"]["actual"].Number);
        Assert.True(years[2]["constant"]["actual"].IsNull);
        Assert.True(years[3]["constant"].IsNull);
        Assert.Equal((1_000m, 2_000m), (years[0]["actual"].Number, years[3]["actual"].Number));

        var before = await site.JsonAsync(Timeline + "?path=31/3113&prices=constant&base=2021");
        Assert.Equal(2021m, before["inflation"]["year"].Number);
        Assert.Equal(1_000m, before["years"].Items[0]["constant"]["actual"].Number);
        // 4000 / 1.151.
        Assert.Equal(3_475.24m, before["years"].Items[1]["constant"]["actual"].Number);
    }

    [Theory]
    [InlineData("kamenice-nad-luznici", "side=expenditure&view=function&path=31/3113")]
    [InlineData("kamenice-nad-luznici", "side=income&view=economic&path=11")]
    [InlineData("kamenice-nad-luznici", "side=expenditure&view=economic&path=51/5169&consolidated=false")]
    [InlineData("brno-lipova", "side=financing")]
    [InlineData("skola-javornik", "side=expenditure&path=50/502")]
    public async Task EachYearIsWhatItsBudgetSays(string municipality, string query)
    {
        var line = await samples.JsonAsync($"/api/v1/municipalities/{municipality}/timeline?{query}");

        Assert.NotEmpty(line["years"].Items);

        foreach (var year in line["years"].Items)
        {
            var level = await samples.JsonAsync($"/api/v1/municipalities/{municipality}/years/{year["year"].Raw}/budget?{query}");
            Assert.Equal(level["total"]["approved"].Raw, year["approved"].Raw);
            Assert.Equal(level["total"]["amended"].Raw, year["amended"].Raw);
            Assert.Equal(level["total"]["actual"].Raw, year["actual"].Raw);
            Assert.Equal(level["view"].Text, line["view"].Text);
        }
    }

    [Fact]
    public async Task OfARealTownEveryYearHasItsOfficialTotals()
    {
        var exports = Repository.RealExports("marianske-lazne-fin212m");
        await using var site = await Site.StartAsync(azurite.NewAccount());
        await site.DropAsync("marianske-lazne/municipality.json", """{"name":"Mariánské Lázně","ico":"00254061"}""");

        for (var year = 2019; year <= 2024; year++)
        {
            foreach (var table in new[] { "FINM201", "FINM202" })
            {
                var file = $"{table}_{year}012.csv";
                await site.DropAsync(
                    $"marianske-lazne/{year}/{file}",
                    await File.ReadAllTextAsync(Path.Combine(exports, file), TestContext.Current.CancellationToken));
            }

            await site.ImportAsync("marianske-lazne", year);
        }

        var expected = (await File.ReadAllLinesAsync(
            Path.Combine(exports, "expected-totals.csv"), TestContext.Current.CancellationToken)).Select(line => line.Split(';')).ToList();

        foreach (var (side, gross, consolidated) in new[] { ("income", 2, 6), ("expenditure", 3, 7) })
        {
            var years = (await site.JsonAsync($"/api/v1/municipalities/marianske-lazne/timeline?side={side}"))["years"].Items;
            Assert.Equal(6, years.Length);

            foreach (var year in years)
            {
                foreach (var stage in new[] { "approved", "amended", "actual" })
                {
                    var row = expected.Single(cells => cells[0] == $"{year["year"].Raw}-12" && cells[1] == stage);
                    Assert.Equal(Crowns(row[gross]), year["gross"][stage].Number);
                    Assert.Equal(Crowns(row[consolidated]), year["consolidated"][stage].Number);
                }
            }
        }
    }

    [Fact]
    public async Task TwentyYearsOfLongNamesAreNoLongAnswer()
    {
        await using var site = await Site.StartAsync(azurite.NewAccount());
        var name = new string('ž', 4_900);

        for (var year = 2001; year <= 2020; year++)
        {
            await site.DropAsync($"letita/{year}/events.csv", $"srcId;name\n10;{name}\n");
            await site.PublishAsync("letita", year, new Rows().Actual("6171", "5169", year, "10").ToString());
        }

        var reply = await site.AskAsync("/api/v1/municipalities/letita/timeline?view=event&path=10&prices=constant");

        Assert.InRange(reply.Body.Length, 1, 1_000_000);
        Assert.All(reply.Json["years"].Items, year => Assert.Equal(name[..2_000] + "…", year["name"].Text));
        Assert.Equal(
            Enumerable.Range(2001, 20).Select(year => (decimal)year),
            reply.Json["years"].Items.Select(year => year["actual"].Number));
    }

    [Fact]
    public async Task ANewEditionOfAnyYearChangesTheTag()
    {
        await using var site = await BrumoviceAsync();
        var before = (await site.AskAsync(Timeline))["ETag"]!;

        Assert.Equal(304, (await site.AskAsync(Timeline, null, ("If-None-Match", before))).Status);

        await site.PublishAsync("brumovice", 2022, new Rows().Actual("3113", "5169", 4_001).ToString());

        var after = await site.AskAsync(Timeline, null, ("If-None-Match", before));

        Assert.Equal(200, after.Status);
        Assert.NotEqual(before, after["ETag"]);
        Assert.Equal(4_001m, after.Json["years"].Items[1]["actual"].Number);

        await site.RemoveAsync("brumovice/2022/data.csv");
        await site.ImportAsync("brumovice", 2022);

        var gone = await site.AskAsync(Timeline, null, ("If-None-Match", after["ETag"]!));

        Assert.Equal([2021m, 2024m, 2026m], gone.Json["years"].Items.Select(year => year["year"].Number));
    }

    [Fact]
    public async Task WhoHasTheVersionIsAnsweredBeforeAnyEditionIsRead()
    {
        await using var site = await BrumoviceAsync();
        var etag = (await site.AskAsync(Timeline))["ETag"]!;

        // Another host has nothing in its memory, and now finds nothing to read.
        await site.RemovePublishedAsync("brumovice/");
        await using var other = await Site.StartAsync(site.Account);

        Assert.Equal(304, (await other.AskAsync(Timeline, null, ("If-None-Match", etag))).Status);
        Assert.Equal(404, (await other.AskAsync(Timeline)).Status);
    }

    [Theory]
    [InlineData("x=1", "'x' is no parameter; allowed are side, view, path, consolidated, prices, base, format, lang.")]
    [InlineData("view=tree", "'view' is 'tree'; allowed are function, economic, event, unit, account.")]
    [InlineData("prices=real", "'prices' is 'real'; allowed are nominal, constant.")]
    [InlineData("prices=constant&base=2031", "'base' is '2031'; it is a whole number from 2000 to 2025.")]
    [InlineData("prices=nominal&base=2020", "'base' is the year of constant prices, and 'prices' is 'nominal'.")]
    public async Task AMistakeIsNamed(string query, string detail) =>
        Assert.Equal(detail, (await samples.AskAsync($"/api/v1/municipalities/brno-lipova/timeline?{query}")).Detail(400));

    [Theory]
    [InlineData("brno-lipova", "path=99", "No budget asked for has anything on the side of expenditure at '99'.")]
    [InlineData(
        "skola-javornik",
        "view=function&path=31",
        "No budget asked for has anything on the side of expenditure in the view function at '31'.")]
    [InlineData("nikde", "", "There is no municipality 'nikde'.")]
    public async Task WhatNoYearHasIsNotFound(string municipality, string query, string detail) =>
        Assert.Equal(detail, (await samples.AskAsync($"/api/v1/municipalities/{municipality}/timeline?{query}")).Detail(404));

    private static decimal Crowns(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    private async Task<Site> BrumoviceAsync()
    {
        var site = await Site.StartAsync(azurite.NewAccount());
        await site.DropAsync("brumovice/municipality.json", Settings);

        foreach (var (year, rows) in new[]
        {
            (
                2021,
                new Rows()
                    .Actual("3113", "5169", 1_000)
                    .Actual("6330", "5345", 500)
                    .Actual("0000", "4134", 500)
                    .Actual("0000", "1345", 10)),
            (2022, new Rows().Actual("3113", "5169", 1_000).Actual("3113", "5169", 3_000, "7").Actual("0000", "1345", 20)),
            (2024, new Rows().Actual("6171", "5169", 70)),
            (2026, new Rows().Actual("3113", "5169", 2_000).Actual("6171", "5169", 20)),
        })
        {
            await site.PublishAsync("brumovice", year, rows.ToString());
        }

        return site;
    }
}
