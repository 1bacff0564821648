namespace Transparency.CostModel;

/// <summary>A number that the model believes, with its unit and why.</summary>
public sealed record Assumption(string Id, decimal Value, string Unit, string Why);
