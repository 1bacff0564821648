using Transparency.Core.Budgets;

namespace Transparency.Core.Reconciliations;

/// <summary>What one of both has under a paragraph and item.</summary>
/// <param name="Shown">What counts.</param>
/// <param name="LeftOut">What is left out because it goes between own accounts.</param>
/// <param name="Lines">How many lines it is the sum of: each may be rounded by itself.</param>
internal readonly record struct NodeAmounts(StageAmounts Shown, StageAmounts LeftOut, int Lines)
{
    public StageAmounts Booked => Shown + LeftOut;

    public NodeAmounts With(BudgetLine line, StageAmounts shown) =>
        new(Shown + shown, LeftOut + (line.Amounts - shown), Lines + 1);
}
