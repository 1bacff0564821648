namespace Transparency.CostModel;

/// <summary>A number that all prices are multiplied by, and how sure it is.</summary>
public sealed record Rate(decimal Value, PriceBasis Basis, string Note);
