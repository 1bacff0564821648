using Microsoft.AspNetCore.Http;
using Transparency.Core.Words;
using Transparency.Functions.Http;
using Transparency.Functions.Municipalities;

namespace Transparency.Functions.Searching;

/// <summary>Answers what was found.</summary>
public sealed class SearchHandler(SearchLookup lookup)
{
    public async Task<IResult> AnswerAsync(HttpRequest request, CancellationToken cancel)
    {
        var parameters = new Parameters(request, "q", "municipality", "limit", "next", "lang");
        var query = Query(parameters);
        var language = parameters.Language();
        var page = new SearchPage(SearchCursor.Of(parameters), parameters.Number("limit", 100, 1, SearchPage.MostResults), language);

        if (parameters.Mistake is { } mistake)
            return ProblemResult.BadRequest(mistake);
        if (!(await lookup.ScopeAsync(parameters.Text("municipality"), cancel)).TryGet(out var scope, out var missing))
            return missing;

        if (PublishedVersion.KnownOrNull(request, scope.ETag) is { } known)
            return known;
        if (HttpMethods.IsHead(request.Method))
            return PublicResult.HeadOfVersion(scope.ETag);

        if (!(await lookup.FindAsync(request, scope, query, cancel)).TryGet(out var found, out missing))
            return missing;

        var answer = new SearchAnswer(parameters.Text("q")!, query, page, new Address(request), scope.Town);

        return PublicResult.OfVersion(
            answer.Of(scope.Towns, found.Names, found.Payments),
            SearchJson.Readable.SearchResponse,
            scope.ETag,
            saysLength: false);
    }

    private static TextQuery Query(Parameters parameters)
    {
        var query = new TextQuery(parameters.Text("q") ?? "");

        if (!SearchLookup.MayBeAsked(query))
        {
            parameters.Fail(
                $"'q' is '{parameters.Text("q")}'; "
                    + $"it is a text of {SearchLookup.ShortestQuery} to {SearchLookup.LongestQuery} characters.");
        }

        return query;
    }
}
