using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.StatePublication;
using Transparency.Functions.Budgets;
using Transparency.Functions.Http;
using Transparency.Functions.Municipalities;
using Transparency.Functions.Scans;
using Transparency.Storage.StatePublication;

namespace Transparency.Functions.Comparisons;

/// <summary>
/// Municipalities that are named, beside each other, and where each stands among those like it and in its region and district.
/// </summary>
public sealed class TownComparison(YearField fields, NodeLookup nodes, ComparedAmounts amounts, ScanGate gate)
{
    /// <summary>Who is compared, before anything of an edition is read; not found where nobody is left.</summary>
    internal async Task<Found<PreparedTowns>> PrepareAsync(AskedComparison asked, CancellationToken cancel)
    {
        var (towns, missing) = await fields.FindAsync(asked.Towns.Municipalities, asked.Year, cancel);
        if (towns.Count == 0)
            return ProblemResult.NotFound(string.Join(' ', missing.Select(town => town.Reason)));

        var groups = new TownGroups(towns, await fields.OfAsync(asked.Year, cancel));

        return new PreparedTowns(towns, missing, groups, await amounts.CountryOrNullAsync(asked.Year, cancel));
    }

    internal async Task<Found<ComparisonResponse>> ReadAsync(
        HttpRequest request,
        AskedComparison asked,
        PreparedTowns prepared,
        CancellationToken cancel)
    {
        var (towns, missing, groups, country) = prepared;
        var read = asked.Node.Path.Count == 0 ? [] : groups.Read(ComparedAmounts.MostRead);
        using var scan = await gate.EnterOrNullAsync(request, amounts.Bytes(asked, read.Concat(towns).Distinct(), country), cancel);
        if (scan is null)
            return ProblemResult.Busy;

        if (await NodeOrNullAsync(asked, towns, scan.Cancel) is not { } node)
            return asked.Node.Nowhere;

        var found = await amounts.AtAsync(read, node.Place, country, scan.Cancel);

        return Response(request, asked, node, groups, found) with { Missing = missing };
    }

    /// <summary>A whole side is everywhere, and nothing need be read to find it.</summary>
    private async Task<FoundNode?> NodeOrNullAsync(AskedComparison asked, IReadOnlyList<ComparedTown> towns, CancellationToken cancel) =>
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

/// <summary>Municipalities that are to be compared.</summary>
/// <param name="Towns">They, in the order asked.</param>
/// <param name="Missing">Those that cannot be shown.</param>
/// <param name="Groups">Among whom they have a rank.</param>
/// <param name="Country">The country's edition of the year, or null.</param>
internal sealed record PreparedTowns(
    IReadOnlyList<ComparedTown> Towns,
    IReadOnlyList<MissingResponse> Missing,
    TownGroups Groups,
    StateEdition? Country)
{
    /// <summary>Of the answer's version.</summary>
    public EntityTagHeaderValue Tag
    {
        get
        {
            var tag = new EditionsTag().With(Country?.Key.Edition ?? "");

            foreach (var town in Towns)
                tag.With(town.Municipality, town.Year);
            foreach (var town in Missing)
                tag.With(town.Reason);
            foreach (var group in Groups.All)
                tag.With(group.Tag);

            return tag.Value;
        }
    }
}
