using System.Text;
using Azure;
using Azure.Core;
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
                && request.Method == RequestMethod.Head
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
            Before = request => request.Method == RequestMethod.Delete
                && request.Uri.ToUri().AbsolutePath.EndsWith("/0", StringComparison.Ordinal)
                ? throw new RequestFailedException(500, "The storage is ill.")
                : Task.CompletedTask
        };

        var night = new Worker(town.Account, wire, new Later(StagedUploadStore.Longest)).Uploads.SweepAsync(Stop);

        Assert.Single((await Assert.ThrowsAsync<AggregateException>(() => night)).InnerExceptions);
        Assert.Equal([upload.Place(0)], await WaitingAsync(town, upload));
    }

    [Fact]
    public async Task ManyWhoFinishOneUploadAtOnceHearTheSame()
    {
        for (var round = 0; round < 5; round++)
        {
            var town = await Town.CreateAsync(azurite);
            var upload = await WrittenAsync(town);

            var ends = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ =>
                Task.Run(() => new Worker(town.Account).Completion.EndOrNullAsync(Grant(town), upload.Id, Stop))));

            var folder = await FolderAsync(town);

            Assert.All(ends, end => Assert.Null(end!.Refusal));
            Assert.All(ends, end => Assert.Equal(Names.Select((_, file) => folder[upload.Path(file)]), end!.Upload.ETags));
            Assert.Empty(await WaitingAsync(town, upload));
            await AssertHoldsAsync(town, upload, name => name);
        }
    }

    [Fact]
    public async Task WhoComesSecondToAnUploadThatIsFinishedMeanwhileHearsTheSame()
    {
        var town = await Town.CreateAsync(azurite);
        var upload = await WrittenAsync(town);
        var (requests, first) = (0, default(UploadEnd));
        var wire = new Wire
        {
            Before = async _ =>
            {
                // It has read that the upload is not over.
                if (Interlocked.Increment(ref requests) == 2)
                    first = await town.Worker.Completion.EndOrNullAsync(Grant(town), upload.Id, Stop);
            }
        };

        var second = await new Worker(town.Account, wire).Completion.EndOrNullAsync(Grant(town), upload.Id, Stop);

        Assert.Null(second!.Refusal);
        Assert.Equal(first!.Upload.ETags, second.Upload.ETags);
        await AssertHoldsAsync(town, upload, name => name);
    }

    [Fact]
    public async Task WhoComesSecondToAnUploadThatIsRefusedMeanwhileIsToldThatItIsGone()
    {
        var town = await Town.CreateAsync(azurite);
        var upload = await WrittenAsync(town);
        var requests = 0;
        var wire = new Wire
        {
            Before = async _ =>
            {
                if (Interlocked.Increment(ref requests) == 2)
                    await town.Worker.Uploads.RemoveAsync(upload, Stop);
            }
        };

        var second = await new Worker(town.Account, wire).Completion.EndOrNullAsync(Grant(town), upload.Id, Stop);

        Assert.Contains("ask for new addresses", second!.Refusal!.English, StringComparison.Ordinal);
        Assert.Empty(await FolderAsync(town));
    }

    /// <summary>Of two drops of the same names one is the later: the folder is one of them and no mixture.</summary>
    [Fact]
    public async Task TwoUploadsOfTheSameNamesThatAreFinishedAtOnceAreNeverMixed()
    {
        for (var round = 0; round < 10; round++)
        {
            var town = await Town.CreateAsync(azurite);
            var uploads = new[] { await WrittenAsync(town, "1 "), await WrittenAsync(town, "2 ") };

            var ends = await Task.WhenAll(uploads.Select(upload =>
                Task.Run(() => new Worker(town.Account).Completion.EndOrNullAsync(Grant(town), upload.Id, Stop))));

            var folder = await FolderAsync(town);
            var last = Assert.Single(ends, end => end!.Upload.ETags is { } etags && folder[end.Upload.Path(0)] == etags[0]);

            // The other one was either there before, or is told what became of it.
            Assert.All(ends, end => Assert.True(
                end!.Refusal is null
                    || end.Refusal.English.Contains("replaced meanwhile", StringComparison.Ordinal), end.Refusal?.English));
            Assert.Equal(Names.Select((_, file) => folder[last!.Upload.Path(file)]), last!.Upload.ETags);
            await AssertHoldsAsync(town, last.Upload, name => (last.Upload.Id == uploads[0].Id ? "1 " : "2 ") + name);
        }
    }

    /// <summary>Its upload was finished by another meanwhile, and what came after that stays.</summary>
    /// <param name="look">Before which look at the folder: each file is looked at for its turn, and before it is copied.</param>
    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(6)]
    public async Task AWorkerThatSleptWhileItFinishedNeverPutsAnOldUploadOverANewerOne(int look)
    {
        var town = await Town.CreateAsync(azurite);
        var (old, newer) = (await WrittenAsync(town, "old "), await WrittenAsync(town, "new "));
        var (looks, slept) = (0, false);
        var wire = new Wire
        {
            Before = async request =>
            {
                if (request.Method != RequestMethod.Head || !request.Uri.Path.Contains("/exports/", StringComparison.Ordinal)
                    || Interlocked.Increment(ref looks) != look)
                {
                    return;
                }

                slept = true;

                // Another one ends it, and cannot remove what waited.
                Assert.True(await TryAsync(new Worker(town.Account, WithoutRemoving()), town, old));
                Assert.Null((await town.Worker.Completion.EndOrNullAsync(Grant(town), newer.Id, Stop))!.Refusal);
            }
        };

        await TryAsync(new Worker(town.Account, wire), town, old);

        Assert.True(slept);
        await AssertHoldsAsync(town, newer, name => "new " + name);
    }

    private static UploadGrant Grant(Town town) => new(
        "0123456789abcdef", town.Id, GrantRights.Upload, "", DateTimeOffset.UnixEpoch, DateTimeOffset.MaxValue, null);

    private static BlobClient Waiting(Town town, StagedUpload upload, int file) =>
        town.Worker.Accounts.Incoming.GetBlobClient(upload.Place(file));

    private static async Task<StagedUpload> WrittenAsync(Town town, string beginning = "")
    {
        var upload = await town.Worker.Uploads.BeginAsync(Grant(town), town.Folder, true, Names, Stop);

        foreach (var (file, name) in Names.Index())
            await Waiting(town, upload, file).UploadAsync(new BinaryData(Encoding.UTF8.GetBytes(beginning + name)), Stop);

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

    private static Wire WithoutRemoving() => new()
    {
        Before = request => request.Method == RequestMethod.Delete && request.Uri.Path.Contains("/incoming/", StringComparison.Ordinal)
            ? Task.FromException(new RequestFailedException(503, "Crash."))
            : Task.CompletedTask
    };

    private static async Task AssertHoldsAsync(Town town, StagedUpload upload, Func<string, string> text)
    {
        foreach (var (file, name) in Names.Index())
        {
            var blob = await town.Worker.Accounts.Exports.GetBlobClient(upload.Path(file)).DownloadContentAsync(Stop);
            Assert.Equal(text(name), blob.Value.Content.ToString());
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
