using System.Text;
using Transparency.Core.Pulls;
using Transparency.Storage.Pulls;

namespace Transparency.Storage.Tests.Pulls;

/// <summary>A file or a worker that fails keeps no other from its turn, and is tried again.</summary>
public sealed class PullFaultTests(AzuriteFixture azurite)
{
    private static readonly string Csv = Exports.WithIncome(1000);

    private const string TwoFiles = """{"name":"Vzor","pull":[{"url":"https://www.vzor.cz/a.csv"},{"url":"https://www.vzor.cz/c.csv"}]}""";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task PausesGrowWhileItFailsAndEndWithASuccess()
    {
        await using var town = await PullTown.CreateAsync(azurite);
        town.Server.Page("/rozpocet-2024.csv", "500 Oops");

        var state = await town.RunAsync();
        var pauses = new List<double> { (state.Next - state.TriedAt!.Value).TotalMinutes };
        for (var i = 0; i < 8; i++)
        {
            state = await town.RunNextAsync(state);
            pauses.Add((state.Next - state.TriedAt!.Value).TotalMinutes);
        }

        Assert.Equal([15, 30, 60, 120, 240, 480, 960, 1440, 1440], pauses);
        town.Server.Page("/rozpocet-2024.csv", "200 OK", Csv);

        Assert.Equal((PullOutcome.Received, 0), ((await town.RunNextAsync(state)).Outcome, (await town.RunAsync()).Failures));
    }

    [Fact]
    public async Task OfTwoWorkersOneFetches()
    {
        await using var town = await PullTown.CreateAsync(azurite);
        await town.NewWorker().Worker.Register.FollowAsync(town.Town.Id, Stop);
        var (asked, go) = (new TaskCompletionSource(), new TaskCompletionSource());
        town.Server.Pages["/rozpocet-2024.csv"] = async (_, stream) =>
        {
            asked.SetResult();
            await go.Task;
            await TownServer.SendAsync(stream, "200 OK", Encoding.UTF8.GetBytes(Csv));
        };

        var first = town.NewWorker().Pull.RunAsync(town.Town.Id, isAsked: false, DateTimeOffset.MaxValue, Stop);
        await asked.Task;
        await town.NewWorker().Pull.RunAsync(town.Town.Id, isAsked: true, DateTimeOffset.MaxValue, Stop);
        go.SetResult();

        Assert.Equal(PullOutcome.Received, Assert.Single(await first).State.Outcome);
        Assert.Single(town.Server.Requests);
    }

    [Fact]
    public async Task AWorkerThatCrashedGivesItsFileBackInTime()
    {
        await using var town = await PullTown.CreateAsync(azurite);
        var (_, _, worker) = town.NewWorker();
        var state = Assert.Single((await worker.Register.FollowAsync(town.Town.Id, Stop)).Files).State;
        var limits = PullLimits.Of(worker.Options);
        await worker.PullStates.ClaimOrNullAsync(state, limits.Claim, Stop);
        town.Server.Page("/rozpocet-2024.csv", "200 OK", Csv);

        Assert.Equal(PullOutcome.Waiting, (await town.RunAsync()).Outcome);
        town.Clock.Advance(limits.Claim);
        Assert.Equal(PullOutcome.Received, (await town.RunAsync()).Outcome);
    }

    /// <summary>The table does not know of the file that lies there; the file does.</summary>

    [Fact]
    public async Task AWorkerThatCrashedAfterItWroteTheFileHasLostNothing()
    {
        await using var town = await PullTown.CreateAsync(azurite);
        town.Server.Page("/rozpocet-2024.csv", "200 OK\r\nETag: \"v1\"", Exports.WithIncome(5));
        town.Clock.SetUtcNow((await town.RunAsync()).Next);
        town.Server.Page("/rozpocet-2024.csv", "200 OK\r\nETag: \"v2\"", Csv);

        // The claim, then the file, then what was learnt.
        var wire = new Wire { CutAtWrite = 3 };
        await Assert.ThrowsAsync<AggregateException>(() => town.NewWorker(wire: wire).Pull.RunAsync(
            town.Town.Id, isAsked: false, DateTimeOffset.MaxValue, Stop));
        Assert.Equal(Csv, await town.FileAsync());

        town.Clock.Advance(TimeSpan.FromHours(1));

        var state = await town.RunAsync();

        Assert.Equal((PullOutcome.Unchanged, "\"v2\""), (state.Outcome, state.ETag));
        // The first version is known, and is not what lies in the folder.
        Assert.DoesNotContain("If-None-Match", town.Server.Requests.Last(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task OneFileThatFailsDoesNotKeepTheOthersFromTheirTurn()
    {
        await using var town = await PullTown.CreateAsync(
            azurite,
            """{"name":"Vzor","pull":[{"url":"https://www.vzor.cz/a.csv"},{"url":"http://www.vzor.cz/b.csv"},"""
            + """{"url":"https://www.vzor.cz/c.csv","year":2023,"schedule":"weekly"}]}""");
        town.Server.Page("/c.csv", "200 OK", Csv);

        var files = await town.NewWorker().Pull.RunAsync(town.Town.Id, isAsked: false, DateTimeOffset.MaxValue, Stop);

        Assert.Equal([PullOutcome.NotThere, PullOutcome.Received], files.Select(file => file.State.Outcome));
        Assert.Equal(Csv, await town.FileAsync("2023/c.csv"));
        Assert.Contains("pull[1].url", await town.ReportAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFaultOfOneFileIsToldAndTheOthersHaveTheirTurn()
    {
        await using var town = await PullTown.CreateAsync(azurite, TwoFiles);
        town.Server.Page("/a.csv", "200 OK\r\nETag: \"v1\"", Csv);
        town.Server.Page("/c.csv", "200 OK\r\nETag: \"v1\"", Csv);

        var first = await town.NewWorker().Pull.RunAsync(town.Town.Id, isAsked: false, DateTimeOffset.MaxValue, Stop);
        town.Clock.Advance(TimeSpan.FromDays(1));

        var wire = new Wire
        {
            Before = request =>
                request.Uri.Path.Contains("2024/a.csv", StringComparison.Ordinal)
                    ? throw new Azure.RequestFailedException(500, "broken")
                    : Task.CompletedTask
        };

        var fault =
            await Assert.ThrowsAsync<AggregateException>(() => town.NewWorker(wire: wire).Pull.RunAsync(
                town.Town.Id, isAsked: false, DateTimeOffset.MaxValue, Stop));

        Assert.Equal("broken", Assert.Single(fault.InnerExceptions).Message);

        var states = await town.Town.Worker.PullStates.ListAsync(town.Town.Id, Stop);
        Assert.Equal([(PullOutcome.Fault, 1), (PullOutcome.Unchanged, 0)], states.Select(state => (state.Outcome, state.Failures)));
        Assert.Equal(
            (null, null, null, first[0].State.Sha256, first[0].State.ReceivedAt, null),
            (states[0].ClaimedUntil, states[0].ETag, states[0].AddressHash, states[0].Sha256, states[0].ReceivedAt, states[0].Status));
        Assert.Equal(town.Clock.GetUtcNow().AddMinutes(15), states[0].Next);
        Assert.Contains("Chyba nastala v této službě", await town.ReportAsync(".html"), StringComparison.Ordinal);

        // What the server said of a version may have been the cause.
        town.Clock.Advance(TimeSpan.FromMinutes(15));
        Assert.Equal((PullOutcome.Unchanged, 0), ((await town.RunAsync()).Outcome, (await town.RunAsync()).Failures));
        Assert.DoesNotContain("If-None-Match", town.Server.Requests.Last(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFileThatCannotBeGivenBackDoesNotKeepTheOthersFromTheirTurn()
    {
        await using var town = await PullTown.CreateAsync(azurite, TwoFiles);
        town.Server.Page("/a.csv", "200 OK", Csv);
        town.Server.Page("/c.csv", "200 OK", Csv);
        await town.NewWorker().Worker.Register.FollowAsync(town.Town.Id, Stop);

        var writes = 0;
        // The claim, then what was learnt.
        var wire = new Wire
        {
            Before = request =>
                request.Uri.ToString().Contains("%7Ca.csv", StringComparison.OrdinalIgnoreCase) && ++writes == 2
                    ? throw new Azure.RequestFailedException(400, "refused")
                    : Task.CompletedTask
        };

        var fault =
            await Assert.ThrowsAsync<AggregateException>(() => town.NewWorker(wire: wire).Pull.RunAsync(
                town.Town.Id, isAsked: false, DateTimeOffset.MaxValue, Stop));

        Assert.Equal("refused", Assert.Single(fault.InnerExceptions).Message);
        Assert.Equal((Csv, Csv), (await town.FileAsync("2024/a.csv"), await town.FileAsync("2024/c.csv")));
        Assert.Equal(2, (await town.ReportAsync()).Split("\"outcome\":\"received\"").Length - 1);
    }

    [Fact]
    public async Task AFetchThatTheProgramEndsIsNoFault()
    {
        await using var town = await PullTown.CreateAsync(azurite);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        town.Server.Pages["/rozpocet-2024.csv"] = async (_, _) => await end.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => town.NewWorker().Pull.RunAsync(
            town.Town.Id, isAsked: false, DateTimeOffset.MaxValue, end.Token));

        var state = Assert.Single(await town.Town.Worker.PullStates.ListAsync(town.Town.Id, Stop));
        Assert.Equal((PullOutcome.Waiting, 0), (state.Outcome, state.Failures));
    }
}
