using Microsoft.Extensions.Time.Testing;
using Transparency.Core.Budgets;
using Transparency.Core.Publishing;
using Transparency.Storage.Editions;
using Transparency.Tests;

namespace Transparency.Storage.Tests.Editions;

/// <summary>The log tells what was published, newest first, and everything once.</summary>
public sealed class PublicationLogTests(AzuriteFixture azurite)
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task EntriesComeNewestFirst()
    {
        var town = await Town.CreateAloneAsync(azurite);
        var neighbour = await town.NeighbourAsync("jinde");
        var entries = new[] { (town, 3), (neighbour, 5), (town, 1), (neighbour, 4), (town, 2) };
        foreach (var (who, minute) in entries) await town.Worker.Log.AppendAsync(SmallEditions.Publication(who, Noon.AddMinutes(minute)), Stop);

        var (everybody, more) = await town.Worker.Log.ListAsync(null, null, 10, null, Stop);
        var (own, _) = await town.Worker.Log.ListAsync(town.Id, null, 10, null, Stop);

        Assert.False(more);
        Assert.Equal([5, 4, 3, 2, 1], everybody.Select(Minute));
        Assert.Equal([3, 2, 1], own.Select(Minute));
    }

    [Fact]
    public async Task PagesLeadThroughAllEntriesOnce()
    {
        var town = await Town.CreateAsync(azurite);
        for (var minute = 0; minute < 7; minute++) await town.Worker.Log.AppendAsync(SmallEditions.Publication(town, Noon.AddMinutes(minute), year: 2020 + (minute % 2)), Stop);
        var pages = new List<IReadOnlyList<Publication>>();
        for (var more = true; more;)
        {
            (var page, more) = await town.Worker.Log.ListAsync(town.Id, null, 3, pages.LastOrDefault()?[^1].Id, Stop);
            pages.Add(page);
            // What is published meanwhile is newer, so no page shifts.
            await town.Worker.Log.AppendAsync(SmallEditions.Publication(town, Noon.AddHours(pages.Count)), Stop);
        }

        Assert.Equal([3, 3, 1], pages.Select(page => page.Count));
        Assert.Equal([6, 5, 4, 3, 2, 1, 0], pages.SelectMany(page => page).Select(Minute));
    }

    [Fact]
    public async Task AFullLastPageHasNoMore()
    {
        var town = await Town.CreateAsync(azurite);
        for (var minute = 0; minute < 2; minute++) await town.Worker.Log.AppendAsync(SmallEditions.Publication(town, Noon.AddMinutes(minute)), Stop);

        Assert.False((await town.Worker.Log.ListAsync(town.Id, null, 2, null, Stop)).More);
        Assert.True((await town.Worker.Log.ListAsync(town.Id, null, 1, null, Stop)).More);
    }

    [Fact]
    public async Task AYearIsListedAlone()
    {
        var town = await Town.CreateAsync(azurite);
        for (var minute = 0; minute < 6; minute++) await town.Worker.Log.AppendAsync(SmallEditions.Publication(town, Noon.AddMinutes(minute), year: 2020 + (minute % 3)), Stop);

        var (newest, more) = await town.Worker.Log.ListAsync(town.Id, FiscalYear.Of(2021), 1, null, Stop);
        var (rest, _) = await town.Worker.Log.ListAsync(town.Id, FiscalYear.Of(2021), 1, newest[0].Id, Stop);

        Assert.True(more);
        Assert.Equal([4], newest.Select(Minute));
        Assert.Equal([1], rest.Select(Minute));
    }

    [Fact]
    public async Task AppendingTwiceIsAppendingOnce()
    {
        var town = await Town.CreateAsync(azurite);
        var entry = SmallEditions.Publication(town, Noon);

        await town.Worker.Log.AppendAsync(entry, Stop);
        await town.Worker.Log.AppendAsync(entry with { Warnings = 99 }, Stop);

        // What was said first stays.
        Assert.Equal(0, Assert.Single((await town.Worker.Log.ListAsync(town.Id, null, 10, null, Stop)).Entries).Warnings);
        Assert.Equal(entry.Id, (await town.Worker.Log.GetOrNullAsync(entry.Id, Stop))?.Id);
    }

    [Fact]
    public async Task TheEditionsOfAYearAreThoseItsEntriesName()
    {
        var town = await Town.CreateAsync(azurite);
        foreach (var (minute, edition, year) in new[] { (1, "aaaaaaaaaaaa", 2024), (2, null, 2024), (3, "bbbbbbbbbbbb", 2024), (4, "aaaaaaaaaaaa", 2024), (5, "cccccccccccc", 2023) })
            await town.Worker.Log.AppendAsync(SmallEditions.Publication(town, Noon.AddMinutes(minute), edition, year), Stop);

        Assert.Equal(["aaaaaaaaaaaa", "bbbbbbbbbbbb"], (await town.Worker.Log.EditionsAsync(town.Id, town.Year, Stop)).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("20261123120000000")]
    [InlineData("20261123120000000-")]
    [InlineData("2026112312000000x-vzor-2024-0123456789ab")]
    [InlineData("20261123120000000-vzor/2024")]
    [InlineData("20261123120000000-vzor-2024-' or 1 eq 1")]
    [InlineData("20261123120000000-VZOR-2024-0123456789ab")]
    [InlineData("-0261123120000000-vzor-2024-0123456789ab")]
    [InlineData("99999999999999999-vzor-2024-0123456789ab")]
    public async Task WhatIsNoIdFindsNothing(string id)
    {
        var town = await Town.CreateAsync(azurite);

        Assert.Null(await town.Worker.Log.GetOrNullAsync(id, Stop));
    }

    [Fact]
    public void AnIdTellsTimePlaceAndEdition()
    {
        var at = new DateTimeOffset(2026, 11, 23, 11, 5, 6, 78, TimeSpan.FromHours(1));

        Assert.Equal("20261123100506078-vzor-2024-0123456789ab", PublicationLog.Id(at, MunicipalityId.Parse("vzor"), FiscalYear.Of(2024), "0123456789ab"));
        Assert.Equal("20261123100506078-vzor-2024-withdrawn", PublicationLog.Id(at, MunicipalityId.Parse("vzor"), FiscalYear.Of(2024), null));
    }

    [Fact]
    public async Task TheOrderHoldsEvenIfAClockGoesBack()
    {
        var town = await Town.CreateAsync(azurite);
        var editions = new List<string?>();
        foreach (var (income, days) in new[] { (1000, 0), (1100, -400), (1200, -1), (1000, -800) })
        {
            await town.PutAsync("data.csv", Exports.WithIncome(income));
            editions.Add((await town.ImportAsync(new Worker(town.Account, time: new FakeTimeProvider(Noon.AddDays(days))))).Edition);
        }

        await town.AssertPublishedAsync([.. editions]);
        var (entries, _) = await town.Worker.Log.ListAsync(town.Id, null, 10, null, Stop);
        Assert.Equal([3, 2, 1, 0], entries.Select(entry => (entry.PublishedAt - Noon).TotalMilliseconds));
    }

    private static int Minute(Publication entry) => (int)(entry.PublishedAt - Noon).TotalMinutes;
}
