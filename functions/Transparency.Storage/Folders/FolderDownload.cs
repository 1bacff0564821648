using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Transparency.Core.Folders;
using Transparency.Core.Words;

namespace Transparency.Storage.Folders;

/// <summary>
/// One reading of a folder's files. What the storage has and does not give out is no fault that trying again would mend: it is told in the
/// report. An archived file would otherwise fail the folder's import five times, and again each night.
/// </summary>
internal sealed class FolderDownload(BlobContainerClient exports)
{
    /// <summary>An answer may be about a change that is under way; so many are not.</summary>
    private const int Tries = 4;

    private readonly List<WithheldFile> _withheld = [];

    public IReadOnlyList<WithheldFile> Withheld => _withheld;

    /// <returns>What was read, or null where the storage does not give it out.</returns>
    /// <exception cref="RequestFailedException">The storage failed, or the file changed or vanished since it was listed.</exception>
    public async Task<T?> TryAsync<T>(ListedFile file, Func<Task<T>> read, CancellationToken cancel)
        where T : class
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await read();
            }
            catch (RequestFailedException refused) when (refused.Status is 409 or 412)
            {
                if (await IsChangedAsync(file, cancel))
                    throw;

                if (attempt < Tries)
                    continue;

                _withheld.Add(new WithheldFile(file.Path.Name, file.Bytes, Reason(refused)));

                return null;
            }
        }
    }

    private async Task<bool> IsChangedAsync(ListedFile file, CancellationToken cancel)
    {
        try
        {
            var found = await exports.GetBlobClient(file.FullPath).GetPropertiesAsync(cancellationToken: cancel);
            // Listings have it without quotes.
            return found.Value.ETag.ToString().Trim('"') != file.ETag.Trim('"');
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return true;
        }
        catch (RequestFailedException refused) when (refused.Status is 409 or 412)
        {
            return false;
        }
    }

    private static Wording Reason(RequestFailedException refused)
    {
        if (refused.ErrorCode == BlobErrorCode.BlobArchived || refused.ErrorCode == BlobErrorCode.BlobBeingRehydrated)
            return new("je v archivní vrstvě úložiště", "it is in the archive tier of the storage");
        if (refused.ErrorCode == BlobErrorCode.BlobUsesCustomerSpecifiedEncryption)
            return new("je zašifrován vlastním klíčem toho, kdo ho zapsal", "it is encrypted with a key of whoever wrote it");

        var answer = $"{refused.Status} {refused.ErrorCode}".TrimEnd();
        return new($"úložiště odpovídá {answer}", $"the storage answers {answer}");
    }
}
