using Microsoft.AspNetCore.Http;
using Transparency.Core.Editions;
using Transparency.Core.Editions.Searching;
using Transparency.Core.Municipalities;
using Transparency.Core.Publications;
using Transparency.Functions.Http;
using Transparency.Functions.Municipalities;
using Transparency.Functions.Tables;

namespace Transparency.Functions.Counterparties;

/// <summary>Answers who was paid and who paid over all years of a municipality.</summary>
public sealed class TownCounterpartyHandler(RouteLookup lookup, IndexSweep sweep)
{
    public async Task<IResult> AnswerAsync(HttpRequest request, string municipality, CancellationToken cancel)
    {
        var parameters = new Parameters(request, CounterpartyQuery.Names);
        var query = CounterpartyQuery.Of(parameters);
        var asked = AskedList.Of(request, parameters);
        var limit = asked.Limit(parameters, 100, 1000);
        var skip = ListCursor.Skipped(parameters);

        if (parameters.Mistake is { } mistake)
            return ProblemResult.BadRequest(mistake);
        if (!(await lookup.TownAsync(municipality, cancel)).TryGet(out var town, out var missing))
            return missing;

        var etag = asked.Tag(PublishedVersion.Of(town));
        if (PublishedVersion.KnownOrNull(request, etag) is { } known)
            return known;

        List<EditionKey> editions = [.. town.Years.Select(pointer => new EditionKey(pointer.Folder, pointer.Edition!))];
        var version = PublishedVersion.Of(editions);
        if (parameters.Text("edition") is { } begun && begun != version)
            return ProblemResult.Gone("What is published has changed since this list began. Begin again without 'next'.");

        var years = new SortedDictionary<int, EditionIndex>();
        var counterparties = new Dictionary<Ico, ManyYears>();
        var isAnswered = await sweep.VisitAsync(
            request,
            editions,
            1,
            (edition, index, stop) =>
            {
                years[edition.Folder.Year.Value] = index;

                foreach (var (one, _) in index.Matching(null, stop))
                {
                    if (!counterparties.TryGetValue(one.Id, out var many))
                        counterparties[one.Id] = many = new ManyYears(one.Id);

                    many.Add(edition.Folder.Year.Value, one);
                }
            },
            cancel);

        if (!isAnswered)
            return ProblemResult.Busy;

        var page = Page(
            query,
            counterparties.Values,
            years,
            town,
            new Address(request),
            (asked.Room(), version, skip, limit));

        return asked.IsTable
            ? await asked.TableAsync(
                CounterpartyTable.Of(town.Municipality.Id.Value + "-counterparties", page.Counterparties, hasYears: true),
                new TableSource(town.Name),
                PublicResult.HeadOfVersion(etag, saysLength: true),
                page.Next,
                cancel)
            : asked.Json(PublicResult.OfVersion(page, CounterpartyJson.Readable.TownCounterpartiesResponse, etag), page.Next);
    }

    private static TownCounterpartiesResponse Page(
        CounterpartyQuery query,
        IReadOnlyCollection<ManyYears> all,
        SortedDictionary<int, EditionIndex> years,
        PublishedTown town,
        Address address,
        (AnswerRoom Room, string Version, long Skip, int Limit) asked)
    {
        var total = years.Values.Aggregate(default(SideSums), (sum, index) => sum + index.Total);
        var others = years.Values.Aggregate(default(SideSums), (sum, index) => sum + index.Others);
        var matching = all.Where(many => query.Matches(many.All.Sums) && many.Answers(query.Text)).ToList();
        var shown = asked.Room.Taking(
            query.Ordered(matching, many => many.All)
                .Skip((int)Math.Min(asked.Skip, int.MaxValue))
                .Take(asked.Limit)
                .Select(many => Shown(many, total, town, address)),
            CounterpartyJson.Readable.CounterpartySumResponse);
        var end = asked.Skip + shown.Count;

        return new TownCounterpartiesResponse(
            new(town.Municipality.Id.Value, town.Municipality.Name, town.Municipality.Population, town.Municipality.Kind),
            [.. years.Keys],
            matching.Count,
            shown,
            Sums.Of(years.Values.Aggregate(default(SideSums), (sum, index) => sum + index.Persons), total),
            Sums.Of(years.Values.Aggregate(default(SideSums), (sum, index) => sum + index.Unnamed), total),
            Sums.OrNull(others, total),
            Sums.Of(total),
            end < matching.Count ? ListCursor.Of(asked.Version, end) : null,
            new SortedDictionary<string, string>(StringComparer.Ordinal)
            {
                ["self"] = address.Asked,
                ["municipality"] = address.Of(PublicPaths.Municipality(town.Municipality.Id.Value)),
            });
    }

    private static CounterpartySumResponse Shown(ManyYears many, SideSums total, PublishedTown town, Address address)
    {
        var all = many.All;
        return new(
            all.Id.ToString(),
            all.Name,
            Sums.Of(all.Sums.Income, total.Income),
            Sums.Of(all.Sums.Expenditure, total.Expenditure),
            Sums.OrNull(all.Sums.Financing, total.Financing),
            [.. many.Years.Select(year => CounterpartyYears.Of(town.Municipality.Id, year.Key, all.Id, year.Value, address))],
            Sums.Links(all.Id, town.Municipality.Id, address));
    }
}
