using Azure;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Transparency.Storage.Folders;

namespace Transparency.Storage.Tests.Folders;

/// <summary>One worker at a time holds a folder, and knows when it no longer does.</summary>
public sealed class FolderLeaseTests(AzuriteFixture azurite)
{
    private static readonly TimeSpan Renewal = TimeSpan.FromSeconds(6);
    private readonly WatchedTime _time = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task OfManyWorkersOneGetsTheLease()
    {
        var town = await Town.CreateAsync(azurite);

        var leases = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => TakeAsync(town, new Worker(town.Account))));

        var lease = Assert.Single(leases, lease => lease is not null);

        Assert.Null(await TakeAsync(town, town.Worker));
        await lease!.DisposeAsync();

        await using var next = await TakeAsync(town, town.Worker);
        Assert.NotNull(next);
    }

    [Fact]
    public async Task FoldersAreHeldApart()
    {
        var town = await Town.CreateAsync(azurite);
        var neighbour = await town.NeighbourAsync(town.Id + "-vedle");

        await using var lease = await TakeAsync(town, town.Worker);
        await using var other = await TakeAsync(neighbour, town.Worker);

        Assert.NotNull(lease);
        Assert.NotNull(other);
    }

    [Fact]
    public async Task ALeaseIsRenewedWhileItIsHeld()
    {
        var town = await Town.CreateAsync(azurite);
        var renewed = new SemaphoreSlim(0);
        var wire = new Wire();
        await using var lease = await TakeAsync(town, new Worker(town.Account, wire));

        wire.Before = _ => Task.FromResult(renewed.Release());

        for (var renewals = 0; renewals < 3; renewals++)
        {
            // Once the renewal before is done, however long the storage takes: it is given up by the same clock.
            await _time.Waiting.WaitAsync(Stop);
            _time.Advance(Renewal);
            await renewed.WaitAsync(Stop);
        }

        Assert.False(lease!.Lost.IsCancellationRequested);
    }

    [Fact]
    public async Task ALostLeaseStopsItsHolder()
    {
        var town = await Town.CreateAsync(azurite);
        await using var lease = await TakeAsync(town, town.Worker);
        await town.LetLeaseExpireAsync();

        await using var thief = await TakeAsync(town, new Worker(town.Account));
        Assert.NotNull(thief);

        _time.Advance(Renewal);

        await UntilLostAsync(lease!);
    }

    [Theory]
    [InlineData("unreachable")]
    [InlineData("slow")]
    [InlineData("tried")]
    [InlineData("locked out")]
    public async Task ALeaseThatCannotBeRenewedStopsItsHolder(string trouble)
    {
        var town = await Town.CreateAsync(azurite);
        var wire = new Wire();
        var lease = await TakeAsync(town, new Worker(town.Account, wire));

        wire.Before = _ => Task.FromException(trouble switch
        {
            "unreachable" => new RequestFailedException(0, "Connection refused."),
            "slow" => new TaskCanceledException("The operation was cancelled because it exceeded the configured timeout."),
            "tried" => new AggregateException("Retry failed after 4 tries.", new IOException("Reset.")),
            _ => new Azure.Identity.AuthenticationFailedException("No token."),
        });

        _time.Advance(Renewal);

        await UntilLostAsync(lease!);
        wire.Before = null;
        await lease!.DisposeAsync();
    }

    [Fact]
    public async Task AHolderWhoGivesUpStopsToo()
    {
        var town = await Town.CreateAsync(azurite);
        using var host = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        await using var lease = await FolderLease.TryAcquireAsync(
            town.Worker.Accounts, town.Folder, _time, NullLogger.Instance, host.Token);

        await host.CancelAsync();

        Assert.True(lease!.Lost.IsCancellationRequested);
    }

    [Theory]
    [InlineData("ill")]
    [InlineData("unreachable")]
    [InlineData("slow")]
    [InlineData("locked out")]
    public async Task ALeaseThatCannotBeGivenBackFailsNothingThatWasFinished(string trouble)
    {
        var town = await Town.CreateAsync(azurite);
        var wire = new Wire();
        var lease = await TakeAsync(town, new Worker(town.Account, wire));

        wire.Before = _ => Task.FromException(trouble switch
        {
            "ill" => new RequestFailedException(503, "Server busy."),
            "unreachable" => new RequestFailedException(0, "Connection refused."),
            "slow" => new TaskCanceledException("The operation was cancelled because it exceeded the configured timeout."),
            _ => new Azure.Identity.AuthenticationFailedException("No token."),
        });

        await lease!.DisposeAsync();

        // It runs out by itself.
        await town.LetLeaseExpireAsync();

        await using var next = await TakeAsync(town, town.Worker);
        Assert.NotNull(next);
    }

    private Task<FolderLease?> TakeAsync(Town town, Worker worker) =>
        FolderLease.TryAcquireAsync(worker.Accounts, town.Folder, _time, NullLogger.Instance, Stop);

    /// <summary>
    /// The renewal goes on in the background; a limit makes a lease that is never lost a failure instead of a standstill.
    /// </summary>
    private static async Task UntilLostAsync(FolderLease lease)
    {
        var lost = new TaskCompletionSource();
        await using var registration = lease.Lost.Register(lost.SetResult);
        await lost.Task.WaitAsync(TimeSpan.FromMinutes(2), Stop);
    }

    /// <summary>A clock that says when somebody waits for the next renewal.</summary>
    private sealed class WatchedTime : FakeTimeProvider
    {
        public SemaphoreSlim Waiting { get; } = new(0);

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var timer = base.CreateTimer(callback, state, dueTime, period);
            if (dueTime == Renewal)
                Waiting.Release();

            return timer;
        }
    }
}
