using Microsoft.Extensions.Logging;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Folders;
using Transparency.Core.Imports;
using Transparency.Core.Municipalities;

namespace Transparency.Storage.Folders;

/// <summary>
/// How an import comes to a folder: it takes the lease, waits until the folder lies still, and reads it within the limits.
/// </summary>
public sealed class FolderAccess(
    StorageAccounts accounts,
    ExportFolderStore folders,
    IcoClaims claims,
    TransparencyOptions options,
    TimeProvider time,
    ILogger<FolderLease> logger)
{
    /// <summary>Longer than a lease of somebody who died.</summary>
    private static readonly TimeSpan Patience = FolderLease.Duration + TimeSpan.FromSeconds(10);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    /// <returns>The lease, or null when another worker has it.</returns>
    public Task<FolderLease?> TryLeaseAsync(FolderId folder, CancellationToken cancel) =>
        FolderLease.TryAcquireAsync(
            accounts,
            folder,
            time,
            logger,
            cancel);

    /// <summary>The same for somebody who waits for an answer: an import is waited for, but not for long.</summary>
    public async Task<FolderLease?> LeaseSoonOrNullAsync(FolderId folder, CancellationToken cancel)
    {
        for (var since = time.GetTimestamp(); ;)
        {
            if (await TryLeaseAsync(folder, cancel) is { } lease)
                return lease;
            if (time.GetElapsedTime(since) > Patience)
                return null;

            await Task.Delay(Pause, time, cancel);
        }
    }

    public Task<FolderListing> ListAsync(FolderId folder, CancellationToken cancel) => folders.ListAsync(folder, cancel);

    /// <inheritdoc cref="ExportFolderStore.ListWithCheckAsync"/>
    public Task<(FolderListing Folder, IReadOnlyList<ListedFile> Checked)> ListWithCheckAsync(
        FolderId folder,
        string? preview,
        CancellationToken cancel) =>
        folders.ListWithCheckAsync(folder, preview, cancel);

    /// <summary>The folder once it lies still: files dropped together become one edition.</summary>
    /// <param name="folder">Which.</param>
    /// <param name="seen">It as it was listed just now, or null.</param>
    /// <param name="cancel">Stops the waiting.</param>
    public async Task<FolderListing> SettledAsync(FolderId folder, FolderListing? seen, CancellationToken cancel)
    {
        var listing = await SettledOrNullAsync(ListAsync, cancel);

        // Only a listing that is null ends as one, and this one never is.
        return listing!;

        async Task<FolderListing?> ListAsync()
        {
            var known = seen;
            seen = null;

            return known ?? await folders.ListAsync(folder, cancel);
        }
    }

    /// <summary>The same for a folder of which there may be nothing to wait for: then null.</summary>
    public Task<FolderListing?> SettledOrNullAsync(Func<Task<FolderListing?>> list, CancellationToken cancel) =>
        ExportFolderStore.SettledOrNullAsync(list, options.QuietPeriod, time, cancel);

    /// <returns>What the files hold, or null when one changed or vanished while it was read.</returns>
    public Task<FolderContents?> DownloadOrNullAsync(FolderListing listing, string directory, CancellationToken cancel) =>
        folders.DownloadOrNullAsync(listing, directory, options.LargestFileBytes, cancel);

    /// <param name="contents">What the files hold.</param>
    /// <param name="spool">Where on this machine payments lie while they are read.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async Task<FolderReading> ReadAsync(FolderContents contents, string spool, CancellationToken cancel)
    {
        var reading = FolderReader.Read(contents, options.Limits, spool, time, cancel);

        try
        {
            await claims.CheckAsync(contents.Municipality, reading, cancel);
            return reading;
        }
        catch
        {
            reading.Dispose();
            throw;
        }
    }
}
