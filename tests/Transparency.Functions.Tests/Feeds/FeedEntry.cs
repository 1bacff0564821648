namespace Transparency.Functions.Tests.Feeds;

/// <summary>An entry as a reader sees it.</summary>
internal sealed record FeedEntry(string Id, string Title, string Content, DateTimeOffset Updated, string Page, string? Enclosure);
