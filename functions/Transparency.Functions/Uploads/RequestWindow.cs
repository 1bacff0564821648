namespace Transparency.Functions.Uploads;

/// <summary>
/// Counts by key within the running minute, in this host's memory alone: enough against somebody who tries, and it costs nothing. Several
/// hosts count each for itself.
/// </summary>
public sealed class RequestWindow(int limit, TimeProvider time)
{
    /// <summary>Beyond so many keys in a minute all others share one count, so that inventing keys fills no memory.</summary>
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
            var place = Place(key);
            return (_counts[place] = _counts.GetValueOrDefault(place) + 1) <= limit;
        }
    }

    /// <summary>Whether the next one would be beyond the limit.</summary>
    public bool IsFull(string key)
    {
        lock (_lock)
        {
            return _counts.GetValueOrDefault(Place(key)) >= limit;
        }
    }

    private string Place(string key)
    {
        var minute = time.GetElapsedTime(_start).Ticks / TimeSpan.TicksPerMinute;
        if (minute != _minute)
            _counts.Clear();

        _minute = minute;

        return _counts.Count < MostKeys || _counts.ContainsKey(key) ? key : "";
    }
}
