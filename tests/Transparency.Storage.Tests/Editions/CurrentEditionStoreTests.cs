using Microsoft.Extensions.Time.Testing;
using Transparency.Core.Publications.Withdrawals;
using Transparency.Storage.Tests.Withdrawing;

namespace Transparency.Storage.Tests.Editions;

/// <summary>What is current is known for as long as the options allow, and not a moment longer.</summary>
public sealed class CurrentEditionStoreTests(AzuriteFixture azurite)
{
    private static readonly TimeSpan Age = TimeSpan.FromSeconds(10);
    private readonly WallClock _time = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AMunicipalityIsAskedForOncePerPointerAge()
    {
        var (town, wire, worker) = await PublishedAsync();
        var first = await EditionAsync(town, worker);
        await town.PutAsync("data.csv", Exports.WithIncome(1500));

        var second = (await town.ImportAsync()).Edition;

        _time.Advance(Age - TimeSpan.FromTicks(1));
        Assert.Equal(first, await EditionAsync(town, worker));
        Assert.Equal(1, wire.Reads("/Editions"));

        _time.Advance(TimeSpan.FromTicks(1));
        Assert.Equal(second, await EditionAsync(town, worker));
        Assert.Equal(2, wire.Reads("/Editions"));
    }

    [Fact]
    public async Task AllMunicipalitiesAreAskedForOncePerPointerAge()
    {
        var (town, wire, worker) = await PublishedAsync();
        var neighbour = await town.NeighbourAsync("jinde");
        Assert.Equal(["vzor"], await NamesAsync(worker));
        await neighbour.PutAsync("data.csv", Exports.WithIncome(1000));
        await neighbour.ImportAsync();

        Assert.Equal(["vzor"], await NamesAsync(worker));
        Assert.Equal(1, wire.Reads("/Editions"));
        _time.Advance(Age);
        Assert.Equal(["jinde", "vzor"], await NamesAsync(worker));
    }

    [Fact]
    public async Task AListThatTookLongToReadIsKeptTenTimesAsLong()
    {
        var (town, wire, worker) = await PublishedAsync();
        wire.Before = _ => Advance(TimeSpan.FromSeconds(2));
        await NamesAsync(worker);
        wire.Before = null;

        // It is as old as its beginning.
        await Advance(TimeSpan.FromSeconds(18) - TimeSpan.FromTicks(1));
        await NamesAsync(worker);
        Assert.Equal(1, wire.Reads("/Editions"));
        await Advance(TimeSpan.FromTicks(1));
        await NamesAsync(worker);
        Assert.Equal(2, wire.Reads("/Editions"));
    }

    [Fact]
    public async Task NoListIsKeptOverHalfAMinuteHoweverLongItTookToRead()
    {
        var (town, wire, worker) = await PublishedAsync();
        wire.Before = _ => Advance(TimeSpan.FromSeconds(9));
        await NamesAsync(worker);
        wire.Before = null;

        await Advance(TimeSpan.FromSeconds(21));
        await NamesAsync(worker);

        Assert.Equal(2, wire.Reads("/Editions"));
    }

    [Fact]
    public async Task ManyWhoAskAtOnceWaitForOneReading()
    {
        var (_, wire, worker) = await PublishedAsync();
        var release = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        wire.Before = _ => release.Task;
        using var impatient = new CancellationTokenSource();
        var asked = Enumerable.Range(0, 10).Select(_ => NamesAsync(worker)).ToList();
        var given = worker.Current.AllAsync(impatient.Token);

        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => given);
        release.SetResult();

        Assert.All(await Task.WhenAll(asked), names => Assert.Equal(["vzor"], names));
        Assert.Equal(1, wire.Reads("/Editions"));
    }

    [Fact]
    public async Task AReadingThatFailsIsTriedAgainByWhoeverAsksNext()
    {
        var (_, wire, worker) = await PublishedAsync();
        wire.Before = _ => Task.FromException(new Azure.RequestFailedException(503, "Ill."));
        await Assert.ThrowsAsync<Azure.RequestFailedException>(() => NamesAsync(worker));
        wire.Before = null;

        Assert.Equal(["vzor"], await NamesAsync(worker));
    }

    [Fact]
    public async Task AWithdrawnYearIsNotCurrent()
    {
        var (town, _, worker) = await PublishedAsync();
        await town.RemoveAsync("data.csv");
        await town.ImportAsync();

        Assert.Empty((await worker.Current.MunicipalityOrNullAsync(town.Id, Stop))!.Value.Years);
        Assert.Empty(await worker.Current.AllAsync(Stop));
    }

    [Fact]
    public async Task AWithdrawalIsKnownAfterOnePointerAgeAndAsksForNothingMore()
    {
        var (town, wire, worker) = await PublishedAsync();
        var edition = (await EditionAsync(town, worker))!;
        await town.WithdrawAsync();

        for (var i = 0; i < 100; i++)
            Assert.Null(await worker.Current.WithdrawalOrNullAsync(town.Edition(edition), Stop));

        Assert.Equal(1, wire.Reads("/Editions"));
        _time.Advance(Age);
        Assert.Equal(edition, (await worker.Current.WithdrawalOrNullAsync(town.Edition(edition), Stop))?.Edition);
        Assert.Empty((await worker.Current.MunicipalityOrNullAsync(town.Id, Stop))!.Value.Years);
        Assert.Equal(2, wire.Reads("/Editions"));
        Assert.Empty(await worker.Current.AllAsync(Stop));
    }

    [Fact]
    public async Task AClockThatIsSetBackKeepsNothingInMemory()
    {
        var (town, _, worker) = await PublishedAsync();
        var edition = (await EditionAsync(town, worker))!;
        await NamesAsync(worker);
        await town.WithdrawAsync();

        _time.SetBack = TimeSpan.FromDays(1);
        _time.Advance(Age);

        Assert.NotNull(await worker.Current.WithdrawalOrNullAsync(town.Edition(edition), Stop));
        Assert.Empty(await worker.Current.AllAsync(Stop));
    }

    [Fact]
    public async Task AYearIsNotCurrentFromTheFirstWordOfItsWithdrawalOn()
    {
        var (town, _, worker) = await PublishedAsync();
        var edition = (await town.PointerAsync())!.Edition!;
        await town.Worker.Withdrawals.WriteAsync(
            town.Folder, new Withdrawal(
                edition,
                "personal-data",
                _time.GetUtcNow(),
                [],
                null,
                false), Stop);

        Assert.Empty((await worker.Current.MunicipalityOrNullAsync(town.Id, Stop))!.Value.Years);
        Assert.Empty(await worker.Current.AllAsync(Stop));
    }

    [Fact]
    public async Task AMunicipalityThatNeverPublishedIsUnknown()
    {
        var (town, _, worker) = await PublishedAsync();
        var neighbour = await town.NeighbourAsync("jinde");
        await neighbour.PutAsync("data.csv", Exports.Broken);
        await neighbour.ImportAsync();

        Assert.Null(await worker.Current.MunicipalityOrNullAsync(neighbour.Id, Stop));
    }

    [Fact]
    public async Task WithoutPointerAgeEveryQuestionIsAsked()
    {
        var (town, wire, _) = await PublishedAsync();
        var worker = new Worker(town.Account, wire, _time, options => options.PointerAge = TimeSpan.Zero);

        await EditionAsync(town, worker);
        await EditionAsync(town, worker);

        Assert.Equal(2, wire.Reads("/Editions"));
    }

    private Task Advance(TimeSpan by)
    {
        _time.Advance(by);
        return Task.CompletedTask;
    }

    private async Task<(Town Town, Wire Wire, Worker Worker)> PublishedAsync()
    {
        var town = await Town.CreateAloneAsync(azurite);
        await town.PutAsync("data.csv", Exports.WithIncome(1000));
        await town.ImportAsync();

        var wire = new Wire();
        return (town, wire, new Worker(town.Account, wire, _time, options => options.PointerAge = Age));
    }

    private static async Task<string?> EditionAsync(Town town, Worker worker) =>
        Assert.Single((await worker.Current.MunicipalityOrNullAsync(town.Id, Stop))!.Value.Years).Edition;

    private static async Task<IEnumerable<string>> NamesAsync(Worker worker) =>
        (await worker.Current.AllAsync(Stop)).Select(town => town.Municipality.Id.Value);

    /// <summary>What it says can be set back; how much time has passed, it knows all the same.</summary>
    private sealed class WallClock : FakeTimeProvider
    {
        public TimeSpan SetBack { get; set; }

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() - SetBack;

        public override long GetTimestamp() => base.GetUtcNow().Ticks;
    }
}
