using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.StatePublication;
using Transparency.Storage.StatePublication;

namespace Transparency.Functions.Comparisons;

/// <summary>What everybody has at a node, consolidated.</summary>
/// <param name="Place">The node.</param>
/// <param name="Own">Of those whose own editions were read; null where one has no such node.</param>
/// <param name="Country">The country's edition of the year, or null.</param>
/// <param name="Column">The node in it, or null where there is no such edition, or no need because a whole side is asked for.</param>
internal sealed record NodeAmounts(
    BudgetPlace Place,
    IReadOnlyDictionary<string, StageTotals?> Own,
    StateEdition? Country,
    StateColumn? Column)
{
    private const Stages Known = Stages.Approved | Stages.Amended | Stages.Actual;

    public static StageTotals Nothing { get; } = new(null, null, null);

    private bool IsWholeSide => Place.Steps.Count == 0;

    /// <summary>Null where it has no such node, or was not looked at.</summary>
    public StageTotals? OrNull(ComparedTown town)
    {
        if (IsWholeSide)
            return WholeSide(town.Year.Publication.Totals, town.Year.Publication.Consolidated);

        return Own.TryGetValue(town.Id, out var own) ? own : OfStateOrNull(town);
    }

    public StageTotals Of(ComparedTown town) => OrNull(town) ?? Nothing;

    /// <summary>The same by the state's statement, whatever the municipality has published itself.</summary>
    public StageTotals? OfStateOrNull(ComparedTown town)
    {
        if (Country is null || town.Registered is not { } registered || Country.Index.PlaceOrNull(registered.Ico) is not { } place)
            return null;
        if (!IsWholeSide)
            return Column?.AmountsOrNull(place) is { } amounts ? StageTotals.Of(amounts, Known) : null;

        var totals = Country.Index.TownOrNull(registered.Ico)!;
        return WholeSide(totals.Totals, totals.Consolidated);
    }

    private StageTotals? WholeSide(SideTotals? gross, SideTotals? consolidated) => Place.Side switch
    {
        Side.Income => consolidated?.Income,
        Side.Expenditure => consolidated?.Expenditure,
        _ => gross?.Financing,
    };
}
