using Transparency.Core.Editions;
using Transparency.Core.Municipalities;

namespace Transparency.Storage.Tests.Imports;

/// <summary>What crashed imports left and nothing names goes at the next import; nothing that anything names ever goes.</summary>
public sealed class OrphanTests(AzuriteFixture azurite)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AnEditionThatNothingNamesIsRemovedWithTheNextImport()
    {
        var town = await Town.CreateAsync(azurite);
        await LeaveOrphanAsync(town);

        var orphan = Assert.Single(await town.EditionsWithFilesAsync());
        Assert.Equal([orphan], await town.EditionsWithRowsAsync());

        await town.PutAsync("data.csv", Exports.WithIncome(1000));

        var report = await town.ImportAsync();

        Assert.NotEqual(orphan, report.Edition);
        await town.AssertPublishedAsync(report.Edition);
    }

    [Fact]
    public async Task AnOrphanGoesEvenIfTheFolderIsBackAtWhatIsPublished()
    {
        var town = await Town.CreateAsync(azurite);
        await town.PutAsync("data.csv", Exports.WithIncome(1000));

        var published = await town.ImportAsync();
        await LeaveOrphanAsync(town);
        Assert.Equal(2, (await town.EditionsWithFilesAsync()).Count);

        await town.PutAsync("data.csv", Exports.WithIncome(1000));
        await town.ImportAsync();

        await town.AssertPublishedAsync(published.Edition);
    }

    [Fact]
    public async Task AnOrphanGoesWhenTheFolderIsEmptied()
    {
        var town = await Town.CreateAsync(azurite);
        await town.PutAsync("data.csv", Exports.WithIncome(1000));

        var published = await town.ImportAsync();
        await LeaveOrphanAsync(town);

        await town.RemoveAsync("data.csv");
        await town.ImportAsync();

        await town.AssertPublishedAsync(published.Edition, null);
    }

    [Fact]
    public async Task EveryEditionOfTheLogStays()
    {
        var town = await Town.CreateAsync(azurite);
        var log = new List<string?>();

        foreach (var income in new[] { 1000, 1100, 1200 })
        {
            await town.PutAsync("data.csv", Exports.WithIncome(income));
            log.Add((await town.ImportAsync()).Edition);
        }

        await town.AssertPublishedAsync([.. log]);
    }

    [Fact]
    public async Task NeighboursAndOtherYearsKeepTheirEditions()
    {
        var town = await Town.CreateAsync(azurite);
        var neighbour = await town.NeighbourAsync(town.Id + "-vedle");
        await LeaveOrphanAsync(neighbour);
        await town.PutAsync("../2023/data.csv", Exports.WithIncome(900).Replace("2024-", "2023-", StringComparison.Ordinal));

        var before = await town.Worker.Import.RunAsync(new FolderId(town.Id, FiscalYear.Of(2023)), Stop);
        await town.PutAsync("data.csv", Exports.WithIncome(1000));

        await town.ImportAsync();

        Assert.Single(await neighbour.EditionsWithFilesAsync());
        Assert.Single(await neighbour.EditionsWithRowsAsync());
        Assert.NotNull(await town.Worker.Loaded.GetOrNullAsync(
            new EditionKey(new FolderId(town.Id, FiscalYear.Of(2023)), before.Edition!), Stop));
    }

    /// <summary>A log that was lost, or was written by an older program, must not take away what everybody reads.</summary>
    [Fact]
    public async Task WhatThePointerNamesStaysWhateverTheLogSays()
    {
        var town = await Town.CreateAloneAsync(azurite);
        await town.PutAsync("data.csv", Exports.WithIncome(1000));

        var published = await town.ImportAsync();

        await foreach (var row in town.Worker.Accounts.Publications.QueryAsync<Azure.Data.Tables.TableEntity>(cancellationToken: Stop))
        {
            await town.Worker.Accounts.Publications.DeleteEntityAsync(row, cancellationToken: Stop);
        }

        await town.Worker.Cleaning.CleanAsync(town.Folder, Stop);

        Assert.Equal([published.Edition!], await town.EditionsWithFilesAsync());
        Assert.Equal([published.Edition!], await town.EditionsWithRowsAsync());
    }

    /// <summary>A worker uploads an edition's files and rows and crashes before it can move the pointer.</summary>
    private static async Task LeaveOrphanAsync(Town town)
    {
        var wire = new Wire
        {
            Before = request =>
                request.Uri.Path.Contains("/Editions", StringComparison.Ordinal)
                    && request.Method != Azure.Core.RequestMethod.Get
                    && !request.Uri.Path.Contains("profile", StringComparison.Ordinal)
                        ? Task.FromException(new IOException("Crash."))
                        : Task.CompletedTask
        };
        await town.PutAsync("data.csv", Exports.WithIncome(7777));
        await Assert.ThrowsAsync<IOException>(() => town.ImportAsync(new Worker(town.Account, wire)));
        await town.LetLeaseExpireAsync();
    }
}
