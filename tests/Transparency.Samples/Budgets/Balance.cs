namespace Transparency.Samples.Budgets;

/// <summary>
/// Item 8115, the change of what lies on the accounts: whatever the year spends beyond its income and loans
/// comes from them, and a surplus goes there.
/// </summary>
internal static class Balance
{
    internal static readonly BudgetPosition Position = new("0000", "8115", "", "", 0);

    /// <summary>Expenditure less income less the other financing, in haléře.</summary>
    internal static long Of(IEnumerable<(BudgetPosition Position, long Halere)> amounts) =>
        amounts.Sum(amount => amount.Position.IsExpenditure ? amount.Halere : -amount.Halere);
}
