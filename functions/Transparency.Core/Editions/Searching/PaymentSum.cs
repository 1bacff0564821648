using Transparency.Core.Budgets;

namespace Transparency.Core.Editions.Searching;

/// <summary>How many payments and how much.</summary>
public readonly record struct PaymentSum(Money Amount, long Count)
{
    public static PaymentSum operator +(PaymentSum left, PaymentSum right) => new(left.Amount + right.Amount, left.Count + right.Count);
}
