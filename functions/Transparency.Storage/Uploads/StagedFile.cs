using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Transparency.Core.Words;

namespace Transparency.Storage.Uploads;

/// <summary>A file that waits to be taken over, as the storage has it.</summary>
/// <param name="Name">How its holder calls it.</param>
/// <param name="Blob">Where it waits.</param>
/// <param name="ETag">Which version was looked at, or null where there is none.</param>
/// <param name="Mistake">Why it is not taken over, or null.</param>
internal sealed record StagedFile(string Name, BlobClient Blob, ETag? ETag, Wording? Mistake)
{
    public static async Task<StagedFile> LookAsync(BlobClient blob, string name, long largestBytes, CancellationToken cancel)
    {
        try
        {
            BlobProperties found = await blob.GetPropertiesAsync(cancellationToken: cancel);
            return new(name, blob, found.ETag, MistakeOrNull(name, found, largestBytes));
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return new(name, blob, null, UploadWords.NotWritten(name));
        }
        catch (RequestFailedException withheld) when (withheld.Status is 409 or 412)
        {
            // Of one that is encrypted with its holder's own key the storage tells nothing.
            return new(name, blob, null, UploadWords.NotPlain(name)) { IsThere = true };
        }
    }

    /// <summary>What becomes of its bytes on the way, or null where they are copied as they are; for small files.</summary>
    public Func<BinaryData, BinaryData>? Change { get; init; }

    /// <summary>Whether something was written, be it nothing that can be taken over.</summary>
    public bool IsThere { get; private init; } = ETag is not null;

    /// <summary>
    /// Nothing but bytes is taken over, and only bytes that can be read now: what else an address can ask the storage for stays here.
    /// </summary>
    private static Wording? MistakeOrNull(string name, BlobProperties found, long largestBytes) =>
        found.BlobType != BlobType.Block
            || found.AccessTier == AccessTier.Archive.ToString()
            || found.ArchiveStatus is not null
            || found.EncryptionKeySha256 is not null
            || found.CopyId is not null
            ? UploadWords.NotPlain(name)
        : found.ContentLength > largestBytes ? UploadWords.TooLarge(name, found.ContentLength, largestBytes)
        : null;
}
