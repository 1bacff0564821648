using System.ServiceModel.Syndication;
using System.Text;
using System.Xml;
using Transparency.Core.Publications;
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

    public static byte[] Write(FeedPage page)
    {
        var feed = new SyndicationFeed
        {
            Id = page.Id,
            Title = new TextSyndicationContent(page.Title),
            Description = new TextSyndicationContent(page.Description),
            LastUpdatedTime = page.Updated,
            Language = page.Language.Tag(),
            Items = [.. page.Publications.Select(publication => Entry(page, publication))],
        };
        feed.Authors.Add(new SyndicationPerson { Name = page.Author });

        foreach (var (rel, address) in page.Links())
            feed.Links.Add(new SyndicationLink(new Uri(address), rel, null, rel == "hub" ? null : MediaType, 0));

        feed.Links.Add(new SyndicationLink(new Uri(page.Page), "alternate", null, "text/html", 0));

        if (page.Archive is not null)
            feed.ElementExtensions.Add("archive", History, "");

        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(
            bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n" }))
        {
            new Atom10FeedFormatter(feed).WriteTo(xml);
        }

        return bytes.ToArray();
    }

    private static SyndicationItem Entry(FeedPage page, Publication publication)
    {
        var item = new SyndicationItem
        {
            Id = page.IdOf(publication),
            Title = new TextSyndicationContent(page.TitleOf(publication)),
            Content = new TextSyndicationContent(page.ContentOf(publication), TextSyndicationContentKind.Html),
            LastUpdatedTime = publication.UpdatedAt,
            PublishDate = publication.PublishedAt,
        };
        item.Authors.Add(new SyndicationPerson { Name = FeedPage.AuthorOf(publication) });

        foreach (var (code, name) in FeedPage.TopicsOf(publication))
            item.Categories.Add(new SyndicationCategory(code, null, name));

        item.Links.Add(new SyndicationLink(new Uri(page.PageOf(publication)), "alternate", null, "text/html", 0));

        if (page.EnclosureOf(publication) is { } file)
            item.Links.Add(new SyndicationLink(new Uri(file.Address), "enclosure", null, "text/csv", file.Bytes));

        return item;
    }
}
