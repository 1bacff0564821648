using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Transparency.Core.Editions;
using Transparency.Core.Municipalities;
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
public sealed class SearchLookup(
    CurrentEditionStore current,
    RouteLookup lookup,
    TownDirectory directory,
    IndexSweep sweep,
    PaymentTexts texts)
{
    /// <summary>Nearly everything has a letter in it.</summary>
    public const int ShortestQuery = 2;

    public const int LongestQuery = 200;

    /// <summary>Whether it is long enough to find something, and short enough to be meant.</summary>
    public static bool MayBeAsked(TextQuery query) => query.Phrase.Length is >= ShortestQuery and <= LongestQuery;

    /// <summary>Where is looked, before anything is read.</summary>
    /// <param name="municipality">The only one that is looked at, or null for all.</param>
    /// <param name="cancel">Ends the asking.</param>
    internal async Task<Found<SearchScope>> ScopeAsync(string? municipality, CancellationToken cancel)
    {
        if (municipality is null)
        {
            var (all, called) = (await current.AllAsync(cancel), await directory.AllAsync(cancel));
            return new SearchScope(null, all, [.. called.Select(each => each.Municipality)], PublishedVersion.Of(all, called));
        }

        return (await lookup.TownAsync(municipality, cancel)).TryGet(out var town, out var missing)
            ? new SearchScope(town, [(town.Municipality, town.Years)], [town.Municipality], PublishedVersion.Of(town))
            : missing;
    }

    /// <returns>What was found, or that too many others are answered.</returns>
    internal async Task<Found<SearchFindings>> FindAsync(
        HttpRequest request,
        SearchScope scope,
        TextQuery query,
        CancellationToken cancel)
    {
        var names = new FoundNames(query);
        var isSwept = await sweep.VisitAsync(
            request,
            [.. scope.All.SelectMany(each => each.Years).Select(pointer => new EditionKey(pointer.Folder, pointer.Edition!))],
            1,
            names.Add,
            cancel);

        if (!isSwept)
            return ProblemResult.Busy;

        FoundTexts? payments = null;
        if (scope.Town is { } town && (payments = await texts.FindOrNullAsync(request, town, query, cancel)) is null)
            return ProblemResult.Busy;

        return new SearchFindings(names, payments);
    }
}

/// <summary>Where a search looks.</summary>
/// <param name="Town">The only municipality, or null.</param>
/// <param name="All">Whose editions.</param>
/// <param name="Towns">Who may be found.</param>
/// <param name="ETag">Of answers.</param>
internal sealed record SearchScope(
    PublishedTown? Town,
    IReadOnlyList<(Municipality Municipality, IReadOnlyList<EditionPointer> Years)> All,
    IReadOnlyList<Municipality> Towns,
    EntityTagHeaderValue ETag);

/// <summary>What the indexes gave, and the payments, or null where none are asked for.</summary>
internal sealed record SearchFindings(FoundNames Names, FoundTexts? Payments);
