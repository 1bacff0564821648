using System.Security.Cryptography;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Folders;
using Transparency.Core.Formats.Reading;
using Transparency.Core.Municipalities;
using Transparency.Storage.Telemetry;

namespace Transparency.Storage.Folders;

/// <summary>The folders that municipalities drop files into. Read only: the folder is the truth.</summary>
public sealed class ExportFolderStore(StorageAccounts accounts)
{
    /// <summary>The folder without the files that are only to be checked.</summary>
    public async Task<FolderListing> ListAsync(FolderId folder, CancellationToken cancel) =>
        (await ListWithCheckAsync(folder, null, cancel)).Folder;

    /// <summary>
    /// The folder, and the files that are only to be checked, leftovers of desktops not among them; the mark of a change is, because a
    /// preview without a file is another one.
    /// </summary>
    /// <param name="folder">Which folder.</param>
    /// <param name="preview">The upload whose files they are, or null for those that belong to none.</param>
    /// <param name="cancel">Stops the listing.</param>
    public async Task<(FolderListing Folder, IReadOnlyList<ListedFile> Checked)> ListWithCheckAsync(
        FolderId folder,
        string? preview,
        CancellationToken cancel)
    {
        var files = new List<ListedFile>();
        DateTimeOffset? answered = null;

        // One request for a year and what the municipality says beside it: a town's other years are few names more in the same answer.
        var pages = accounts.Exports
            .GetBlobsAsync(BlobTraits.None, BlobStates.None, ExportPath.OfMunicipality(folder.Municipality), cancel)
            .AsPages();
        await foreach (var page in pages)
        {
            // Of the first page: what is written while the others come is no older than that.
            answered ??= page.GetRawResponse().Headers.Date;

            foreach (var blob in page.Values)
                Add(files, blob);
        }

        return (
            FolderListing.Of(folder, files) with { Answered = answered },
            [
                .. files
                    .Where(file => file.Path.IsCheck && file.Path.Year == folder.Year && file.Path.Preview == preview)
                    .Where(file => !FolderNames.IsLeftover(file.Path.Name) || (preview is not null && IsMark(file.Path)))
                    .OrderBy(file => file.FullPath, StringComparer.Ordinal)
            ]);
    }

    /// <summary>Everything in the container, or in one municipality's part of it.</summary>
    public async Task<ListedFolders> ListAllAsync(MunicipalityId? municipality, CancellationToken cancel)
    {
        var files = new List<ListedFile>();
        var prefix = municipality is { } one ? ExportPath.OfMunicipality(one) : null;
        var listing = await BlobListing.OfAsync(accounts.Exports, prefix, cancel);
        var misplaced = new List<string>(listing.Unreadable);

        foreach (var blob in listing.Blobs)
        {
            if (!Add(files, blob))
                misplaced.Add(blob.Name);
        }

        return ListedFolders.Of(files, misplaced);
    }

    /// <summary>Brings a folder's files to this machine. A file too large to be read is listed without its bytes.</summary>
    /// <returns>What the files hold, or null when one changed or vanished while it was read: then the folder has to be listed
    /// anew.</returns>
    /// <exception cref="RequestFailedException">Storage failed.</exception>
    public async Task<FolderContents?> DownloadOrNullAsync(
        FolderListing listing,
        string directory,
        long largestBytes,
        CancellationToken cancel)
    {
        try
        {
            return await DownloadAsync(listing, directory, largestBytes, cancel);
        }
        catch (RequestFailedException changed) when (changed.Status is 404 or 409 or 412)
        {
            return null;
        }
    }

    /// <summary>Lists a folder until it lies still, so that files dropped together are seen together.</summary>
    /// <param name="list">Lists it; null is a folder that there is no need to wait for.</param>
    /// <param name="quiet">How long it must lie still.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancel">Stops the waiting.</param>
    public static async Task<FolderListing?> SettledOrNullAsync(
        Func<Task<FolderListing?>> list,
        TimeSpan quiet,
        TimeProvider time,
        CancellationToken cancel)
    {
        var listing = await list();
        while (listing is not null && quiet > TimeSpan.Zero && !listing.HasLainStill(quiet))
        {
            await Task.Delay(quiet, time, cancel);

            var later = await list();
            if (later is not null && later.IsSameAs(listing))
                break;

            listing = later;
        }

        return listing;
    }

    private async Task<FolderContents> DownloadAsync(FolderListing listing, string directory, long largestBytes, CancellationToken cancel)
    {
        var files = new List<ExportFile>();
        var reading = new FolderDownload(accounts.Exports);

        foreach (var (number, file) in listing.Data.Index())
        {
            if (file.Bytes > largestBytes)
            {
                files.Add(new ExportFile(
                    file.Path.Name, "", file.Bytes, () => throw new InvalidOperationException("A file over the limit is not read.")));
            }
            else if (await reading.TryAsync(file, () => DownloadAsync(file, Path.Combine(directory, $"source-{number}"), cancel), cancel)
                is { } read)
            {
                files.Add(read);
            }
        }

        var settings = await SettingsOrNullAsync(listing.Settings, reading, cancel);
        var mapping = await SettingsOrNullAsync(listing.Mapping, reading, cancel);
        return new FolderContents(
            listing.Municipality,
            listing.Year,
            settings?.ToMemory(),
            files,
            [.. listing.Nested.Select(file => file.Path.Name)],
            mapping?.ToMemory())
        {
            Withheld = reading.Withheld
        };
    }

    private async Task<BinaryData?> SettingsOrNullAsync(ListedFile? listed, FolderDownload reading, CancellationToken cancel) =>
        listed is null ? null : await reading.TryAsync(listed, () => SettingsAsync(listed, cancel), cancel);

    private async Task<BinaryData> SettingsAsync(ListedFile listed, CancellationToken cancel)
    {
        // No range can be asked of an empty blob.
        if (listed.Bytes == 0)
            return BinaryData.Empty;

        var content = await accounts.Exports.GetBlobClient(listed.FullPath).DownloadContentAsync(
            new BlobDownloadOptions { Conditions = Unchanged(listed), Range = new HttpRange(0, 1 << 20) }, cancel);

        return content.Value.Content;
    }

    private async Task<ExportFile> DownloadAsync(ListedFile file, string path, CancellationToken cancel)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

        if (file.Bytes > 0)
        {
            // One request however long the file is; what breaks off on the way is asked for from there on, of the same version.
            var download = await accounts.Exports.GetBlobClient(file.FullPath)
                .DownloadStreamingAsync(new BlobDownloadOptions { Conditions = Unchanged(file) }, cancel);
            await using var source = download.Value.Content;

            await using var target = new FileStream(
                path,
                FileMode.Create,
                FileAccess.Write,
                FileShare.None,
                1 << 16,
                FileOptions.Asynchronous);
            var buffer = new byte[1 << 20];
            for (var read = await source.ReadAsync(buffer, cancel); read > 0; read = await source.ReadAsync(buffer, cancel))
            {
                hash.AppendData(buffer, 0, read);
                await target.WriteAsync(buffer.AsMemory(0, read), cancel);
                Instruments.CountBytes(read);
            }
        }
        else
        {
            await File.WriteAllBytesAsync(path, [], cancel);
        }

        return new ExportFile(
            file.Path.Name, Convert.ToHexStringLower(hash.GetHashAndReset()), file.Bytes,
            () => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16));
    }

    private static BlobRequestConditions Unchanged(ListedFile file) => new() { IfMatch = new ETag(file.ETag) };

    private static bool IsMark(ExportPath path) => path.Unchecked().Name == FolderNames.Changed;

    private static bool Add(List<ListedFile> files, BlobItem blob)
    {
        if (ExportPath.ParseOrNull(blob.Name) is not { } path)
            return false;

        files.Add(new ListedFile(
            blob.Name,
            path,
            blob.Properties.ETag?.ToString() ?? "",
            blob.Properties.ContentLength ?? 0,
            blob.Properties.LastModified));

        return true;
    }
}
