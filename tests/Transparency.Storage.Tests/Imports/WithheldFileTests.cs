using Azure;
using Azure.Core;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using Transparency.Core.Imports;
using Transparency.Core.Validation;

namespace Transparency.Storage.Tests.Imports;

/// <summary>A file that the storage has and does not give out is told in the report: it is no fault that each night meets again.</summary>
public sealed class WithheldFileTests(AzuriteFixture azurite)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("data.csv")]
    [InlineData("../municipality.json")]
    [InlineData("../mapping.json")]
    [InlineData("mapping.json")]
    public async Task AnArchivedFileIsAReportAndNotFiveFailuresEachNight(string name)
    {
        var town = await Town.CreateAloneAsync(azurite);
        await town.PutAsync("data.csv", Exports.WithIncome(1000));

        var published = await town.ImportAsync();

        if (name.EndsWith("mapping.json", StringComparison.Ordinal))
            await town.PutAsync(name, """{"files":[]}""");
        else
            await town.PutAsync("jine.csv", Exports.WithIncome(2000));

        await SetTierAsync(town, name, AccessTier.Archive);

        await town.Worker.Changes.FileWrittenAsync($"{town.Id}/2024/data.csv", Stop);

        var report = (await town.Worker.Reports.ReadOrNullAsync(town.Folder, Stop))!;
        var problem = Assert.Single(report.Problems, problem => problem.Code == FileProblems.WithheldFile.Code);

        Assert.Equal((ImportOutcome.Rejected, published.Edition), (report.Outcome, report.Edition));
        Assert.Equal((name.Split('/')[^1], "it is in the archive tier of the storage"), (problem.File, problem.Found));
        Assert.DoesNotContain(FileProblems.NoSettings.Code, report.ProblemCounts.Keys);
        await town.AssertPublishedAsync(published.Edition);

        // The night has no fault, and looks again, because nothing else shows that the file can be read.
        await town.Worker.Changes.ReconcileAsync(Stop);
        Assert.NotEqual(report.FinishedAt, (await town.Worker.Reports.ReadOrNullAsync(town.Folder, Stop))!.FinishedAt);
    }

    [Fact]
    public async Task WhatIsGivenOutAgainIsImportedAtNight()
    {
        var town = await Town.CreateAloneAsync(azurite);
        await town.PutAsync("data.csv", Exports.WithIncome(1000));

        var wire = Refusing(409, "BlobArchived", "/data.csv");
        Assert.Equal(ImportOutcome.Rejected, (await town.ImportAsync(new Worker(town.Account, wire))).Outcome);

        await town.Worker.Changes.ReconcileAsync(Stop);

        var report = (await town.Worker.Reports.ReadOrNullAsync(town.Folder, Stop))!;
        Assert.Equal(ImportOutcome.Published, report.Outcome);

        // From then on the report covers the folder, and the night leaves it alone.
        await town.Worker.Changes.ReconcileAsync(Stop);
        Assert.Equal(report.FinishedAt, (await town.Worker.Reports.ReadOrNullAsync(town.Folder, Stop))!.FinishedAt);
    }

    [Theory]
    [InlineData(409, "BlobUsesCustomerSpecifiedEncryption", "it is encrypted with a key of whoever wrote it")]
    [InlineData(409, "BlobBeingRehydrated", "it is in the archive tier of the storage")]
    [InlineData(409, "", "the storage answers 409")]
    [InlineData(412, "LeaseIdMissing", "the storage answers 412 LeaseIdMissing")]
    public async Task WhateverTheStorageRefusesAFileForIsNamed(int status, string code, string found)
    {
        var town = await Town.CreateAsync(azurite);
        await town.PutAsync("data.csv", Exports.WithIncome(1000));

        var report = await town.ImportAsync(new Worker(town.Account, Refusing(status, code, "/data.csv")));

        Assert.Equal(found, Assert.Single(report.Problems).Found);
    }

    [Fact]
    public async Task AFileThatIsRefusedInPassingIsRead()
    {
        var town = await Town.CreateAsync(azurite);
        await town.PutAsync("data.csv", Exports.WithIncome(1000));

        var refusals = 0;
        var wire = new Wire
        {
            Before = request => IsRead(request, "/data.csv") && refusals++ < 3
                ? throw new RequestFailedException(409, "", "OperationConflict", null)
                : Task.CompletedTask
        };

        Assert.Equal(ImportOutcome.Published, (await town.ImportAsync(new Worker(town.Account, wire))).Outcome);
        Assert.True(refusals > 3);
    }

    [Fact]
    public async Task ADryRunOfAnArchivedFileEndsInAReport()
    {
        var town = await Town.CreateAsync(azurite);
        await town.PutAsync("check/data.csv", Exports.WithIncome(1000));
        await SetTierAsync(town, "check/data.csv", AccessTier.Archive);

        var report = await town.Worker.Check.RunAsync(town.Folder, Stop);

        Assert.Equal(ImportOutcome.CheckFailed, report!.Outcome);
        Assert.Equal([FileProblems.WithheldFile.Code], report.ProblemCounts.Keys);
    }

    [Fact]
    public async Task ALeasedFileIsReadAsEver()
    {
        var town = await Town.CreateAsync(azurite);
        await town.PutAsync("data.csv", Exports.WithIncome(1000));
        await town.Worker.Accounts.Exports
            .GetBlobClient($"{town.Folder}/data.csv")
            .GetBlobLeaseClient()
            .AcquireAsync(BlobLeaseClient.InfiniteLeaseDuration, cancellationToken: Stop);

        Assert.Equal(ImportOutcome.Published, (await town.ImportAsync()).Outcome);
    }

    private static Task SetTierAsync(Town town, string name, AccessTier tier) => town.Worker.Accounts.Exports
        .GetBlobClient(name.StartsWith("../", StringComparison.Ordinal) ? $"{town.Id}/{name[3..]}" : $"{town.Folder}/{name}")
        .SetAccessTierAsync(tier, cancellationToken: Stop);

    private static Wire Refusing(int status, string code, string path) => new()
    {
        Before = request => IsRead(request, path) ? throw new RequestFailedException(status, "", code, null) : Task.CompletedTask
    };

    private static bool IsRead(Request request, string path) =>
        (request.Method == RequestMethod.Get || request.Method == RequestMethod.Head)
            && request.Uri.ToUri().AbsolutePath.EndsWith(path, StringComparison.Ordinal);
}
