namespace Transparency.Storage.Pulls;

/// <summary>What a server is asked for.</summary>
/// <param name="Address">The file.</param>
/// <param name="ETag">The version that is known, or null.</param>
/// <param name="Modified">When that was changed, or null.</param>
internal sealed record PullQuestion(Uri Address, string? ETag = null, DateTimeOffset? Modified = null);
