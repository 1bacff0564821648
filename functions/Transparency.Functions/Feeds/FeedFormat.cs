using Transparency.Core.Publications;

namespace Transparency.Functions.Feeds;

/// <summary>A format that feeds come in.</summary>
/// <param name="File">How its addresses end.</param>
/// <param name="MediaType">What it is, for readers.</param>
/// <param name="Write">Writes a document in it.</param>
internal sealed record FeedFormat(string File, string MediaType, Func<FeedDocument, byte[]> Write)
{
    public static IReadOnlyList<FeedFormat> All { get; } =
    [
        new(AtomFeed.File, AtomFeed.MediaType, AtomFeed.Write),
        new(RssFeed.File, RssFeed.MediaType, RssFeed.Write),
        new(JsonFeed.File, JsonFeed.MediaType, JsonFeed.Write),
    ];

    /// <summary>The same of single payments.</summary>
    public static IReadOnlyList<FeedFormat> OfPayments { get; } =
    [
        new(PublicPaths.PaymentFeedFile, AtomFeed.MediaType, AtomFeed.Write),
        new("payments.rss", RssFeed.MediaType, RssFeed.Write),
        new("payments.json", JsonFeed.MediaType, JsonFeed.Write),
    ];
}
