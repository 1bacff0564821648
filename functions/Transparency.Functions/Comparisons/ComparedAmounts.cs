using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Functions.Budgets;

namespace Transparency.Functions.Comparisons;

/// <summary>
/// What municipalities have at a node, consolidated. A whole side is in the entry that published the edition; for anything deeper each
/// edition is read, one after the other.
/// </summary>
public sealed class ComparedAmounts(NodeLookup nodes)
{
    private static readonly StageTotals Nothing = new(null, null, null);

    public async Task<IReadOnlyDictionary<string, StageTotals>> OfAsync(
        IEnumerable<ComparedTown> towns,
        BudgetPlace place,
        CancellationToken cancel)
    {
        var amounts = new Dictionary<string, StageTotals>(StringComparer.Ordinal);

        foreach (var town in towns)
        {
            if (!amounts.ContainsKey(town.Id))
                amounts[town.Id] = place.Steps.Count == 0 ? WholeSide(town, place.Side) : await NodeAsync(town, place, cancel);
        }

        return amounts;
    }

    private static StageTotals WholeSide(ComparedTown town, Side side)
    {
        var (gross, consolidated) = (town.Year.Publication.Totals, town.Year.Publication.Consolidated);
        return side switch
        {
            Side.Income => consolidated?.Income,
            Side.Expenditure => consolidated?.Expenditure,
            _ => gross?.Financing,
        } ?? Nothing;
    }

    private async Task<StageTotals> NodeAsync(ComparedTown town, BudgetPlace place, CancellationToken cancel) =>
        await nodes.ContentOrNullAsync(town.Year, cancel) is { } content && place.IsIn(content.Budget, cancel)
            ? StageTotals.Of(place.Sum(content.Budget, content.Consolidation, cancel), content.Summary.Known)
            : Nothing;
}
