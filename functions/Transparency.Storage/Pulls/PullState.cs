using Azure;
using Transparency.Core.Municipalities;
using Transparency.Core.Pulls;

namespace Transparency.Storage.Pulls;

/// <summary>What is known of a file that is fetched again and again.</summary>
/// <param name="Municipality">Whose it is.</param>
/// <param name="Key">Which of its files, see <see cref="PullEntry.Key"/>.</param>
/// <param name="Fingerprint">Of what the settings say of it; with another one it is a new file.</param>
/// <param name="Next">When it is due, UTC.</param>
/// <param name="RowVersion">The row it was read from.</param>
public sealed record PullState(MunicipalityId Municipality, string Key, string Fingerprint, DateTimeOffset Next, ETag RowVersion)
{
    /// <summary>Until when a worker has it, or null.</summary>
    public DateTimeOffset? ClaimedUntil { get; init; }

    /// <summary>Which address the version below is of.</summary>
    public string? AddressHash { get; init; }

    /// <summary>The server's name of the version that was last seen.</summary>
    public string? ETag { get; init; }

    /// <summary>When the server says that was changed.</summary>
    public DateTimeOffset? Modified { get; init; }

    /// <summary>Its SHA-256.</summary>
    public string? Sha256 { get; init; }

    /// <summary>Its length.</summary>
    public long? Bytes { get; init; }

    public PullOutcome Outcome { get; init; }

    /// <summary>What the server last answered.</summary>
    public int? Status { get; init; }

    /// <summary>How often it failed in a row.</summary>
    public int Failures { get; init; }

    public DateTimeOffset? TriedAt { get; init; }

    /// <summary>When new content last came.</summary>
    public DateTimeOffset? ReceivedAt { get; init; }
}
