using Azure;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;

namespace Transparency.Storage.Folders;

/// <summary>
/// Leases of folders whose holders are known to be dead. Only for a storage that one host alone works on, before it begins: the emulator
/// of a local host ends with it, so that nobody else can hold anything there.
/// </summary>
public static class LeftLeases
{
    /// <returns>How many there were.</returns>
    public static async Task<int> BreakAsync(StorageAccounts accounts, CancellationToken cancel)
    {
        var broken = 0;

        await foreach (var blob in accounts.Reports.GetBlobsAsync(cancellationToken: cancel))
        {
            if (blob.Properties.LeaseState != LeaseState.Leased || !blob.Name.EndsWith(FolderLease.Suffix, StringComparison.Ordinal))
                continue;

            try
            {
                await accounts.Reports.GetBlobClient(blob.Name).GetBlobLeaseClient().BreakAsync(TimeSpan.Zero, cancellationToken: cancel);
                broken++;
            }
            catch (RequestFailedException over) when (over.Status is 404 or 409 or 412)
            {
                // It ran out meanwhile.
            }
        }

        return broken;
    }
}
