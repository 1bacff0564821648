using System.Threading.RateLimiting;

namespace Transparency.Functions.Scans;

/// <summary>
/// A reading of many rows that has its place. It ends when whoever asked is gone or has lost patience, and leaves the place to the next.
/// </summary>
public sealed class Scan : IDisposable
{
    private readonly RateLimitLease? _place;
    private readonly CancellationTokenSource _patience;
    private readonly CancellationTokenSource _end;

    internal Scan(RateLimitLease? place, CancellationTokenSource patience, CancellationTokenSource end) =>
        (_place, _patience, _end) = (place, patience, end);

    /// <summary>Looked at by every row.</summary>
    public CancellationToken Cancel => _end.Token;

    public void Dispose()
    {
        _place?.Dispose();
        _end.Dispose();
        _patience.Dispose();
    }
}
