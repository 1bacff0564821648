using System.Text;
using Transparency.Core.Pulls;

namespace Transparency.Storage.Tests.Pulls;

public sealed class DuePullsTests(AzuriteFixture azurite)
{
    private static readonly string Csv = Exports.WithIncome(1000);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SettingsThatAreWrittenAreFollowedAndEveryRunFetchesWhatIsDue()
    {
        await using var town = await PullTown.CreateAsync(azurite);
        town.Server.Page("/rozpocet-2024.csv", "200 OK", Csv);
        var (_, due, worker) = town.NewWorker();

        await worker.Changes.FileWrittenAsync($"{town.Town.Id}/municipality.json", Stop);
        Assert.Contains("waiting", await town.ReportAsync(), StringComparison.Ordinal);
        await due.RunAsync(Stop);
        await due.RunAsync(Stop);

        Assert.Equal(Csv, await town.FileAsync());
        Assert.Single(town.Server.Requests);
    }

    [Fact]
    public async Task ALostEventIsHealedAtNight()
    {
        await using var town = await PullTown.CreateAsync(azurite);
        var (_, _, worker) = town.NewWorker();
        await worker.Changes.ReconcileAsync(Stop);
        Assert.Equal([town.Town.Id], await worker.PullStates.DueAsync(Stop));

        await worker.Accounts.Exports.DeleteBlobAsync($"{town.Town.Id}/municipality.json", cancellationToken: Stop);
        await worker.Changes.ReconcileAsync(Stop);

        Assert.Empty(await worker.PullStates.MunicipalitiesAsync(Stop));
        Assert.Contains("\"files\":[]", await town.ReportAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ADeploymentThatFetchesNothingSaysSoAndAsksNobody()
    {
        await using var town = await PullTown.CreateAsync(azurite);
        var (_, due, worker) = town.NewWorker(isAllowed: false);

        await worker.Changes.FileWrittenAsync($"{town.Town.Id}/municipality.json", Stop);
        await due.RunAsync(Stop);

        Assert.Empty(town.Server.Resolved);
        Assert.Contains("\"outcome\":\"off\"", await town.ReportAsync(), StringComparison.Ordinal);
        Assert.Contains("\"next\":null", await town.ReportAsync(), StringComparison.Ordinal);
        // Once the operator allows it, nothing has to be written again.
        town.Server.Page("/rozpocet-2024.csv", "200 OK", Csv);
        await town.NewWorker().Due.RunAsync(Stop);
        Assert.Equal(Csv, await town.FileAsync());
    }

    [Fact]
    public async Task ATownWhoseStorageFailsDoesNotKeepTheOthersFromTheirTurn()
    {
        await using var town = await PullTown.CreateAsync(azurite);
        await FollowNeighboursAsync(town, 3);
        town.Server.Page("/rozpocet-2024.csv", "200 OK", Csv);

        var wire = new Wire
        {
            Before = request =>
                request.Uri.ToString().Contains("vzor-2/municipality.json", StringComparison.Ordinal)
                    ? throw new Azure.RequestFailedException(503, "busy")
                    : Task.CompletedTask
        };

        var fault = await Assert.ThrowsAsync<AggregateException>(() => town.NewWorker(wire: wire).Due.RunAsync(Stop));

        Assert.Single(fault.InnerExceptions);
        Assert.Equal(2, town.Server.Requests.Count);
        Assert.Equal(
            ["vzor-2"],
            (await town.Town.Worker.PullStates.MunicipalitiesAsync(Stop))
                .Select(id => id.Value)
                .Intersect((await town.NewWorker().Worker.PullStates.DueAsync(Stop)).Select(id => id.Value)));
    }

    [Fact]
    public async Task ARunWhoseTimeIsOverLeavesTheRestToTheNext()
    {
        await using var town = await PullTown.CreateAsync(azurite);
        await FollowNeighboursAsync(town, 5);
        town.Server.Pages["/rozpocet-2024.csv"] = async (_, stream) =>
        {
            town.Clock.Advance(TimeSpan.FromMinutes(1));
            await TownServer.SendAsync(stream, $"200 OK\r\nContent-Length: {Encoding.UTF8.GetByteCount(Csv)}", Encoding.UTF8.GetBytes(Csv));
        };
        var limits = Fetching.Limits with { AtOnce = 1, Run = TimeSpan.FromMinutes(2) };

        var turns = new List<int>();
        for (var run = 0; run < 3; run++)
        {
            await town.NewWorker(limits: limits).Due.RunAsync(Stop);
            turns.Add(town.Server.Requests.Count);
        }

        Assert.Equal([2, 4, 5], turns);
        Assert.Empty(await town.NewWorker().Worker.PullStates.DueAsync(Stop));
    }

    [Fact]
    public async Task NoMoreThanAFewAreFetchedAtOnce()
    {
        await using var town = await PullTown.CreateAsync(azurite);
        await FollowNeighboursAsync(town, 9);
        var (open, most) = (0, 0);
        town.Server.Pages["/rozpocet-2024.csv"] = async (_, stream) =>
        {
            lock (town)
                most = Math.Max(most, ++open);

            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, Stop);

            lock (town)
                open--;

            await TownServer.SendAsync(stream, "404 Not Found\r\nContent-Length: 0");
        };

        await town.NewWorker(limits: Fetching.Limits with { AtOnce = 3 }).Due.RunAsync(Stop);

        Assert.Equal(9, town.Server.Requests.Count);
        Assert.InRange(most, 1, 3);
    }

    [Fact]
    public async Task AMistakeOfOneTownDoesNotKeepItsBudgetNorOthersFromAnything()
    {
        await using var town = await PullTown.CreateAsync(azurite, """{"name":"Vzor","pull":[{"url":"https://10.0.0.1/a.csv"}]}""");
        await town.Town.PutAsync("data.csv", Csv);
        var (_, due, worker) = town.NewWorker();

        await worker.Changes.FileWrittenAsync($"{town.Town.Id}/municipality.json", Stop);
        await due.RunAsync(Stop);

        var report = (await worker.Reports.ReadOrNullAsync(town.Town.Folder, Stop))!;
        Assert.Equal(Core.Imports.ImportOutcome.Published, report.Outcome);

        var problem = Assert.Single(report.Problems);
        Assert.Equal(
            ("bad-pull", "municipality.json", "pull[0].url", "https://10.0.0.1/a.csv"),
            (problem.Code, problem.File, problem.Column, problem.Found));
        Assert.Contains("pull[0].url", await town.ReportAsync(), StringComparison.Ordinal);
        Assert.Empty(town.Server.Resolved);
    }

    [Theory]
    [InlineData("https://…", true)]
    [InlineData("https://…", false)]
    [InlineData("https://a℀.cz/a.csv", false)]
    public async Task ANameThatCannotBeKeepsNoBudgetFromBeingPublished(string url, bool isAllowed)
    {
        await using var town = await PullTown.CreateAsync(azurite, $$"""{"name":"Vzor","pull":[{"url":"{{url}}","file":"data.csv"}]}""");
        await town.Town.PutAsync("data.csv", Csv);

        var worker = town.NewWorker(isAllowed).Worker;

        await worker.Changes.FileWrittenAsync($"{town.Town.Id}/municipality.json", Stop);

        var report = (await worker.Reports.ReadOrNullAsync(town.Town.Folder, Stop))!;
        Assert.Equal((Core.Imports.ImportOutcome.Published, "bad-pull"), (report.Outcome, Assert.Single(report.Problems).Code));
        Assert.Contains("pull[0].url", await town.ReportAsync(), StringComparison.Ordinal);
    }

    /// <summary>A new version of the program may run before the table is there.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task WithoutTheTableEverythingButTheFetchingGoesOn(bool isAllowed)
    {
        await using var town = await PullTown.CreateAsync(azurite);
        await town.Town.PutAsync("data.csv", Csv);
        var (pull, due, worker) = town.NewWorker(isAllowed);
        await worker.Accounts.Pulls.DeleteAsync(Stop);

        await worker.Changes.FileWrittenAsync($"{town.Town.Id}/municipality.json", Stop);
        await worker.Changes.ReconcileAsync(Stop);
        await due.RunAsync(Stop);

        Assert.Equal(
            Core.Imports.ImportOutcome.Published,
            (await worker.Reports.ReadOrNullAsync(town.Town.Folder, Stop))!.Outcome);

        Assert.Equal(
            PullOutcome.Waiting,
            Assert.Single(await pull.RunAsync(town.Town.Id, isAsked: true, DateTimeOffset.MaxValue, Stop)).State.Outcome);
        Assert.Empty(town.Server.Requests);
    }

    private static async Task FollowNeighboursAsync(PullTown town, int count)
    {
        await town.Town.Worker.Accounts.Exports.DeleteBlobAsync($"{town.Town.Id}/municipality.json", cancellationToken: Stop);

        var worker = town.NewWorker().Worker;
        for (var i = 1; i <= count; i++)
        {
            var neighbour = await town.Town.NeighbourAsync($"vzor-{i}");
            await neighbour.PutSettingsAsync(PullTown.OneFile);
            await worker.Register.FollowAsync(neighbour.Id, Stop);
        }
    }
}
