using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Transparency.Functions.Uploads;
using Transparency.Storage;

namespace Transparency.Functions.Scans;

/// <summary>
/// Before everything that reads all rows of something large to answer one question. So many go on at once as the machine has room for
/// (<see cref="TransparencyOptions.Scans"/>); a short queue waits, and who finds it full hears 503 at once instead of slowing all others
/// down. One reader, told by the network address, never holds all of several places; where there is one place, it is a reader's until the
/// scan is over, and another who waits has it before that one's next.
/// </summary>
public sealed class ScanGate : IDisposable
{
    /// <summary>What reads no more than so many bytes takes no place: it is over before another could wait for it.</summary>
    public const long SmallBytes = 1 << 20;

    /// <summary>A cell in memory is read as fast as so many bytes of a file.</summary>
    public const long CellBytes = 10;

    /// <summary>So many may wait for each place.</summary>
    public const int WaitingForEach = 8;

    /// <summary>Who waited for this part of a reader's patience would not be answered within the rest of it.</summary>
    private const double PatienceForAPlace = 0.5;

    private readonly TransparencyOptions _options;
    private readonly TimeProvider _time;
    private readonly PartitionedRateLimiter<HttpRequest> _places;

    public ScanGate(TransparencyOptions options, ClientAddress addresses, TimeProvider time)
    {
        (_options, _time) = (options, time);
        var (places, waiting) = (options.Scans, options.Scans * WaitingForEach);

        // Whose address nobody knows are many, and none of them is held for another.
        var ofOne = PartitionedRateLimiter.Create<HttpRequest, string>(request => addresses.OfOrNull(request) is { } address
            ? RateLimitPartition.GetConcurrencyLimiter(address, _ => Limits(OfOne(places), OfOne(waiting)))
            : RateLimitPartition.GetNoLimiter(""));
        var ofAll = PartitionedRateLimiter.Create<HttpRequest, string>(
            _ => RateLimitPartition.GetConcurrencyLimiter("", _ => Limits(places, waiting)));

        _places = PartitionedRateLimiter.CreateChained(ofOne, ofAll);
    }

    /// <summary>Waits for a place.</summary>
    /// <param name="request">Whose.</param>
    /// <param name="bytes">About how much is to be read.</param>
    /// <param name="cancel">Ends the waiting and the reading.</param>
    /// <returns>The place, or null where too many wait already or it took too long.</returns>
    public async Task<Scan?> EnterOrNullAsync(HttpRequest request, long bytes, CancellationToken cancel)
    {
        // What is answered after a reader's patience is answered to nobody.
        var patience = new CancellationTokenSource(_options.ReaderPatience, _time);
        var end = CancellationTokenSource.CreateLinkedTokenSource(cancel, request.HttpContext.RequestAborted, patience.Token);
        var place = bytes <= SmallBytes ? null : await PlaceOrNullAsync(request, end.Token);

        if (place is { IsAcquired: true } || bytes <= SmallBytes)
            return new Scan(place, patience, end);

        place?.Dispose();
        end.Dispose();
        patience.Dispose();
        cancel.ThrowIfCancellationRequested();
        request.HttpContext.RequestAborted.ThrowIfCancellationRequested();

        return null;
    }

    public void Dispose() => _places.Dispose();

    private async Task<RateLimitLease?> PlaceOrNullAsync(HttpRequest request, CancellationToken cancel)
    {
        using var patience = new CancellationTokenSource(_options.ReaderPatience * PatienceForAPlace, _time);
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(cancel, patience.Token);

        try
        {
            return await _places.AcquireAsync(request, 1, waiting.Token);
        }
        catch (OperationCanceledException) when (waiting.IsCancellationRequested)
        {
            return null;
        }
    }

    /// <summary>Three quarters, and one at least.</summary>
    private static int OfOne(int all) => Math.Max(1, all * 3 / 4);

    private static ConcurrencyLimiterOptions Limits(int places, int waiting) =>
        new() { PermitLimit = places, QueueLimit = waiting, QueueProcessingOrder = QueueProcessingOrder.OldestFirst };
}
