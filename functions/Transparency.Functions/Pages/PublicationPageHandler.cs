using Microsoft.AspNetCore.Http;
using Transparency.Core.Municipalities;
using Transparency.Core.StatePublication;
using Transparency.Functions.Http;
using Transparency.Functions.Publications;
using Transparency.Pages;
using Transparency.Pages.Publications;
using Transparency.Storage.Editions;

namespace Transparency.Functions.Pages;

/// <summary>A publication as a page, and the list of them.</summary>
public sealed class PublicationPageHandler(PublicationEntries log, StateTowns towns, CurrentEditionStore current)
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

        Municipality? only = null;
        if (parameters.Text("municipality") is { } named)
        {
            if (!MunicipalityId.TryParse(named, out var id)
                || await towns.MunicipalityOrNullAsync(id, cancel) is not (var town, _))
            {
                return PageResult.Missing(request, MissingPage.NoMunicipality);
            }

            only = town;
        }

        var question = new PublicationQuestion(only?.Id, null, PageEntries, next);
        var (entries, more) = await log.ListAsync(question, _ => true, cancel);

        (string Id, string Name)? whose = only is null ? null : (only.Id.Value, only.Name);

        return PageResult.Of(request, new PublicationsPage(entries, whose, more ? entries[^1].Id : null, language));
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
        var town = await towns.MunicipalityOrNullAsync(id, cancel);
        var holder = await current.EditionsOrNullAsync(entry.IsOfState ? StateFolder.Id : id, cancel);
        var places = new PublicationPlaces(
            town is var (_, published) && published.Any(pointer => pointer.Year == year),
            entry.ShownEdition is { } edition && holder?.Keeps(year, edition) == true,
            entry.Previous is { } previous && holder?.Keeps(year, previous) == true)
        {
            HasMunicipality = town is not null,
        };

        return PageResult.Of(request, new PublicationPage(entry, places, language));
    }
}
