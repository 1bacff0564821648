using Microsoft.AspNetCore.Http;
using Transparency.Core.Budgets;
using Transparency.Core.Comparisons;
using Transparency.Core.StatePublication;
using Transparency.Functions.Http;
using Transparency.Functions.Municipalities;
using Transparency.Functions.Scans;
using Transparency.Functions.Tables;
using Transparency.Storage.StatePublication;

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
            return Nobody(asked);

        var country = await amounts.CountryOrNullAsync(asked.Year, cancel);
        var etag = list.Tag(Tag(group, country).Value);
        if (PublicResult.KnownOrNull(request, etag, null, immutable: false) is { } known)
            return known;
        if (!(await ReadAsync(request, asked, group, country, cancel)).TryGet(out var read, out var missing))
            return missing;

        return who.Group is { } territories
            ? await ComparedEntry.AnswerAsync(
                list, read.Response with { Groups = Groups(territories, field, asked, read.Amounts) }, GroupTable.Of, etag, cancel)
            : await ComparedEntry.AnswerAsync(list, Towns(read, group, asked, list.Room()), ComparisonTable.Of, etag, cancel);
    }

    /// <summary>The municipalities of a part of the country as a page shows them, with what all of them have together.</summary>
    internal async Task<Found<ComparisonResponse>> FindAsync(HttpRequest request, AskedComparison asked, CancellationToken cancel)
    {
        var group = (await fields.OfAsync(asked.Year, cancel)).Group(asked.Towns.Region, asked.Towns.District, asked.Towns.Band);
        if (group.Towns.Count == 0)
            return Nobody(asked);

        var country = await amounts.CountryOrNullAsync(asked.Year, cancel);

        return (await ReadAsync(request, asked, group, country, cancel)).TryGet(out var read, out var missing)
            ? Towns(read, group, asked, new AnswerRoom())
            : missing;
    }

    /// <summary>The version of what <see cref="FindAsync"/> finds, before anything of an edition is read.</summary>
    internal async Task<string> VersionAsync(AskedComparison asked, CancellationToken cancel)
    {
        var group = (await fields.OfAsync(asked.Year, cancel)).Group(asked.Towns.Region, asked.Towns.District, asked.Towns.Band);
        var country = await amounts.CountryOrNullAsync(asked.Year, cancel);

        return Tag(group, country).Subject;
    }

    private static EditionsTag Tag(ComparedGroup group, StateEdition? country) =>
        new EditionsTag().With(country?.Key.Edition ?? "").With(group.Tag);

    private static ProblemResult Nobody(AskedComparison asked) =>
        ProblemResult.NotFound($"No municipality {asked.Towns.Where} has a published budget of {asked.Year}.");

    private async Task<Found<ReadPart>> ReadAsync(
        HttpRequest request,
        AskedComparison asked,
        ComparedGroup group,
        StateEdition? country,
        CancellationToken cancel)
    {
        if (!group.TryRead(asked, country, out var read))
            return ComparedGroup.TooMany;

        using var scan = await gate.EnterOrNullAsync(request, amounts.Bytes(asked, read, country), cancel);
        if (scan is null)
            return ProblemResult.Busy;
        if (await amounts.NodeOrNullAsync(asked.Node, read, country, scan.Cancel) is not { } node)
            return asked.Node.Nowhere;

        return new ReadPart(
            ComparedEntry.Response(request, asked, node, [], []), await amounts.AtAsync(read, node.Place, country, scan.Cancel));
    }

    private static ComparisonResponse Towns(ReadPart read, ComparedGroup group, AskedComparison asked, AnswerRoom room)
    {
        var amounts = read.Amounts;
        var ranked = SimilarTowns.Of(group, asked, amounts);
        var towns = group.Towns
            .Select(town => (Town: town, Amounts: amounts.Of(town)))
            .OrderByDescending(town => asked.Ranked(town.Amounts, town.Town.Population)?.Halere ?? long.MinValue)
            .ToList();
        var start = asked.Page.Start(towns.Select(town => town.Town.Id));

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

        return read.Response with
        {
            Municipalities = shown,
            Group = TerritorySum.Of(group.Towns, ranked.Ranking, asked, amounts) with
            {
                Id = asked.Towns.District?.Id ?? asked.Towns.Region?.Id,
                Name = asked.Towns.District?.Name ?? asked.Towns.Region?.Name,
            },
            Next = end < towns.Count ? towns[end].Town.Id : null,
        };
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

    /// <summary>What everybody has, and an answer that says where.</summary>
    private sealed record ReadPart(ComparisonResponse Response, NodeAmounts Amounts);
}
