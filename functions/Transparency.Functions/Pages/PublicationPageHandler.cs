using Microsoft.AspNetCore.Http;
using Transparency.Core.Municipalities;
using Transparency.Core.StatePublication;
using Transparency.Functions.Http;
using Transparency.Pages;
using Transparency.Pages.Publications;
using Transparency.Storage.Editions;

namespace Transparency.Functions.Pages;

/// <summary>A publication as a page.</summary>
public sealed class PublicationPageHandler(PublicationLog log, StateTownLog state, StateTowns towns, CurrentEditionStore current)
{
    public async Task<IResult> PageAsync(HttpRequest request, string publication, CancellationToken cancel)
    {
        var parameters = new Parameters(request, "lang");
        var language = parameters.Language();

        if (parameters.Mistake is { } mistake)
            return ProblemResult.BadRequest(mistake);

        if ((await log.GetOrNullAsync(publication, cancel) ?? await state.GetOrNullAsync(publication, cancel)) is not { } entry)
            return PageResult.Missing(request, MissingPage.NoPublication);

        var (id, year) = (MunicipalityId.Parse(entry.Municipality.Id), FiscalYear.Of(entry.Year));
        var town = await towns.MunicipalityOrNullAsync(id, cancel);
        var holder = await current.EditionsOrNullAsync(entry.IsOfState ? StateFolder.Id : id, cancel);
        var places = new PublicationPlaces(
            town is var (_, published) && published.Any(pointer => pointer.Year == year),
            entry.ShownEdition is { } edition && holder?.Keeps(year, edition) == true,
            entry.Previous is { } previous && holder?.Keeps(year, previous) == true)
        {
            HasMunicipality = town is not null,
        };

        return PageResult.Of(new PublicationPage(entry, places, language));
    }
}
