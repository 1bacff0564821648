using Azure.Core;
using Microsoft.Extensions.Logging.Abstractions;
using Transparency.Core.Imports;
using Transparency.Storage.Folders;

namespace Transparency.Storage.Tests.Imports;

/// <summary>Many triggers, many workers and a clerk who goes on dropping files: one worker imports, and the last word counts.</summary>
public sealed class ConcurrentImportTests(AzuriteFixture azurite)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task EightImportsAtOnceAreOnePublication()
    {
        var town = await Town.CreateAsync(azurite);
        await town.PutAsync("data.csv", Exports.WithIncome(1000));

        var reports = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => town.ImportAsync(new Worker(town.Account))));

        Assert.All(reports, report => Assert.Equal((ImportOutcome.Published, reports[0].Edition), (report.Outcome, report.Edition)));
        await town.AssertPublishedAsync(reports[0].Edition);
    }

    [Fact]
    public async Task TheLastContentWinsAndEveryEditionOfTheLogIsWhole()
    {
        const int Last = 1012;
        var town = await Town.CreateAsync(azurite);
        await town.PutAsync("data.csv", Exports.WithIncome(1000));

        var imports = new List<Task<ImportReport>> { town.ImportAsync(new Worker(town.Account)) };
        for (var income = 1001; income <= Last; income++)
        {
            await town.PutAsync("data.csv", Exports.WithIncome(income));
            imports.Add(town.ImportAsync(new Worker(town.Account)));

            // The first writes fall into imports, the later ones between them too.
            if (income % 4 == 0)
                await imports[^1];
        }

        var reports = await Task.WhenAll(imports);

        Assert.Equal(Last, reports[^1].Totals?.Income.Actual?.Crowns);

        var log = await town.LogAsync();
        Assert.Equal(reports[^1].Edition, log[^1]);
        Assert.Equal(log.Count, log.Distinct().Count());
        await town.AssertPublishedAsync([.. log]);
    }

    [Fact]
    public async Task AFileReplacedWhileItIsReadIsReadAgain()
    {
        var town = await Town.CreateAsync(azurite);
        await town.PutAsync("data.csv", Exports.WithIncome(1000));

        var replaced = false;
        var wire = new Wire { Before = ReplaceOnceAsync };

        var report = await town.ImportAsync(new Worker(town.Account, wire));

        Assert.True(replaced);
        Assert.Equal(1500m, report.Totals?.Income.Actual?.Crowns);
        await town.AssertPublishedAsync(report.Edition);

        async Task ReplaceOnceAsync(Request request)
        {
            if (replaced || request.Method != RequestMethod.Get || !request.Uri.Path.EndsWith("data.csv", StringComparison.Ordinal))
                return;

            replaced = true;
            await town.PutAsync("data.csv", Exports.WithIncome(1500));
        }
    }

    [Fact]
    public async Task AFileDroppedAfterTheReportIsStillImportedByTheSameWorker()
    {
        var town = await Town.CreateAsync(azurite);
        await town.PutAsync("data.csv", Exports.WithIncome(1000));

        var dropped = false;
        var wire = new Wire { Before = DropOnceAsync };

        var report = await town.ImportAsync(new Worker(town.Account, wire));

        Assert.Equal(1500m, report.Totals?.Income.Actual?.Crowns);
        Assert.Equal(2, (await town.LogAsync()).Count);

        async Task DropOnceAsync(Request request)
        {
            if (dropped || !request.Uri.Path.EndsWith("last-import", StringComparison.Ordinal))
                return;

            dropped = true;
            await town.PutAsync("data.csv", Exports.WithIncome(1500));
        }
    }

    [Fact]
    public async Task WhoeverFindsTheLeaseTakenWaitsAndReturnsTheReportThatCoversTheFolder()
    {
        var town = await Town.CreateAsync(azurite);
        await town.PutAsync("data.csv", Exports.WithIncome(1000));

        TaskCompletionSource movesPointer = new(
            TaskCreationOptions.RunContinuationsAsynchronously), mayGoOn = new(TaskCreationOptions.RunContinuationsAsynchronously);
        TaskCompletionSource hasTriedThrice = new(TaskCreationOptions.RunContinuationsAsynchronously);
        var busy = new Wire { Before = HoldAtThePointerAsync };
        var waiting = new Wire();
        waiting.Before = CountAttemptsAsync;

        var first = town.ImportAsync(new Worker(town.Account, busy));
        await movesPointer.Task;

        var second = town.ImportAsync(new Worker(town.Account, waiting));
        await hasTriedThrice.Task;
        Assert.False(second.IsCompleted);
        mayGoOn.SetResult();

        var (done, covering) = (await first, await second);
        Assert.Equal((ImportOutcome.Published, done.Edition), (covering.Outcome, covering.Edition));
        // It wrote nothing: its only writes were attempts to take the lease.
        Assert.All(waiting.Writes, write => Assert.Contains("comp=lease", write, StringComparison.Ordinal));
        await town.AssertPublishedAsync(done.Edition);

        async Task HoldAtThePointerAsync(Request request)
        {
            if (request.Method == RequestMethod.Get || !request.Uri.Path.Contains("Editions", StringComparison.Ordinal))
                return;

            movesPointer.TrySetResult();
            await mayGoOn.Task;
        }

        Task CountAttemptsAsync(Request request)
        {
            if (waiting.LeaseAttempts >= 3)
                hasTriedThrice.TrySetResult();

            return Task.CompletedTask;
        }
    }

    [Fact]
    public async Task AGivenUpWaitImportsNothing()
    {
        var town = await Town.CreateAsync(azurite);
        await town.PutAsync("data.csv", Exports.WithIncome(1000));

        await using var lease = await FolderLease.TryAcquireAsync(
            town.Worker.Accounts, town.Folder, TimeProvider.System, NullLogger.Instance, Stop);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        var wire = new Wire();
        wire.Before = _ => wire.LeaseAttempts >= 2 ? patience.CancelAsync() : Task.CompletedTask;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new Worker(town.Account, wire).Import.RunAsync(
            town.Folder, patience.Token));

        Assert.Null(await town.PointerAsync());
    }
}
