using Azure;
using Azure.Core;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Transparency.Core.Imports;
using Transparency.Storage.Folders;

namespace Transparency.Storage.Tests.Imports;

/// <summary>
/// A worker falls asleep in the middle of an import, as a frozen process or a machine put to sleep does, and wakes up when somebody else
/// has
/// the folder: there are never two who write.
/// </summary>
public sealed class SleepingWorkerTests(AzuriteFixture azurite)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(0)]
    [InlineData(1000)]
    public async Task AWorkerThatSleptThroughItsLeaseAtAnyWriteWritesNothingWhenItWakesUp(int before)
    {
        var writes = 1;
        while (await SleepAsync(before, writes))
            writes++;

        // Fewer would mean that the story was missed.
        Assert.InRange(writes, 12, 40);
    }

    [Fact]
    public async Task AnOrphanIsRemovedOnlyWhenNobodyCanPointToItAnyMore()
    {
        var town = await Town.CreateAsync(azurite);
        await town.PutAsync("data.csv", Exports.WithIncome(1000));
        await town.ImportAsync();

        var read = await town.PointerAsync();
        await town.PutAsync("data.csv", Exports.WithIncome(2000));
        await Assert.ThrowsAsync<IOException>(() => town.ImportAsync(new Worker(town.Account, BeforePointing())));
        await town.LetLeaseExpireAsync();

        await town.PutAsync("data.csv", Exports.Broken);
        Assert.Equal(ImportOutcome.Rejected, (await town.ImportAsync()).Outcome);

        // What the sleeper read before no longer lets it move the pointer to what was removed.
        var late = await Assert.ThrowsAsync<RequestFailedException>(
            () => town.Worker.Pointers.MoveAsync(read, town.Folder, read!.Publication with { Edition = "aaaaaaaaaaaa" }, Stop));
        Assert.Equal(412, late.Status);
    }

    [Fact]
    public async Task AHangingRenewalEndsTheImportBeforeTheLeaseRunsOut()
    {
        var town = await Town.CreateAsync(azurite);
        var time = new FakeTimeProvider();
        var hangs = new TaskCompletionSource();
        var wire = new Wire();
        var lease = await FolderLease.TryAcquireAsync(
            new Worker(town.Account, wire, time).Accounts, town.Folder, time, NullLogger.Instance, Stop);

        wire.Before = async _ =>
        {
            hangs.TrySetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, Stop);
        };

        time.Advance(TimeSpan.FromSeconds(6));
        await hangs.Task.WaitAsync(TimeSpan.FromMinutes(2), Stop);
        Assert.False(lease!.IsOver);
        time.Advance(TimeSpan.FromSeconds(12));

        Assert.True(lease.IsOver);
        Assert.True(time.GetUtcNow() - time.Start < FolderLease.Duration);
    }

    /// <returns>Whether the import made so many writes.</returns>
    private async Task<bool> SleepAsync(int before, int sleepAtWrite)
    {
        var town = await Town.CreateAsync(azurite);
        List<string?> published = [];

        if (before > 0)
        {
            await town.PutAsync("data.csv", Exports.WithIncome(before));
            published.Add((await town.ImportAsync()).Edition);
        }

        await town.PutAsync("data.csv", Exports.WithIncome(1500));

        var time = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        var (write, slept) = (0, false);
        var wire = new Wire { Before = AsleepAsync };
        ImportReport? other = null;

        try
        {
            await town.ImportAsync(new Worker(town.Account, wire, time));
        }
        catch (OperationCanceledException) when (slept)
        {
            // It woke up.
        }

        if (!slept)
            return false;

        var log = await town.LogAsync();
        Assert.Equal(other!.Edition, log[^1]);
        // Where it slept after it had published, its own edition stands before the other's; nothing stands twice.
        Assert.Equal(log.Count, log.Distinct().Count());
        Assert.InRange(log.Count, published.Count + 1, published.Count + 2);
        Assert.Equal(log, await town.LogOfAllAsync());
        await town.AssertPublishedAsync([.. log]);
        Assert.Equal(other.Edition, (await town.Worker.Reports.ReadOrNullAsync(town.Folder, Stop))!.Edition);

        return true;

        async Task AsleepAsync(Request request)
        {
            // The lease's own requests are what is lost while it sleeps.
            if (slept || request.Method == RequestMethod.Get || request.Uri.Path.EndsWith("/lock", StringComparison.Ordinal)
                || Interlocked.Increment(ref write) != sleepAtWrite)
            {
                return;
            }

            slept = true;
            await town.LetLeaseExpireAsync();
            await town.PutAsync("data.csv", Exports.WithIncome(2500));
            other = await town.ImportAsync();

            // Its timers have not run when it goes on.
            time.AdjustTime(time.GetUtcNow() + TimeSpan.FromMinutes(1));
        }
    }

    private static Wire BeforePointing() => new()
    {
        Before = request => request.Uri.Path.Contains("/Editions", StringComparison.Ordinal)
            && request.Method == RequestMethod.Put
            && !request.Uri.Path.Contains("profile", StringComparison.Ordinal)
                ? Task.FromException(new IOException("Crash."))
                : Task.CompletedTask
    };
}
