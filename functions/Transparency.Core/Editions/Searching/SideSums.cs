using Transparency.Core.Budgets.Classification;

namespace Transparency.Core.Editions.Searching;

/// <summary>Payments of each side; sides are never added.</summary>
public readonly record struct SideSums(PaymentSum Income, PaymentSum Expenditure, PaymentSum Financing)
{
    /// <summary>The payments of all sides: their number says nothing of money.</summary>
    public long Count => Income.Count + Expenditure.Count + Financing.Count;

    public PaymentSum this[Side side] => side switch
    {
        Side.Income => Income,
        Side.Expenditure => Expenditure,
        _ => Financing,
    };

    public static SideSums operator +(SideSums left, SideSums right) =>
        new(left.Income + right.Income, left.Expenditure + right.Expenditure, left.Financing + right.Financing);

    public static SideSums Of(Side side, PaymentSum sum) => side switch
    {
        Side.Income => new(sum, default, default),
        Side.Expenditure => new(default, sum, default),
        _ => new(default, default, sum),
    };
}
