using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Transparency.Storage;

/// <summary>Small blobs, which are read and written whole.</summary>
internal static class SmallBlobs
{
    public static async Task<BinaryData?> ReadOrNullAsync(this BlobClient blob, CancellationToken cancel)
    {
        try
        {
            return (await blob.DownloadContentAsync(cancel)).Value.Content;
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return null;
        }
    }

    public static Task WriteAsync(this BlobClient blob, BinaryData content, string type, CancellationToken cancel) =>
        blob.UploadAsync(content, new BlobUploadOptions { HttpHeaders = new BlobHttpHeaders { ContentType = type } }, cancel);
}
