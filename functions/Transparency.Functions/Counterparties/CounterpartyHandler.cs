using Microsoft.AspNetCore.Http;
using Transparency.Functions.Http;
using Transparency.Functions.Municipalities;
using Transparency.Functions.Tables;

namespace Transparency.Functions.Counterparties;

/// <summary>Answers where an organisation was paid or paid, in every municipality and year.</summary>
public sealed class CounterpartyHandler(CounterpartyLookup lookup)
{
    private const int MostNames = 100;

    public async Task<IResult> AnswerAsync(HttpRequest request, string ico, CancellationToken cancel)
    {
        var parameters = new Parameters(request, ["limit", "next", .. AskedList.Names]);
        var asked = AskedList.Of(request, parameters);
        var limit = asked.Limit(parameters, 100, 1000);
        var skip = ListCursor.Skipped(parameters);

        if (parameters.Mistake is { } mistake)
            return ProblemResult.BadRequest(mistake);
        if (CounterpartyLookup.IdOrNull(ico) is not { } id)
            return ProblemResult.BadRequest($"'{ico}' is no IČO: it is eight digits, the last of which checks the others.");

        var towns = await lookup.TownsAsync(cancel);
        var etag = asked.Tag(PublishedVersion.Of(towns));
        if (PublishedVersion.KnownOrNull(request, etag) is { } known)
            return known;

        if (!(await lookup.FindAsync(request, id, towns, cancel)).TryGet(out var found, out var missing))
            return missing;
        if (found.All.Count == 0)
            return ProblemResult.NotFound($"No payment that is published names the IČO {id}.");

        var version = PublishedVersion.Of(found.All.Select(hit => hit.Edition));
        if (parameters.Text("edition") is { } begun && begun != version)
            return ProblemResult.Gone("What is published of it has changed since this list began. Begin again without 'next'.");

        var page = Page(found, new Address(request), (asked.Room(), version, skip, limit));

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
        CounterpartyHits found,
        Address address,
        (AnswerRoom Room, string Version, long Skip, int Limit) asked)
    {
        var byTown = found.ByTown();
        var shown = asked.Room.Taking(
            byTown
                .Skip((int)Math.Min(asked.Skip, int.MaxValue))
                .Take(asked.Limit)
                .Select(town => new CounterpartyTownResponse(
                    town.Id.Value,
                    AnswerRoom.Shown(found.Towns[town.Id]),
                    Sums.Of(town.Sums.Income),
                    Sums.Of(town.Sums.Expenditure),
                    Sums.OrNull(town.Sums.Financing),
                    [.. town.Years.Select(hit => Year(hit, address))])),
            CounterpartyJson.Readable.CounterpartyTownResponse);

        var end = asked.Skip + shown.Count;
        var links = Sums.Links(found.Id, address);
        links["self"] = address.Asked;

        return new CounterpartyResponse(
            found.Id.ToString(),
            found.Names.FirstOrDefault(""),
            [.. found.Names.Take(MostNames)],
            byTown.Count,
            shown,
            Sums.Of(found.Sum),
            end < byTown.Count ? ListCursor.Of(asked.Version, end) : null,
            links);
    }

    private static CounterpartyYearResponse Year(CounterpartyHit hit, Address address) => CounterpartyYears.Of(
        hit.Edition.Folder.Municipality,
        hit.Edition.Folder.Year.Value,
        hit.Found.Id,
        hit.Found.Sums,
        address);
}
