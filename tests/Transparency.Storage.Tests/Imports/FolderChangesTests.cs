using Azure;
using Microsoft.Extensions.Time.Testing;
using Transparency.Core.Folders;

namespace Transparency.Storage.Tests.Imports;

/// <summary>Which folders a change concerns, and the nightly look at all of them.</summary>
public sealed class FolderChangesTests(AzuriteFixture azurite)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AWrittenFileImportsItsFolder()
    {
        var town = await Town.CreateAsync(azurite);
        await town.PutAsync("data.csv", Exports.WithIncome(1000));

        await town.Worker.Changes.FileWrittenAsync($"{town.Id}/2024/data.csv", Stop);

        Assert.NotNull((await town.PointerAsync())?.Edition);
    }

    [Theory]
    [InlineData(FolderNames.Settings)]
    [InlineData(FolderNames.Changed)]
    public async Task WrittenOrRemovedSettingsImportAllYearsOfTheirMunicipalityAndOfNoOther(string name)
    {
        var town = await Town.CreateAloneAsync(azurite);
        var neighbour = await town.NeighbourAsync("vzor-vedle");
        await FillAsync(town, 2022, 2023, 2024);
        await FillAsync(neighbour, 2024);

        await town.Worker.Changes.FileWrittenAsync($"{town.Id}/{name}", Stop);

        Assert.Equal([2022, 2023, 2024], await YearsAsync(town));
        Assert.Empty(await YearsAsync(neighbour));
    }

    [Fact]
    public async Task ReconcilingImportsEveryFolder()
    {
        var town = await Town.CreateAloneAsync(azurite);
        var neighbour = await town.NeighbourAsync("jinde");
        await FillAsync(town, 2023, 2024);
        await FillAsync(neighbour, 2024);
        await town.PutAsync("../readme.txt", "This lies in no year's folder.");

        await town.Worker.Changes.ReconcileAsync(Stop);

        Assert.Equal([2023, 2024], await YearsAsync(town));
        Assert.Equal([2024], await YearsAsync(neighbour));
    }

    [Fact]
    public async Task ReconcilingAgainChangesNothing()
    {
        var town = await Town.CreateAloneAsync(azurite);
        await FillAsync(town, 2022, 2023, 2024);
        await town.PutAsync("../2022/data.csv", Exports.Broken);
        await town.PutAsync("../2021/.changed", "");
        await town.Worker.Changes.ReconcileAsync(Stop);
        await town.RemoveAsync("data.csv");
        await town.Worker.Changes.ReconcileAsync(Stop);

        var wire = new Wire();

        await new Worker(town.Account, wire).Changes.ReconcileAsync(Stop);

        Assert.Empty(wire.Writes);
    }

    [Fact]
    public async Task ReconcilingWithdrawsYearsWhoseFolderVanished()
    {
        var town = await Town.CreateAloneAsync(azurite);
        await FillAsync(town, 2023, 2024);
        await town.Worker.Changes.ReconcileAsync(Stop);

        var published = (await town.PointerAsync())!.Edition;
        // Without the mark that raises an event: only the timer can find out.
        await town.Worker.Accounts.Exports.DeleteBlobAsync($"{town.Id}/2024/data.csv", cancellationToken: Stop);

        await town.Worker.Changes.ReconcileAsync(Stop);

        Assert.Equal([2023], await YearsAsync(town));
        await town.AssertPublishedAsync(published, null);
    }

    [Fact]
    public async Task ReconcilingFinishesAPublicationThatNeverReachedTheLog()
    {
        var town = await Town.CreateAloneAsync(azurite);
        await FillAsync(town, 2024);

        var wire = new Wire
        {
            Before = request =>
                request.Uri.Path.Contains("Publications", StringComparison.Ordinal)
                    ? Task.FromException(new RequestFailedException(503, "Ill."))
                    : Task.CompletedTask
        };
        await Assert.ThrowsAsync<RequestFailedException>(() => town.ImportAsync(new Worker(town.Account, wire)));
        Assert.Empty(await town.LogAsync());

        await town.Worker.Changes.ReconcileAsync(Stop);

        await town.AssertPublishedAsync((await town.PointerAsync())!.Edition);
    }

    [Fact]
    public async Task AFailingFolderDoesNotKeepTheOthersFromTheirTurn()
    {
        var town = await Town.CreateAloneAsync(azurite);
        await FillAsync(town, 2022, 2023, 2024);

        var wire = new Wire
        {
            Before = request =>
                request.Uri.Path.Contains("2023/data.csv", StringComparison.Ordinal)
                    ? Task.FromException(new RequestFailedException(500, "Ill."))
                    : Task.CompletedTask
        };

        var fault = await Assert.ThrowsAsync<AggregateException>(() => new Worker(town.Account, wire).Changes.ReconcileAsync(Stop));

        Assert.Equal(500, Assert.IsType<RequestFailedException>(Assert.Single(fault.InnerExceptions)).Status);
        Assert.Equal([2022, 2024], await YearsAsync(town));
    }

    [Fact]
    public async Task AStoppedHostStopsReconciling()
    {
        var town = await Town.CreateAloneAsync(azurite);
        int[] years = [.. Enumerable.Range(2010, 12)];
        await FillAsync(town, years);

        using var host = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        var wire = new Wire
        {
            Before = request => request.Uri.Path.EndsWith("/data.csv", StringComparison.Ordinal) ? host.CancelAsync() : Task.CompletedTask
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new Worker(town.Account, wire).Changes.ReconcileAsync(host.Token));

        // Only those that were under way had any chance.
        Assert.InRange((await YearsAsync(town)).Count, 0, 4);
    }

    [Fact]
    public async Task ANightOverFoldersThatAreCoveredAsksOneRequestForEach()
    {
        var town = await Town.CreateAloneAsync(azurite);
        var neighbour = await town.NeighbourAsync("jinde");
        await FillAsync(town, 2020, 2021, 2022, 2023, 2024);
        await FillAsync(neighbour, 2023, 2024);
        await town.Worker.Changes.ReconcileAsync(Stop);

        var wire = new Wire();

        await new Worker(town.Account, wire).Changes.ReconcileAsync(Stop);

        Assert.Equal(7, wire.Requests.Count(request => request.Contains("report.json", StringComparison.Ordinal)));
        // One list of all files, one of all pointers and one of what is fetched.
        Assert.Equal(7 + 3, wire.Requests.Count);
    }

    [Fact]
    public async Task FoldersAreImportedSeveralAtOnce()
    {
        var town = await Town.CreateAloneAsync(azurite);
        await FillAsync(town, 2022, 2023, 2024);

        var waiting = 0;
        var together = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var wire = new Wire
        {
            Before = request =>
            {
                if (!request.Uri.Path.EndsWith("/data.csv", StringComparison.Ordinal))
                    return Task.CompletedTask;
                if (Interlocked.Increment(ref waiting) == 3)
                    together.SetResult();

                return together.Task.WaitAsync(TimeSpan.FromMinutes(2), Stop);
            },
        };

        await new Worker(town.Account, wire).Changes.ReconcileAsync(Stop);

        Assert.Equal([2022, 2023, 2024], await YearsAsync(town));
    }

    [Fact]
    public async Task EachNightBeginsElsewhereAndLeavesNothingOut()
    {
        var town = await Town.CreateAloneAsync(azurite);
        int[] years = [.. Enumerable.Range(2012, 13)];
        await FillAsync(town, years);
        await town.Worker.Changes.ReconcileAsync(Stop);

        var first = new HashSet<string>();
        for (var night = 0; night < 8; night++)
        {
            var wire = new Wire();
            var clock = new FakeTimeProvider(new DateTimeOffset(
                2026,
                11,
                23,
                2,
                30,
                0,
                TimeSpan.Zero).AddDays(night));
            await new Worker(town.Account, wire, clock).Changes.ReconcileAsync(Stop);

            var looked = wire.Requests.Where(request => request.Contains("report.json", StringComparison.Ordinal)).ToList();
            Assert.Equal(years.Length, looked.Distinct().Count());
            first.Add(looked[0]);
        }

        // Four are asked at once, so which of these is noted first may differ by a place or three.
        Assert.True(first.Count >= 3, $"Eight nights began at {string.Join(", ", first)}.");
    }

    private static async Task FillAsync(Town town, params int[] years)
    {
        foreach (var year in years)
            await town.PutAsync($"../{year}/data.csv", Exports.WithEvents(3));
    }

    private static async Task<IReadOnlyList<int>> YearsAsync(Town town) =>
        [
            .. (await town.Worker.Pointers.ListAsync(town.Id, Stop)).Years
                .Where(pointer => pointer.Edition is not null)
                .Select(pointer => pointer.Year.Value)
        ];
}
