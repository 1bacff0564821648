namespace Transparency.Storage.Pulls;

/// <summary>What a fetch may take at most, so that no server can hold or exhaust the machine.</summary>
/// <param name="Bytes">The largest file.</param>
/// <param name="Total">For all of a file, redirects included.</param>
/// <param name="Idle">For a connection, for an answer to begin, and for each next piece of it.</param>
/// <param name="AtOnce">Municipalities at once.</param>
/// <param name="Run">After so long a run begins with no further file; the next run goes on.</param>
public sealed record PullLimits(long Bytes, TimeSpan Total, TimeSpan Idle, int AtOnce, TimeSpan Run)
{
    /// <summary>How often a server may lead on.</summary>
    public const int Redirects = 3;

    /// <summary>For how long a file belongs to the worker that fetches it; one that crashes gives it back by that.</summary>
    public TimeSpan Claim => Total + TimeSpan.FromMinutes(5);

    /// <summary>Runs begin every quarter of an hour, and the last file of one is done before the next begins.</summary>
    public static PullLimits Of(TransparencyOptions options) =>
        new(
            Math.Min(options.LargestPullBytes, options.LargestFileBytes),
            TimeSpan.FromMinutes(5),
            TimeSpan.FromSeconds(30),
            4,
            TimeSpan.FromMinutes(10));
}
