using Microsoft.Extensions.Time.Testing;
using Transparency.Core.Editions;
using Transparency.Core.Imports;

namespace Transparency.Storage.Tests.Folders;

/// <summary>Whoever dropped a file finds a report of it, whatever became of it.</summary>
public sealed class FolderReportStoreTests(AzuriteFixture azurite)
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 23, 12, 0, 0, 250, TimeSpan.Zero);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task AReportIsThereToReadAndToLookAt(bool isGood)
    {
        var town = await Town.CreateAsync(azurite);
        await town.PutAsync("data.csv", isGood ? Exports.WithIncome(1000) : Exports.Broken);

        var report = await town.ImportAsync();

        var stored = await town.Worker.Reports.ReadOrNullAsync(town.Folder, Stop);
        Assert.Equal((report.Sentence, report.SentenceCs, report.Errors), (stored?.Sentence, stored?.SentenceCs, stored?.Errors));
        Assert.Equal(report.Covers, stored?.Covers);

        var page = await town.Worker.Accounts.Reports.GetBlobClient($"{town.Id}/{town.Year}/report.html").DownloadContentAsync(Stop);
        Assert.Equal("text/html; charset=utf-8", page.Value.Details.ContentType);
        Assert.Contains("Vzor", page.Value.Content.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFolderThatWasNeverImportedHasNoReport()
    {
        var town = await Town.CreateAloneAsync(azurite);

        Assert.Null(await town.Worker.Reports.ReadOrNullAsync(town.Folder, Stop));
        Assert.Null(await town.Worker.Reports.LastImportAsync(Stop));
    }

    [Fact]
    public async Task TheLastImportOfAllFoldersIsKnown()
    {
        var town = await Town.CreateAloneAsync(azurite);
        await town.PutAsync("data.csv", Exports.Broken);

        await town.ImportAsync(new Worker(town.Account, time: new FakeTimeProvider(Noon)));

        Assert.Equal(Noon, await town.Worker.Reports.LastImportAsync(Stop));
    }

    [Fact]
    public async Task AReportOfOtherRulesCoversNothing()
    {
        var town = await Town.CreateAsync(azurite);
        await town.PutAsync("data.csv", Exports.WithIncome(1000));

        var first = await town.ImportAsync();
        await town.Worker.Reports.WriteAsync(town.Folder, first with { Rules = EditionId.RulesVersion - 1 }, "Vzor", Stop);

        var second = await town.ImportAsync();

        Assert.Equal((ImportOutcome.Unchanged, EditionId.RulesVersion), (second.Outcome, second.Rules));
        Assert.Equal(EditionId.RulesVersion, (await town.Worker.Reports.ReadOrNullAsync(town.Folder, Stop))?.Rules);
    }

    [Fact]
    public async Task AReportOfAnotherEditionThanIsPublishedCoversNothing()
    {
        var town = await Town.CreateAsync(azurite);
        await town.PutAsync("data.csv", Exports.WithIncome(1000));

        var first = await town.ImportAsync();
        await town.Worker.Reports.WriteAsync(town.Folder, first with { Edition = "ffffffffffff" }, "Vzor", Stop);

        Assert.Equal(
            (ImportOutcome.Unchanged, first.Edition),
            ((await town.ImportAsync()).Outcome, (await town.Worker.Reports.ReadOrNullAsync(town.Folder, Stop))?.Edition));
    }
}
