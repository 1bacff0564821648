using Microsoft.AspNetCore.Http;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Publications;
using Transparency.Core.Words;
using Transparency.Functions.Http;
using Transparency.Functions.Municipalities;
using Transparency.Functions.Pages;
using Transparency.Pages;
using Transparency.Pages.Embedding;
using Transparency.Pages.Levels;
using Transparency.Pages.Towns;

namespace Transparency.Functions.Embedding;

/// <summary>
/// The page that makes what others put into their pages. What stands in its address is what its forms ask; a part that the chosen side or
/// view does not have is left out, so that any choice may follow any other.
/// </summary>
public sealed class EmbedBuilderHandler(TownDirectory directory, RouteLookup lookup, LevelParts levels)
{
    private const int MostFound = 20;

    private static readonly (string Name, View View)[] Views = [.. View.All.Select(view => (view.Name, view))];

    public async Task<IResult> PageAsync(HttpRequest request, CancellationToken cancel)
    {
        var parameters = new Parameters(
            request, "q", "municipality", "year", "side", "view", "path", "accent", "scheme", "language", "kind", "lang");
        var language = parameters.Language();
        var look = AskedLook.Of(parameters, "language");
        var isElement = parameters.OneOf("kind", ("frame", false), ("element", true));
        var view = parameters.OneOf("view", Views);
        // Income has no purpose.
        if (parameters.SideOrNull("side") == Side.Income && view == View.Function)
            parameters.Set("view", "");

        if (parameters.Mistake is { } mistake)
            return ProblemResult.BadRequest(mistake);

        var root = new Address(request).Of("");
        EmbedChoice? chosen = null;

        if (parameters.Text("municipality") is { } municipality)
        {
            if (await lookup.TownOrNullAsync(municipality, cancel) is not { } town)
                return PageResult.Missing(request, MissingPage.NoMunicipality);
            if (!(await LevelAsync(request, parameters, town, language, cancel)).TryGet(out var level, out var missing))
                return missing.Status == StatusCodes.Status404NotFound ? PageResult.Missing(request, Nothing(town, parameters)) : missing;

            chosen = new EmbedChoice(town.Municipality, level, look, isElement, root);
        }

        var (towns, more) = await TownsAsync(parameters.Text("q"), chosen is not null, cancel);
        var page = new EmbedBuilderPage(parameters.Text("q"), towns, chosen, language)
        {
            More = more,
            Canonical = root + Translated.Of(PublicPaths.EmbedBuilder, language),
        };

        return GuardedResult.WithFrames(PageResult.Bytes(request, page));
    }

    private async Task<Found<LevelPart>> LevelAsync(
        HttpRequest request,
        Parameters parameters,
        PublishedTown town,
        Language language,
        CancellationToken cancel)
    {
        var pointer = parameters.Text("year") is { } asked ? town.YearOrNull(asked) : town.NewestOrNull;
        if (pointer is null)
            return ProblemResult.NotFound($"{town.Name} has published no such year.");

        if (!(await lookup.PublishedAsync(town.Municipality.Id.Value, pointer.Year, cancel)).TryGet(out var found, out var missing))
            return missing;

        var level = await levels.FindAsync(request, parameters, town, found, language, cancel);
        if (level.TryGet(out _, out missing) || missing.Status != StatusCodes.Status404NotFound || !parameters.Has("path"))
            return level;

        parameters.Set("path", "");

        return await levels.FindAsync(request, parameters, town, found, language, cancel);
    }

    /// <summary>Those who publish themselves while nobody looks for others; none beside what is chosen.</summary>
    private async Task<(IReadOnlyList<ListedTown> Towns, int More)> TownsAsync(string? sought, bool isChosen, CancellationToken cancel)
    {
        if (sought is null && isChosen)
            return ([], 0);

        var all = await directory.AllAsync(cancel);
        var found = sought is null ? [.. all.Where(town => town.HasOwn)] : TownDirectory.Found(all, sought).ToList();
        var listed = found.Take(MostFound).Select(town =>
            new ListedTown(town.Municipality.Id, town.Municipality.Name, [], town.District));

        return ([.. listed], Math.Max(0, found.Count - MostFound));
    }

    private static Wording Nothing(PublishedTown town, Parameters parameters) => parameters.Text("year") is { } year
        ? MissingPage.NoYear(town.Name, year)
        : MissingPage.NoBudget(town.Name);
}
