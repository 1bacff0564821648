using Microsoft.AspNetCore.Http;
using Transparency.Core.Words;
using Transparency.Functions.Http;
using Transparency.Functions.Municipalities;
using Transparency.Functions.Searching;
using Transparency.Pages;
using Transparency.Pages.Searching;

namespace Transparency.Functions.Pages.Searching;

/// <summary>What one search finds as a page: each thing leads to its own page, or to where it lies in a budget.</summary>
public sealed class SearchPageHandler(SearchLookup search, RouteLookup lookup)
{
    /// <summary>So many of each kind are on a page.</summary>
    private const int PageResults = 20;

    public async Task<IResult> PageAsync(HttpRequest request, CancellationToken cancel)
    {
        var parameters = new Parameters(request, "q", "municipality", "next", "lang");
        var (language, sought) = (parameters.Language(), parameters.Text("q"));
        var page = new SearchPage(SearchCursor.Of(parameters), PageResults, language);

        if (parameters.Mistake is { } mistake)
            return ProblemResult.BadRequest(mistake);
        if (!(await search.ScopeAsync(parameters.Text("municipality"), cancel)).TryGet(out var scope, out _))
            return PageResult.Missing(request, MissingPage.NoMunicipality);

        var etag = PageVersion.Of(scope.ETag.ToString());
        if (PageResult.KnownOrNull(request, etag) is { } known)
            return known;

        var query = new TextQuery(sought ?? "");
        var box = new SearchBox(scope.Town?.Municipality.Id.Value, scope.Town?.Name, language) { Sought = sought };
        if (!SearchLookup.MayBeAsked(query))
            return PageResult.Of(request, new FoundPage(box, [], null), etag);

        if (!(await search.FindAsync(request, scope, query, cancel)).TryGet(out var found, out var missing))
            return missing;

        var answer = new SearchAnswer(sought!, query, page, new Address(request), scope.Town)
            .Of(scope.Towns, found.Names, found.Payments);

        return PageResult.Of(request, new FoundPage(box, FoundThings.Of(answer, await LevelsAsync(scope.Town, cancel)), answer.Next), etag);
    }

    /// <summary>Where codes lie in the newest year of the municipality, or null where none is named.</summary>
    private async Task<CodeLevels?> LevelsAsync(PublishedTown? town, CancellationToken cancel)
    {
        if (town?.NewestOrNull is not { } newest)
            return null;

        return (await lookup.PublishedAsync(town.Municipality.Id.Value, newest.Year, cancel)).TryGet(out var year, out _)
            ? new CodeLevels(town.Municipality.Id.Value, year.Content.Budget)
            : null;
    }
}
