using Transparency.Core.Budgets;

namespace Transparency.Functions.Facts;

/// <summary>Money in the three stages, and how many single payments there are.</summary>
public readonly record struct FactSum(StageAmounts Amounts, long Payments)
{
    public static FactSum operator +(FactSum left, FactSum right) =>
        new(left.Amounts + right.Amounts, left.Payments + right.Payments);
}
