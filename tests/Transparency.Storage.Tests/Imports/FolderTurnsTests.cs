using Transparency.Core.Municipalities;
using Transparency.Storage.Imports;

namespace Transparency.Storage.Tests.Imports;

/// <summary>Events of one folder that come to one worker together.</summary>
public sealed class FolderTurnsTests(AzuriteFixture azurite)
{
    private static readonly FolderId Folder = new(MunicipalityId.Parse("vzorov"), FiscalYear.Of(2024));

    private readonly FolderTurns _turns = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task OneWorksAtATimeAndTheOthersFollow()
    {
        var (inside, most) = (0, 0);

        var ends = await Task.WhenAll(Enumerable.Range(0, 20).Select(number => _turns.RunAsync(Folder, () => WorkAsync(number), Stop)));

        Assert.Equal(Enumerable.Range(0, 20), ends);
        Assert.Equal(1, most);

        async Task<int> WorkAsync(int number)
        {
            most = Math.Max(most, Interlocked.Increment(ref inside));
            await Task.Yield();
            Interlocked.Decrement(ref inside);

            return number;
        }
    }

    [Fact]
    public async Task AnotherFolderDoesNotWait()
    {
        var mayEnd = new TaskCompletionSource<int>();
        var busy = _turns.RunAsync(Folder, () => mayEnd.Task, Stop);

        Assert.Equal(2, await _turns.RunAsync(Folder with { Year = FiscalYear.Of(2023) }, () => Task.FromResult(2), Stop));

        mayEnd.SetResult(1);
        Assert.Equal(1, await busy);
    }

    [Fact]
    public async Task WhoFailsOrGivesUpLeavesTheTurnToTheNext()
    {
        var mayEnd = new TaskCompletionSource<int>();
        var failing = _turns.RunAsync(Folder, () => mayEnd.Task, Stop);

        using var impatient = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        var leaving = _turns.RunAsync(Folder, () => Task.FromResult(2), impatient.Token);
        var waiting = _turns.RunAsync(Folder, () => Task.FromResult(3), Stop);

        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => leaving);
        Assert.False(waiting.IsCompleted);

        mayEnd.SetException(new InvalidOperationException("The storage failed."));
        await Assert.ThrowsAsync<InvalidOperationException>(() => failing);
        Assert.Equal(3, await waiting);
    }

    [Fact]
    public async Task TheEventsOfTwoFilesAskForTheLeaseAsOneDoes()
    {
        var (one, two) = (await Town.CreateAsync(azurite), await Town.CreateAsync(azurite));

        var alone = await ImportAsync(one, "2024/data.csv");
        var together = await ImportAsync(two, "municipality.json", "2024/data.csv");

        Assert.NotEqual(0, alone.LeaseAttempts);
        Assert.Equal(alone.LeaseAttempts, together.LeaseAttempts);
    }

    private static async Task<Wire> ImportAsync(Town town, params string[] events)
    {
        await town.PutAsync("data.csv", Exports.WithIncome(1000));
        await town.PutSettingsAsync("""{ "name": "Vzorov" }""");

        var wire = new Wire();
        var worker = new Worker(town.Account, wire);
        await Task.WhenAll(events.Select(name => worker.Changes.FileWrittenAsync($"{town.Id}/{name}", Stop)));

        Assert.NotNull((await town.PointerAsync())?.Edition);

        return wire;
    }
}
