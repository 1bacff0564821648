namespace Transparency.Samples.Budgets;

/// <summary>A position's amended budget of one year: the first amount and later amendments, in haléře.</summary>
internal sealed record PlannedPosition(BudgetPosition Position, IReadOnlyList<long> Budget)
{
    internal long Amended => Budget.Sum();
}
