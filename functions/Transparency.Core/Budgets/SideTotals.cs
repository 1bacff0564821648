namespace Transparency.Core.Budgets;

/// <summary>A year's totals by side. Consolidated totals have no financing of their own: it is not consolidated.</summary>
public sealed record SideTotals(StageTotals Income, StageTotals Expenditure, StageTotals? Financing)
{
    public SideTotals Since(SideTotals before) => new(
        Income.Since(before.Income),
        Expenditure.Since(before.Expenditure),
        Financing is not null && before.Financing is not null ? Financing.Since(before.Financing) : null);
}
