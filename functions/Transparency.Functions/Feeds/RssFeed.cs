using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Transparency.Core.Words;

namespace Transparency.Functions.Feeds;

/// <summary>
/// RSS 2.0 with the links of Atom. Written by itself: the framework's formatter writes dates with the zone "Z", which readers of RSS
/// stumble over, and leaves out what a guid is.
/// </summary>
internal static class RssFeed
{
    public const string File = "rss.xml";
    public const string MediaType = "application/rss+xml";

    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace Creator = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace History = AtomFeed.History;

    public static byte[] Write(FeedDocument document)
    {
        var channel = new XElement(
            "channel",
            new XElement("title", document.Title),
            new XElement("link", document.Page),
            new XElement("description", document.Description),
            new XElement("language", document.Language.Tag()),
            new XElement("lastBuildDate", Date(document.Updated)),
            document.Links
                .Select(link =>
                    new XElement(
                        Atom + "link",
                        new XAttribute("rel", link.Rel),
                        new XAttribute("href", link.Address),
                        link.Rel == "hub" ? null : new XAttribute("type", MediaType))),
            document.IsArchive ? new XElement(History + "archive") : null,
            document.Entries.Select(Item));

        var written = new XDocument(new XElement(
            "rss",
            new XAttribute("version", "2.0"),
            new XAttribute(XNamespace.Xmlns + "atom", Atom),
            new XAttribute(XNamespace.Xmlns + "dc", Creator),
            new XAttribute(XNamespace.Xmlns + "fh", History),
            channel));
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(
            bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n" }))
        {
            written.Save(xml);
        }

        return bytes.ToArray();
    }

    private static XElement Item(FeedEntry entry) => new(
        "item",
        new XElement("guid", new XAttribute("isPermaLink", "false"), entry.Id),
        new XElement("title", entry.Title),
        new XElement("link", entry.Page),
        new XElement("pubDate", Date(entry.Published)),
        new XElement(Creator + "creator", entry.Author),
        entry.Topics.Select(topic => new XElement("category", topic.Name)),
        new XElement("description", entry.Content),
        entry.File is { } file
            ? new XElement(
                "enclosure",
                new XAttribute("url", file.Address),
                new XAttribute("length", file.Bytes),
                new XAttribute("type", "text/csv"))
            : null);

    /// <summary>RFC 822 in English, whatever the feed's language, with four digits of the year as RSS prefers.</summary>
    private static string Date(DateTimeOffset time) =>
        time.ToUniversalTime().ToString("ddd, dd MMM yyyy HH:mm:ss '+0000'", CultureInfo.InvariantCulture);
}
