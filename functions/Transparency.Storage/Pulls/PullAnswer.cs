using Transparency.Core.Pulls;

namespace Transparency.Storage.Pulls;

/// <summary>What a server answered.</summary>
/// <param name="Outcome">Received when the file lies where it was to be put, Unchanged for a 304, or why there is none.</param>
/// <param name="Status">The last status, or null where there was no answer.</param>
/// <param name="RetryAfter">For how long the server asked to be left alone, or null.</param>
/// <param name="ETag">The server's name of this version, or null.</param>
/// <param name="Modified">When the server says it was changed, or null.</param>
/// <param name="Bytes">The length of a received file.</param>
/// <param name="Sha256">Its SHA-256, or null.</param>
internal sealed record PullAnswer(
    PullOutcome Outcome,
    int? Status = null,
    TimeSpan? RetryAfter = null,
    string? ETag = null,
    DateTimeOffset? Modified = null,
    long Bytes = 0,
    string? Sha256 = null);
