using System.Text.Json.Serialization;

namespace Transparency.Functions.Feeds;

/// <summary>The shape of JSON Feed 1.1; names as the standard writes them.</summary>
internal sealed record JsonFeedDocument(
    string Version, string Title, string HomePageUrl, string FeedUrl, string Description, string? NextUrl, string Language,
    IReadOnlyList<JsonFeedAuthor> Authors, IReadOnlyList<JsonFeedHub>? Hubs, IReadOnlyList<JsonFeedItem> Items);

internal sealed record JsonFeedAuthor(string Name);

internal sealed record JsonFeedHub(string Type, string Url);

internal sealed record JsonFeedItem(
    string Id, string Url, string Title, string ContentHtml, DateTimeOffset DatePublished, DateTimeOffset DateModified,
    IReadOnlyList<JsonFeedAuthor> Authors, string Language, IReadOnlyList<string> Tags, IReadOnlyList<JsonFeedAttachment>? Attachments);

internal sealed record JsonFeedAttachment(string Url, string MimeType, string Title, long SizeInBytes);

[JsonSerializable(typeof(JsonFeedDocument))]
internal sealed partial class JsonFeedContext : JsonSerializerContext;
