namespace Transparency.Functions.Uploads;

/// <summary>
/// Counts by key within the running minute, in this host's memory alone: enough against somebody who tries, and it costs nothing. Several
/// hosts count each for itself.
/// </summary>
public sealed class RequestWindow(int limit, TimeProvider time)
{
    /// <summary>
    /// Beyond so many keys in a minute no new one is counted, so that inventing keys fills no memory. They share no count either: whoever
    /// has many addresses could otherwise use it up for everybody else.
    /// </summary>
    private const int MostKeys = 20_000;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly long _start = time.GetTimestamp();
    private long _minute;

    /// <summary>Counts one more.</summary>
    /// <returns>Whether it is still within the limit.</returns>
    public bool Take(string key)
    {
        lock (_lock)
        {
            BeginMinute();

            if (!_counts.TryGetValue(key, out var count) && _counts.Count >= MostKeys)
                return true;

            return (_counts[key] = count + 1) <= limit;
        }
    }

    /// <summary>Whether the next one would be beyond the limit.</summary>
    public bool IsFull(string key)
    {
        lock (_lock)
        {
            BeginMinute();
            return _counts.GetValueOrDefault(key) >= limit;
        }
    }

    private void BeginMinute()
    {
        var minute = time.GetElapsedTime(_start).Ticks / TimeSpan.TicksPerMinute;
        if (minute == _minute)
            return;

        _counts.Clear();
        _minute = minute;
    }
}
