namespace Transparency.LocalHost.Hosting;

/// <summary>
/// How often a container is looked at. The emulator lists with one thread: beside many files it must have most of its time for everything
/// else.
/// </summary>
/// <param name="interval">Between two looks, where they are short.</param>
/// <param name="time">The clock.</param>
internal sealed class LookPace(TimeSpan interval, TimeProvider time)
{
    /// <summary>How many times as long as a look takes nothing is looked at.</summary>
    private const int LooksOfRest = 9;

    private static readonly TimeSpan LongestRest = TimeSpan.FromSeconds(10);

    private TimeSpan? _rest;

    /// <summary>Waits until the next look.</summary>
    public Task RestAsync(CancellationToken cancel) => Task.Delay(_rest ?? interval, time, cancel);

    /// <summary>Looks, and rests in proportion to it the next time.</summary>
    public async Task<T> LookAsync<T>(Func<Task<T>> look)
    {
        var start = time.GetTimestamp();

        try
        {
            return await look();
        }
        finally
        {
            var rest = time.GetElapsedTime(start) * LooksOfRest;
            _rest = rest < interval ? interval : rest > LongestRest ? LongestRest : rest;
        }
    }
}
