using Transparency.Core.Budgets;

namespace Transparency.Functions.Facts;

/// <summary>One part of an order: by the codes of a dimension, or by money or payments.</summary>
/// <param name="Dimension">By which dimension, or null.</param>
/// <param name="Stage">By the money of which stage, or null; by payments where neither is said.</param>
/// <param name="IsDescending">Whether the largest comes first.</param>
public sealed record FactOrderKey(Dimension? Dimension, Stage? Stage, bool IsDescending)
{
    public long ValueOf(in FactSum sum) => Stage is { } stage ? sum.Amounts[stage].Halere : sum.Payments;
}
