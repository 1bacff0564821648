using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using Transparency.Core.Municipalities;

namespace Transparency.Storage.Folders;

/// <summary>
/// The right to import one folder, held by one worker at a time: a lease of 60 seconds on the blob <c>{municipality}/{year}/lock</c> among
/// the reports, renewed every 20. When it cannot be renewed, <see cref="Lost"/> stops the import.
/// </summary>
public sealed class FolderLease : IAsyncDisposable
{
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Renewal = TimeSpan.FromSeconds(20);

    private readonly BlobLeaseClient _lease;
    private readonly CancellationTokenSource _lost;
    private readonly CancellationTokenSource _done = new();
    private readonly Task _renewing;

    private FolderLease(BlobLeaseClient lease, TimeProvider time, CancellationToken cancel)
    {
        _lease = lease;
        _lost = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        _renewing = RenewAsync(time);
    }

    /// <summary>Cancelled when the lease is lost or the caller gives up.</summary>
    public CancellationToken Lost => _lost.Token;

    /// <returns>The lease, or null when another worker has it.</returns>
    public static async Task<FolderLease?> TryAcquireAsync(
        StorageAccounts accounts,
        FolderId folder,
        TimeProvider time,
        CancellationToken cancel)
    {
        var blob = accounts.Reports.GetBlobClient($"{folder}/lock");
        var lease = blob.GetBlobLeaseClient();
        try
        {
            await AcquireAsync(blob, lease, cancel);
            return new FolderLease(lease, time, cancel);
        }
        catch (RequestFailedException taken) when (taken.Status is 409 or 412)
        {
            return null;
        }
    }

    /// <summary>Waits until the lease is free, and takes it.</summary>
    public static async Task<FolderLease> AcquireAsync(
        StorageAccounts accounts,
        FolderId folder,
        TimeProvider time,
        CancellationToken cancel)
    {
        while (true)
        {
            if (await TryAcquireAsync(accounts, folder, time, cancel) is { } lease)
                return lease;

            await Task.Delay(TimeSpan.FromMilliseconds(200), time, cancel);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _done.CancelAsync();
        await _renewing;

        try
        {
            await _lease.ReleaseAsync();
        }
        catch (RequestFailedException gone) when (gone.Status is 404 or 409 or 412)
        {
            // Lost already: somebody else may hold it.
        }

        _lost.Dispose();
        _done.Dispose();
    }

    private static async Task AcquireAsync(BlobClient blob, BlobLeaseClient lease, CancellationToken cancel)
    {
        try
        {
            await lease.AcquireAsync(Duration, cancellationToken: cancel);
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            try
            {
                await blob.UploadAsync(
                    BinaryData.Empty,
                    new BlobUploadOptions { Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All } },
                    cancel);
            }
            catch (RequestFailedException raced) when (raced.Status is 409 or 412)
            {
                // Another worker made it; who gets the lease is decided below.
            }

            await lease.AcquireAsync(Duration, cancellationToken: cancel);
        }
    }

    private async Task RenewAsync(TimeProvider time)
    {
        try
        {
            while (true)
            {
                await Task.Delay(Renewal, time, _done.Token);
                await _lease.RenewAsync(cancellationToken: _done.Token);
            }
        }
        catch (OperationCanceledException) when (_done.IsCancellationRequested)
        {
            // Released in time.
        }
        catch (Exception)
        {
            // Whatever the reason, also a timeout or a missing token: who cannot renew no longer holds it.
            await _lost.CancelAsync();
        }
    }
}
