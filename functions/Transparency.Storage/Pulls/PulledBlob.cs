using Azure;

namespace Transparency.Storage.Pulls;

/// <summary>What lies in the place of a fetched file.</summary>
/// <param name="ETag">Which version, or null when nothing is there.</param>
/// <param name="Sha256">The SHA-256 of what was fetched, or null when somebody else wrote it.</param>
internal sealed record PulledBlob(ETag? ETag, string? Sha256)
{
    /// <summary>Whether somebody else's file is there, which is never overwritten.</summary>
    public bool IsForeign => ETag is not null && Sha256 is null;
}
