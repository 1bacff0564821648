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

    /// <returns>The ETag of the file in the folder, or why it cannot be there.</returns>
    public static async Task<(string? ETag, Wording? Refusal)> RunAsync(
        StagedFile file,
        BlobClient target,
        UploadMark upload,
        CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            var (now, from) = await LookAsync(target, cancel);
            if (from.Upload == upload.Upload)
                return (Bare(now!.Value), null);
            if (from.IsAfter(upload))
                return (null, UploadWords.Overtaken(file.Name));

            try
            {
                return (Bare(await WriteAsync(file, target, now, upload, cancel)), null);
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
    private static string Bare(ETag etag) => etag.ToString().Trim('"');

    private sealed class SourceException(bool isMissing) : Exception
    {
        public bool IsMissing => isMissing;
    }
}
