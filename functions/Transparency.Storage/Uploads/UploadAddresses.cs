using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Sas;

namespace Transparency.Storage.Uploads;

/// <summary>
/// Addresses that one file can be written to once and nothing else, for a short time: a shared access signature with the right to create.
/// The file waits there to be taken over: with the right to write, its holder could lease it, archive it or write it anew at any time. In
/// Azure it is signed with a key of the host's identity, which the storage hands out for an hour (user delegation); on one machine with the
/// account's key.
/// </summary>
public sealed class UploadAddresses(StorageAccounts accounts, TransparencyOptions options, TimeProvider time) : IDisposable
{
    /// <summary>Clocks of two machines differ; an address that begins to hold in the future is refused.</summary>
    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan KeyLife = TimeSpan.FromHours(1);

    private readonly SemaphoreSlim _asking = new(1, 1);
    private UserDelegationKey? _key;

    /// <summary>Where files are uploaded to, for the page's policy: scheme, host and port.</summary>
    public string Origin => accounts.Incoming.Uri.GetLeftPart(UriPartial.Authority);

    /// <returns>The addresses in the order of the places, and when they stop to hold, UTC.</returns>
    public async Task<(IReadOnlyList<Uri> Addresses, DateTimeOffset Until)> ForAsync(IReadOnlyList<string> places, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        // The storage knows whole seconds.
        var until = DateTimeOffset.FromUnixTimeSeconds((now + options.UploadTime).ToUnixTimeSeconds());
        var key = accounts.Incoming.CanGenerateSasUri ? null : await KeyAsync(until, cancel);
        return ([.. places.Select(place => Sign(accounts.Incoming.GetBlobClient(place), now - ClockSkew, until, key))], until);
    }

    public void Dispose() => _asking.Dispose();

    private static Uri Sign(BlobClient blob, DateTimeOffset from, DateTimeOffset until, UserDelegationKey? key)
    {
        var rights = new BlobSasBuilder(BlobSasPermissions.Create, until)
        {
            BlobContainerName = blob.BlobContainerName,
            BlobName = blob.Name,
            Resource = "b",
            StartsOn = from,
            Protocol = blob.Uri.Scheme == Uri.UriSchemeHttps ? SasProtocol.Https : SasProtocol.HttpsAndHttp,
        };

        if (key is null)
            return blob.GenerateSasUri(rights);

        return new BlobUriBuilder(blob.Uri) { Sas = rights.ToSasQueryParameters(key, blob.AccountName) }.ToUri();
    }

    /// <summary>One key serves every address until it is nearly over.</summary>
    private async Task<UserDelegationKey> KeyAsync(DateTimeOffset until, CancellationToken cancel)
    {
        await _asking.WaitAsync(cancel);
        try
        {
            if (_key is null || _key.SignedExpiresOn < until)
            {
                var now = time.GetUtcNow();
                _key = await accounts.ExportService.GetUserDelegationKeyAsync(now - ClockSkew, now + KeyLife + options.UploadTime, cancel);
            }

            return _key;
        }
        finally
        {
            _asking.Release();
        }
    }
}
