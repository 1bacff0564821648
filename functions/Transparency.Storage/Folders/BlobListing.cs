using System.Xml;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Transparency.Storage.Folders;

/// <summary>
/// All blobs of a container of municipalities' folders. A name that XML forbids makes the answer of a storage that does not encode it
/// unreadable, as Azurite's: then each municipality is asked for by itself, so that one that has such a file hurts itself alone.
/// </summary>
/// <param name="Blobs">What was listed.</param>
/// <param name="Unreadable">Folders whose listing cannot be read, with a slash at their ends; nearly always none.</param>
public sealed record BlobListing(IReadOnlyList<BlobItem> Blobs, IReadOnlyList<string> Unreadable)
{
    public static async Task<BlobListing> OfAsync(BlobContainerClient container, string? prefix, CancellationToken cancel)
    {
        try
        {
            return new(await ListAsync(container, prefix, cancel), []);
        }
        catch (XmlException)
        {
            return await OfEachFolderAsync(container, prefix, cancel);
        }
    }

    private static async Task<BlobListing> OfEachFolderAsync(BlobContainerClient container, string? prefix, CancellationToken cancel)
    {
        var blobs = new List<BlobItem>();
        var unreadable = new List<string>();

        await foreach (var item in container.GetBlobsByHierarchyAsync(BlobTraits.None, BlobStates.None, "/", prefix, cancel))
        {
            if (item.IsBlob)
            {
                blobs.Add(item.Blob);
                continue;
            }

            try
            {
                blobs.AddRange(await ListAsync(container, item.Prefix, cancel));
            }
            catch (XmlException)
            {
                unreadable.Add(item.Prefix);
            }
        }

        return new(blobs, unreadable);
    }

    private static async Task<List<BlobItem>> ListAsync(BlobContainerClient container, string? prefix, CancellationToken cancel)
    {
        var blobs = new List<BlobItem>();

        await foreach (var blob in container.GetBlobsAsync(BlobTraits.None, BlobStates.None, prefix, cancel))
            blobs.Add(blob);

        return blobs;
    }
}
