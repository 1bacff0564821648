using Microsoft.AspNetCore.Http;
using Transparency.Core.Editions;
using Transparency.Core.Words;
using Transparency.Functions.Counterparties;
using Transparency.Functions.Http;
using Transparency.Functions.Municipalities;
using Transparency.Storage.Editions;

namespace Transparency.Functions.Searching;

/// <summary>
/// One search over everything: names from the code lists and the indexes of all current editions, and within a municipality the
/// descriptions of its payments.
/// </summary>
public sealed class SearchHandler(
    CurrentEditionStore current,
    RouteLookup lookup,
    TownDirectory directory,
    IndexSweep sweep,
    PaymentTexts texts)
{
    /// <summary>Nearly everything has a letter in it.</summary>
    private const int ShortestQuery = 2;

    private const int LongestQuery = 200;

    public async Task<IResult> AnswerAsync(HttpRequest request, CancellationToken cancel)
    {
        var parameters = new Parameters(request, "q", "municipality", "limit", "next", "lang");
        var query = Query(parameters);
        var language = parameters.Language();
        var page = new SearchPage(SearchCursor.Of(parameters), parameters.Number("limit", 100, 1, SearchPage.MostResults), language);

        if (parameters.Mistake is { } mistake)
            return ProblemResult.BadRequest(mistake);

        PublishedTown? town = null;
        if (parameters.Text("municipality") is { } municipality
            && !(await lookup.TownAsync(municipality, cancel)).TryGet(out town, out var missing))
        {
            return missing;
        }

        var all = town is null ? await current.AllAsync(cancel) : [(town.Municipality, town.Years)];
        var called = town is null ? await directory.AllAsync(cancel) : [];
        var etag = town is null ? PublishedVersion.Of(all, called) : PublishedVersion.Of(town);

        if (PublishedVersion.KnownOrNull(request, etag) is { } known)
            return known;
        if (HttpMethods.IsHead(request.Method))
            return PublicResult.HeadOfVersion(etag);

        var names = new FoundNames(query);
        var isSwept = await sweep.VisitAsync(
            request,
            [.. all.SelectMany(each => each.Years).Select(pointer => new EditionKey(pointer.Folder, pointer.Edition!))],
            1,
            names.Add,
            cancel);

        if (!isSwept)
            return ProblemResult.Busy;

        FoundTexts? payments = null;
        if (town is not null && (payments = await texts.FindOrNullAsync(request, town, query, cancel)) is null)
            return ProblemResult.Busy;

        var answer = new SearchAnswer(parameters.Text("q")!, query, page, new Address(request), town);

        return PublicResult.OfVersion(
            answer.Of(town is null ? [.. called.Select(each => each.Municipality)] : [town.Municipality], names, payments),
            SearchJson.Readable.SearchResponse,
            etag,
            saysLength: false);
    }

    private static TextQuery Query(Parameters parameters)
    {
        var query = new TextQuery(parameters.Text("q") ?? "");

        if (query.Phrase.Length is < ShortestQuery or > LongestQuery)
            parameters.Fail($"'q' is '{parameters.Text("q")}'; it is a text of {ShortestQuery} to {LongestQuery} characters.");

        return query;
    }
}
