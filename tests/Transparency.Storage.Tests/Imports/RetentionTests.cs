using Transparency.Core.Budgets.Classification;
using Transparency.Core.Municipalities;
using Transparency.Storage.Tests.Editions;

namespace Transparency.Storage.Tests.Imports;

/// <summary>A year's oldest editions go when there are more than are kept, unless something names their files.</summary>
public sealed class RetentionTests(AzuriteFixture azurite)
{
    private static readonly DateTimeOffset Tomorrow = TimeProvider.System.GetUtcNow().AddDays(1);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task WhatTheFeedStillNamesStays()
    {
        var town = await Town.CreateAloneAsync(azurite);
        var worker = new Worker(town.Account, set: options => options.Retention = 2);
        var editions = await PublishAsync(town, worker, 5);

        // All five are among the newest twenty of the feed.
        Assert.Equal(editions.Order(StringComparer.Ordinal), (await town.EditionsWithFilesAsync()).Order(StringComparer.Ordinal));
        await AssertItIsToldAsync(town, worker, editions);
    }

    [Fact]
    public async Task WhatNothingNamesAnyMoreGoes()
    {
        var town = await Town.CreateAloneAsync(azurite);
        var worker = new Worker(town.Account, set: options => options.Retention = 2);
        var editions = await PublishAsync(town, worker, 4);

        // Sixty later publications of another year push the four out of every head.
        for (var minute = 0; minute < 60; minute++)
        {
            await worker.Log.AppendAsync(
                SmallEditions.Publication(town, Tomorrow.AddMinutes(minute), year: 2020) with { Sections = ["61"] }, Stop);
        }

        var last = Assert.Single(await PublishAsync(town, worker, 1, from: 5000));

        Assert.Equal(
            new[] { editions[3], last }.Order(StringComparer.Ordinal),
            (await town.EditionsWithFilesAsync()).Order(StringComparer.Ordinal));

        Assert.Equal(
            new[] { editions[3], last }.Order(StringComparer.Ordinal),
            (await town.EditionsWithRowsAsync()).Order(StringComparer.Ordinal));
        await AssertItIsToldAsync(town, worker, [.. editions, last]);
        Assert.Equal(last, (await town.PointerAsync())!.Edition);
        // The publications themselves are never removed.
        Assert.Equal([.. editions, last], await town.LogAsync());
    }

    [Fact]
    public async Task ATopicsFeedKeepsWhatItNames()
    {
        var town = await Town.CreateAloneAsync(azurite);
        var worker = new Worker(town.Account, set: options => options.Retention = 1);
        var first = Assert.Single(await PublishAsync(town, worker, 1, paragraph: "3113"));

        for (var minute = 0; minute < 60; minute++)
        {
            await worker.Log.AppendAsync(
                SmallEditions.Publication(town, Tomorrow.AddMinutes(minute), year: 2020) with { Sections = ["61"] }, Stop);
        }

        var last = Assert.Single(await PublishAsync(town, worker, 1, from: 5000));

        // The feed of section 31 still has the first among its newest.
        Assert.Equal(
            new[] { first, last }.Order(StringComparer.Ordinal), (await town.EditionsWithFilesAsync()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task AWithdrawnYearKeepsItsLastEdition()
    {
        var town = await Town.CreateAloneAsync(azurite);
        var worker = new Worker(town.Account, set: options => options.Retention = 1);
        var editions = await PublishAsync(town, worker, 2);

        for (var minute = 0; minute < 60; minute++)
        {
            await worker.Log.AppendAsync(
                SmallEditions.Publication(town, Tomorrow.AddMinutes(minute), year: 2020) with { Sections = ["61"] }, Stop);
        }

        await town.RemoveAsync("data.csv");
        await town.ImportAsync(worker);

        await worker.Cleaning.CleanAsync(town.Folder, Stop);

        Assert.Equal([editions[1]], await town.EditionsWithFilesAsync());
        await AssertItIsToldAsync(town, worker, editions);
    }

    [Fact]
    public async Task AnEditionThatWasRemovedCanBePublishedAgain()
    {
        var town = await Town.CreateAloneAsync(azurite);
        var worker = new Worker(town.Account, set: options => options.Retention = 1);
        var first = Assert.Single(await PublishAsync(town, worker, 1));

        for (var minute = 0; minute < 60; minute++)
        {
            await worker.Log.AppendAsync(
                SmallEditions.Publication(town, Tomorrow.AddMinutes(minute), year: 2020) with { Sections = ["61"] }, Stop);
        }

        await PublishAsync(town, worker, 1, from: 5000);
        Assert.DoesNotContain(first, await town.EditionsWithFilesAsync());

        await AssertItIsToldAsync(town, worker, [first]);

        Assert.Equal([first], await PublishAsync(town, worker, 1));
        await AssertItIsToldAsync(town, worker, [first]);

        Assert.Contains(first, await town.EditionsWithFilesAsync());
        Assert.NotNull(await worker.Files.SummaryOrNullAsync(town.Edition(first), Stop));
        Assert.Equal(2, (await worker.Log.IdsOfEditionAsync(town.Edition(first), Stop)).Count);
    }

    /// <summary>Whoever links to an edition is told whether its files are there.</summary>
    private static async Task AssertItIsToldAsync(Town town, Worker worker, IEnumerable<string> editions)
    {
        var files = await town.EditionsWithFilesAsync();
        var told = await worker.Pointers.TownOrNullAsync(town.Folder.Municipality, Stop);

        Assert.All(editions, edition => Assert.Equal(files.Contains(edition), told!.Keeps(town.Folder.Year, edition)));
    }

    private static async Task<List<string>> PublishAsync(Town town, Worker worker, int editions, int from = 100, string paragraph = "6171")
    {
        var published = new List<string>();
        for (var i = 0; i < editions; i++)
        {
            await town.PutAsync("data.csv", $"type;paragraph;item;amount\nUCT;{paragraph};5169;{from + i}\n");
            published.Add((await town.ImportAsync(worker)).Edition!);
        }

        return published;
    }
}
