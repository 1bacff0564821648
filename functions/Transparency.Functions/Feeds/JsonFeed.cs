using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Transparency.Core.Editions.Downloads;
using Transparency.Core.Json;
using Transparency.Core.Publications;
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

    public static byte[] Write(FeedPage page) => JsonSerializer.SerializeToUtf8Bytes(
        new JsonFeedDocument(
            "https://jsonfeed.org/version/1.1",
            page.Title,
            page.Page,
            page.Address.Asked,
            page.Description,
            page.LinkOrNull("prev-archive"),
            page.Language.Tag(),
            [new JsonFeedAuthor(page.Author)],
            page.LinkOrNull("hub") is { } hub ? [new JsonFeedHub("WebSub", hub)] : null,
            [.. page.Publications.Select(publication => Item(page, publication))]),
        Readable.JsonFeedDocument);

    private static JsonFeedItem Item(FeedPage page, Publication publication) => new(
        page.IdOf(publication),
        page.PageOf(publication),
        page.TitleOf(publication),
        page.ContentOf(publication),
        publication.PublishedAt,
        publication.UpdatedAt,
        [new JsonFeedAuthor(FeedPage.AuthorOf(publication))],
        page.Language.Tag(),
        [.. FeedPage.TopicsOf(publication).Select(topic => topic.Name)],
        page.EnclosureOf(publication) is { } file
            ? [new JsonFeedAttachment(file.Address, "text/csv", EditionFiles.BudgetFile, file.Bytes)]
            : null);
}
