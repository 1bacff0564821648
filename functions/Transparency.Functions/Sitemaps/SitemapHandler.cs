using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Transparency.Core.Publications;
using Transparency.Functions.Http;
using Transparency.Storage.Editions;

namespace Transparency.Functions.Sitemaps;

/// <summary>Tells search engines which pages there are, and what is not for them.</summary>
public sealed class SitemapHandler(CurrentEditionStore current)
{
    /// <summary>As many as stay within a megabyte; the protocol allows fifty thousand.</summary>
    public const int PagesOfPart = 5_000;

    private const string MediaType = "application/xml; charset=utf-8";

    public IResult Robots(HttpRequest request)
    {
        var text = $"""
            User-agent: *
            Disallow: {PublicPaths.UploadPage}
            Disallow: {PublicPaths.Uploads}

            Sitemap: {new Address(request).Of(PublicPaths.Sitemap)}

            """;

        return PublicResult.OfBytes(Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n")), "text/plain; charset=utf-8");
    }

    /// <summary>The pages, or where they are too many the parts of their list.</summary>
    public async Task<IResult> SitemapAsync(HttpRequest request, CancellationToken cancel)
    {
        var pages = await PagesAsync(request, cancel);
        if (pages.Count <= PagesOfPart)
            return PublicResult.OfBytes(SitemapXml.OfPages(pages), MediaType);

        var parts = pages.Chunk(PagesOfPart).Select((part, number) => new SitemapPage(
            new Address(request).Of(PublicPaths.SitemapPart(number + 1)), part.Max(page => page.ChangedAt)));

        return PublicResult.OfBytes(SitemapXml.OfParts(parts), MediaType);
    }

    public async Task<IResult> PartAsync(HttpRequest request, string part, CancellationToken cancel)
    {
        var pages = await PagesAsync(request, cancel);
        if (!int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || number < 1
            || number > (pages.Count + PagesOfPart - 1) / PagesOfPart)
        {
            return ProblemResult.NotFound($"There is no part '{part}' of the list of pages.");
        }

        return PublicResult.OfBytes(SitemapXml.OfPages(pages.Skip((number - 1) * PagesOfPart).Take(PagesOfPart)), MediaType);
    }

    private async Task<List<SitemapPage>> PagesAsync(HttpRequest request, CancellationToken cancel)
    {
        var address = new Address(request);
        var pages = new List<SitemapPage>
        {
            new(address.Of(PublicPaths.Home), null),
            new(address.Of(PublicPaths.Data), null),
        };

        foreach (var (municipality, years) in (await current.AllAsync(cancel)).OrderBy(
            town => town.Municipality.Id.Value, StringComparer.Ordinal))
        {
            var id = municipality.Id.Value;
            pages.Add(new(address.Of(PublicPaths.MunicipalityPage(id)), years.Max(year => year.Publication.PublishedAt)));
            pages.AddRange(
                from year in years
                orderby year.Folder.Year.Value
                select new SitemapPage(address.Of(PublicPaths.YearPage(id, year.Folder.Year.Value)), year.Publication.PublishedAt));
        }

        return pages;
    }
}
