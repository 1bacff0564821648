namespace Transparency.Samples.Budgets;

/// <summary>One line of a municipality's usual budget, in whole crowns of the first year.</summary>
internal sealed record BudgetPosition(string Paragraph, string Item, string Event, string Unit, long Crowns)
{
    internal bool IsIncome => Item[0] is >= '1' and <= '4';

    internal bool IsExpenditure => Item[0] is '5' or '6';
}
