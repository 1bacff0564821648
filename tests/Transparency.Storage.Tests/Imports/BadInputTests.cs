using Azure.Storage.Blobs.Specialized;
using Transparency.Core.Imports;

namespace Transparency.Storage.Tests.Imports;

/// <summary>Bad content is an answer and never an exception, which the host would try again and again.</summary>
public sealed class BadInputTests(AzuriteFixture azurite)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AFileOfTwoGigabytesIsRejectedWithoutADownload()
    {
        var town = await Town.CreateAsync(azurite);
        var before = await PublishedAsync(town);
        await town.Worker.Accounts.Exports
            .GetPageBlobClient($"{town.Id}/{town.Year}/huge.csv")
            .CreateAsync(2L << 30, cancellationToken: Stop);

        var wire = new Wire();

        var report = await town.ImportAsync(new Worker(town.Account, wire));

        Assert.Equal((ImportOutcome.Rejected, "file-too-large"), (report.Outcome, Assert.Single(report.Problems).Code));
        Assert.Equal(0, wire.Reads("huge.csv"));
        await town.AssertPublishedAsync(before);
    }

    [Theory]
    [InlineData("zip-too-large")]
    [InlineData("bad-zip")]
    [InlineData("not-text")]
    [InlineData("empty-file")]
    [InlineData("bad-settings")]
    [InlineData("unknown-format")]
    [InlineData("line-too-long")]
    [InlineData("no-data")]
    public async Task ABrokenSampleLeavesTheEditionBefore(string code)
    {
        var town = await Town.CreateAsync(azurite);
        var before = await PublishedAsync(town);
        await town.RemoveAsync("data.csv");
        await town.PutFolderAsync(Path.Combine(Repository.Samples, "broken", code, "2024"));

        if (code == "bad-settings")
        {
            await town.PutSettingsAsync(
                await File.ReadAllTextAsync(Path.Combine(Repository.Samples, "broken", code, "municipality.json"), Stop));
        }

        var report = await town.ImportAsync();

        Assert.Equal((ImportOutcome.Rejected, before), (report.Outcome, report.Edition));
        Assert.Contains(code, report.ProblemCounts.Keys);
        await town.AssertPublishedAsync(before);
    }

    [Theory]
    [InlineData("a/b/c/d.csv")]
    [InlineData("Velka-Pismena/2024/x.csv")]
    [InlineData("x/20244/y.csv")]
    [InlineData("x/1989/y.csv")]
    [InlineData("vzor/readme.txt")]
    [InlineData("data.csv")]
    [InlineData("-vzor/2024/x.csv")]
    [InlineData("vzor/2024/")]
    public async Task AMisplacedFileBelongsToNobody(string path)
    {
        var town = await Town.CreateAsync(azurite);
        var wire = new Wire();

        await new Worker(town.Account, wire).Changes.FileWrittenAsync(path, Stop);

        Assert.Empty(wire.Requests);
    }

    [Fact]
    public async Task AFileInASubfolderIsNotReadAndSaidSo()
    {
        var town = await Town.CreateAsync(azurite);
        var before = await PublishedAsync(town);
        await town.PutAsync("sub/x.csv", Exports.Broken);

        var wire = new Wire();

        await new Worker(town.Account, wire).Changes.FileWrittenAsync($"{town.Id}/2024/sub/x.csv", Stop);

        var report = await town.Worker.Reports.ReadOrNullAsync(town.Folder, Stop);
        var problem = Assert.Single(report!.Problems);
        Assert.Equal((ImportOutcome.Unchanged, "nested-file", "sub/x.csv"), (report.Outcome, problem.Code, problem.File));
        Assert.Equal(0, wire.Reads("x.csv"));
        await town.AssertPublishedAsync(before);
    }

    [Fact]
    public async Task AFolderOfNothingButASubfolderIsRejectedNotWithdrawn()
    {
        var town = await Town.CreateAsync(azurite);
        var before = await PublishedAsync(town);
        await town.PutAsync("sub/data.csv", Exports.WithIncome(1000));
        await town.RemoveAsync("data.csv");

        var report = await town.ImportAsync();

        Assert.Equal(ImportOutcome.Rejected, report.Outcome);
        await town.AssertPublishedAsync(before);
    }

    [Fact]
    public async Task WhatDesktopsLeaveBehindIsNoData()
    {
        var town = await Town.CreateAsync(azurite);
        var before = await PublishedAsync(town);

        foreach (var name in new[] { ".DS_Store", "Thumbs.db", "desktop.ini", "__MACOSX/._data.csv" })
            await town.PutAsync(name, "\0\u0001");

        var report = await town.ImportAsync();

        Assert.Equal((ImportOutcome.Unchanged, 0), (report.Outcome, report.Problems.Count));
        await town.AssertPublishedAsync(before);
    }

    [Fact]
    public async Task NamesThatAreNoFileNamesAreReadAllTheSame()
    {
        var town = await Town.CreateAsync(azurite);
        await town.PutAsync("Účetní export #1 (50 %)?.csv", Exports.WithIncome(1000));
        await town.PutAsync("con.csv", Exports.WithEvents(2));

        var report = await town.ImportAsync();

        Assert.Equal(["con.csv", "Účetní export #1 (50 %)?.csv"], report.Files.Select(file => file.Name));
        await town.AssertPublishedAsync(report.Edition);
    }

    private static async Task<string?> PublishedAsync(Town town)
    {
        await town.PutAsync("data.csv", Exports.WithIncome(1000));
        return (await town.ImportAsync()).Edition;
    }
}
