using System.Globalization;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using Transparency.Functions.Tests.Sites;

namespace Transparency.Functions.Tests.Feeds;

/// <summary>What a reader understands of a feed's document, whatever its format; reading it checks the format's rules.</summary>
internal sealed record FeedDocument(
    string Id,
    string Self,
    IReadOnlyDictionary<string, string> Links,
    bool IsArchive,
    IReadOnlyList<FeedEntry> Entries)
{
    public static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace History = "http://purl.org/syndication/history/1.0";

    public string? LinkOrNull(string rel) => Links.GetValueOrDefault(rel);

    public static FeedDocument Read(Reply reply, string file)
    {
        Assert.True(reply.Status == 200, $"{reply.Status}: {reply.Text}");
        var (type, document) = file switch
        {
            "atom.xml" or "payments.atom" => ("application/atom+xml; charset=utf-8", OfAtom(XDocument.Parse(reply.Text).Root!)),
            "rss.xml" or "payments.rss" => ("application/rss+xml; charset=utf-8", OfRss(XDocument.Parse(reply.Text).Root!)),
            _ => ("application/feed+json; charset=utf-8", OfJson(Json.Parse(reply.Text))),
        };
        Assert.Equal(type, reply["Content-Type"]);
        Assert.Distinct(document.Entries.Select(entry => entry.Id));
        Assert.All(document.Entries, entry => Assert.Matches(@"^tag:[^,:/]+,\d{4}:\S+$", entry.Id));

        return document;
    }

    /// <summary>RFC 4287, 4.1: one id, title, updated and self; every entry with an author of its own or of the feed.</summary>
    private static FeedDocument OfAtom(XElement feed)
    {
        Assert.Equal(Atom + "feed", feed.Name);

        foreach (var part in feed.Elements(Atom + "entry").Prepend(feed))
        {
            foreach (var name in new[] { "id", "title", "updated" })
                Assert.Single(part.Elements(Atom + name));

            Assert.NotEmpty(part.Element(Atom + "title")!.Value);
            Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$", part.Element(Atom + "updated")!.Value);
            Assert.NotEmpty(part.Element(Atom + "author")!.Element(Atom + "name")!.Value);
            Assert.Single(
                part.Elements(Atom + "link"),
                link => link.Attribute("rel")!.Value == "alternate" && link.Attribute("type")!.Value == "text/html");

            Assert.All(
                part.Elements(Atom + "link"),
                link => Assert.True(Uri.IsWellFormedUriString(link.Attribute("href")!.Value, UriKind.Absolute)));
        }

        var links = LinksOf(feed);
        var entries = feed.Elements(Atom + "entry").Select(entry =>
        {
            Assert.Equal("html", entry.Element(Atom + "content")!.Attribute("type")!.Value);
            return new FeedEntry(
                entry.Element(Atom + "id")!.Value, entry.Element(Atom + "title")!.Value, entry.Element(Atom + "content")!.Value,
                XmlConvert.ToDateTimeOffset(entry.Element(Atom + "updated")!.Value),
                entry.Elements(Atom + "link").Single(link => link.Attribute("rel")!.Value == "alternate").Attribute("href")!.Value,
                entry
                    .Elements(Atom + "link")
                    .FirstOrDefault(link => link.Attribute("rel")!.Value == "enclosure")?.Attribute("href")!.Value);
        }).ToList();

        return new FeedDocument(feed.Element(Atom + "id")!.Value, links["self"], links, feed.Elements(History + "archive").Any(), entries);
    }

    /// <summary>
    /// RSS 2.0: one title, link and description of the channel; an item's guid, dates of RFC 822 in English, enclosures with length and
    /// type.
    /// </summary>
    private static FeedDocument OfRss(XElement rss)
    {
        Assert.Equal(("rss", "2.0"), (rss.Name.LocalName, rss.Attribute("version")!.Value));

        var channel = Assert.Single(rss.Elements());

        foreach (var name in new[] { "title", "link", "description", "language", "lastBuildDate" })
            Assert.NotEmpty(Assert.Single(channel.Elements(name)).Value);

        Rfc822(channel.Element("lastBuildDate")!.Value);

        var entries = channel.Elements("item").Select(item =>
        {
            Assert.Equal("false", item.Element("guid")!.Attribute("isPermaLink")!.Value);

            if (item.Element("enclosure") is { } file)
            {
                Assert.Equal("text/csv", file.Attribute("type")!.Value);
                Assert.True(long.Parse(file.Attribute("length")!.Value, CultureInfo.InvariantCulture) >= 0);
            }

            return new FeedEntry(
                item.Element("guid")!.Value, item.Element("title")!.Value, item.Element("description")!.Value, Rfc822(
                    item.Element("pubDate")!.Value),
                item.Element("link")!.Value, item.Element("enclosure")?.Attribute("url")!.Value);
        }).ToList();
        var links = LinksOf(channel);
        return new FeedDocument("", links["self"], links, channel.Elements(History + "archive").Any(), entries);
    }

    /// <summary>JSON Feed 1.1: version, title and items are required, an item's id and content too; dates are of RFC 3339.</summary>
    private static FeedDocument OfJson(Json feed)
    {
        Assert.Equal("https://jsonfeed.org/version/1.1", feed["version"].Text);
        Assert.NotEmpty(feed["title"].Text);
        Assert.NotEmpty(feed["authors"].Items[0]["name"].Text);
        Assert.DoesNotContain(feed.All(), part => part.Value.IsNull);

        var links = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["self"] = feed["feed_url"].Text,
            ["alternate"] = feed["home_page_url"].Text
        };

        if (feed.Names.Contains("next_url"))
            links["prev-archive"] = feed["next_url"].Text;
        if (feed.Names.Contains("hubs"))
            links["hub"] = feed["hubs"].Items[0]["url"].Text;

        var entries = feed["items"].Items.Select(item =>
        {
            Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$", item["date_published"].Text);
            return new FeedEntry(
                item["id"].Text, item["title"].Text, item["content_html"].Text, XmlConvert.ToDateTimeOffset(
                    item["date_published"].Text), item["url"].Text,
                item.Names.Contains("attachments") ? item["attachments"].Items[0]["url"].Text : null);
        }).ToList();

        return new FeedDocument("", links["self"], links, false, entries);
    }

    private static Dictionary<string, string> LinksOf(XElement part) =>
        part
            .Elements(Atom + "link")
            .ToDictionary(link => link.Attribute("rel")!.Value, link => link.Attribute("href")!.Value, StringComparer.Ordinal);

    private static DateTimeOffset Rfc822(string date) =>
        DateTimeOffset.ParseExact(date, "ddd, dd MMM yyyy HH:mm:ss zzz", CultureInfo.InvariantCulture);
}
