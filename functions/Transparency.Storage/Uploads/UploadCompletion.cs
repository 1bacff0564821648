using Azure;
using Azure.Storage.Blobs;
using Transparency.Core.Words;

namespace Transparency.Storage.Uploads;

/// <summary>
/// Ends an upload: looks at every file that waits, and copies them into the folder where all of them are as they should be. Whatever the
/// holder of an address does with the storage happens to the waiting file alone. It can be asked again after a lost answer, and by several
/// at once: all hear the same. Of uploads that are ended at the same time one is the later, and none of its files gives way to another's.
/// </summary>
public sealed class UploadCompletion(StorageAccounts accounts, StagedUploadStore uploads, TransparencyOptions options)
{
    private const int AtOnce = 4;

    /// <returns>What came of it, or null where the grant has no such upload.</returns>
    public async Task<UploadEnd?> EndOrNullAsync(UploadGrant grant, string id, CancellationToken cancel)
    {
        if (!StagedUpload.IsId(id) || await uploads.ReadOrNullAsync(grant.Municipality, id, cancel) is not { } upload)
            return null;
        if (upload.Grant != grant.Id)
            return null;
        if (upload.ETags is not null)
            return new(upload, null);

        try
        {
            return await EndAsync(upload, cancel);
        }
        catch (Exception fault) when (!cancel.IsCancellationRequested && (fault is RequestFailedException || TransientFault.Is(fault)))
        {
            // What another removes while it is read breaks off.
            if (await uploads.ReadOrNullAsync(grant.Municipality, id, cancel) is { ETags: not null } ended)
                return new(ended, null);

            throw;
        }
    }

    private async Task<UploadEnd> EndAsync(StagedUpload upload, CancellationToken cancel)
    {
        var files = new StagedFile[upload.Files.Count];
        await ForEachAsync(upload, async (file, stop) => files[file] = await LookAsync(upload, file, stop), cancel);

        if (files.FirstOrDefault(file => file is { IsThere: true, Mistake: not null }) is { } wrong)
        {
            // Nothing can be written over it, so nothing will ever come of this upload.
            await uploads.RemoveAsync(upload, cancel);
            return new(upload, wrong.Mistake);
        }

        var end = files.FirstOrDefault(file => !file.IsThere) is { } missing
            ? new(upload, missing.Mistake)
            : await TakeOverAsync(upload, files, cancel);

        if (end.Refusal is null)
            return end;

        // Whoever ended it meanwhile removed what waited, so that nothing was left here.
        return await uploads.ReadOrNullAsync(upload.Folder.Municipality, upload.Id, cancel) switch
        {
            null => new(upload, UploadWords.GivenUp()),
            { ETags: not null } ended => new(ended, null),
            _ => end,
        };
    }

    private async Task<UploadEnd> TakeOverAsync(StagedUpload upload, StagedFile[] files, CancellationToken cancel) =>
        await InTurnOrNullAsync(upload, cancel) switch
        {
            null => new(upload, UploadWords.GivenUp()),
            { ETags: not null } ended => new(ended, null),
            var next => await CopyAsync(next, files, cancel),
        };

    /// <summary>The upload with its turn: after everything that the folder has under its names.</summary>
    private async Task<StagedUpload?> InTurnOrNullAsync(StagedUpload upload, CancellationToken cancel)
    {
        // Nobody else writes where a preview waits; its turn comes when it is published.
        if (upload.Turn is not null || upload.Preview)
            return upload;

        var before = new long[upload.Files.Count];
        await ForEachAsync(
            upload,
            async (file, stop) => before[file] = (await FolderCopy.LookAsync(Target(upload, file), stop)).From.Turn,
            cancel);

        return await uploads.TakeTurnOrNullAsync(upload, before.Max(), cancel);
    }

    private async Task<UploadEnd> CopyAsync(StagedUpload upload, StagedFile[] files, CancellationToken cancel)
    {
        var etags = new string?[files.Length];
        var refusals = new Wording?[files.Length];
        await ForEachAsync(
            upload,
            async (file, stop) => (etags[file], refusals[file]) = await FolderCopy.RunAsync(
                files[file], Target(upload, file), UploadMark.Of(upload), null, stop),
            cancel);

        if (refusals.FirstOrDefault(refusal => refusal is not null) is { } refused)
            return new(upload, refused);

        return await uploads.EndOrNullAsync(upload, [.. etags.OfType<string>()], cancel) is { } ended
            ? new(ended, null)
            : new(upload, UploadWords.GivenUp());
    }

    private BlobClient Target(StagedUpload upload, int file) => accounts.Exports.GetBlobClient(upload.Path(file));

    private Task<StagedFile> LookAsync(StagedUpload upload, int file, CancellationToken cancel) => StagedFile.LookAsync(
        accounts.Incoming.GetBlobClient(upload.Place(file)), upload.Files[file], options.LargestFileBytes, cancel);

    private static Task ForEachAsync(StagedUpload upload, Func<int, CancellationToken, Task> run, CancellationToken cancel) =>
        Parallel.ForEachAsync(
            Enumerable.Range(0, upload.Files.Count),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel },
            async (file, stop) => await run(file, stop));
}
