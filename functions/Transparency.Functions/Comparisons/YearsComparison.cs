using Microsoft.AspNetCore.Http;
using Transparency.Core.Municipalities;
using Transparency.Functions.Budgets;
using Transparency.Functions.Http;
using Transparency.Functions.Municipalities;
using Transparency.Functions.Scans;
using Transparency.Functions.Tables;
using Transparency.Storage.StatePublication;

namespace Transparency.Functions.Comparisons;

/// <summary>
/// Answers with what the municipalities of a part of the country, or all, have together in every year up to one, the oldest first.
/// </summary>
public sealed class YearsComparison(YearField fields, ComparedAmounts amounts, ScanGate gate)
{
    public async Task<IResult> YearsAsync(HttpRequest request, AskedList list, AskedComparison asked, CancellationToken cancel)
    {
        var years = await PartsAsync(asked, cancel);

        if (years.Count == 0)
            return ProblemResult.NotFound($"No municipality {asked.Towns.Where} has a published budget of {asked.Year} or before.");

        var etag = list.Tag(years
            .Aggregate(new EditionsTag(), (tag, year) => tag.With($"{year.Year}|{year.Country?.Key.Edition}|{year.Group.Tag}"))
            .Value);
        if (PublicResult.KnownOrNull(request, etag, null, immutable: false) is { } known)
            return known;
        if (years.Exists(year => year.Read is null))
            return ComparedGroup.TooMany;

        var bytes = years.Sum(year => amounts.Bytes(asked, year.Read!, year.Country));
        using var scan = await gate.EnterOrNullAsync(request, bytes, cancel);
        if (scan is null)
            return ProblemResult.Busy;
        if (await NodeOrNullAsync(asked, years, scan.Cancel) is not { } node)
            return asked.Node.Nowhere;

        var sums = new List<GroupResponse>();

        foreach (var (year, group, country, read) in years)
        {
            var found = await amounts.AtAsync(read!, node.Place, country, scan.Cancel);
            var ranking = SimilarTowns.Of(group, asked, found).Ranking;
            sums.Add(TerritorySum.Of(group.Towns, ranking, asked, found) with { Id = year.ToString(), Name = year.ToString() });
        }

        var response = ComparedEntry.Response(request, asked, node, [], []) with { Groups = [.. sums.AsEnumerable().Reverse()] };

        return await ComparedEntry.AnswerAsync(list, response, GroupTable.Of, etag, cancel);
    }

    /// <summary>The newest year that has the node says where it is.</summary>
    private async Task<FoundNode?> NodeOrNullAsync(AskedComparison asked, List<Part> years, CancellationToken cancel)
    {
        foreach (var year in years)
        {
            if (await amounts.NodeOrNullAsync(asked.Node, year.Read!, year.Country, cancel) is { } node)
                return node;
        }

        return null;
    }

    /// <summary>The newest year first.</summary>
    private async Task<List<Part>> PartsAsync(AskedComparison asked, CancellationToken cancel)
    {
        var parts = new List<Part>();

        foreach (var year in (await fields.YearsAsync(cancel)).Where(year => year.CompareTo(asked.Year) <= 0))
        {
            var group = (await fields.OfAsync(year, cancel)).Group(asked.Towns.Region, asked.Towns.District, asked.Towns.Band);
            if (group.Towns.Count == 0)
                continue;

            var country = await amounts.CountryOrNullAsync(year, cancel);
            parts.Add(new Part(year, group, country, group.TryRead(asked, country, out var read) ? read : null));
        }

        return parts;
    }

    private sealed record Part(FiscalYear Year, ComparedGroup Group, StateEdition? Country, IReadOnlyList<ComparedTown>? Read);
}
