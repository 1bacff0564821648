using System.Text;
using Transparency.Core.Publications.Withdrawals;
using Transparency.Core.Pulls;
using Transparency.Storage.Tests.Withdrawing;

namespace Transparency.Storage.Tests.Pulls;

/// <summary>What lies in the place of a fetched file, or must not lie there any more, decides whether it is fetched.</summary>
public sealed class PulledPlaceTests(AzuriteFixture azurite)
{
    private static readonly string Csv = Exports.WithIncome(1000);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AFileThatSomebodyReplacedByHandStaysUntilItIsRemoved()
    {
        await using var town = await PullTown.CreateAsync(azurite);
        town.Server.Page("/rozpocet-2024.csv", "200 OK\r\nETag: \"v1\"", Csv);

        var state = await town.RunAsync();
        await town.Town.PutAsync("data.csv", Exports.WithIncome(7));

        state = await town.RunNextAsync(state);
        Assert.Equal((PullOutcome.Kept, 0), (state.Outcome, state.Failures));
        Assert.Equal(Exports.WithIncome(7), await town.FileAsync());
        Assert.Single(town.Server.Requests);

        await town.Town.RemoveAsync("data.csv");
        state = await town.RunNextAsync(state);
        Assert.Equal(PullOutcome.Received, state.Outcome);
        Assert.Equal(Csv, await town.FileAsync());
        // What is not in the folder the server must not say to be unchanged.
        Assert.DoesNotContain("If-None-Match", town.Server.Requests.Last(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFileThatLayThereBeforeStays()
    {
        await using var town = await PullTown.CreateAsync(azurite);
        await town.Town.PutAsync("data.csv", Exports.WithIncome(7));

        Assert.Equal(PullOutcome.Kept, (await town.RunAsync()).Outcome);
        Assert.Equal(Exports.WithIncome(7), await town.FileAsync());
    }

    [Fact]
    public async Task AFileDroppedWhileItIsFetchedStays()
    {
        await using var town = await PullTown.CreateAsync(azurite);
        town.Server.Pages["/rozpocet-2024.csv"] = async (_, stream) =>
        {
            await town.Town.PutAsync("data.csv", Exports.WithIncome(7));
            await TownServer.SendAsync(stream, $"200 OK\r\nContent-Length: {Csv.Length}", Encoding.UTF8.GetBytes(Csv)[..Csv.Length]);
        };

        Assert.Equal(PullOutcome.Kept, (await town.RunAsync()).Outcome);
        Assert.Equal(Exports.WithIncome(7), await town.FileAsync());
    }

    [Fact]
    public async Task OfTwoFilesWithOnePlaceTheFirstIsFetchedAndTheOtherTold()
    {
        await using var town = await PullTown.CreateAsync(
            azurite,
            """{"name":"Vzor","pull":[{"url":"https://www.vzor.cz/a.csv","file":"data.csv"},"""
            + """{"url":"https://www.vzor.cz/b.csv","file":"data.csv","year":2024}]}""");
        town.Server.Page("/a.csv", "200 OK", Csv);
        town.Server.Page("/b.csv", "200 OK", Exports.WithIncome(5));

        var files = await town.NewWorker().Pull.RunAsync(town.Town.Id, isAsked: false, DateTimeOffset.MaxValue, Stop);

        Assert.Equal(["current|data.csv"], files.Select(file => file.State.Key));
        Assert.Equal(Csv, await town.FileAsync());
        Assert.Contains("\"path\":\"pull[1].file\",\"found\":\"2024/data.csv\"", await town.ReportAsync(), StringComparison.Ordinal);
        // The next year each has a place of its own.
        town.Clock.SetUtcNow(new DateTimeOffset(2025, 1, 2, 6, 0, 0, TimeSpan.Zero));
        Assert.Equal(2, (await town.NewWorker().Pull.RunAsync(town.Town.Id, isAsked: false, DateTimeOffset.MaxValue, Stop)).Count);
    }

    [Fact]
    public async Task AYearOfWhichPersonalDataWereWithdrawnGetsNoFilesUntilItIsRestored()
    {
        await using var town = await PullTown.CreateAsync(
            azurite,
            """{"name":"Vzor","pull":[{"url":"https://www.vzor.cz/a.csv","file":"data.csv"},"""
            + """{"url":"https://www.vzor.cz/c.csv","year":2023}]}""");
        town.Server.Page("/a.csv", "200 OK\r\nETag: \"v1\"", Csv);
        town.Server.Page("/c.csv", "200 OK", Csv);

        var first = await town.RunAsync();
        await town.Town.ImportAsync();
        await town.Town.WithdrawAsync();
        // The same secret beside other rows gives other bytes, which no withdrawal knows.
        town.Server.Page("/a.csv", "200 OK\r\nETag: \"v2\"", Exports.WithIncome(2000));

        var before = town.Server.Requests.Count(request => request.Contains("/a.csv", StringComparison.Ordinal));
        town.Clock.Advance(TimeSpan.FromDays(1));

        var files = await town.NewWorker().Pull.RunAsync(town.Town.Id, isAsked: true, DateTimeOffset.MaxValue, Stop);

        Assert.Equal(
            [(PullOutcome.Withdrawn, 0), (PullOutcome.Unchanged, 0)],
            files.Select(file => (file.State.Outcome, file.State.Failures)));
        Assert.Equal(first.Next.AddDays(1), files[0].State.Next);
        Assert.Equal(
            (before, Csv),
            (town.Server.Requests.Count(request => request.Contains("/a.csv", StringComparison.Ordinal)), await town.FileAsync()));
        Assert.Contains("až provozovatel rok obnoví", await town.ReportAsync(".html"), StringComparison.Ordinal);

        await town.Town.Worker.Restoring.RunAsync(town.Town.Folder, [], Stop);
        Assert.Equal(PullOutcome.Received, (await town.RunAsync(isAsked: true)).Outcome);
    }

    [Fact]
    public async Task WhatIsWithdrawnWhileItIsFetchedDoesNotComeBack()
    {
        await using var town = await PullTown.CreateAsync(azurite);
        town.Server.Page("/rozpocet-2024.csv", "200 OK", Csv);

        var first = await town.RunAsync();
        await town.Town.ImportAsync();
        town.Server.Pages["/rozpocet-2024.csv"] = async (_, stream) =>
        {
            await town.Town.WithdrawAsync();
            await TownServer.SendAsync(stream, "200 OK", Encoding.UTF8.GetBytes(Exports.WithIncome(2000)));
        };

        Assert.Equal(PullOutcome.Withdrawn, (await town.RunNextAsync(first)).Outcome);
        Assert.Equal(Csv, await town.FileAsync());
    }

    [Fact]
    public async Task FiguresThatWereMerelyWrongAreFetchedAnew()
    {
        await using var town = await PullTown.CreateAsync(azurite);
        town.Server.Page("/rozpocet-2024.csv", "200 OK", Csv);

        var first = await town.RunAsync();
        await town.Town.ImportAsync();
        await town.Town.WithdrawAsync(reason: WithdrawalReason.Of("wrong-data"));
        town.Server.Page("/rozpocet-2024.csv", "200 OK", Exports.WithIncome(2000));

        Assert.Equal(PullOutcome.Received, (await town.RunNextAsync(first)).Outcome);
    }
}
