using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Editions.Searching;

namespace Transparency.Functions.Payments;

/// <summary>How many payments and how much on each side, which are never added.</summary>
public sealed class PaymentTotals
{
    private readonly Money[] _sums = new Money[Sides.All.Count + 1];
    private bool _hasFinancing;

    public long Count { get; private set; }

    public PaymentTotalResponse Response => new(
        Count,
        _sums[(int)Side.Income],
        _sums[(int)Side.Expenditure],
        _hasFinancing ? _sums[(int)Side.Financing] : null);

    public static PaymentTotals Of(SideSums sums)
    {
        var totals = new PaymentTotals { Count = sums.Count, _hasFinancing = sums.Financing.Count > 0 };

        foreach (var side in Sides.All)
            totals._sums[(int)side] = sums[side].Amount;

        return totals;
    }

    public void Add(Side side, Money amount)
    {
        Count++;
        _sums[(int)side] += amount;
        _hasFinancing |= side == Side.Financing;
    }
}
