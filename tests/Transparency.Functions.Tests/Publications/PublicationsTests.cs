using Transparency.Functions.Tests.Feeds;
using Transparency.Functions.Tests.Sites;
using Transparency.Tests;

namespace Transparency.Functions.Tests.Publications;

public sealed class PublicationsTests(AzuriteFixture azurite, SampleSite samples)
{
    private const string Publications = "/api/v1/publications";

    [Fact]
    public async Task TheLogIsReadInPages()
    {
        var read = new List<Json>();
        for (var page = await samples.JsonAsync(Publications + "?limit=3"); ; page =
            await samples.JsonAsync($"{Publications}?limit=3&next={page["next"].Text}"))
        {
            read.AddRange(page["publications"].Items);

            if (page["next"].IsNull)
                break;

            Assert.Equal(3, page["publications"].Items.Length);
        }

        Assert.Equal(SampleSite.Years.Order(), read.Select(entry => (entry["municipality"]["id"].Text, (int)entry["year"].Number)).Order());
        // Imports side by side come into the log as they end, so their times may stand in another order.
        Assert.Equal(
            (await samples.JsonAsync(Publications + "?limit=1000"))["publications"].Items.Select(entry => entry["id"].Text),
            read.Select(entry => entry["id"].Text));
    }

    [Fact]
    public async Task WhatCameIntoTheLogLastIsReadFirst()
    {
        await using var site = await Site.StartAsync(azurite.NewAccount());
        await site.AppendAsync(Enumerable.Range(0, 7).Select(number => Invented.Publication("vzor", number)));

        var read = (await site.JsonAsync(Publications + "?limit=5"))["publications"].Items.Select(entry => entry["id"].Text);

        Assert.Equal(Enumerable.Range(2, 5).Reverse().Select(number => Invented.Publication("vzor", number).Id), read);
    }

    [Theory]
    [InlineData("municipality=brno-lipova", 2)]
    [InlineData("year=2024", 11)]
    [InlineData("municipality=kamenice-nad-luznici&year=2025", 1)]
    [InlineData("municipality=nikde", 0)]
    public async Task TheLogIsNarrowedToAMunicipalityAndAYear(string query, int count)
    {
        var entries = (await samples.JsonAsync($"{Publications}?{query}"))["publications"].Items;

        Assert.Equal(count, entries.Length);
        Assert.All(entries, entry => Assert.Contains(query.Split('&')[0].Split('=')[1], entry.Raw, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("x")]
    [InlineData("20240101000000000-nikde-2024-0123456789ab")]
    public async Task ACursorThatIsNoEntryOfTheLogIsRefused(string cursor) =>
        Assert.Contains(
            $"'next' is '{cursor}'", (await samples.AskAsync($"{Publications}?next={cursor}")).Detail(400), StringComparison.Ordinal);

    [Fact]
    public async Task ANewEditionTellsTheOneBeforeItAndTheDifference()
    {
        await using var site = await Site.StartAsync(azurite.NewAccount());
        var first = await site.PublishAsync("zmena", 2024, new Rows().Amended("6171", "5169", 100).Actual("6171", "5169", 10).ToString());
        var second = await site.PublishAsync(
            "zmena", 2024, new Rows().Amended("6171", "5169", 100).Actual("6171", "5169", 12.5m).ToString());

        var entries = (await site.JsonAsync(Publications))["publications"].Items;

        Assert.Equal([second, first], entries.Select(entry => entry["edition"].Text));
        Assert.Equal(first, entries[0]["previous"].Text);
        Assert.True(entries[1]["previous"].IsNull && entries[1]["change"].IsNull);

        var one = await site.JsonAsync($"{Publications}/{entries[0]["id"].Text}");
        var node = Assert.Single(one["change"]["nodes"].Items);
        Assert.Equal(
            ("expenditure", "6171", 10m, 12.5m, 2.5m),
            (node["side"].Text, node["code"].Text, node["before"]["actual"].Number, node["after"]["actual"].Number,
                node["change"]["actual"].Number));

        var change = entries[0]["change"]["totals"]["expenditure"];
        Assert.Equal((2.5m, 0m), (change["actual"].Number, change["amended"].Number));
        Assert.True(change["approved"].IsNull);
        Assert.Equal(["data.csv"], entries[0]["sources"].Items.Select(source => source["name"].Text));
    }

    [Fact]
    public async Task AWithdrawnYearStaysInTheLogAndIsGoneFromTheRest()
    {
        await using var site = await Site.StartAsync(azurite.NewAccount());
        var edition = await site.PublishAsync("stazeno", 2024, new Rows().Actual("6171", "5169", 10).ToString());
        await site.RemoveAsync("stazeno/2024/data.csv");
        await site.ImportAsync("stazeno", 2024);

        var entries = (await site.JsonAsync(Publications))["publications"].Items;

        Assert.Equal([null, edition], entries.Select(entry => entry["edition"].TextOrNull));
        Assert.Equal(edition, entries[0]["previous"].Text);
        Assert.True(entries[0]["totals"].IsNull);
        Assert.Equal("[]", (await site.JsonAsync("/api/v1/municipalities"))["municipalities"].Raw);
        Assert.Equal(
            "stazeno has no published budget of 2024.",
            (await site.AskAsync("/api/v1/municipalities/stazeno/years/2024")).Detail(404));
        Assert.Equal(edition, (await site.JsonAsync($"/api/v1/municipalities/stazeno/years/2024?edition={edition}"))["edition"].Text);
        Assert.Equal("withdrawn", (await site.JsonAsync("/api/v1/municipalities/stazeno/years/2024/report"))["outcome"].Text);
    }
}
