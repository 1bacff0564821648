using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Transparency.Core.Municipalities;
using Transparency.Core.Publications;
using Transparency.Functions.Http;
using Transparency.Functions.Municipalities;
using Transparency.Pages.Help;
using Transparency.Storage.Editions;

namespace Transparency.Functions.Sitemaps;

/// <summary>Tells search engines which pages there are, and what is not for them.</summary>
public sealed class SitemapHandler(CurrentEditionStore current, StateTowns states, TownDirectory directory)
{
    /// <summary>As many as stay within a megabyte; the protocol allows fifty thousand.</summary>
    public const int PagesOfPart = 5_000;

    private const string MediaType = "application/xml; charset=utf-8";

    public static IResult Robots(HttpRequest request)
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
        var pages = await PagesAsync(cancel);
        if (pages.Count <= PagesOfPart)
            return Part(request, pages);

        var parts = pages.Chunk(PagesOfPart).Select((part, number) => new SitemapPage(
            new Address(request).Of(PublicPaths.SitemapPart(number + 1)), part.Max(page => page.ChangedAt)));

        return PublicResult.OfBytes(SitemapXml.OfParts(parts), MediaType);
    }

    public async Task<IResult> PartAsync(HttpRequest request, string part, CancellationToken cancel)
    {
        var pages = await PagesAsync(cancel);
        if (!int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || number < 1
            || number > (pages.Count + PagesOfPart - 1) / PagesOfPart)
        {
            return ProblemResult.NotFound($"There is no part '{part}' of the list of pages.");
        }

        return Part(request, pages.Skip((number - 1) * PagesOfPart).Take(PagesOfPart));
    }

    private static PublicResult Part(HttpRequest request, IEnumerable<ListedPage> pages)
    {
        var address = new Address(request);
        return PublicResult.OfBytes(
            SitemapXml.OfPages(pages.Select(page => new SitemapPage(address.Of(page.Path), page.ChangedAt))), MediaType);
    }

    /// <summary>
    /// Those who publish themselves first, so that what search engines know of them does not move with the six thousand of whom the state
    /// tells. Of a hundred thousand pages an address is written for those alone that are shown.
    /// </summary>
    private async Task<List<ListedPage>> PagesAsync(CancellationToken cancel)
    {
        string[] ofNobody =
        [
            PublicPaths.Home, PublicPaths.Data, PublicPaths.ComparePage, PublicPaths.EmbedBuilder, PublicPaths.Accessibility,
            .. HelpAddresses.All,
        ];
        var pages = ofNobody.Select(path => new ListedPage("", 0, null) { Fixed = path }).ToList();
        var own = (await current.AllAsync(cancel)).ToDictionary(
            town => town.Municipality.Id,
            town => town.Years.ToDictionary(year => year.Year.Value, year => year.Publication.PublishedAt));
        var country = (await states.YearsAsync(cancel)).ToDictionary(year => year.Year.Value, year => year.Publication.PublishedAt);

        foreach (var town in (await directory.AllAsync(cancel))
            .OrderBy(town => town.HasOwn ? 0 : 1)
            .ThenBy(town => town.Municipality.Id.Value, StringComparer.Ordinal))
        {
            var id = town.Municipality.Id;
            var years = town.Years.Select(year => new ListedPage(id.Value, year, PublishedAt(id, year))).ToList();

            pages.Add(new ListedPage(id.Value, 0, years.Max(year => year.ChangedAt)));
            if (years.Count > 1)
                pages.Add(new ListedPage(id.Value, ListedPage.EveryYear, years.Max(year => year.ChangedAt)));

            pages.AddRange(years);

            // The state's statement has no payments and events, nor have organisations.
            if (town.Municipality.Kind != MunicipalityKind.Organisation)
            {
                pages.AddRange(years
                    .Where(year => own.GetValueOrDefault(id)?.ContainsKey(year.Year) == true)
                    .SelectMany(year => Lists(year.Municipality, year.Year).Select(list => year with { Fixed = list })));
            }
        }

        return pages;

        static IEnumerable<string> Lists(string id, int year) =>
        [
            PublicPaths.PaymentsPage(id, year),
            PublicPaths.CounterpartiesPage(id, year),
            PublicPaths.EventsPage(id, year),
        ];

        DateTimeOffset? PublishedAt(MunicipalityId id, int year) =>
            own.GetValueOrDefault(id)?.TryGetValue(year, out var at) == true ? at
            : country.TryGetValue(year, out var then) ? then
            : null;
    }

    /// <summary>A page before its address is written.</summary>
    /// <param name="Municipality">Whose.</param>
    /// <param name="Year">Of which year, or 0 for that of the municipality, or <see cref="EveryYear"/>.</param>
    /// <param name="ChangedAt">Since when it says what it says.</param>
    private readonly record struct ListedPage(string Municipality, int Year, DateTimeOffset? ChangedAt)
    {
        /// <summary>In the place of a year: the page of all of them.</summary>
        public const int EveryYear = -1;

        /// <summary>Its path where it is nobody's, or a list of the year.</summary>
        public string? Fixed { get; init; }

        public string Path => Fixed ?? Year switch
        {
            0 => PublicPaths.MunicipalityPage(Municipality),
            EveryYear => PublicPaths.YearsPage(Municipality),
            _ => PublicPaths.YearPage(Municipality, Year),
        };
    }
}
