namespace Transparency.Storage.Withdrawals;

/// <summary>An edition that is still served.</summary>
/// <param name="Edition">The edition.</param>
/// <param name="PublishedAt">When it was published last, UTC; null where the log does not know it, because an import made it that
/// crashed.</param>
/// <param name="IsCurrent">Whether it is the year's current one.</param>
public sealed record KeptEdition(string Edition, DateTimeOffset? PublishedAt, bool IsCurrent);
