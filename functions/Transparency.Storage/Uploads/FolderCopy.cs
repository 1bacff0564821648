using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Transparency.Core.Words;

namespace Transparency.Storage.Uploads;

/// <summary>
/// Copies a waiting file into the folder: its bytes and nothing else, so that no lease, tier, key, metadata or snapshot comes along. The
/// copy names its upload in its metadata (<see cref="UploadMark"/>), so that finishing twice copies once.
/// </summary>
internal static class FolderCopy
{
    /// <summary>
    /// Who writes at the same time changes the file, and it is copied again; what holds it after so many tries, holds it.
    /// </summary>
    private const int Tries = 5;

    /// <summary>The source is a stream that cannot be sought, of which a block at a time is kept in memory.</summary>
    private static readonly Azure.Storage.StorageTransferOptions Blocks = new()
    {
        InitialTransferSize = 8 << 20,
        MaximumTransferSize = 8 << 20,
        MaximumConcurrency = 2,
    };

    /// <param name="file">What is copied.</param>
    /// <param name="target">Where it belongs.</param>
    /// <param name="upload">Its mark there.</param>
    /// <param name="expected">What alone it may take the place of, or null for anything.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>The ETag of the file in the folder, or why it cannot be there.</returns>
    public static async Task<(string? ETag, Wording? Refusal)> RunAsync(
        StagedFile file,
        BlobClient target,
        UploadMark upload,
        ExpectedFile? expected,
        CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            var (now, from) = await LookAsync(target, cancel);
            if (from.Upload == upload.Upload)
                return (now!.Value.Bare(), null);
            if (expected is not null && expected.ETag != (now is { } there ? there.Bare() : null))
                return (null, expected.Otherwise);
            if (from.IsAfter(upload))
                return (null, UploadWords.Overtaken(file.Name));

            try
            {
                return ((await WriteAsync(file, target, now, upload, cancel)).Bare(), null);
            }
            catch (SourceException fault)
            {
                return (null, fault.IsMissing ? UploadWords.NotWritten(file.Name) : UploadWords.NotPlain(file.Name));
            }
            catch (RequestFailedException refused) when (refused.Status is 409 or 412)
            {
                if (attempt == Tries)
                    return (null, UploadWords.Held(target.Name, refused.ErrorCode));
            }
        }
    }

    /// <returns>Why the file is still there, or null.</returns>
    public static async Task<Wording?> RemoveAsync(BlobClient target, ExpectedFile expected, CancellationToken cancel)
    {
        if (expected.ETag is not { } known)
            return null;

        try
        {
            var conditions = new BlobRequestConditions { IfMatch = new ETag(known) };
            await target.DeleteIfExistsAsync(conditions: conditions, cancellationToken: cancel);
            return null;
        }
        catch (RequestFailedException refused) when (refused.Status is 409 or 412)
        {
            if (refused.ErrorCode != BlobErrorCode.ConditionNotMet)
                return UploadWords.Held(target.Name, refused.ErrorCode);

            // The storage says that of one that is gone already, too.
            return await target.ExistsAsync(cancel) ? expected.Otherwise : null;
        }
    }

    /// <returns>The file as it is in the folder, and the upload it came with.</returns>
    public static async Task<(ETag? Now, UploadMark From)> LookAsync(BlobClient target, CancellationToken cancel)
    {
        try
        {
            BlobProperties found = await target.GetPropertiesAsync(cancellationToken: cancel);
            return (found.ETag, UploadMark.Of(found.Metadata));
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return (null, UploadMark.None);
        }
    }

    private static async Task<ETag> WriteAsync(
        StagedFile file,
        BlobClient target,
        ETag? now,
        UploadMark upload,
        CancellationToken cancel)
    {
        await using var source = await OpenAsync(file, cancel);
        BlobContentInfo written = await target.UploadAsync(
            source,
            new BlobUploadOptions
            {
                Metadata = upload.ToMetadata(),
                Conditions = now is { } known
                    ? new BlobRequestConditions { IfMatch = known }
                    : new BlobRequestConditions { IfNoneMatch = ETag.All },
                TransferOptions = Blocks,
            },
            cancel);

        return written.ETag;
    }

    private static async Task<Stream> OpenAsync(StagedFile file, CancellationToken cancel)
    {
        try
        {
            if (file.Change is { } change)
            {
                BlobDownloadResult whole = await file.Blob.DownloadContentAsync(
                    new BlobDownloadOptions { Conditions = new BlobRequestConditions { IfMatch = file.ETag } }, cancel);

                return change(whole.Content).ToStream();
            }

            BlobDownloadStreamingResult opened = await file.Blob.DownloadStreamingAsync(
                new BlobDownloadOptions { Conditions = new BlobRequestConditions { IfMatch = file.ETag } }, cancel);

            return opened.Content;
        }
        catch (RequestFailedException withheld) when (withheld.Status is 404 or 409 or 412)
        {
            throw new SourceException(withheld.Status == 404);
        }
    }

    /// <summary>As the report's <c>covers</c> has it.</summary>
    private sealed class SourceException(bool isMissing) : Exception
    {
        public bool IsMissing => isMissing;
    }
}
