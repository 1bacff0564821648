using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Functions.Budgets;

namespace Transparency.Functions.Comparisons;

/// <summary>
/// What municipalities have at a node, consolidated. A whole side is in the entry that published the edition; for anything deeper each
/// edition is read, a few at a time.
/// </summary>
public sealed class ComparedAmounts(NodeLookup nodes)
{
    private static readonly StageTotals Nothing = new(null, null, null);

    public async Task<IReadOnlyDictionary<string, StageTotals>> OfAsync(
        IEnumerable<ComparedTown> towns,
        BudgetPlace place,
        CancellationToken cancel)
    {
        var asked = towns.DistinctBy(town => town.Id).ToList();

        if (place.Steps.Count == 0)
            return asked.ToDictionary(town => town.Id, town => WholeSide(town, place.Side), StringComparer.Ordinal);

        var amounts = asked.ToDictionary(town => town.Id, _ => Nothing, StringComparer.Ordinal);

        await foreach (var (year, content) in nodes.ReadAsync(asked.Select(town => town.Year), cancel))
        {
            if (place.IsIn(content.Budget, cancel))
            {
                amounts[year.Municipality.Value] = StageTotals.Of(
                    place.Sum(content.Budget, content.Consolidation, cancel), content.Summary.Known);
            }
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
}
