using Microsoft.AspNetCore.Http;
using Transparency.Core.Publications;
using Transparency.Core.Words;
using Transparency.Functions.Budgets;
using Transparency.Functions.Http;
using Transparency.Functions.Municipalities;
using Transparency.Functions.Reconciliations;
using Transparency.Pages;
using Transparency.Pages.Levels;
using Transparency.Pages.Reconciliations;
using Transparency.Pages.Towns;
using Transparency.Storage.Editions;

namespace Transparency.Functions.Pages;

/// <summary>
/// A municipality's year, at whichever level of its budget: every level, side, view and page of payments is read without scripts too, and
/// has an address of its own.
/// </summary>
public sealed class YearPageHandler(
    RouteLookup lookup,
    ReconciliationLookup reconciliations,
    DocumentPageHandler documents,
    LevelParts levels)
{
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
        // What else is hung on the address is not looked at, and neither is a language that there is none of.
        var language = new Parameters(request, "lang").Language();

        if (await lookup.TownOrNullAsync(municipality, cancel) is not { } town)
            return PageResult.Missing(request, MissingPage.NoMunicipality);

        if (year is null && town.NewestOrNull is null)
            return PageResult.Of(request, new EmptyTownPage(town.Municipality, language));
        if ((year is null ? town.NewestOrNull : town.YearOrNull(year)) is not { } pointer)
            return PageResult.Missing(request, MissingPage.NoYear(town.Name, year ?? ""));

        if (!(await lookup.PublishedAsync(municipality, pointer.Year, cancel)).TryGet(out var found, out var missing))
        {
            return missing.Status == StatusCodes.Status404NotFound
                ? PageResult.Missing(request, MissingPage.NoLevel(town.Name, pointer.Year.Value))
                : missing;
        }

        if (!(await levels.FindAsync(request, town, found, language, cancel)).TryGet(out var level, out missing))
        {
            if (missing.Status == StatusCodes.Status404NotFound)
                return PageResult.Missing(request, MissingPage.NoLevel(town.Name, pointer.Year.Value));
            // A year in the place of what was asked for within it would be kept under the wrong address.
            if (LevelAddress.Names.Any(request.Query.ContainsKey))
                return missing;
        }

        // Where too much is asked for, the year's totals are shown all the same, and the component asks again.
        return PageResult.Of(request, new YearPage(
            town.Municipality, pointer.Publication, documents.ListOrNull(pointer, found.Summary, language), language)
        {
            IsOfState = pointer.IsOfState,
            Reconciliation = await ReconciledOrNullAsync(found, pointer, language, cancel),
            Lead = YearInWords.Of(town.Municipality, found.Content),
            Level = level,
            Taxes = level?.Address.IsTop == true ? TaxParts.OrNull(found, language) : null,
            ValidTo = found.Summary.ValidTo,
            Canonical = Translated.Of(new Address(request).Of(Canonical(town, year, level, pointer.Year.Value)), language),
            Picture = level is null ? null : new Address(request).Of(PictureAddress.Of(level, found.Summary.Edition).Png),
        });
    }

    private async Task<ReconciliationPart?> ReconciledOrNullAsync(
        PublishedYear found,
        EditionPointer pointer,
        Language language,
        CancellationToken cancel)
    {
        if (found.IsOfState)
            return null;

        var state = await reconciliations.StateOrNullAsync(found.Municipality, pointer.Year, cancel);

        return await reconciliations.OrNullAsync(found.Content, state, cancel) is { } reconciled
            ? new ReconciliationPart(found.Municipality.Id, pointer.Year, reconciled.Edition, reconciled.Reconciliation, language)
            : null;
    }

    /// <summary>A municipality's newest year has the municipality's address where that was asked for.</summary>
    private static string Canonical(PublishedTown town, string? year, LevelPart? level, int shown) =>
        year is null && level?.Address.IsTop != false
            ? PublicPaths.MunicipalityPage(town.Municipality.Id.Value)
            : level?.Address.ToString() ?? PublicPaths.YearPage(town.Municipality.Id.Value, shown);
}
