using Microsoft.AspNetCore.Http;
using Transparency.Core.Editions.Searching;
using Transparency.Functions.Http;
using Transparency.Functions.Municipalities;
using Transparency.Functions.Tables;

namespace Transparency.Functions.Counterparties;

/// <summary>Answers who was paid and who paid in a year, from the index that was written with the edition.</summary>
public sealed class YearCounterpartyHandler(RouteLookup lookup, YearCounterpartyLookup counterparties)
{
    public async Task<IResult> AnswerAsync(HttpRequest request, string municipality, string year, CancellationToken cancel)
    {
        var parameters = new Parameters(request, [.. CounterpartyQuery.Names, "edition"]);
        var query = CounterpartyQuery.Of(parameters);
        var asked = AskedList.Of(request, parameters);
        var limit = asked.Limit(parameters, 100, 1000);
        var skip = ListCursor.Skipped(parameters);

        if (!(await lookup.LocateAsync(municipality, year, parameters, cancel)).TryGet(out var located, out var missing))
            return missing;
        located = located with { ETag = asked.Tag(located.ETag) };
        if (located.KnownOrNull(request) is { } known)
            return known;
        if (!(await lookup.ContentAsync(located, cancel)).TryGet(out var found, out missing))
            return missing;
        if (PublicResult.KnownOrNull(request, found.ETag, found.PublishedAt, found.IsNamed) is { } knownByDate)
            return knownByDate;

        if (!(await counterparties.FindAsync(request, located.Key, query, cancel)).TryGet(out var counted, out missing))
            return missing;
        if (counted.Index is not { } index)
            return NoLongerKept(found);

        var page = Page(query, counted.Matching, index, found, new Address(request), asked.Room(), (skip, limit));

        return asked.IsTable
            ? await asked.TableAsync(
                CounterpartyTable.Of(found.TableName("counterparties"), page.Counterparties, hasYears: false),
                found.Source,
                found.Version,
                page.Next,
                cancel)
            : asked.Json(
                PublicResult.OfEdition(
                    page,
                    CounterpartyJson.Readable.YearCounterpartiesResponse,
                    found.ETag,
                    found.PublishedAt,
                    found.IsNamed),
                page.Next);
    }

    private static YearCounterpartiesResponse Page(
        CounterpartyQuery query,
        IReadOnlyList<IndexedCounterparty> matching,
        EditionIndex index,
        PublishedYear found,
        Address address,
        AnswerRoom room,
        (long Skip, int Limit) asked)
    {
        var shown = room.Taking(
            query.Ordered(matching, one => one)
                .Skip((int)Math.Min(asked.Skip, int.MaxValue))
                .Take(asked.Limit)
                .Select(one => Shown(one, index, found, address)),
            CounterpartyJson.Readable.CounterpartySumResponse);
        var end = asked.Skip + shown.Count;

        return new YearCounterpartiesResponse(
            found.Head,
            found.Summary.Year,
            found.Summary.Edition,
            matching.Count,
            shown,
            Sums.Of(index.Persons, index.Total),
            Sums.Of(index.Unnamed, index.Total),
            Sums.OrNull(index.Others, index.Total),
            Sums.Of(index.Total),
            end < matching.Count ? ListCursor.Of(found.Summary.Edition, end) : null,
            found.Links(address));
    }

    private static CounterpartySumResponse Shown(IndexedCounterparty one, EditionIndex index, PublishedYear found, Address address)
    {
        var links = Sums.Links(one.Id, found.Municipality.Id, address);
        links["payments"] = address.Of(CounterpartyYears.Payments(
            found.Municipality.Id,
            found.Summary.Year,
            one.Id,
            found.IsNamed ? found.Summary.Edition : null));

        return new CounterpartySumResponse(
            one.Id.ToString(),
            one.Name,
            Sums.Of(one.Sums.Income, index.Total.Income),
            Sums.Of(one.Sums.Expenditure, index.Total.Expenditure),
            Sums.OrNull(one.Sums.Financing, index.Total.Financing),
            null,
            links);
    }

    internal static ProblemResult NoLongerKept(PublishedYear found) => ProblemResult.Gone(
        $"Edition {found.Summary.Edition} is no longer kept. Begin again without 'next' and 'edition': the current one answers.");
}
