using Azure;
using Azure.Storage.Blobs.Models;

namespace Transparency.Storage.Pulls;

/// <summary>
/// Puts fetched files into the folders. A blob that was fetched says so itself, in its metadata: whoever writes the file by hand takes that
/// away, and
/// a worker that crashed after writing has lost nothing.
/// </summary>
public sealed class PulledBlobStore(StorageAccounts accounts)
{
    private const string Mark = "pulledsha256";

    internal async Task<PulledBlob> LookAsync(string path, CancellationToken cancel)
    {
        try
        {
            var properties = (await accounts.Exports.GetBlobClient(path).GetPropertiesAsync(cancellationToken: cancel)).Value;
            return new PulledBlob(properties.ETag, properties.Metadata.TryGetValue(Mark, out var sha256) ? sha256 : null);
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return new PulledBlob(null, null);
        }
    }

    /// <summary>Writes a file in the place of the one that was looked at.</summary>
    /// <returns>Whether it was still the same.</returns>
    internal async Task<bool> TryWriteAsync(string path, string file, string sha256, PulledBlob before, CancellationToken cancel)
    {
        var options = new BlobUploadOptions
        {
            Metadata = new Dictionary<string, string>(StringComparer.Ordinal) { [Mark] = sha256 },
            Conditions = before.ETag is { } known
                ? new BlobRequestConditions { IfMatch = known }
                : new BlobRequestConditions { IfNoneMatch = ETag.All },
        };

        try
        {
            await accounts.Exports.GetBlobClient(path).UploadAsync(file, options, cancel);
            return true;
        }
        catch (RequestFailedException changed) when (changed.Status is 409 or 412)
        {
            return false;
        }
    }
}
