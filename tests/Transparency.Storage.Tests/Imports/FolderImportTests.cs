using Transparency.Core.Folders;
using Transparency.Core.Imports;
using Transparency.Storage.Editions;

namespace Transparency.Storage.Tests.Imports;

/// <summary>What is published is made equal to what lies in the folder.</summary>
public sealed class FolderImportTests(AzuriteFixture azurite)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ADroppedFileIsPublished()
    {
        var town = await Town.CreateAsync(azurite);
        await town.PutAsync("data.csv", Exports.WithIncome(1000));

        var report = await town.ImportAsync();

        Assert.Equal(ImportOutcome.Published, report.Outcome);
        Assert.Equal(1000m, report.Totals?.Income.Actual?.Crowns);
        Assert.Equal(500m, report.Totals?.Expenditure.Actual?.Crowns);
        await town.AssertPublishedAsync(report.Edition);

        var entry = Assert.Single((await town.Worker.Log.ListAsync(new PublicationFeed(town.Id), null, 10, null, Stop)).Entries);
        Assert.Equal(("Vzor", 2024, null, null), (entry.Municipality.Name, entry.Year, entry.Previous, entry.Change));
        Assert.Equal("data.csv", Assert.Single(entry.Sources).Name);
        Assert.Equal(report.Totals, entry.Totals);
    }

    [Fact]
    public async Task NothingIsWrittenWhenNothingChanged()
    {
        var town = await Town.CreateAsync(azurite);
        await town.PutAsync("data.csv", Exports.WithIncome(1000));

        var first = await town.ImportAsync();
        var report = await town.ReportTagAsync();
        var wire = new Wire();

        var second = await town.ImportAsync(new Worker(town.Account, wire));

        Assert.Empty(wire.Writes);
        Assert.Equal(report, await town.ReportTagAsync());
        Assert.Equal((first.Outcome, first.Edition), (second.Outcome, second.Edition));
        await town.AssertPublishedAsync(first.Edition);
    }

    [Fact]
    public async Task TheSameBytesWrittenAgainAreUnchanged()
    {
        var town = await Town.CreateAsync(azurite);
        await town.PutAsync("data.csv", Exports.WithIncome(1000));

        var first = await town.ImportAsync();
        await town.PutAsync("data.csv", Exports.WithIncome(1000));

        var second = await town.ImportAsync();

        Assert.Equal((ImportOutcome.Unchanged, first.Edition), (second.Outcome, second.Edition));
        Assert.NotEqual(first.Covers, second.Covers);
        await town.AssertPublishedAsync(first.Edition);
    }

    [Fact]
    public async Task AReplacedFileReplacesWhatItSaid()
    {
        var town = await Town.CreateAsync(azurite);
        await town.PutAsync("data.csv", Exports.WithIncome(1000));

        var first = await town.ImportAsync();
        await town.PutAsync("data.csv", Exports.WithIncome(1500));

        var second = await town.ImportAsync();

        Assert.Equal(1500m, second.Totals?.Income.Actual?.Crowns);
        await town.AssertPublishedAsync(first.Edition, second.Edition);

        var newest = (await town.PointerAsync())!.Publication;
        Assert.Equal(first.Edition, newest.Previous);
        Assert.Equal(500m, newest.Change?.Totals.Income.Actual?.Crowns);
        Assert.Equal(0m, newest.Change?.Totals.Expenditure.Actual?.Crowns);
    }

    [Fact]
    public async Task ARemovedFileTakesItsRowsAway()
    {
        var town = await Town.CreateAsync(azurite);
        await town.PutAsync("data.csv", Exports.WithIncome(1000));

        var alone = await town.ImportAsync();
        await town.PutAsync("more.csv", Exports.WithEvents(3));

        var both = await town.ImportAsync();
        await town.RemoveAsync("more.csv");

        var again = await town.ImportAsync();

        Assert.Equal((ImportOutcome.Published, alone.Edition), (again.Outcome, again.Edition));
        Assert.Equal(506m, both.Totals?.Expenditure.Actual?.Crowns);
        Assert.Equal(alone.Totals, again.Totals);
        await town.AssertPublishedAsync(alone.Edition, both.Edition, alone.Edition);
    }

    [Fact]
    public async Task GoingBackAndForthIsThreePublicationsOfTwoEditions()
    {
        var town = await Town.CreateAsync(azurite);
        var editions = new List<string?>();

        foreach (var income in new[] { 1000, 1500, 1000 })
        {
            await town.PutAsync("data.csv", Exports.WithIncome(income));
            editions.Add((await town.ImportAsync()).Edition);
        }

        Assert.Equal(editions[0], editions[2]);
        await town.AssertPublishedAsync([.. editions]);
        Assert.Equal(
            3,
            (await town.Worker.Log.ListAsync(new PublicationFeed(town.Id), null, 10, null, Stop)).Entries
                .Select(entry => entry.Id)
                .Distinct()
                .Count());
    }

    [Fact]
    public async Task AnEmptiedFolderIsNoLongerPublishedAndARefilledOneIsAgain()
    {
        var town = await Town.CreateAsync(azurite);
        await town.PutAsync("data.csv", Exports.WithIncome(1000));

        var published = await town.ImportAsync();
        await town.RemoveAsync("data.csv");

        var emptied = await town.ImportAsync();

        Assert.Equal((ImportOutcome.Emptied, null), (emptied.Outcome, emptied.Edition));
        await town.AssertPublishedAsync(published.Edition, null);

        var entry = (await town.PointerAsync())!.Publication;
        Assert.Equal((published.Edition, null, "Vzor"), (entry.Previous, entry.Totals, entry.Municipality.Name));
        Assert.EndsWith("-withdrawn", entry.Id, StringComparison.Ordinal);

        await town.PutAsync("data.csv", Exports.WithIncome(1000));

        var refilled = await town.ImportAsync();

        Assert.Equal((ImportOutcome.Published, published.Edition), (refilled.Outcome, refilled.Edition));
        await town.AssertPublishedAsync(published.Edition, null, published.Edition);
    }

    [Fact]
    public async Task WithdrawingTwiceIsWithdrawingOnce()
    {
        var town = await Town.CreateAsync(azurite);
        await town.PutAsync("data.csv", Exports.WithIncome(1000));

        var published = await town.ImportAsync();
        await town.RemoveAsync("data.csv");
        await town.ImportAsync();
        await town.PutAsync(FolderNames.Changed, "");

        await town.ImportAsync();

        await town.AssertPublishedAsync(published.Edition, null);
    }

    [Fact]
    public async Task AFolderThatNeverHeldAnythingIsNoPublication()
    {
        var town = await Town.CreateAsync(azurite);
        await town.PutAsync(FolderNames.Changed, "");

        Assert.Equal(ImportOutcome.Emptied, (await town.ImportAsync()).Outcome);

        Assert.Null(await town.PointerAsync());
        Assert.Empty(await town.LogAsync());
    }
}
