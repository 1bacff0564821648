using Microsoft.AspNetCore.Http;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.StatePublication;
using Transparency.Functions.Budgets;
using Transparency.Functions.Http;
using Transparency.Functions.Municipalities;
using Transparency.Functions.Scans;
using Transparency.Functions.Tables;
using Transparency.Storage.StatePublication;

namespace Transparency.Functions.Comparisons;

/// <summary>
/// Answers with municipalities beside each other and where each stands among those like it and in its region and district; with a tree of
/// them; or with a part of the country.
/// </summary>
public sealed class ComparisonHandler(
    YearField fields,
    NodeLookup nodes,
    ComparedAmounts amounts,
    TreeComparison trees,
    PartComparison parts,
    YearsComparison years,
    ScanGate gate)
{
    public async Task<IResult> CompareAsync(HttpRequest request, CancellationToken cancel)
    {
        var parameters = new Parameters(request, AskedComparison.Names);
        var list = AskedList.Of(request, parameters);
        var asked = AskedComparison.Of(parameters, list);

        if (parameters.Mistake is { } mistake)
            return ProblemResult.BadRequest(mistake);
        if (asked.Towns.Tree is { } root)
            return await trees.TreeAsync(request, list, asked, root, cancel);
        if (asked.Towns.IsOverYears)
            return await years.YearsAsync(request, list, asked, cancel);
        if (asked.Towns.IsPart || asked.Towns.Group is not null)
            return await parts.PartAsync(request, list, asked, cancel);

        return await TownsAsync(request, list, asked, cancel);
    }

    private async Task<IResult> TownsAsync(HttpRequest request, AskedList list, AskedComparison asked, CancellationToken cancel)
    {
        var (towns, missing) = await fields.FindAsync(asked.Towns.Municipalities, asked.Year, cancel);
        if (towns.Count == 0)
            return ProblemResult.NotFound(string.Join(' ', missing.Select(town => town.Reason)));

        var groups = new TownGroups(towns, await fields.OfAsync(asked.Year, cancel));
        var country = await amounts.CountryOrNullAsync(asked.Year, cancel);
        var etag = list.Tag(Tag(towns, missing, groups, country).Value);
        if (PublicResult.KnownOrNull(request, etag, null, immutable: false) is { } known)
            return known;

        var read = asked.Node.Path.Count == 0 ? [] : groups.Read(ComparedAmounts.MostRead);
        using var scan = await gate.EnterOrNullAsync(request, amounts.Bytes(asked, read.Concat(towns).Distinct(), country), cancel);
        if (scan is null)
            return ProblemResult.Busy;

        if (await NodeOrNullAsync(asked, towns, scan.Cancel) is not { } node)
            return asked.Node.Nowhere;

        var found = await amounts.AtAsync(read, node.Place, country, scan.Cancel);
        var response = Response(request, asked, node, groups, found) with { Missing = missing };

        return await ComparedEntry.AnswerAsync(list, response, ComparisonTable.Of, etag, cancel);
    }

    private static EditionsTag Tag(List<ComparedTown> towns, List<MissingResponse> missing, TownGroups groups, StateEdition? country)
    {
        var tag = new EditionsTag().With(country?.Key.Edition ?? "");

        foreach (var town in towns)
            tag.With(town.Municipality, town.Year);
        foreach (var town in missing)
            tag.With(town.Reason);
        foreach (var group in groups.All)
            tag.With(group.Tag);

        return tag;
    }

    /// <summary>A whole side is everywhere, and nothing need be read to find it.</summary>
    private async Task<FoundNode?> NodeOrNullAsync(AskedComparison asked, List<ComparedTown> towns, CancellationToken cancel) =>
        asked.Node.Path.Count == 0
            ? new FoundNode(new BudgetPlace(asked.Node.Side, asked.Node.View ?? View.DefaultFor(asked.Node.Side), []), [])
            : await nodes.FindOrNullAsync(towns.Select(town => town.Year), asked.Node, cancel);

    private static ComparisonResponse Response(
        HttpRequest request,
        AskedComparison asked,
        FoundNode node,
        TownGroups groups,
        NodeAmounts amounts)
    {
        var room = new AnswerRoom();
        var ranked = groups.All.ToDictionary(group => group, group => SimilarTowns.Of(group, asked, amounts));
        var shown = groups.Towns.Select(town => Entry(town)).ToList();
        // Those like the first one come first.
        var similar = groups.Similar
            .Select((group, i) => ranked[group].Response(i == 0 ? asked.Page : asked.Page with { Next = null }, room))
            .ToList();

        return ComparedEntry.Response(request, asked, node, shown, []) with
        {
            Similar = similar[0],
            OtherSimilar = similar.Count > 1 ? similar[1..] : null,
        };

        ComparedResponse Entry(ComparedTown town) =>
            ComparedEntry.Of(
                town,
                asked,
                amounts.Of(town),
                ranked[groups.Like(town)].RankOrNull(town, asked, amounts),
                ComparedEntry.Name(town, room)) with
            {
                Region = StandingOrNull(town, town.Region, groups.RegionOrNull(town)),
                District = StandingOrNull(town, town.District, groups.DistrictOrNull(town)),
            };

        StandingResponse? StandingOrNull(ComparedTown town, Territory? territory, ComparedGroup? group) =>
            territory is null || group is null
                ? null
                : new StandingResponse(
                    territory.Id,
                    territory.Name,
                    group.Towns.Count,
                    ranked[group].Ranking.Count,
                    ranked[group].Ranking.MedianOrNull,
                    ranked[group].RankOrNull(town, asked, amounts));
    }
}
