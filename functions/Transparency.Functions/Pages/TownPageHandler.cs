using Microsoft.AspNetCore.Http;
using Transparency.Core.Editions;
using Transparency.Core.Municipalities;
using Transparency.Core.Words;
using Transparency.Functions.Municipalities;
using Transparency.Functions.Reconciliations;
using Transparency.Pages;
using Transparency.Pages.Reconciliations;
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
    ReconciliationLookup reconciliations,
    DocumentPageHandler documents)
{
    private const int MostListed = 200;
    private const int MostFound = 50;

    public async Task<IResult> HomeAsync(HttpRequest request, CancellationToken cancel)
    {
        var all = await directory.AllAsync(cancel);
        var sought = request.Query["q"].ToString() is { } asked && !string.IsNullOrWhiteSpace(asked) ? asked : null;

        // Who is known from the state alone is found and not listed.
        var towns = sought is null ? [.. all.Where(town => town.HasOwn)] : TownDirectory.Found(all, sought).ToList();
        var shown = towns.Take(sought is null ? MostListed : MostFound).Select(Listed).ToList();
        var latest = (await current.AllAsync(cancel))
            .SelectMany(town => town.Years)
            .MaxBy(pointer => pointer.Publication.PublishedAt);

        return PageResult.Of(new HomePage(shown, latest?.Publication, Language.Czech)
        {
            All = all.Count,
            More = towns.Count - shown.Count,
            Sought = sought,
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
            Reconciliation = await ReconciledOrNullAsync(town.Municipality, pointer, language, cancel),
        });
    }

    private async Task<ReconciliationPart?> ReconciledOrNullAsync(
        Municipality municipality,
        EditionPointer pointer,
        Language language,
        CancellationToken cancel)
    {
        if (pointer is not { IsOfState: false, Edition: { } edition })
            return null;

        var state = await reconciliations.StateOrNullAsync(municipality, pointer.Year, cancel);

        return await reconciliations.OrNullAsync(new EditionKey(pointer.Folder, edition), state, cancel) is { } found
            ? new ReconciliationPart(municipality.Id, pointer.Year, found.Edition, found.Reconciliation, language)
            : null;
    }
}
