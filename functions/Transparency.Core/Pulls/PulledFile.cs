namespace Transparency.Core.Pulls;

/// <summary>A file to fetch as a report shows it.</summary>
/// <param name="File">Its path in the container of exports.</param>
/// <param name="From">Server and path; nothing behind the <c>?</c> of the address.</param>
/// <param name="Schedule"><c>hourly</c>, <c>daily</c>, <c>weekly</c> or <c>monthly</c>.</param>
/// <param name="Outcome">What came of the last try.</param>
/// <param name="Status">What the server answered, such as 404, or null.</param>
/// <param name="Sentence">The outcome in English.</param>
/// <param name="SentenceCs">The outcome in Czech.</param>
/// <param name="TriedAt">When it was last tried, UTC, or null.</param>
/// <param name="ReceivedAt">When new content last came, UTC, or null.</param>
/// <param name="Bytes">The length of that content, or null.</param>
/// <param name="Sha256">Its SHA-256, or null.</param>
/// <param name="Next">When it is tried again, UTC; null where the deployment fetches nothing.</param>
public sealed record PulledFile(
    string File,
    string From,
    string Schedule,
    PullOutcome Outcome,
    int? Status,
    string Sentence,
    string SentenceCs,
    DateTimeOffset? TriedAt,
    DateTimeOffset? ReceivedAt,
    long? Bytes,
    string? Sha256,
    DateTimeOffset? Next);
