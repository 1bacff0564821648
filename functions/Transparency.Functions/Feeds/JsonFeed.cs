using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Transparency.Core.Editions.Downloads;
using Transparency.Core.Json;
using Transparency.Core.Words;

namespace Transparency.Functions.Feeds;

/// <summary>JSON Feed 1.1. <c>next_url</c> leads to the newest archive, and from an archive to the one before.</summary>
internal static class JsonFeed
{
    public const string File = "feed.json";
    public const string MediaType = "application/feed+json";

    private static readonly JsonFeedContext Readable = new(new JsonSerializerOptions
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new UtcTime() },
    });

    public static byte[] Write(FeedDocument document) => JsonSerializer.SerializeToUtf8Bytes(
        new JsonFeedDocument(
            "https://jsonfeed.org/version/1.1",
            document.Title,
            document.Page,
            document.Self,
            document.Description,
            document.LinkOrNull("prev-archive"),
            document.Language.Tag(),
            [new JsonFeedAuthor(document.Author)],
            document.LinkOrNull("hub") is { } hub ? [new JsonFeedHub("WebSub", hub)] : null,
            [.. document.Entries.Select(entry => Item(entry, document.Language))]),
        Readable.JsonFeedDocument);

    private static JsonFeedItem Item(FeedEntry entry, Language language) => new(
        entry.Id,
        entry.Page,
        entry.Title,
        entry.Content,
        entry.Published,
        entry.Updated,
        [new JsonFeedAuthor(entry.Author)],
        language.Tag(),
        [.. entry.Topics.Select(topic => topic.Name)],
        entry.File is { } file
            ? [new JsonFeedAttachment(file.Address, "text/csv", EditionFiles.BudgetFile, file.Bytes)]
            : null);
}
