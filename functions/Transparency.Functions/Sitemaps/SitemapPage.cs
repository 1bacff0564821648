namespace Transparency.Functions.Sitemaps;

/// <summary>A page that search engines may show.</summary>
/// <param name="Address">Its whole address.</param>
/// <param name="ChangedAt">Since when it says what it says, or null where nobody knows.</param>
public sealed record SitemapPage(string Address, DateTimeOffset? ChangedAt);
