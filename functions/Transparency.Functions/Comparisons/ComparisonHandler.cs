using Microsoft.AspNetCore.Http;
using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Comparisons;
using Transparency.Functions.Budgets;
using Transparency.Functions.Http;
using Transparency.Functions.Municipalities;
using Transparency.Functions.Scans;
using Transparency.Functions.Tables;

namespace Transparency.Functions.Comparisons;

/// <summary>Answers with municipalities beside each other and where each stands among those like it, or with a tree of them.</summary>
public sealed class ComparisonHandler(YearField field, NodeLookup nodes, ComparedAmounts amounts, TreeComparison trees, ScanGate gate)
{
    public async Task<IResult> CompareAsync(HttpRequest request, CancellationToken cancel)
    {
        var parameters = new Parameters(request, AskedComparison.Names);
        var (list, asked) = (AskedList.Of(request, parameters), AskedComparison.Of(parameters));

        if (parameters.Mistake is { } mistake)
            return ProblemResult.BadRequest(mistake);
        if (asked.Tree is { } root)
            return await trees.TreeAsync(request, list, asked, root, cancel);

        var (towns, missing) = await field.FindAsync(asked.Municipalities, asked.Year, cancel);
        if (towns.Count == 0)
            return ProblemResult.NotFound(string.Join(' ', missing.Select(town => town.Reason)));

        var similar = Similar(asked, towns, await field.AllAsync(asked.Year, cancel));
        var etag = list.Tag(Tag(towns, missing, similar).Value);
        if (PublicResult.KnownOrNull(request, etag, null, immutable: false) is { } known)
            return known;

        using var scan = await gate.EnterOrNullAsync(request, Bytes(asked, towns, similar), cancel);
        if (scan is null)
            return ProblemResult.Busy;

        if (await NodeOrNullAsync(asked, towns, scan.Cancel) is not { } node)
            return asked.Node.Nowhere;

        var all = await amounts.OfAsync(towns.Concat(similar.SelectMany(like => like.Towns)), node.Place, scan.Cancel);
        var response = Response(request, asked, node, (towns, missing), similar, all);

        return await ComparedEntry.AnswerAsync(list, response, etag, cancel);
    }

    /// <summary>
    /// Those like the first one come first. Where editions have to be read for a rank, they are the only ones.
    /// </summary>
    private static List<SimilarTowns> Similar(AskedComparison asked, List<ComparedTown> towns, IReadOnlyList<ComparedTown> everybody)
    {
        var isRead = asked.Node.Path.Count > 0;

        // Who has just published is in the list of all a little later.
        var field = everybody.Where(other => towns.TrueForAll(town => town.Id != other.Id)).Concat(towns).ToList();
        return [
            .. towns
                .DistinctBy(town => town.Likeness)
                .Take(isRead ? 1 : towns.Count)
                .Select(town => SimilarTowns.To(town, field, isRead))
        ];
    }

    private static EditionsTag Tag(List<ComparedTown> towns, List<MissingResponse> missing, List<SimilarTowns> similar)
    {
        var tag = new EditionsTag();

        foreach (var town in towns.Concat(similar.SelectMany(like => like.Towns)))
            tag.With(town.Municipality, town.Year);
        foreach (var town in missing)
            tag.With(town.Reason);
        foreach (var like in similar)
            tag.With($"{like.Likeness}|{like.Count}");

        return tag;
    }

    private static long Bytes(AskedComparison asked, List<ComparedTown> towns, List<SimilarTowns> similar) =>
        asked.Node.Path.Count == 0
            ? 0
            : towns.Concat(similar.SelectMany(like => like.Towns)).DistinctBy(town => town.Id).Sum(town => NodeLookup.Bytes(town.Year));

    /// <summary>A whole side is everywhere, and nothing need be read to find it.</summary>
    private async Task<FoundNode?> NodeOrNullAsync(AskedComparison asked, List<ComparedTown> towns, CancellationToken cancel) =>
        asked.Node.Path.Count == 0
            ? new FoundNode(new BudgetPlace(asked.Node.Side, asked.Node.View ?? View.DefaultFor(asked.Node.Side), []), [])
            : await nodes.FindOrNullAsync(towns.Select(town => town.Year), asked.Node, cancel);

    private static ComparisonResponse Response(
        HttpRequest request,
        AskedComparison asked,
        FoundNode node,
        (List<ComparedTown> Towns, List<MissingResponse> Missing) found,
        List<SimilarTowns> similar,
        IReadOnlyDictionary<string, StageTotals> amounts)
    {
        var room = new AnswerRoom();
        var rankings = similar.ToDictionary(like => like.Likeness, like => like.Ranking(asked, amounts));
        var shown = found.Towns
            .Select(town => ComparedEntry.Of(town, asked, amounts[town.Id], RankOrNull(town, asked, amounts[town.Id], rankings), room))
            .ToList();
        var like = similar.Select(towns => towns.Response(rankings[towns.Likeness], room)).ToList();

        return ComparedEntry.Response(request, asked, node, shown, found.Missing) with
        {
            Similar = like[0],
            OtherSimilar = like.Count > 1 ? like[1..] : null,
        };
    }

    private static int? RankOrNull(
        ComparedTown town,
        AskedComparison asked,
        StageTotals amounts,
        Dictionary<(Core.Municipalities.MunicipalityKind, PopulationBand?), Ranking> rankings) =>
        rankings.GetValueOrDefault(town.Likeness)?.RankOrNull(asked.Ranked(amounts, town.Population));
}
