using Transparency.Core.Editions.Downloads;
using Transparency.Core.Imports;
using Transparency.Core.Validation;

namespace Transparency.Storage.Tests.Imports;

/// <summary>A folder with an error publishes nothing, and the edition before it stays.</summary>
public sealed class RejectedFolderTests(AzuriteFixture azurite)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ARejectedFolderLeavesTheEditionAlone()
    {
        var town = await Town.CreateAsync(azurite);
        await town.PutAsync("data.csv", Exports.WithIncome(1000));

        var published = await town.ImportAsync();
        var pointer = (await town.PointerAsync())!.ETag;
        var profile = (await town.Worker.Pointers.ListAsync(town.Id, Stop)).Municipality;
        var files = await FilesAsync(town);

        await town.PutAsync("data.csv", Exports.Broken);
        await town.PutSettingsAsync("""{"name":"Jiné jméno"}""");

        var wire = new Wire();

        var report = await town.ImportAsync(new Worker(town.Account, wire));

        Assert.Equal((ImportOutcome.Rejected, published.Edition), (report.Outcome, report.Edition));

        var problem = Assert.Single(report.Problems);
        Assert.Equal(
            (RowProblems.BadAmount.Code, "data.csv", 2L, "amount", "kolik"),
            (problem.Code, problem.File, problem.Line, problem.Column, problem.Found));
        Assert.Equal(pointer, (await town.PointerAsync())!.ETag);
        Assert.Equal(profile, (await town.Worker.Pointers.ListAsync(town.Id, Stop)).Municipality);
        Assert.Equal(files, await FilesAsync(town));
        await town.AssertPublishedAsync(published.Edition);
        // Only the lease and the report were written.
        Assert.All(
            wire.Writes,
            write =>
                Assert.True(
                    write.Contains("comp=lease", StringComparison.Ordinal) || write.Contains("/report", StringComparison.Ordinal),
                    write));
    }

    [Fact]
    public async Task AFirstFolderWithAnErrorPublishesNothing()
    {
        var town = await Town.CreateAsync(azurite);
        await town.PutAsync("data.csv", Exports.Broken);

        var report = await town.ImportAsync();

        Assert.Equal((ImportOutcome.Rejected, null, 1L), (report.Outcome, report.Edition, report.Errors));
        Assert.Null(await town.PointerAsync());
        Assert.Empty(await town.LogAsync());
        Assert.Empty(await town.EditionsWithFilesAsync());
        Assert.Empty(await town.EditionsWithRowsAsync());
        Assert.Null((await town.Worker.Pointers.ListAsync(town.Id, Stop)).Municipality);
    }

    [Fact]
    public async Task OneBadFileHoldsBackTheGoodOnesAndEveryFileIsReported()
    {
        var town = await Town.CreateAsync(azurite);
        await town.PutAsync("data.csv", Exports.WithIncome(1000));
        await town.PutAsync("empty.csv", "");
        await town.PutAsync("letter.csv", "%PDF-1.7\0\u0001");

        var report = await town.ImportAsync();

        Assert.Equal(ImportOutcome.Rejected, report.Outcome);
        Assert.Equal(["data.csv", "empty.csv", "letter.csv"], report.Files.Select(file => file.Name));
        Assert.Equal(["empty-file", "not-text"], report.ProblemCounts.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task ARejectedFolderIsNotReadAgainUntilItChanges()
    {
        var town = await Town.CreateAsync(azurite);
        await town.PutAsync("data.csv", Exports.Broken);
        await town.ImportAsync();

        var wire = new Wire();

        var again = await town.ImportAsync(new Worker(town.Account, wire));

        Assert.Equal(ImportOutcome.Rejected, again.Outcome);
        Assert.Empty(wire.Writes);
        Assert.Equal(0, wire.Reads("data.csv"));
    }

    [Fact]
    public async Task ACorrectedFolderIsPublished()
    {
        var town = await Town.CreateAsync(azurite);
        await town.PutAsync("data.csv", Exports.Broken);
        await town.ImportAsync();
        await town.PutAsync("data.csv", Exports.WithIncome(1000));

        await town.AssertPublishedAsync((await town.ImportAsync()).Edition);
    }

    private static async Task<IReadOnlyList<string>> FilesAsync(Town town)
    {
        var files = new List<string>();

        await foreach (var blob in town.Worker.Accounts.Published.GetBlobsAsync(
            Azure.Storage.Blobs.Models.BlobTraits.None, Azure.Storage.Blobs.Models.BlobStates.None, town.Id + "/", Stop))
        {
            files.Add($"{blob.Name} {blob.Properties.ETag}");
        }

        // The index lies beside them.
        Assert.Equal(EditionFiles.All.Count + 1, files.Count);

        return files;
    }
}
