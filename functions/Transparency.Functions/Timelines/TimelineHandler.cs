using Microsoft.AspNetCore.Http;
using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Editions;
using Transparency.Core.Municipalities;
using Transparency.Core.Publications;
using Transparency.Core.Statistics;
using Transparency.Core.Words;
using Transparency.Functions.Budgets;
using Transparency.Functions.Http;
using Transparency.Functions.Municipalities;
using Transparency.Functions.Scans;
using Transparency.Functions.Tables;
using Transparency.Storage.Editions;

namespace Transparency.Functions.Timelines;

/// <summary>Answers with one node over all years of a municipality. Of its editions a few at a time are read, and none is kept.</summary>
public sealed class TimelineHandler(RouteLookup lookup, NodeLookup nodes, ScanGate gate)
{
    /// <summary>Names and numbers of a year.</summary>
    private const int AroundYear = 1_000;

    private static readonly StageTotals Nothing = new(null, null, null);

    public async Task<IResult> TimelineAsync(HttpRequest request, string municipality, CancellationToken cancel)
    {
        var parameters = new Parameters(
            request,
            ["side", "view", "path", "consolidated", "prices", "base", .. AskedList.Names]);
        var list = AskedList.Of(request, parameters);
        var (asked, prices) = (AskedNode.Of(parameters), Prices.Of(parameters));

        if (parameters.Mistake is { } mistake)
            return ProblemResult.BadRequest(mistake);
        if (!(await lookup.TownAsync(municipality, cancel)).TryGet(out var town, out var missing))
            return missing;

        var etag = list.Tag(EditionsTag.Of(town).Value);
        if (PublicResult.KnownOrNull(request, etag, null, immutable: false) is { } known)
            return known;

        using var scan = await gate.EnterOrNullAsync(request, town.Years.Sum(NodeLookup.Bytes), cancel);
        if (scan is null)
            return ProblemResult.Busy;

        prices = prices.For(town.Years.Select(year => year.Year));

        var (found, years) = await ReadAsync(town, asked, prices, scan.Cancel);
        if (found is null)
            return asked.Nowhere;

        var response = Response(request, town.Municipality, asked, found, years, prices);

        return list.IsTable
            ? await list.TableAsync(
                TimelineTable.Of(response),
                new TableSource(town.Name),
                PublicResult.HeadOfVersion(etag, saysLength: true),
                next: null,
                cancel)
            : PublicResult.OfVersion(response, TimelineJson.Readable.TimelineResponse, etag);
    }

    /// <summary>
    /// The newest year that has the node says where it is. Newer ones that lead nowhere by this path are read once more: they may have its
    /// codes by another.
    /// </summary>
    private async Task<(FoundNode? Node, List<TimelineYearResponse> Years)> ReadAsync(
        PublishedTown town,
        AskedNode asked,
        Prices prices,
        CancellationToken cancel)
    {
        FoundNode? found = null;
        var (years, elsewhere, room) = (new List<TimelineYearResponse>(), new List<EditionPointer>(), new AnswerRoom());

        await foreach (var (year, content) in nodes.ReadAsync(town.Years.Reverse(), cancel))
        {
            found ??= NodeLookup.NodeOrNull(content, asked, cancel);

            if (found is null)
                elsewhere.Add(year);
            else
                Add(content, found.Place);
        }

        if (found is not null)
        {
            await foreach (var (_, content) in nodes.ReadAsync(elsewhere, cancel))
                Add(content, found.Place);
        }

        return (found, [.. years.OrderBy(year => year.Year)]);

        void Add(EditionContent content, BudgetPlace place) => years.Add(Year(
            town.Municipality,
            content,
            place,
            asked,
            prices,
            room,
            cancel));
    }

    private static TimelineResponse Response(
        HttpRequest request,
        Municipality municipality,
        AskedNode asked,
        FoundNode found,
        IReadOnlyList<TimelineYearResponse> years,
        Prices prices)
    {
        var (id, address) = (municipality.Id.Value, new Address(request));
        return new TimelineResponse(
            new MunicipalityHeadResponse(id, municipality.Name, municipality.Population, municipality.Kind),
            asked.Side.Name(),
            found.Place.View.Name,
            asked.IsConsolidated,
            found.Path,
            years,
            prices.ResponseOrNull(years.Select(year => year.Year)),
            new SortedDictionary<string, string>(StringComparer.Ordinal)
            {
                ["self"] = address.Asked,
                ["municipality"] = address.Of(PublicPaths.Municipality(id)),
                ["page"] = address.Of(PublicPaths.MunicipalityPage(id)),
                ["feed"] = address.Of(PublicPaths.AtomFeed(id)),
            });
    }

    private static TimelineYearResponse Year(
        Municipality municipality,
        EditionContent content,
        BudgetPlace place,
        AskedNode asked,
        Prices prices,
        AnswerRoom room,
        CancellationToken cancel)
    {
        var (budget, known) = (content.Budget, content.Summary.Known);
        var isThere = place.IsIn(budget, cancel);
        var gross = isThere ? StageTotals.Of(place.Sum(budget, null, cancel), known) : Nothing;
        var consolidated = isThere ? StageTotals.Of(place.Sum(budget, content.Consolidation, cancel), known) : Nothing;
        var amounts = asked.IsConsolidated ? consolidated : gross;
        var population = Population.OrNull(municipality, budget.Year);

        return new TimelineYearResponse(
            content.Summary.Year,
            content.Summary.Edition,
            NameOrNull(content.Names, place, asked.Language, room),
            amounts.Approved,
            amounts.Amended,
            amounts.Actual,
            gross,
            consolidated,
            population?.Inhabitants,
            population?.Source,
            population?.Each(amounts.Actual),
            prices.ConstantOrNull(amounts, population, budget.Year));
    }

    /// <summary>A town may have a hundred years, and call an event in each of them by another long name: then its code has to do.</summary>
    private static string? NameOrNull(EditionNames names, BudgetPlace place, Language language, AnswerRoom room)
    {
        if (place.Steps.Count == 0)
            return null;

        var (code, level) = place.Steps[^1];
        var name = AnswerRoom.Shown(names.NameOf(level, code, language));

        return room.Take(AroundYear, name) ? name : code;
    }
}
