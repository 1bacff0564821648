using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Transparency.Core.Budgets;
using Transparency.Core.Comparisons;
using Transparency.Core.StatePublication;
using Transparency.Functions.Http;
using Transparency.Functions.Municipalities;
using Transparency.Functions.Scans;
using Transparency.Functions.Tables;

namespace Transparency.Functions.Comparisons;

/// <summary>
/// Answers with the municipalities of a region, a district or a band of inhabitants, the largest amount first, and what they have together;
/// or with all regions or all districts beside each other.
/// </summary>
public sealed class PartComparison(YearField fields, ComparedAmounts amounts, ScanGate gate)
{
    public async Task<IResult> PartAsync(HttpRequest request, AskedList list, AskedComparison asked, CancellationToken cancel)
    {
        var (field, who) = (await fields.OfAsync(asked.Year, cancel), asked.Towns);
        var group = field.Group(who.Region, who.District, who.Band);

        if (group.Towns.Count == 0)
            return ProblemResult.NotFound($"No municipality {who.Where} has a published budget of {asked.Year}.");

        var country = await amounts.CountryOrNullAsync(asked.Year, cancel);
        var etag = list.Tag(new EditionsTag().With(country?.Key.Edition ?? "").With(group.Tag).Value);
        if (PublicResult.KnownOrNull(request, etag, null, immutable: false) is { } known)
            return known;
        if (!group.TryRead(asked, country, out var read))
            return ComparedGroup.TooMany;

        using var scan = await gate.EnterOrNullAsync(request, amounts.Bytes(asked, read, country), cancel);
        if (scan is null)
            return ProblemResult.Busy;
        if (await amounts.NodeOrNullAsync(asked.Node, read, country, scan.Cancel) is not { } node)
            return asked.Node.Nowhere;

        var found = await amounts.AtAsync(read, node.Place, country, scan.Cancel);
        var response = ComparedEntry.Response(request, asked, node, [], []);

        return who.Group is { } territories
            ? await ComparedEntry.AnswerAsync(
                list, response with { Groups = Groups(territories, field, asked, found) }, GroupTable.Of, etag, cancel)
            : await TownsAsync(list, response, group, (asked, found), etag, cancel);
    }

    private static async Task<IResult> TownsAsync(
        AskedList list,
        ComparisonResponse response,
        ComparedGroup group,
        (AskedComparison Asked, NodeAmounts Amounts) at,
        EntityTagHeaderValue etag,
        CancellationToken cancel)
    {
        var (asked, amounts) = at;
        var ranked = SimilarTowns.Of(group, asked, amounts);
        var towns = group.Towns
            .Select(town => (Town: town, Amounts: amounts.Of(town)))
            .OrderByDescending(town => asked.Ranked(town.Amounts, town.Town.Population)?.Halere ?? long.MinValue)
            .ToList();
        var (start, room) = (asked.Page.Start(towns.Select(town => town.Town.Id)), list.Room());

        var shown = towns
            .Skip(start)
            .Take(asked.Page.Limit)
            .TakeWhile(town => ComparedEntry.HasRoom(town.Town, room))
            .Select(town => ComparedEntry.Of(
                town.Town,
                asked,
                town.Amounts,
                ranked.RankOrNull(town.Town, asked, amounts),
                AnswerRoom.Shown(town.Town.Municipality.Name)))
            .ToList();
        var end = start + shown.Count;

        return await ComparedEntry.AnswerAsync(
            list,
            response with
            {
                Municipalities = shown,
                Group = TerritorySum.Of(group.Towns, ranked.Ranking, asked, amounts) with
                {
                    Id = asked.Towns.District?.Id ?? asked.Towns.Region?.Id,
                    Name = asked.Towns.District?.Name ?? asked.Towns.Region?.Name,
                },
                Next = end < towns.Count ? towns[end].Town.Id : null,
            },
            ComparisonTable.Of,
            etag,
            cancel);
    }

    private static List<GroupResponse> Groups(
        IReadOnlyList<Territory> territories,
        ComparedField field,
        AskedComparison asked,
        NodeAmounts amounts)
    {
        var sums = territories
            .Select(territory => (
                Territory: territory,
                Towns: territory.Region is null ? field.Group(territory, null, null) : field.Group(null, territory, null)))
            .Where(territory => territory.Towns.Towns.Count > 0)
            .Select(territory => TerritorySum.Of(
                territory.Towns.Towns, SimilarTowns.Of(territory.Towns, asked, amounts).Ranking, asked, amounts) with
            {
                Id = territory.Territory.Id,
                Name = territory.Territory.Name,
                Region = territory.Territory.Region?.Id,
            })
            .ToList();
        var ranking = new Ranking(sums.Select(Ranked));

        return [.. sums.Select(sum => sum with { Rank = ranking.RankOrNull(Ranked(sum)) })];

        Money? Ranked(GroupResponse sum) =>
            asked.IsPerInhabitant ? sum.PerInhabitant : asked.In(new StageTotals(sum.Approved, sum.Amended, sum.Actual));
    }
}
