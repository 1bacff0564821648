using System.Globalization;
using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Editions.Comparison;
using Transparency.Core.Publications;

namespace Transparency.Core.Waterfalls;

/// <summary>The amended budget of a side as a publication told it.</summary>
/// <param name="Publication">Its id in the log.</param>
/// <param name="Day">When it was published, in the Czech Republic.</param>
/// <param name="Amount">The amended budget, without transfers between own accounts.</param>
/// <param name="Nodes">What changed in it most, as far as the log says.</param>
public sealed record KnownBudget(string Publication, DateOnly Day, Money Amount, IReadOnlyList<NodeChange> Nodes)
{
    /// <summary>Transfers between own accounts are in no total that is shown, and so they explain none of its changes.</summary>
    private const string TransfersToOwnFunds = "6330";

    /// <summary>Current and capital transfers between a city and its districts.</summary>
    private static readonly Item[] PaidToDistricts = [new(5347), new(6363)];

    /// <summary>Null where the publication says nothing of the amended budget: it does not know it, or was withdrawn.</summary>
    /// <param name="publication">An entry of the log.</param>
    /// <param name="side">Which side.</param>
    /// <param name="day">When it was published.</param>
    /// <param name="consolidation">What is left out of its totals.</param>
    public static KnownBudget? OrNull(Publication publication, Side side, DateOnly day, Consolidation consolidation) =>
        publication.ShownEdition is not null && TotalsOrNull(publication.Totals, publication.Consolidated, side)?.Amended is { } amount
            ? new KnownBudget(publication.Id, day, amount, [.. Changed(publication, side, consolidation)])
            : null;

    /// <summary>A side's totals as they are shown to people: financing is not consolidated.</summary>
    public static StageTotals? TotalsOrNull(SideTotals? gross, SideTotals? consolidated, Side side) => side switch
    {
        Side.Income => consolidated?.Income,
        Side.Expenditure => consolidated?.Expenditure,
        _ => gross?.Financing,
    };

    private static bool IsOwnTransfer(NodeChange node, Side side, Consolidation consolidation) => side switch
    {
        // A city and its districts keep what goes between them, and most of it is booked in this paragraph.
        Side.Expenditure => node.Code == TransfersToOwnFunds && PaidToDistricts.All(item => consolidation.LeavesOut(item, Stage.Amended)),
        Side.Income => ushort.TryParse(node.Code, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && consolidation.LeavesOut(new Item(number), Stage.Amended),
        _ => false,
    };

    private static IEnumerable<NodeChange> Changed(Publication publication, Side side, Consolidation consolidation) =>
        (publication.Change?.Nodes ?? [])
            .Where(node => node.Side == side.Name() && node.Change.Amended is { Halere: not 0 })
            .Where(node => !IsOwnTransfer(node, side, consolidation))
            .OrderByDescending(node => Math.Abs(node.Change.Amended!.Value.Halere))
            .ThenBy(node => node.Code, StringComparer.Ordinal);
}
