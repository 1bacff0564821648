using System.Text;
using Transparency.Core.Importing;
using Transparency.Core.Publishing.Withdrawing;
using Transparency.Core.Pulling;
using Transparency.Storage.Pulls;
using Transparency.Storage.Tests.Withdrawing;

namespace Transparency.Storage.Tests.Pulls;

public sealed class TownPullTests(AzuriteFixture azurite)
{
    private static readonly string Csv = Exports.WithIncome(1000);

    private const string TwoFiles = """{"name":"Vzor","pull":[{"url":"https://www.vzor.cz/a.csv"},{"url":"https://www.vzor.cz/c.csv"}]}""";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AFetchedFileIsPublishedLikeOneThatWasDropped()
    {
        await using var town = await PullTown.CreateAsync(azurite);
        town.Server.Page("/rozpocet-2024.csv", "200 OK\r\nContent-Type: text/csv\r\nETag: \"v1\"", Csv);

        var state = await town.RunAsync();
        var report = await town.Town.ImportAsync();

        Assert.Equal((PullOutcome.Received, PullTown.Start, PullTown.Start), (state.Outcome, state.TriedAt, state.ReceivedAt));
        Assert.Equal(Csv, await town.FileAsync());
        Assert.True(report.Outcome == ImportOutcome.Published, report.Sentence);
        Assert.Equal((1, 0L), (report.Files.Count, report.Warnings));
    }

    [Fact]
    public async Task WhereAFileComesFromShapesNoEdition()
    {
        var byHand = await Town.CreateAsync(azurite);
        await byHand.PutAsync("data.csv", Csv);
        var edition = (await byHand.ImportAsync()).Edition;

        await byHand.PutSettingsAsync(PullTown.OneFile);
        var again = await byHand.ImportAsync();

        Assert.Equal((ImportOutcome.Unchanged, edition), (again.Outcome, again.Edition));
    }

    [Fact]
    public async Task AVersionThatIsKnownIsAskedForOnConditionAndNotWrittenAgain()
    {
        await using var town = await PullTown.CreateAsync(azurite);
        town.Server.Page("/rozpocet-2024.csv", "200 OK\r\nETag: \"v1\"\r\nLast-Modified: Fri, 02 Jan 2026 03:04:05 GMT", Csv);
        var first = await town.RunAsync();
        var written = (await town.PropertiesAsync()).ETag;
        town.Server.Page("/rozpocet-2024.csv", "304 Not Modified");

        var second = await town.RunNextAsync(first);
        var third = await town.RunNextAsync(second);

        Assert.Equal((PullOutcome.Unchanged, 304, first.ReceivedAt, "\"v1\""), (third.Outcome, third.Status, third.ReceivedAt, third.ETag));
        Assert.All(town.Server.Requests.Skip(1), request =>
        {
            Assert.Contains("If-None-Match: \"v1\"", request, StringComparison.Ordinal);
            Assert.Contains("If-Modified-Since: Fri, 02 Jan 2026 03:04:05 GMT", request, StringComparison.Ordinal);
        });
        Assert.Equal((3, written), (town.Server.Requests.Count, (await town.PropertiesAsync()).ETag));
    }

    [Fact]
    public async Task TheSameBytesAreNotWrittenAgainThoughTheServerSaysTheyAreNew()
    {
        await using var town = await PullTown.CreateAsync(azurite);
        town.Server.Page("/rozpocet-2024.csv", "200 OK\r\nETag: \"v1\"", Csv);
        var first = await town.RunAsync();
        var written = (await town.PropertiesAsync()).ETag;
        town.Server.Page("/rozpocet-2024.csv", "200 OK\r\nETag: \"v2\"", Csv);

        var second = await town.RunNextAsync(first);

        Assert.Equal((PullOutcome.Unchanged, "\"v2\"", first.ReceivedAt), (second.Outcome, second.ETag, second.ReceivedAt));
        Assert.Equal(written, (await town.PropertiesAsync()).ETag);
    }

    [Fact]
    public async Task ChangedContentTakesThePlaceOfTheOld()
    {
        await using var town = await PullTown.CreateAsync(azurite);
        town.Server.Page("/rozpocet-2024.csv", "200 OK", Csv);
        var first = await town.RunAsync();
        town.Server.Page("/rozpocet-2024.csv", "200 OK", Exports.WithIncome(2000));

        var second = await town.RunNextAsync(first);

        Assert.Equal((PullOutcome.Received, second.TriedAt), (second.Outcome, second.ReceivedAt));
        Assert.Equal(Exports.WithIncome(2000), await town.FileAsync());
    }

    [Theory]
    [InlineData("200 OK\r\nContent-Type: text/html", "<html>Přihlaste se</html>", PullOutcome.WebPage)]
    [InlineData("200 OK", "", PullOutcome.Empty)]
    [InlineData("500 Oops", "", PullOutcome.BadStatus)]
    [InlineData("404 Not Found", "", PullOutcome.NotThere)]
    [InlineData("302 Found\r\nLocation: http://127.0.0.1/", "", PullOutcome.Forbidden)]
    public async Task TheLastGoodFileStaysWhateverTheServerSendsInstead(string head, string body, PullOutcome outcome)
    {
        await using var town = await PullTown.CreateAsync(azurite);
        town.Server.Page("/rozpocet-2024.csv", "200 OK\r\nETag: \"v1\"", Csv);
        var first = await town.RunAsync();
        town.Server.Page("/rozpocet-2024.csv", head, body);

        var second = await town.RunNextAsync(first);

        Assert.Equal((outcome, 1, "\"v1\"", first.Sha256, first.ReceivedAt), (second.Outcome, second.Failures, second.ETag, second.Sha256, second.ReceivedAt));
        Assert.Equal(Csv, await town.FileAsync());
    }

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
    public async Task NothingIsAskedBeforeItIsDueUnlessSomebodyWantsIt()
    {
        await using var town = await PullTown.CreateAsync(azurite);
        town.Server.Page("/rozpocet-2024.csv", "200 OK", Csv);
        var state = await town.RunAsync();

        town.Clock.SetUtcNow(state.Next.AddSeconds(-1));
        await town.RunAsync();
        Assert.Single(town.Server.Requests);

        await town.RunAsync(isAsked: true);
        Assert.Equal(2, town.Server.Requests.Count);
    }

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
        await Assert.ThrowsAsync<AggregateException>(() => town.NewWorker(wire: wire).Pull.RunAsync(town.Town.Id, isAsked: false, DateTimeOffset.MaxValue, Stop));
        Assert.Equal(Csv, await town.FileAsync());

        town.Clock.Advance(TimeSpan.FromHours(1));
        var state = await town.RunAsync();

        Assert.Equal((PullOutcome.Unchanged, "\"v2\""), (state.Outcome, state.ETag));
        // The first version is known, and is not what lies in the folder.
        Assert.DoesNotContain("If-None-Match", town.Server.Requests.Last(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AServerThatSaysUnchangedWithoutBeingAskedIsNotBelieved()
    {
        await using var town = await PullTown.CreateAsync(azurite);
        town.Server.Page("/rozpocet-2024.csv", "304 Not Modified");

        Assert.Equal((PullOutcome.BadStatus, 1), ((await town.RunAsync()).Outcome, (await town.RunAsync()).Failures));
        Assert.Null(await town.FileAsync());
    }

    [Fact]
    public async Task ANewYearHasItsOwnFolderAddressAndVersion()
    {
        await using var town = await PullTown.CreateAsync(azurite);
        town.Server.Page("/rozpocet-2024.csv", "200 OK\r\nETag: \"v1\"", Csv);
        town.Server.Page("/rozpocet-2025.csv", "200 OK\r\nETag: \"v1\"", Exports.WithIncome(5));
        await town.RunAsync();

        town.Clock.SetUtcNow(new DateTimeOffset(2025, 1, 2, 6, 0, 0, TimeSpan.Zero));
        Assert.Equal(PullOutcome.Received, (await town.RunAsync()).Outcome);

        Assert.Equal((Csv, Exports.WithIncome(5)), (await town.FileAsync(), await town.FileAsync("2025/data.csv")));
        Assert.DoesNotContain("If-None-Match", town.Server.Requests.Last(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnotherAddressIsAskedAtOnceAndWithoutTheVersionOfTheOld()
    {
        await using var town = await PullTown.CreateAsync(azurite);
        town.Server.Page("/rozpocet-2024.csv", "200 OK\r\nETag: \"v1\"", Csv);
        await town.RunAsync();
        town.Server.Page("/novy.csv", "200 OK\r\nETag: \"v1\"", Exports.WithIncome(5));
        await town.Town.PutSettingsAsync(PullTown.OneFile.Replace("rozpocet-{year}", "novy", StringComparison.Ordinal));

        Assert.Equal(PullOutcome.Received, (await town.RunAsync()).Outcome);
        Assert.Equal(Exports.WithIncome(5), await town.FileAsync());
        Assert.DoesNotContain("If-None-Match", town.Server.Requests.Last(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task OneFileThatFailsDoesNotKeepTheOthersFromTheirTurn()
    {
        await using var town = await PullTown.CreateAsync(
            azurite,
            """{"name":"Vzor","pull":[{"url":"https://www.vzor.cz/a.csv"},{"url":"http://www.vzor.cz/b.csv"},{"url":"https://www.vzor.cz/c.csv","year":2023,"schedule":"weekly"}]}""");
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
        var wire = new Wire { Before = request => request.Uri.Path.Contains("2024/a.csv", StringComparison.Ordinal) ? throw new Azure.RequestFailedException(500, "broken") : Task.CompletedTask };

        var fault = await Assert.ThrowsAsync<AggregateException>(() => town.NewWorker(wire: wire).Pull.RunAsync(town.Town.Id, isAsked: false, DateTimeOffset.MaxValue, Stop));

        Assert.Equal("broken", Assert.Single(fault.InnerExceptions).Message);
        var states = await town.Town.Worker.PullStates.ListAsync(town.Town.Id, Stop);
        Assert.Equal([(PullOutcome.Fault, 1), (PullOutcome.Unchanged, 0)], states.Select(state => (state.Outcome, state.Failures)));
        Assert.Equal((null, null, null, first[0].State.Sha256, first[0].State.ReceivedAt, null), (states[0].ClaimedUntil, states[0].ETag, states[0].AddressHash, states[0].Sha256, states[0].ReceivedAt, states[0].Status));
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
        var wire = new Wire { Before = request => request.Uri.ToString().Contains("%7Ca.csv", StringComparison.OrdinalIgnoreCase) && ++writes == 2 ? throw new Azure.RequestFailedException(400, "refused") : Task.CompletedTask };

        var fault = await Assert.ThrowsAsync<AggregateException>(() => town.NewWorker(wire: wire).Pull.RunAsync(town.Town.Id, isAsked: false, DateTimeOffset.MaxValue, Stop));

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

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => town.NewWorker().Pull.RunAsync(town.Town.Id, isAsked: false, DateTimeOffset.MaxValue, end.Token));

        var state = Assert.Single(await town.Town.Worker.PullStates.ListAsync(town.Town.Id, Stop));
        Assert.Equal((PullOutcome.Waiting, 0), (state.Outcome, state.Failures));
    }

    [Fact]
    public async Task OfTwoFilesWithOnePlaceTheFirstIsFetchedAndTheOtherTold()
    {
        await using var town = await PullTown.CreateAsync(
            azurite, """{"name":"Vzor","pull":[{"url":"https://www.vzor.cz/a.csv","file":"data.csv"},{"url":"https://www.vzor.cz/b.csv","file":"data.csv","year":2024}]}""");
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
            azurite, """{"name":"Vzor","pull":[{"url":"https://www.vzor.cz/a.csv","file":"data.csv"},{"url":"https://www.vzor.cz/c.csv","year":2023}]}""");
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

        Assert.Equal([(PullOutcome.Withdrawn, 0), (PullOutcome.Unchanged, 0)], files.Select(file => (file.State.Outcome, file.State.Failures)));
        Assert.Equal(first.Next.AddDays(1), files[0].State.Next);
        Assert.Equal((before, Csv), (town.Server.Requests.Count(request => request.Contains("/a.csv", StringComparison.Ordinal)), await town.FileAsync()));
        Assert.Contains("až provozovatel rok obnoví", await town.ReportAsync(".html"), StringComparison.Ordinal);

        await town.Town.Worker.Restoring.RunAsync(town.Town.Id, town.Town.Year, [], Stop);
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

    [Fact]
    public async Task NeitherLogNorReportNorTableHoldsWhatStandsBehindTheQuestionMark()
    {
        await using var town = await PullTown.CreateAsync(azurite, PullTown.OneFile.Replace("{year}.csv", "{year}.csv?klic=tajne", StringComparison.Ordinal));
        town.Server.Page("/rozpocet-2024.csv?klic=tajne", "302 Found\r\nLocation: /dal.csv?podpis=tajne");
        town.Server.Page("/dal.csv?podpis=tajne", "200 OK", Csv);
        var log = new WrittenLog<TownPull>();

        await town.NewWorker(logger: log).Pull.RunAsync(town.Town.Id, isAsked: false, DateTimeOffset.MaxValue, Stop);
        town.Server.Page("/rozpocet-2024.csv?klic=tajne", "500 Oops");
        await town.NewWorker(logger: log).Pull.RunAsync(town.Town.Id, isAsked: true, DateTimeOffset.MaxValue, Stop);

        Assert.Equal(2, log.Lines.Count);
        var rows = await town.Town.Worker.Accounts.Pulls.QueryAsync<Azure.Data.Tables.TableEntity>(cancellationToken: Stop).Select(row => string.Join(' ', row.Select(cell => cell.Value))).ToListAsync(Stop);
        Assert.All([.. log.Lines, .. rows, await town.ReportAsync(), await town.ReportAsync(".html")], text => Assert.DoesNotContain("tajne", text, StringComparison.Ordinal));
        Assert.All([.. log.Lines, await town.ReportAsync()], text => Assert.Contains("www.vzor.cz/rozpocet-2024.csv", text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task TheClerkIsToldInBothLanguages()
    {
        await using var town = await PullTown.CreateAsync(azurite);
        town.Server.Page("/rozpocet-2024.csv", "200 OK\r\nContent-Type: text/html", "<html>");

        await town.RunAsync();

        Assert.Contains("webovou stránku", await town.ReportAsync(".html"), StringComparison.Ordinal);
        Assert.Contains("a web page instead of an export", await town.ReportAsync(".en.html"), StringComparison.Ordinal);
        var report = System.Text.Json.JsonSerializer.Deserialize(await town.ReportAsync(), Core.Publishing.TransparencyJson.Default.PullReport)!;
        var file = Assert.Single(report.Files);
        Assert.Equal(($"{town.Town.Id}/2024/data.csv", "www.vzor.cz/rozpocet-2024.csv", "daily", PullOutcome.WebPage, 200), (file.File, file.From, file.Schedule, file.Outcome, file.Status));
        Assert.Equal((PullTown.Start, PullTown.Start.AddMinutes(15), null), (file.TriedAt, file.Next, file.ReceivedAt));
    }
}
