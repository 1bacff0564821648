using Microsoft.AspNetCore.Http;
using Transparency.Core.Municipalities;
using Transparency.Functions.Http;
using Transparency.Pages;
using Transparency.Pages.Publications;
using Transparency.Storage.Editions;

namespace Transparency.Functions.Pages;

/// <summary>A publication as a page.</summary>
public sealed class PublicationPageHandler(PublicationLog log, CurrentEditionStore current)
{
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
