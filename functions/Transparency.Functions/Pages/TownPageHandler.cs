using Microsoft.AspNetCore.Http;
using Transparency.Core.Editions;
using Transparency.Core.Folders;
using Transparency.Core.Municipalities;
using Transparency.Core.Publications;
using Transparency.Core.Words;
using Transparency.Functions.Budgets;
using Transparency.Functions.Municipalities;
using Transparency.Pages;
using Transparency.Pages.Towns;
using Transparency.Storage.Editions;

namespace Transparency.Functions.Pages;

/// <summary>
/// The public pages of municipalities: the component, with content that can be read without it. Their query is the component's, so they are
/// in Czech as the component is.
/// </summary>
public sealed class TownPageHandler(
    RouteLookup lookup,
    CurrentEditionStore current,
    TownDirectory directory,
    LoadedEditionStore editions,
    DocumentPageHandler documents)
{
    private const int MostFound = 50;

    public async Task<IResult> HomeAsync(HttpRequest request, CancellationToken cancel)
    {
        var towns = await current.AllAsync(cancel);
        var all = await directory.AllAsync(cancel);
        var others = all.Count(town => !town.HasOwn);

        // Those of the whole country are found beside the list; where there are none, the list itself is shortened.
        var asked = request.Query["q"].ToString();
        var part = new UnaccentedText(others == 0 ? asked : "");
        var sought = others > 0 && asked.Length > 0 ? asked : null;
        var listed = towns
            .Where(town => part.IsIn(town.Municipality.Name))
            .OrderBy(town => town.Municipality.Name, CzechText.Order)
            .Select(town => new ListedTown(town.Municipality.Id, town.Municipality.Name, [.. town.Years.Select(pointer => pointer.Year)]));
        var latest = towns.SelectMany(town => town.Years).MaxBy(pointer => pointer.Publication.PublishedAt);

        return PageResult.Of(new HomePage([.. listed], latest?.Publication, Language.Czech)
        {
            IsSearch = others == 0 && asked.Length > 0,
            Others = others,
            Sought = sought,
            Found = sought is null ? [] : [.. TownDirectory.Found(all, sought).Take(MostFound).Select(Listed)],
        });
    }

    private static ListedTown Listed(DirectoryTown town) => new(
        town.Municipality.Id,
        town.Municipality.Name,
        [.. town.Years.Select(FiscalYear.Of)],
        town.District);

    public Task<IResult> MunicipalityAsync(HttpRequest request, string municipality, CancellationToken cancel) =>
        TownAsync(request, municipality, null, cancel);

    public Task<IResult> YearAsync(HttpRequest request, string municipality, string year, CancellationToken cancel) =>
        TownAsync(request, municipality, year, cancel);

    /// <param name="request">What was asked.</param>
    /// <param name="municipality">The municipality's id.</param>
    /// <param name="year">The year, or null for the newest.</param>
    /// <param name="cancel">Ends the asking.</param>
    private async Task<IResult> TownAsync(HttpRequest request, string municipality, string? year, CancellationToken cancel)
    {
        const Language language = Language.Czech;

        if (await lookup.TownOrNullAsync(municipality, cancel) is not { } town)
            return PageResult.Missing(request, MissingPage.NoMunicipality);

        if (year is null && town.NewestOrNull is null)
            return PageResult.Of(new EmptyTownPage(town.Municipality, language));
        if ((year is null ? town.NewestOrNull : town.YearOrNull(year)) is not { } pointer)
            return PageResult.Missing(request, MissingPage.NoYear(town.Name, year ?? ""));

        var listed = await documents.ListOrNullAsync(pointer, language, cancel);
        return PageResult.Of(new YearPage(town.Municipality, pointer.Publication, listed, language)
        {
            IsOfState = pointer.IsOfState,
            Lead = await LeadOrNullAsync(town.Municipality, pointer, cancel),
        });
    }

    /// <summary>What financing did is told by items, which only the edition itself has.</summary>
    private async Task<YearLead?> LeadOrNullAsync(Municipality town, EditionPointer pointer, CancellationToken cancel)
    {
        var key = new EditionKey(new FolderId(town.Id, pointer.Year), pointer.Edition!);

        return await editions.GetOrNullAsync(key, cancel) is { } content ? YearInWords.Of(town, content) : null;
    }
}
