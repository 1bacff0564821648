using System.ServiceModel.Syndication;
using System.Text;
using System.Xml;
using Transparency.Core.Publishing;
using Transparency.Functions.Http;

namespace Transparency.Functions.Feeds;

/// <summary>
/// Publications as Atom (RFC 4287): permanent <c>tag:</c> ids (RFC 4151) that do not depend on the address, <c>rel=self</c> equal to the
/// address asked for.
/// </summary>
internal sealed class AtomFeed(Address address, string tagAuthority)
{
    /// <summary>A feed without entries still has to say when it was updated: then, and always the same.</summary>
    private static readonly DateTimeOffset Beginning = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <param name="municipality">Whose feed it is, or null for everybody's.</param>
    /// <param name="publications">Newest first.</param>
    public byte[] Write(MunicipalityName? municipality, IReadOnlyList<Publication> publications)
    {
        var page = municipality is null ? PublicPaths.Home : PublicPaths.MunicipalityPage(municipality.Id);
        var feed = new SyndicationFeed
        {
            Id = Tag("feeds/" + (municipality?.Id ?? "all")),
            Title = new TextSyndicationContent(municipality is null ? "Otevřené rozpočty" : $"{municipality.Name}: otevřený rozpočet"),
            Description = new TextSyndicationContent("Co se v rozpočtech změnilo: každá nově zveřejněná edice."),
            LastUpdatedTime = publications.Count == 0 ? Beginning : publications[0].PublishedAt,
            Language = "cs",
            Items = [.. publications.Select(Entry)],
        };
        feed.Authors.Add(new SyndicationPerson { Name = municipality?.Name ?? "Otevřené rozpočty" });
        feed.Links.Add(new SyndicationLink(new Uri(address.Asked), "self", null, "application/atom+xml", 0));
        feed.Links.Add(new SyndicationLink(new Uri(address.Of(page)), "alternate", null, "text/html", 0));

        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n" }))
        {
            new Atom10FeedFormatter(feed).WriteTo(xml);
        }
        return bytes.ToArray();
    }

    private SyndicationItem Entry(Publication publication)
    {
        var (id, year) = (publication.Municipality.Id, publication.Year);
        var item = new SyndicationItem
        {
            Id = Tag("publications/" + publication.Id),
            Title = new TextSyndicationContent(PublicationText.Title(publication)),
            Content = new TextSyndicationContent(PublicationText.Html(publication), TextSyndicationContentKind.Html),
            LastUpdatedTime = publication.PublishedAt,
            PublishDate = publication.PublishedAt,
        };
        item.Authors.Add(new SyndicationPerson { Name = publication.Municipality.Name });
        // A withdrawn year has no page any more.
        var page = publication.Edition is null ? PublicPaths.MunicipalityPage(id) : PublicPaths.YearPage(id, year);
        item.Links.Add(new SyndicationLink(new Uri(address.Of(page)), "alternate", null, "text/html", 0));
        if (publication.Edition is { } edition)
        {
            item.Links.Add(new SyndicationLink(new Uri(address.Of(PublicPaths.EditionFile(id, year, edition, EditionFiles.BudgetFile))), "enclosure", null, "text/csv", 0));
        }
        return item;
    }

    private string Tag(string path) => $"tag:{tagAuthority},2026:{path}";
}
