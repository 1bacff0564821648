using Microsoft.AspNetCore.Http;
using Transparency.Core.Municipalities;
using Transparency.Core.Publications;
using Transparency.Functions.Http;
using Transparency.Functions.Municipalities;
using Transparency.Pages;
using Transparency.Pages.Publications;
using Transparency.Storage.Editions;

namespace Transparency.Functions.Pages;

/// <summary>A publication as a page, and the list of them.</summary>
public sealed class PublicationPageHandler(PublicationLog log, CurrentEditionStore current, RouteLookup lookup)
{
    private const int PageEntries = 50;

    public async Task<IResult> ListAsync(HttpRequest request, CancellationToken cancel)
    {
        var parameters = new Parameters(request, "municipality", "next", "lang");
        var (language, next) = (parameters.Language(), parameters.Text("next"));

        if (parameters.Mistake is { } mistake)
            return ProblemResult.BadRequest(mistake);
        if (next is not null && await log.GetOrNullAsync(next, cancel) is null)
            return PageResult.Missing(request, MissingPage.NoPublication);

        (string Id, string Name)? only = null;
        if (parameters.Text("municipality") is { } named)
        {
            if (await lookup.TownOrNullAsync(named, cancel) is not { } town)
                return PageResult.Missing(request, MissingPage.NoMunicipality);

            only = (town.Municipality.Id.Value, town.Name);
        }

        var feed = new PublicationFeed(only is (var id, _) ? MunicipalityId.Parse(id) : null);
        var (entries, more) = await log.ListAsync(feed, null, PageEntries, next, cancel);

        return PageResult.Of(new PublicationsPage(entries, only, more ? entries[^1].Id : null, language));
    }

    public async Task<IResult> PageAsync(HttpRequest request, string publication, CancellationToken cancel)
    {
        var parameters = new Parameters(request, "lang");
        var language = parameters.Language();

        if (parameters.Mistake is { } mistake)
            return ProblemResult.BadRequest(mistake);

        if (await log.GetOrNullAsync(publication, cancel) is not { } entry)
            return PageResult.Missing(request, MissingPage.NoPublication);

        var (id, year) = (MunicipalityId.Parse(entry.Municipality.Id), FiscalYear.Of(entry.Year));
        var town = await current.EditionsOrNullAsync(id, cancel);
        var places = new PublicationPlaces(
            town?.HasPublished(year) == true,
            entry.ShownEdition is { } edition && town?.Keeps(year, edition) == true,
            entry.Previous is { } previous && town?.Keeps(year, previous) == true);

        return PageResult.Of(new PublicationPage(entry, places, language));
    }
}
