using System.ServiceModel.Syndication;
using System.Text;
using System.Xml;
using Transparency.Core.Words;

namespace Transparency.Functions.Feeds;

/// <summary>
/// Atom (RFC 4287) with archives (RFC 5005): permanent <c>tag:</c> ids (RFC 4151) that do not depend on the address, <c>rel=self</c> equal
/// to the address asked for.
/// </summary>
internal static class AtomFeed
{
    public const string File = "atom.xml";
    public const string MediaType = "application/atom+xml";

    /// <summary>The namespace of feed history, RFC 5005.</summary>
    public const string History = "http://purl.org/syndication/history/1.0";

    public static byte[] Write(FeedDocument document)
    {
        var feed = new SyndicationFeed
        {
            Id = document.Id,
            Title = new TextSyndicationContent(document.Title),
            Description = new TextSyndicationContent(document.Description),
            LastUpdatedTime = document.Updated,
            Language = document.Language.Tag(),
            Items = [.. document.Entries.Select(Item)],
        };
        feed.Authors.Add(new SyndicationPerson { Name = document.Author });

        foreach (var (rel, address) in document.Links)
            feed.Links.Add(new SyndicationLink(new Uri(address), rel, null, rel == "hub" ? null : MediaType, 0));

        feed.Links.Add(new SyndicationLink(new Uri(document.Page), "alternate", null, "text/html", 0));

        if (document.IsArchive)
            feed.ElementExtensions.Add("archive", History, "");

        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(
            bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n" }))
        {
            new Atom10FeedFormatter(feed).WriteTo(xml);
        }

        return bytes.ToArray();
    }

    private static SyndicationItem Item(FeedEntry entry)
    {
        var item = new SyndicationItem
        {
            Id = entry.Id,
            Title = new TextSyndicationContent(entry.Title),
            Content = new TextSyndicationContent(entry.Content, TextSyndicationContentKind.Html),
            LastUpdatedTime = entry.Updated,
            PublishDate = entry.Published,
        };
        item.Authors.Add(new SyndicationPerson { Name = entry.Author });

        foreach (var (code, name) in entry.Topics)
            item.Categories.Add(new SyndicationCategory(code, null, name));

        item.Links.Add(new SyndicationLink(new Uri(entry.Page), "alternate", null, "text/html", 0));

        if (entry.File is { } file)
            item.Links.Add(new SyndicationLink(new Uri(file.Address), "enclosure", null, "text/csv", file.Bytes));
        if (entry.Data is { } data)
            item.Links.Add(new SyndicationLink(new Uri(data), "related", null, "application/json", 0));

        return item;
    }
}
