using Transparency.Core.Pulls;

namespace Transparency.Storage.Pulls;

/// <summary>A file to fetch: what its municipality says of it, and what is known of it.</summary>
public sealed record FollowedPull(PullEntry Entry, PullState State);
