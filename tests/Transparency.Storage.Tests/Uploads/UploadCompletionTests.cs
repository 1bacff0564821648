using System.Text;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using Transparency.Core.Uploads;
using Transparency.Storage.Uploads;

namespace Transparency.Storage.Tests.Uploads;

/// <summary>An upload is over when all of it is in the folder, whatever happens on the way.</summary>
public sealed class UploadCompletionTests(AzuriteFixture azurite)
{
    private static readonly string[] Names = ["data.csv", "mapping.json", "účty & platby.csv"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AWorkerThatDiesAtAnyWriteLeavesAnUploadThatIsFinishedByAskingAgain()
    {
        for (var write = 1; ; write++)
        {
            foreach (var isAnswerLost in new[] { false, true })
            {
                var town = await Town.CreateAsync(azurite);
                var upload = await WrittenAsync(town);
                var wire = new Wire { CutAtWrite = write, AnswerIsLost = isAnswerLost };
                var dying = new Worker(town.Account, wire);

                if (await TryAsync(dying, town, upload) && !wire.IsCut)
                {
                    // Every write there is has been cut.
                    Assert.True(write > Names.Length);
                    return;
                }

                var before = await FolderAsync(town);
                var end = await town.Worker.Completion.EndOrNullAsync(Grant(town), upload.Id, Stop);
                var after = await FolderAsync(town);

                Assert.Null(end!.Refusal);
                Assert.Equal(
                    Names.Select((_, file) => upload.Path(file)).Order(StringComparer.Ordinal),
                    after.Keys.Order(StringComparer.Ordinal));
                Assert.Equal(end.Upload.ETags, Names.Select((_, file) => after[upload.Path(file)]));
                // What was there already was not written again.
                Assert.All(before, file => Assert.Equal(file.Value, after[file.Key]));
            }
        }
    }

    [Fact]
    public async Task AFileEncryptedWithItsHoldersOwnKeyIsRefusedAndTheFolderStays()
    {
        var town = await Town.CreateAsync(azurite);
        var upload = await WrittenAsync(town);
        // The emulator knows no such keys; this is what the storage answers whoever does not show it.
        var wire = new Wire
        {
            Before = request => request.Uri.ToUri().AbsolutePath.EndsWith($"{upload.Id}/0", StringComparison.Ordinal)
                && request.Method == Azure.Core.RequestMethod.Head
                ? throw new RequestFailedException(409, "", "BlobUsesCustomerSpecifiedEncryption", null)
                : Task.CompletedTask
        };

        var end = await new Worker(town.Account, wire).Completion.EndOrNullAsync(Grant(town), upload.Id, Stop);

        Assert.StartsWith("data.csv is not stored as a plain file", end!.Refusal!.English, StringComparison.Ordinal);
        Assert.Empty(await FolderAsync(town));
        Assert.Empty(await WaitingAsync(town, upload));
        Assert.Null(await town.Worker.Completion.EndOrNullAsync(Grant(town), upload.Id, Stop));
    }

    [Fact]
    public async Task AFileOfManyBlocksIsCopiedWhole()
    {
        var town = await Town.CreateAsync(azurite);
        var bytes = new byte[(20 << 20) + 7];
        new Random(1).NextBytes(bytes);

        var upload = await town.Worker.Uploads.BeginAsync(Grant(town), town.Folder, false, ["velky.bin"], Stop);
        await Waiting(town, upload, 0).UploadAsync(new BinaryData(bytes), Stop);

        var end = await town.Worker.Completion.EndOrNullAsync(Grant(town), upload.Id, Stop);

        Assert.Null(end!.Refusal);

        var copied = (await town.Worker.Accounts.Exports.GetBlobClient(upload.Path(0)).DownloadContentAsync(Stop)).Value;
        Assert.Equal(bytes, copied.Content.ToArray());
        Assert.Equal(end.Upload.ETags, [copied.Details.ETag.ToString().Trim('"')]);
    }

    [Fact]
    public async Task WhatAClientThatDiedLeavesIsRemovedAtNightAndNeverPublished()
    {
        var town = await Town.CreateAloneAsync(azurite);
        var old = await WrittenAsync(town);
        await Waiting(town, old, 0).CreateSnapshotAsync(cancellationToken: Stop);
        await Waiting(town, old, 1).GetBlobLeaseClient().AcquireAsync(BlobLeaseClient.InfiniteLeaseDuration, cancellationToken: Stop);

        await town.Worker.Uploads.SweepAsync(Stop);
        Assert.Equal(Names.Length, (await WaitingAsync(town, old)).Count);

        await new Worker(town.Account, time: new Later(StagedUploadStore.Longest)).Uploads.SweepAsync(Stop);

        Assert.Empty(
            await town.Worker.Accounts.Incoming.GetBlobsAsync(BlobTraits.None, BlobStates.Snapshots, null, Stop).ToListAsync(Stop));
        Assert.Empty(await FolderAsync(town));
        Assert.Null(await town.Worker.Completion.EndOrNullAsync(Grant(town), old.Id, Stop));
    }

    [Fact]
    public async Task AFileThatCannotBeRemovedAtNightKeepsNoneOfTheOthersFromIt()
    {
        var town = await Town.CreateAloneAsync(azurite);
        var upload = await WrittenAsync(town);
        var wire = new Wire
        {
            Before = request => request.Method == Azure.Core.RequestMethod.Delete
                && request.Uri.ToUri().AbsolutePath.EndsWith("/0", StringComparison.Ordinal)
                ? throw new RequestFailedException(500, "The storage is ill.")
                : Task.CompletedTask
        };

        var night = new Worker(town.Account, wire, new Later(StagedUploadStore.Longest)).Uploads.SweepAsync(Stop);

        Assert.Single((await Assert.ThrowsAsync<AggregateException>(() => night)).InnerExceptions);
        Assert.Equal([upload.Place(0)], await WaitingAsync(town, upload));
    }

    private static UploadGrant Grant(Town town) => new(
        "0123456789abcdef", town.Id, GrantRights.Upload, "", DateTimeOffset.UnixEpoch, DateTimeOffset.MaxValue, null);

    private static BlobClient Waiting(Town town, StagedUpload upload, int file) =>
        town.Worker.Accounts.Incoming.GetBlobClient(upload.Place(file));

    private static async Task<StagedUpload> WrittenAsync(Town town)
    {
        var upload = await town.Worker.Uploads.BeginAsync(Grant(town), town.Folder, true, Names, Stop);

        foreach (var (file, name) in Names.Index())
            await Waiting(town, upload, file).UploadAsync(new BinaryData(Encoding.UTF8.GetBytes(name)), Stop);

        return upload;
    }

    private static async Task<bool> TryAsync(Worker worker, Town town, StagedUpload upload)
    {
        try
        {
            return await worker.Completion.EndOrNullAsync(Grant(town), upload.Id, Stop) is { Refusal: null };
        }
        catch (Exception fault) when (fault is RequestFailedException or OperationCanceledException)
        {
            return false;
        }
    }

    /// <summary>The files to be checked, and their ETags.</summary>
    private static async Task<Dictionary<string, string>> FolderAsync(Town town) =>
        await town.Worker.Accounts.Exports
            .GetBlobsAsync(BlobTraits.None, BlobStates.None, $"{town.Folder}/", Stop)
            .ToDictionaryAsync(blob => blob.Name, blob => blob.Properties.ETag!.Value.ToString().Trim('"'), cancellationToken: Stop);

    private static ValueTask<List<string>> WaitingAsync(Town town, StagedUpload upload) => town.Worker.Accounts.Incoming
        .GetBlobsAsync(BlobTraits.None, BlobStates.None, $"{town.Id}/{upload.Id}/", Stop)
        .Select(blob => blob.Name)
        .Where(name => !name.EndsWith("/upload.json", StringComparison.Ordinal))
        .ToListAsync(Stop);

    private sealed class Later(TimeSpan by) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + by + TimeSpan.FromMinutes(1);
    }
}
