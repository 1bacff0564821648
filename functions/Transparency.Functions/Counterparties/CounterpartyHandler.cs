using Microsoft.AspNetCore.Http;
using Transparency.Core.Editions;
using Transparency.Core.Editions.Searching;
using Transparency.Core.Municipalities;
using Transparency.Functions.Http;
using Transparency.Functions.Municipalities;
using Transparency.Functions.Tables;
using Transparency.Storage.Editions;

namespace Transparency.Functions.Counterparties;

/// <summary>Answers where an organisation was paid or paid, in every municipality and year.</summary>
public sealed class CounterpartyHandler(CurrentEditionStore current, IndexSweep sweep)
{
    /// <summary>Of an index a few marks and IČOs are looked through.</summary>
    private const double IdPart = 0.01;

    public async Task<IResult> AnswerAsync(HttpRequest request, string ico, CancellationToken cancel)
    {
        var parameters = new Parameters(request, ["limit", "next", .. AskedList.Names]);
        var asked = AskedList.Of(request, parameters);
        var limit = asked.Limit(parameters, 100, 1000);
        var skip = ListCursor.Skipped(parameters);

        if (parameters.Mistake is { } mistake)
            return ProblemResult.BadRequest(mistake);
        if (ico.Length != 8 || !ico.All(char.IsAsciiDigit) || !Ico.TryParse(ico, out var id))
            return ProblemResult.BadRequest($"'{ico}' is no IČO: it is eight digits, the last of which checks the others.");

        var towns = await current.AllAsync(cancel);
        var etag = asked.Tag(PublishedVersion.Of(towns));
        if (PublishedVersion.KnownOrNull(request, etag) is { } known)
            return known;

        var hits = new List<(EditionKey Edition, IndexedCounterparty Found)>();
        var isAnswered = await sweep.VisitAsync(
            request,
            sweep.Naming(
                id,
                towns.SelectMany(town => town.Years).Select(pointer => new EditionKey(pointer.Folder, pointer.Edition!))),
            IdPart,
            (edition, index, _) =>
            {
                if (index.FindOrNull(id) is { } found)
                    hits.Add((edition, found));
            },
            cancel);

        if (!isAnswered)
            return ProblemResult.Busy;
        if (hits.Count == 0)
            return ProblemResult.NotFound($"No payment that is published names the IČO {id}.");

        hits = [.. hits.OrderBy(hit => hit.Edition.ToString(), StringComparer.Ordinal)];

        var version = PublishedVersion.Of(hits.Select(hit => hit.Edition));
        if (parameters.Text("edition") is { } begun && begun != version)
            return ProblemResult.Gone("What is published of it has changed since this list began. Begin again without 'next'.");

        var names = towns.ToDictionary(town => town.Municipality.Id, town => town.Municipality.Name);

        var page = Page(id, hits, names, new Address(request), (asked.Room(), version, skip, limit));

        return asked.IsTable
            ? await asked.TableAsync(
                CounterpartyTable.Of(page),
                new TableSource(),
                PublicResult.HeadOfVersion(etag, saysLength: true),
                page.Next,
                cancel)
            : asked.Json(PublicResult.OfVersion(page, CounterpartyJson.Readable.CounterpartyResponse, etag), page.Next);
    }

    private static CounterpartyResponse Page(
        Ico id,
        List<(EditionKey Edition, IndexedCounterparty Found)> hits,
        Dictionary<MunicipalityId, string> towns,
        Address address,
        (AnswerRoom Room, string Version, long Skip, int Limit) asked)
    {
        var byTown = hits
            .GroupBy(hit => hit.Edition.Folder.Municipality)
            .Select(town => (Id: town.Key, Years: town.ToList(), Sums: Sum(town)))
            .OrderByDescending(town => town.Sums.Expenditure.Amount)
            .ThenByDescending(town => town.Sums.Income.Amount)
            .ThenBy(town => town.Id.Value, StringComparer.Ordinal)
            .ToList();

        var shown = asked.Room.Taking(
            byTown
                .Skip((int)Math.Min(asked.Skip, int.MaxValue))
                .Take(asked.Limit)
                .Select(town => new CounterpartyTownResponse(
                    town.Id.Value,
                    AnswerRoom.Shown(towns[town.Id]),
                    Sums.Of(town.Sums.Income),
                    Sums.Of(town.Sums.Expenditure),
                    Sums.OrNull(town.Sums.Financing),
                    [.. town.Years.Select(hit => Year(hit.Edition, hit.Found, address))])),
            CounterpartyJson.Readable.CounterpartyTownResponse);

        var end = asked.Skip + shown.Count;
        var links = Sums.Links(id, address);
        links["self"] = address.Asked;

        // Which spelling comes first does not depend on who was asked first.
        List<string> names =
        [
            .. hits
                .SelectMany(hit => hit.Found.Names.Take(1))
                .GroupBy(name => name, StringComparer.Ordinal)
                .OrderByDescending(name => name.Count())
                .ThenBy(name => name.Key, StringComparer.Ordinal)
                .Select(name => name.Key)
                .Concat(hits.SelectMany(hit => hit.Found.Names).Order(StringComparer.Ordinal))
                .Distinct(StringComparer.Ordinal),
        ];

        return new CounterpartyResponse(
            id.ToString(),
            names.FirstOrDefault(""),
            [.. names.Take(MostNames)],
            byTown.Count,
            shown,
            Sums.Of(Sum(hits)),
            end < byTown.Count ? ListCursor.Of(asked.Version, end) : null,
            links);
    }

    private const int MostNames = 100;

    private static CounterpartyYearResponse Year(EditionKey edition, IndexedCounterparty found, Address address) =>
        CounterpartyYears.Of(edition.Folder.Municipality, edition.Folder.Year.Value, found.Id, found.Sums, address);

    private static SideSums Sum(IEnumerable<(EditionKey Edition, IndexedCounterparty Found)> hits) =>
        hits.Aggregate(default(SideSums), (sum, hit) => sum + hit.Found.Sums);
}
