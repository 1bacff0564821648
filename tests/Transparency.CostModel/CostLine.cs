namespace Transparency.CostModel;

/// <summary>A line of a month's bill.</summary>
/// <param name="Price">What is billed.</param>
/// <param name="Quantity">How many units, those that are free included.</param>
/// <param name="Czk">What it costs in CZK, without VAT.</param>
public sealed record CostLine(Price Price, decimal Quantity, decimal Czk);
