using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Transparency.Storage.Folders;

namespace Transparency.LocalHost.Hosting;

/// <summary>What was written in a container since it was last looked at: blobs with an ETag they had not before.</summary>
internal sealed class ChangedBlobs(BlobContainerClient container, BlobPattern pattern)
{
    private Dictionary<string, ETag> _known = [];

    /// <summary>What lies there already is no change.</summary>
    public async Task StartAsync(CancellationToken cancel) => _known = Etags(await ListAsync(cancel));

    public async Task<IReadOnlyList<BlobItem>> LookAsync(CancellationToken cancel)
    {
        var now = await ListAsync(cancel);
        BlobItem[] changed = [.. now.Where(blob => !_known.TryGetValue(blob.Name, out var before) || before != blob.Properties.ETag)];
        _known = Etags(now);

        return changed;
    }

    private static Dictionary<string, ETag> Etags(IEnumerable<BlobItem> blobs) =>
        blobs.ToDictionary(blob => blob.Name, blob => blob.Properties.ETag!.Value, StringComparer.Ordinal);

    private async Task<List<BlobItem>> ListAsync(CancellationToken cancel)
    {
        var listing = new List<BlobItem>();
        try
        {
            foreach (var blob in (await BlobListing.OfAsync(container, pattern.Prefix, cancel)).Blobs)
            {
                if (pattern.MatchOrNull(blob.Name) is not null && blob.Properties.ETag is not null)
                    listing.Add(blob);
            }
        }
        catch (RequestFailedException fault) when (fault.Status == StatusCodes.Status404NotFound)
        {
            // A container that is not there yet is an empty one.
        }

        return listing;
    }
}
