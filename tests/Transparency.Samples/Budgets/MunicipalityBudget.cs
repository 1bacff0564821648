namespace Transparency.Samples.Budgets;

/// <summary>What a municipality spends and earns in a usual year, and how finely its books are kept.</summary>
/// <param name="Step">Budgets are rounded to so many crowns.</param>
/// <param name="UsualBill">Crowns of a usual bill: the larger, the fewer rows.</param>
/// <param name="MostRows">No position has more rows of actual than this.</param>
/// <param name="OwnTransfers">Crowns moved between the municipality's own accounts (4134 and 5345), which must be equal.</param>
internal sealed record MunicipalityBudget(
    IReadOnlyList<BudgetPosition> Positions, IReadOnlyList<NamedCode> Events,
    long Step, long UsualBill, int MostRows, long OwnTransfers)
{
    internal IEnumerable<NamedCode> EventsOf(int year) => Events.Where(entry => entry.RunsIn(year));

    /// <summary>Positions without an event, and those whose event has money this year.</summary>
    internal IEnumerable<BudgetPosition> PositionsOf(int year) =>
        Positions.Where(position => position.Event.Length == 0 || Events.Single(entry => entry.Id == position.Event).RunsIn(year));
}
