using System.Text;
using Transparency.Core.Imports;
using Transparency.Core.Pulls;
using Transparency.Storage.Pulls;

namespace Transparency.Storage.Tests.Pulls;

public sealed class TownPullTests(AzuriteFixture azurite)
{
    private static readonly string Csv = Exports.WithIncome(1000);

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

        Assert.Equal(
            (outcome, 1, "\"v1\"", first.Sha256, first.ReceivedAt),
            (second.Outcome, second.Failures, second.ETag, second.Sha256, second.ReceivedAt));
        Assert.Equal(Csv, await town.FileAsync());
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
    public async Task NeitherLogNorReportNorTableHoldsWhatStandsBehindTheQuestionMark()
    {
        await using var town = await PullTown.CreateAsync(
            azurite, PullTown.OneFile.Replace("{year}.csv", "{year}.csv?klic=tajne", StringComparison.Ordinal));
        town.Server.Page("/rozpocet-2024.csv?klic=tajne", "302 Found\r\nLocation: /dal.csv?podpis=tajne");
        town.Server.Page("/dal.csv?podpis=tajne", "200 OK", Csv);

        var log = new WrittenLog<TownPull>();

        await town.NewWorker(logger: log).Pull.RunAsync(town.Town.Id, isAsked: false, DateTimeOffset.MaxValue, Stop);
        town.Server.Page("/rozpocet-2024.csv?klic=tajne", "500 Oops");
        await town.NewWorker(logger: log).Pull.RunAsync(town.Town.Id, isAsked: true, DateTimeOffset.MaxValue, Stop);

        Assert.Equal(2, log.Lines.Count);

        var rows = await town.Town.Worker.Accounts.Pulls
            .QueryAsync<Azure.Data.Tables.TableEntity>(cancellationToken: Stop)
            .Select(row => string.Join(' ', row.Select(cell => cell.Value)))
            .ToListAsync(Stop);

        Assert.All(
            [.. log.Lines, .. rows, await town.ReportAsync(), await town.ReportAsync(".html")],
            text => Assert.DoesNotContain("tajne", text, StringComparison.Ordinal));

        Assert.All(
            [.. log.Lines, await town.ReportAsync()],
            text => Assert.Contains("www.vzor.cz/rozpocet-2024.csv", text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task TheClerkIsToldInBothLanguages()
    {
        await using var town = await PullTown.CreateAsync(azurite);
        town.Server.Page("/rozpocet-2024.csv", "200 OK\r\nContent-Type: text/html", "<html>");

        await town.RunAsync();

        Assert.Contains("webovou stránku", await town.ReportAsync(".html"), StringComparison.Ordinal);
        Assert.Contains("a web page instead of an export", await town.ReportAsync(".en.html"), StringComparison.Ordinal);

        var report = System.Text.Json.JsonSerializer.Deserialize(await town.ReportAsync(), Core.Pulls.PullJson.Default.PullReport)!;
        var file = Assert.Single(report.Files);
        Assert.Equal(
            ($"{town.Town.Id}/2024/data.csv", "www.vzor.cz/rozpocet-2024.csv", "daily", PullOutcome.WebPage, 200),
            (file.File, file.From, file.Schedule, file.Outcome, file.Status));
        Assert.Equal((PullTown.Start, PullTown.Start.AddMinutes(15), null), (file.TriedAt, file.Next, file.ReceivedAt));
    }
}
