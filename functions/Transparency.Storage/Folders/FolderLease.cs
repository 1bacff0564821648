using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using Microsoft.Extensions.Logging;
using Transparency.Core.Municipalities;

namespace Transparency.Storage.Folders;

/// <summary>
/// The right to import one folder, held by one worker at a time: a lease of 20 seconds on the blob <c>{municipality}/{year}/lock</c> among
/// the reports, renewed every 6. When it cannot be renewed in time, <see cref="Lost"/> stops the import, and <see cref="LeaseFence"/> lets
/// no write of it pass any more: a worker that slept through its lease finds somebody else at work when it wakes up.
/// </summary>
public sealed partial class FolderLease : IAsyncDisposable
{
    /// <summary>For how long a folder waits for a worker that died; the storage gives leases of 15 seconds at least.</summary>
    public static readonly TimeSpan Duration = TimeSpan.FromSeconds(20);

    internal const string Suffix = "/lock";

    private static readonly TimeSpan Renewal = TimeSpan.FromSeconds(6);

    /// <summary>Before the storage lets go of it: what is on its way has to arrive.</summary>
    private static readonly TimeSpan Safe = Duration - TimeSpan.FromSeconds(3);

    private readonly BlobLeaseClient _lease;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly CancellationTokenSource _lost;
    private readonly CancellationTokenSource _done = new();
    private readonly Task _renewing;
    private Moment _since;

    private FolderLease(
        BlobLeaseClient lease,
        (Moment Since, bool IsFirst) taken,
        TimeProvider time,
        ILogger logger,
        CancellationToken cancel)
    {
        (_lease, _time, _logger) = (lease, time, logger);
        (_since, IsFirst) = taken;
        _lost = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        _renewing = RenewAsync();
    }

    /// <summary>Whether nobody ever had it before: then nobody has imported the folder either.</summary>
    public bool IsFirst { get; }

    /// <summary>Cancelled when the lease is lost or the caller gives up.</summary>
    public CancellationToken Lost => _lost.Token;

    /// <returns>The lease, or null when another worker has it.</returns>
    public static async Task<FolderLease?> TryAcquireAsync(
        StorageAccounts accounts,
        FolderId folder,
        TimeProvider time,
        ILogger logger,
        CancellationToken cancel)
    {
        var blob = accounts.Reports.GetBlobClient(folder + Suffix);
        var lease = blob.GetBlobLeaseClient();

        try
        {
            return new FolderLease(
                lease,
                await AcquireAsync(blob, lease, time, cancel),
                time,
                logger,
                cancel);
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
        ILogger logger,
        CancellationToken cancel)
    {
        while (true)
        {
            if (await TryAcquireAsync(
                accounts,
                folder,
                time,
                logger,
                cancel) is { } lease)
            {
                return lease;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(200), time, cancel);
        }
    }

    /// <summary>Does what only the holder may do: nothing that it writes passes once the lease is lost.</summary>
    /// <param name="work">Is given <see cref="Lost"/>.</param>
    public async Task<T> HoldAsync<T>(Func<CancellationToken, Task<T>> work)
    {
        LeaseFence.Enter(this);
        return await work(Lost);
    }

    /// <summary>
    /// Whether the lease may have run out. Asked before each write, also by a worker that slept and whose timers have not run yet.
    /// </summary>
    internal bool IsOver => _lost.IsCancellationRequested || Volatile.Read(ref _since).IsOlderThan(Safe, _time);

    /// <summary>Stops whoever holds it.</summary>
    internal void GiveUp() => _lost.Cancel();

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
        catch (Exception fault)
        {
            // What was done with it is done, and it runs out by itself.
            LogNotReleased(fault, _lease.Uri.AbsolutePath, Duration.TotalSeconds);
        }

        _lost.Dispose();
        _done.Dispose();
    }

    /// <returns>When it was asked for: from then on it holds; and whether it is the first of its folder.</returns>
    private static async Task<(Moment Since, bool IsFirst)> AcquireAsync(
        BlobClient blob,
        BlobLeaseClient lease,
        TimeProvider time,
        CancellationToken cancel)
    {
        var asked = Moment.Of(time);
        try
        {
            await lease.AcquireAsync(Duration, cancellationToken: cancel);
            return (asked, false);
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            var isFirst = true;

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
                isFirst = false;
            }

            asked = Moment.Of(time);
            await lease.AcquireAsync(Duration, cancellationToken: cancel);

            return (asked, isFirst);
        }
    }

    private async Task RenewAsync()
    {
        try
        {
            while (true)
            {
                await Task.Delay(Renewal, _time, _done.Token);
                await RenewOnceAsync();
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

    /// <summary>A storage that hangs must not let the holder go on after the lease has run out.</summary>
    private async Task RenewOnceAsync()
    {
        var asked = Moment.Of(_time);
        using var limit = new CancellationTokenSource(Safe - Renewal, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, _done.Token);

        await _lease.RenewAsync(cancellationToken: either.Token);
        Volatile.Write(ref _since, asked);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The lease of {Place} could not be given back; it runs out within {Seconds} s")]
    private partial void LogNotReleased(Exception fault, string place, double seconds);

    /// <summary>
    /// By two clocks: one goes on when somebody sets the other back, the other when the machine is frozen. Either of them may end a lease.
    /// </summary>
    private sealed record Moment(long Timestamp, DateTimeOffset Clock)
    {
        public static Moment Of(TimeProvider time) => new(time.GetTimestamp(), time.GetUtcNow());

        public bool IsOlderThan(TimeSpan age, TimeProvider time) =>
            time.GetElapsedTime(Timestamp) >= age || time.GetUtcNow() - Clock >= age;
    }
}
