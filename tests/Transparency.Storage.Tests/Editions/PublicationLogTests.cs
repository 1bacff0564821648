using Microsoft.Extensions.Time.Testing;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Editions;
using Transparency.Core.Municipalities;
using Transparency.Core.Publications;
using Transparency.Storage.Editions;

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
        foreach (var (who, minute) in entries)
            await town.Worker.Log.AppendAsync(SmallEditions.Publication(who, Noon.AddMinutes(minute)), Stop);

        var (everybody, more) = await town.Worker.Log.ListAsync(PublicationFeed.Everybody, null, 10, null, Stop);
        var (own, _) = await town.Worker.Log.ListAsync(new PublicationFeed(town.Id), null, 10, null, Stop);

        Assert.False(more);
        // The order is that in which the log took them in: two workers' clocks need not agree.
        Assert.Equal([2, 4, 1, 5, 3], everybody.Select(Minute));
        Assert.Equal([2, 1, 3], own.Select(Minute));
    }

    [Fact]
    public async Task PagesLeadThroughAllEntriesOnce()
    {
        var town = await Town.CreateAsync(azurite);
        for (var minute = 0; minute < 7; minute++)
            await town.Worker.Log.AppendAsync(SmallEditions.Publication(town, Noon.AddMinutes(minute), year: 2020 + (minute % 2)), Stop);

        var pages = new List<IReadOnlyList<Publication>>();
        for (var more = true; more;)
        {
            (var page, more) = await town.Worker.Log.ListAsync(new PublicationFeed(town.Id), null, 3, pages.LastOrDefault()?[^1].Id, Stop);
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
        for (var minute = 0; minute < 2; minute++)
            await town.Worker.Log.AppendAsync(SmallEditions.Publication(town, Noon.AddMinutes(minute)), Stop);

        Assert.False((await town.Worker.Log.ListAsync(new PublicationFeed(town.Id), null, 2, null, Stop)).More);
        Assert.True((await town.Worker.Log.ListAsync(new PublicationFeed(town.Id), null, 1, null, Stop)).More);
    }

    [Fact]
    public async Task AYearIsListedAlone()
    {
        var town = await Town.CreateAsync(azurite);
        for (var minute = 0; minute < 6; minute++)
            await town.Worker.Log.AppendAsync(SmallEditions.Publication(town, Noon.AddMinutes(minute), year: 2020 + (minute % 3)), Stop);

        var (newest, more) = await town.Worker.Log.ListAsync(new PublicationFeed(town.Id), FiscalYear.Of(2021), 1, null, Stop);
        var (rest, _) = await town.Worker.Log.ListAsync(new PublicationFeed(town.Id), FiscalYear.Of(2021), 1, newest[0].Id, Stop);

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
        Assert.Equal(
            0, Assert.Single((await town.Worker.Log.ListAsync(new PublicationFeed(town.Id), null, 10, null, Stop)).Entries).Warnings);
        Assert.Equal(entry.Id, (await town.Worker.Log.GetOrNullAsync(entry.Id, Stop))?.Id);
    }

    [Fact]
    public async Task AnEditionIsKnownByItsFirstPublication()
    {
        var town = await Town.CreateAsync(azurite);
        var entries = new[]
        {
            (1, "aaaaaaaaaaaa", 2024),
            (2, null, 2024),
            (3, "bbbbbbbbbbbb", 2024),
            (4, "aaaaaaaaaaaa", 2024),
            (5, "cccccccccccc", 2023)
        };

        foreach (var (minute, edition, year) in entries)
            await town.Worker.Log.AppendAsync(SmallEditions.Publication(town, Noon.AddMinutes(minute), edition, year), Stop);

        Assert.Equal(1, Minute((await town.Worker.Log.FirstOrNullAsync(town.Edition("aaaaaaaaaaaa"), Stop))!));
        Assert.Equal(3, Minute((await town.Worker.Log.FirstOrNullAsync(town.Edition("bbbbbbbbbbbb"), Stop))!));
        Assert.Null(await town.Worker.Log.FirstOrNullAsync(town.Edition("cccccccccccc"), Stop));
        Assert.True(await town.Worker.Log.KnowsAsync(new EditionKey(new FolderId(town.Id, FiscalYear.Of(2023)), "cccccccccccc"), Stop));
        Assert.False(await town.Worker.Log.KnowsAsync(town.Edition("cccccccccccc"), Stop));
    }

    [Fact]
    public async Task NumbersHaveNoGapWhoeverAppends()
    {
        var town = await Town.CreateAloneAsync(azurite);
        var neighbours = new[]
        {
            town,
            await town.NeighbourAsync("jedna"),
            await town.NeighbourAsync("dve"),
            await town.NeighbourAsync("tri")
        };

        await Task.WhenAll(neighbours.Select(async neighbour =>
        {
            for (var minute = 0; minute < 10; minute++)
                await neighbour.Worker.Log.AppendAsync(SmallEditions.Publication(neighbour, Noon.AddMinutes(minute)), Stop);
        }));

        var head = await town.Worker.Log.HeadAsync(PublicationFeed.Everybody, Stop);
        Assert.Equal(Enumerable.Range(0, 40).Reverse(), head.Select(entry => entry.Number));
        Assert.Equal(40, head.Select(entry => entry.Publication.Id).Distinct().Count());
    }

    [Fact]
    public async Task AnEntryStandsInTheFeedsOfItsSectionsToo()
    {
        var town = await Town.CreateAsync(azurite);
        await town.Worker.Log.AppendAsync(SmallEditions.Publication(town, Noon) with { Sections = ["31", "61"] }, Stop);
        await town.Worker.Log.AppendAsync(SmallEditions.Publication(town, Noon.AddMinutes(1)) with { Sections = ["61"] }, Stop);

        Assert.Equal(
            [0],
            (await town.Worker.Log.HeadAsync(new PublicationFeed(town.Id, "31"), Stop)).Select(entry => Minute(entry.Publication)));

        Assert.Equal(
            [1, 0],
            (await town.Worker.Log.HeadAsync(new PublicationFeed(town.Id, "61"), Stop)).Select(entry => Minute(entry.Publication)));
        Assert.Empty(await town.Worker.Log.HeadAsync(new PublicationFeed(town.Id, "37"), Stop));
    }

    /// <summary>A folder of a thousand files and many sections is more than the table service takes in one transaction.</summary>
    [Fact]
    public async Task AnEntryThatIsLongerThanATransactionStandsOnceInEveryFeedEvenIfAWorkerCrashedBetween()
    {
        var town = await Town.CreateAsync(azurite);
        string[] sections = [.. Enumerable.Range(10, 40).Select(section => $"{section}")];
        var files =
            Enumerable.Range(0, 1000).Select(n => new PublishedSource(new string('x', 100) + n, "cityvizor", n, new string('a', 64)));
        var entry = SmallEditions.Publication(town, Noon) with { Sections = sections, Sources = [.. files] };
        var transactions = 0;
        var cut = new Wire
        {
            Before = request => request.Method == Azure.Core.RequestMethod.Post && ++transactions == 2
                ? Task.FromException(new IOException("Crash."))
                : Task.CompletedTask
        };

        await Assert.ThrowsAsync<IOException>(() => new Worker(town.Account, cut).Log.AppendAsync(entry, Stop));
        await town.Worker.Log.AppendAsync(entry, Stop);
        await town.Worker.Log.AppendAsync(SmallEditions.Publication(town, Noon.AddMinutes(1)) with { Sections = sections }, Stop);
        await town.Worker.Log.ReplaceAsync(entry with { Warnings = 7 }, Stop);

        foreach (var section in sections.Append(null))
        {
            var head = await town.Worker.Log.HeadAsync(new PublicationFeed(town.Id, section), Stop);
            Assert.Equal([(1, 1, 0), (0, 0, 7)], head.Select(one => (one.Number, Minute(one.Publication), one.Publication.Warnings)));
        }

        Assert.True(await town.Worker.Log.IsInAHeadAsync(entry, Stop));
    }

    /// <summary>However long the log is, an entry and a head are the same requests.</summary>
    [Fact]
    public async Task AnEntryAndAHeadTakeAsManyRequestsInALongLogAsInAShortOne()
    {
        var town = await Town.CreateAloneAsync(azurite);
        var requests = 0;
        var wire = new Wire { Before = _ => { Interlocked.Increment(ref requests); return Task.CompletedTask; } };
        var worker = new Worker(town.Account, wire);
        var costs = new List<(int Entry, int Head)>();
        var minute = 0;

        foreach (var length in new[] { 60, 600 })
        {
            await worker.Log.FillAsync(
                PublicationFeed.Everybody,
                Enumerable.Range(minute, length).Select(n => SmallEditions.Publication(town, Noon.AddMinutes(n))),
                Stop);

            await worker.Log.FillAsync(
                new PublicationFeed(town.Id),
                Enumerable.Range(minute, length).Select(n => SmallEditions.Publication(town, Noon.AddMinutes(n))),
                Stop);
            minute += length;
            requests = 0;
            await worker.Log.AppendAsync(SmallEditions.Publication(town, Noon.AddMinutes(minute++)), Stop);

            var entry = requests;
            requests = 0;
            await worker.Log.HeadAsync(PublicationFeed.Everybody, Stop);
            costs.Add((entry, requests));
        }

        Assert.Equal(costs[0], costs[1]);
        Assert.Equal(1, costs[0].Head);
        Assert.Equal(4, costs[0].Entry);
    }

    /// <summary>The table service takes 4 MiB in one transaction, however few rows these are.</summary>
    [Fact]
    public async Task LongEntriesThatAreFilledInTogetherAreNoTransactionTooLarge()
    {
        var town = await Town.CreateAloneAsync(azurite);
        var largest = 0L;
        var wire = new Wire
        {
            Before = request =>
            {
                if (request.Content?.TryComputeLength(out var bytes) == true)
                    largest = Math.Max(largest, bytes);

                return Task.CompletedTask;
            }
        };

        var entries = Enumerable.Range(0, 40)
            .Select(n => SmallEditions.Publication(town, Noon.AddMinutes(n)) with
            {
                Sources =
                [
                    .. Enumerable.Range(0, 500).Select(i => new PublishedSource($"{i}-{new string('a', 300)}.csv", "cityvizor", i, ""))
                ],
            })
            .ToList();

        await new Worker(town.Account, wire).Log.FillAsync(new PublicationFeed(town.Id), entries, Stop);

        Assert.InRange(largest, 1, 4 << 20);

        var (filled, _) = await town.Worker.Log.ListAsync(new PublicationFeed(town.Id), null, 100, null, Stop);
        Assert.Equal(entries.Select(entry => entry.Id).Reverse(), filled.Select(entry => entry.Id));
    }

    /// <summary>A head and the full archives hold every entry, however many there are.</summary>
    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(1, 1, 0)]
    [InlineData(20, 20, 0)]
    [InlineData(49, 49, 0)]
    [InlineData(50, 20, 1)]
    [InlineData(69, 20, 1)]
    [InlineData(75, 25, 1)]
    public async Task HeadAndArchivesLeaveNothingOut(int count, int inHead, int archives)
    {
        var town = await Town.CreateAsync(azurite);
        for (var minute = 0; minute < count; minute++)
            await town.Worker.Log.AppendAsync(SmallEditions.Publication(town, Noon.AddMinutes(minute)), Stop);

        var feed = new PublicationFeed(town.Id);

        var head = await town.Worker.Log.HeadAsync(feed, Stop);
        var seen = head.Select(entry => entry.Number).ToHashSet();
        for (var archive = 1; archive <= archives; archive++)
        {
            var entries = await town.Worker.Log.ArchiveOrNullAsync(feed, archive, Stop);
            Assert.Equal(50, entries!.Count);
            seen.UnionWith(entries.Select(entry => entry.Number));
        }

        Assert.Equal(inHead, head.Count);
        Assert.Equal(count, seen.Count);
        Assert.Null(await town.Worker.Log.ArchiveOrNullAsync(feed, archives + 1, Stop));
        Assert.Null(await town.Worker.Log.ArchiveOrNullAsync(feed, 0, Stop));
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

        Assert.Equal(
            "20261123100506078-vzor-2024-0123456789ab",
            PublicationLog.Id(at, FolderId.Of("vzor", 2024), "0123456789ab"));
        Assert.Equal(
            "20261123100506078-vzor-2024-withdrawn", PublicationLog.Id(at, FolderId.Of("vzor", 2024), null));
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
        var (entries, _) = await town.Worker.Log.ListAsync(new PublicationFeed(town.Id), null, 10, null, Stop);
        Assert.Equal([3, 2, 1, 0], entries.Select(entry => (entry.PublishedAt - Noon).TotalMilliseconds));
    }

    private static int Minute(Publication entry) => (int)(entry.PublishedAt - Noon).TotalMinutes;
}
