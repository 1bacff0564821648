using Transparency.Core.Imports;

namespace Transparency.Storage.Tests.Imports;

public sealed class FolderCheckTests(AzuriteFixture azurite)
{
    private const string Good = "type;paragraph;item;amount\nUCT;3113;5169;100\n";
    private const string Better = "type;paragraph;item;amount\nUCT;3113;5169;170\n";
    private const string Bad = "type;paragraph;item;amount\nUCT;3113;5169;sto\n";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task CheckedFilesAreReportedOnAndNotPublished()
    {
        var town = await Town.CreateAsync(azurite);
        await town.PutAsync("data.csv", Good);

        var published = await town.ImportAsync();
        var tag = await town.ReportTagAsync();

        await town.PutAsync("check/data.csv", Better);
        await town.Worker.Changes.FileWrittenAsync($"{town.Id}/2024/check/data.csv", Stop);

        var check = await town.Worker.Reports.ReadCheckOrNullAsync(town.Folder, Stop);
        Assert.Equal(ImportOutcome.Checked, check!.Outcome);
        Assert.Equal("170.00", check.Totals!.Expenditure.Actual.ToString());
        Assert.Equal("100.00", check.Before!.Expenditure.Actual.ToString());
        Assert.Equal(published.Edition, check.Edition);
        Assert.Equal(published.Edition, (await town.PointerAsync())!.Edition);
        Assert.Equal([published.Edition], await town.LogAsync());
        Assert.Equal(tag, await town.ReportTagAsync());
    }

    [Fact]
    public async Task ACheckedFileStandsBesideTheOthersOfTheFolder()
    {
        var town = await Town.CreateAsync(azurite);
        await town.PutAsync("other.csv", Good);
        await town.PutAsync("check/data.csv", Better);

        var check = await town.Worker.Check.RunAsync(town.Folder, Stop);

        Assert.Equal("270.00", check!.Totals!.Expenditure.Actual.ToString());
        Assert.Equal(["data.csv", "other.csv"], check.Files.Select(file => file.Name));
    }

    [Fact]
    public async Task CheckedSettingsTakeThePlaceOfTheOthers()
    {
        var town = await Town.CreateAsync(azurite);
        await town.PutAsync("check/data.csv", Good);
        await town.PutAsync("check/municipality.json", """{"name":"Zkouška"}""");

        var check = await town.Worker.Check.RunAsync(town.Folder, Stop);

        Assert.Contains("Zkouška", check!.Sentence, StringComparison.Ordinal);
        Assert.Equal(0, check.Warnings);
    }

    [Fact]
    public async Task AMistakeIsToldAndChangesNothing()
    {
        var town = await Town.CreateAloneAsync(azurite);
        await town.PutAsync("check/data.csv", Bad);

        var check = await town.Worker.Check.RunAsync(town.Folder, Stop);

        Assert.Equal(ImportOutcome.CheckFailed, check!.Outcome);
        Assert.Equal(("bad-amount", 2L), (check.Problems.Single().Code, check.Problems.Single().Line!.Value));
        Assert.Null(await town.PointerAsync());
        Assert.Null(await town.Worker.Reports.ReadOrNullAsync(town.Folder, Stop));
        Assert.Null(await town.Worker.Reports.LastImportAsync(Stop) is { } last && last >= check.FinishedAt ? last : null);
    }

    [Fact]
    public async Task CheckedFilesDoNotTouchAnImport()
    {
        var town = await Town.CreateAsync(azurite);
        await town.PutAsync("data.csv", Good);
        await town.PutAsync("check/data.csv", Bad);

        var report = await town.ImportAsync();

        Assert.Equal((ImportOutcome.Published, 0L), (report.Outcome, report.Warnings));
        Assert.DoesNotContain(report.Covers, cover => cover.Path.Contains("/check/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task TheReportGoesWithTheLastCheckedFile()
    {
        var town = await Town.CreateAsync(azurite);
        await town.PutAsync("check/data.csv", Good);
        await town.Worker.Check.RunAsync(town.Folder, Stop);
        await town.RemoveAsync("check/data.csv");
        await town.PutAsync("check/.changed", "");

        await town.Worker.Changes.FileWrittenAsync($"{town.Id}/2024/check/.changed", Stop);

        Assert.Null(await town.Worker.Reports.ReadCheckOrNullAsync(town.Folder, Stop));
    }

    [Fact]
    public async Task AnEventThatWasLostIsMadeUpForAtNight()
    {
        var town = await Town.CreateAloneAsync(azurite);
        await town.PutAsync("check/data.csv", Good);

        await town.Worker.Changes.ReconcileAsync(Stop);

        Assert.Equal(ImportOutcome.Checked, (await town.Worker.Reports.ReadCheckOrNullAsync(town.Folder, Stop))!.Outcome);
        Assert.Null(await town.Worker.Reports.ReadOrNullAsync(town.Folder, Stop));
    }
}
