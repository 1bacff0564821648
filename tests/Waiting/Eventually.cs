namespace Transparency.Tests;

/// <summary>Waits for a condition instead of a time; the limit only ends a test that would never pass.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Usual = TimeSpan.FromMinutes(3);

    public static Task IsTrueAsync(Func<bool> condition, TimeSpan? limit = null) =>
        IsTrueAsync(() => Task.FromResult(condition()), limit);

    /// <param name="condition">What is waited for.</param>
    /// <param name="limit">Three minutes unless told: longer for what builds or publishes a program.</param>
    public static async Task IsTrueAsync(Func<Task<bool>> condition, TimeSpan? limit = null)
    {
        var longest = limit ?? Usual;
        long start = TimeProvider.System.GetTimestamp();
        while (!await condition())
        {
            Assert.True(
                TimeProvider.System.GetElapsedTime(start) < longest,
                $"The condition did not come true in {longest.TotalSeconds:0} seconds.");
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, TestContext.Current.CancellationToken);
        }
    }
}
