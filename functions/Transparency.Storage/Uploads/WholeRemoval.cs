using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;

namespace Transparency.Storage.Uploads;

internal static class WholeRemoval
{
    /// <summary>Removes a blob with all that whoever may write it could hang on it: snapshots, and a lease without end.</summary>
    public static async Task RemoveWholeAsync(this BlobClient blob, CancellationToken cancel)
    {
        try
        {
            await blob.DeleteIfExistsAsync(DeleteSnapshotsOption.IncludeSnapshots, cancellationToken: cancel);
        }
        catch (RequestFailedException leased) when (leased.Status == 412)
        {
            await blob.GetBlobLeaseClient().BreakAsync(TimeSpan.Zero, cancellationToken: cancel);
            await blob.DeleteIfExistsAsync(DeleteSnapshotsOption.IncludeSnapshots, cancellationToken: cancel);
        }
    }
}
