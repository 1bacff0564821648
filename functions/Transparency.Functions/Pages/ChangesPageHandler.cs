using Microsoft.AspNetCore.Http;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Editions;
using Transparency.Core.Municipalities;
using Transparency.Core.Publications;
using Transparency.Core.Waterfalls;
using Transparency.Core.Words;
using Transparency.Functions.Documents;
using Transparency.Functions.Http;
using Transparency.Functions.Municipalities;
using Transparency.Functions.Publications;
using Transparency.Pages;
using Transparency.Pages.Waterfalls;
using Transparency.Storage.Editions;

namespace Transparency.Functions.Pages;

/// <summary>How a year's budget came to be what it is: the steps are what the publication log tells of it.</summary>
public sealed class ChangesPageHandler(RouteLookup lookup, PublicationEntries log)
{
    /// <summary>What was told before is one step.</summary>
    private const int MostEntries = 1_000;

    public async Task<IResult> PageAsync(HttpRequest request, string municipality, string year, CancellationToken cancel)
    {
        var parameters = new Parameters(request, "lang");
        var language = parameters.Language();

        if (parameters.Mistake is { } mistake)
            return ProblemResult.BadRequest(mistake);
        if (await lookup.TownOrNullAsync(municipality, cancel) is not { } town)
            return PageResult.Missing(request, MissingPage.NoMunicipality);
        if (town.YearOrNull(year) is not { } pointer)
            return PageResult.Missing(request, MissingPage.NoYear(town.Name, year));

        var folder = new FolderId(town.Municipality.Id, pointer.Year);
        var version = await log.VersionAsync(folder, cancel);
        var etag = PageVersion.Of(new EditionsTag()
            .With(town.Municipality, pointer)
            .With(pointer.Publication.Id)
            .With(version.Text).Value.ToString());
        if (PageResult.KnownOrNull(request, etag) is { } known)
            return known;

        if (!(await lookup.PublishedAsync(municipality, pointer.Year, cancel)).TryGet(out var found, out var missing))
        {
            return missing.Status == StatusCodes.Status404NotFound
                ? PageResult.Missing(request, MissingPage.NoYear(town.Name, year))
                : missing;
        }

        var (told, isCut) = await ToldAsync(folder, pointer, cancel);
        var page = Page(request, pointer, found, told, language) with { IsCut = isCut || (pointer.IsOfState && version.IsStateCut) };

        return PageResult.Of(request, page, etag);
    }

    /// <summary>
    /// What was published of the year by whom it is published now, the oldest first, and whether there is more that is not read.
    /// </summary>
    private async Task<(IReadOnlyList<Publication> Told, bool IsCut)> ToldAsync(
        FolderId folder,
        EditionPointer pointer,
        CancellationToken cancel)
    {
        var question = new PublicationQuestion(folder.Municipality, folder.Year, MostEntries, null);
        var (entries, more) = await log.ListAsync(question, _ => true, cancel);

        return ([.. entries.Where(entry => entry.IsOfState == pointer.IsOfState).Reverse()], more);
    }

    private static ChangesPage Page(
        HttpRequest request,
        EditionPointer pointer,
        PublishedYear found,
        IReadOnlyList<Publication> told,
        Language language)
    {
        var path = PublicPaths.ChangesPage(found.Municipality.Id.Value, pointer.Year.Value);

        return new ChangesPage(
            found.Municipality,
            pointer.Publication,
            [.. Sides.All.Select(side => WaterfallOrNull(side, found.Content, told)).OfType<Waterfall>()],
            language)
        {
            ValidTo = found.Summary.ValidTo,
            IsOrganisation = found.Content.Budget.IsByAccounts,
            Canonical = new Address(request).Of(Translated.Of(path, language)),
        };
    }

    private static Waterfall? WaterfallOrNull(Side side, EditionContent content, IReadOnlyList<Publication> told)
    {
        return KnownBudget.TotalsOrNull(content.Summary.Totals, content.Summary.Consolidated, side) is { } current
            ? Waterfall.OrNull(side, current, [.. told.Select(entry => Known(entry)).OfType<KnownBudget>()])
            : null;

        KnownBudget? Known(Publication entry) =>
            KnownBudget.OrNull(entry, side, CzechDay.Of(entry.PublishedAt), content.Consolidation);
    }
}
