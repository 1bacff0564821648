using Microsoft.AspNetCore.Http;
using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Catalogue;
using Transparency.Core.Municipalities;
using Transparency.Core.Publications;
using Transparency.Core.Words;
using Transparency.Functions.Http;
using Transparency.Functions.Tables;
using Transparency.Storage.Editions;

namespace Transparency.Functions.Municipalities;

/// <summary>Answers about municipalities: all of them, and one with its years.</summary>
public sealed class MunicipalityHandler(RouteLookup lookup, TownDirectory directory)
{
    private const int MostTowns = 1000;

    public async Task<IResult> AllAsync(HttpRequest request, CancellationToken cancel)
    {
        var parameters = new Parameters(request, ["q", "origin", "limit", "next", .. AskedList.Names]);
        var asked = AskedList.Of(request, parameters);
        var limit = asked.Limit(parameters, MostTowns, MostTowns);

        var onlyOwn = parameters.OneOf("origin", ("all", false), ("own", true));

        if (parameters.Mistake is null && parameters.Text("next") is { } next && !MunicipalityId.TryParse(next, out _))
            parameters.Fail(ParameterWords.UnknownNext(next));
        if (parameters.Mistake is { } mistake)
            return ProblemResult.BadRequest(mistake);

        var address = new Address(request);
        var all = await directory.AllAsync(cancel);
        var towns = TownDirectory.Found(all, parameters.Text("q")).Where(town => town.HasOwn || !onlyOwn).ToList();

        // The page before ended before this town; one that is gone meanwhile begins the list again.
        var start = Math.Max(0, towns.FindIndex(town => town.Municipality.Id.Value == parameters.Text("next")));
        var listed = asked.Room().Taking(
            towns.Skip(start).Take(limit).Select(town => Listed(town, address)),
            MunicipalityJson.Readable.ListedMunicipalityResponse);
        var end = start + listed.Count;

        var following = end < towns.Count ? towns[end].Municipality.Id.Value : null;

        if (asked.IsTable)
            return await asked.TableAsync(MunicipalityTable.Of(listed), new TableSource(), null, following, cancel);

        var response = new MunicipalityListResponse(
            listed,
            following,
            onlyOwn ? towns.Count : null,
            onlyOwn ? all.Count(town => !town.HasOwn) : null);

        return asked.Json(PublicResult.OfValue(response, MunicipalityJson.Readable.MunicipalityListResponse), following);
    }

    public async Task<IResult> OneAsync(HttpRequest request, string municipality, CancellationToken cancel)
    {
        if (new Parameters(request).Mistake is { } mistake)
            return ProblemResult.BadRequest(mistake);
        if (!(await lookup.TownAsync(municipality, cancel)).TryGet(out var town, out var missing))
            return missing;

        var address = new Address(request);
        var profile = town.Municipality;
        var response = new MunicipalityResponse(
            profile.Id.Value,
            profile.Name,
            profile.Ico,
            profile.Ruian,
            profile.Population,
            profile.Kind,
            profile.Parent,
            profile.Website,
            [.. town.Years.Select(pointer => Year(pointer, address))],
            LinksWithOfficial(town, address));

        return PublicResult.OfValue(response, MunicipalityJson.Readable.MunicipalityResponse);
    }

    private static ListedMunicipalityResponse Listed(DirectoryTown town, Address address) => new(
        town.Municipality.Id.Value,
        AnswerRoom.Shown(town.Municipality.Name),
        town.Municipality.Ico,
        town.Municipality.Population,
        town.Municipality.Kind,
        town.Municipality.Parent,
        town.Years,
        Links(town.Municipality.Id.Value, address),
        town.District,
        town.Region);

    private static ListedYearResponse Year(EditionPointer pointer, Address address)
    {
        var publication = pointer.Publication;
        var (id, year) = (pointer.Municipality.Value, pointer.Year.Value);
        return new ListedYearResponse(
            year,
            publication.Edition!,
            publication.PublishedAt,
            publication.Totals!,
            publication.Consolidated!,
            new SortedDictionary<string, string>(StringComparer.Ordinal)
            {
                ["self"] = address.Of(PublicPaths.Year(id, year)),
                ["budget"] = address.Of(PublicPaths.Budget(id, year)),
                ["page"] = address.Of(PublicPaths.YearPage(id, year)),
            });
    }

    /// <summary>What is elsewhere stands among the links too, under names of its own.</summary>
    private static SortedDictionary<string, string> LinksWithOfficial(PublishedTown town, Address address)
    {
        var municipality = town.Municipality;
        var links = Links(municipality.Id.Value, address);

        if (town.NewestOrNull is not null)
            links["timeline"] = address.Of(PublicPaths.Timeline(municipality.Id.Value));

        if (OfficialLinks.ContractsOrNull(municipality) is { } contracts)
        {
            links["contracts"] = contracts;
            links["contractsData"] = OfficialLinks.ContractsData;
        }

        if (OfficialLinks.NoticeBoardOrNull(municipality) is { } board)
            links["noticeBoard"] = board;

        return links;
    }

    private static SortedDictionary<string, string> Links(string id, Address address) => new(StringComparer.Ordinal)
    {
        ["self"] = address.Of(PublicPaths.Municipality(id)),
        ["page"] = address.Of(PublicPaths.MunicipalityPage(id)),
        ["feed"] = address.Of(PublicPaths.AtomFeed(id)),
        ["counterparties"] = address.Of(PublicPaths.Counterparties(id)),
        ["publications"] = address.Of(PublicPaths.Publications + "?municipality=" + id),
    };
}
