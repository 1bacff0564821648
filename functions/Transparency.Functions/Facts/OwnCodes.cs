namespace Transparency.Functions.Facts;

/// <summary>The codes of a fact that are texts, by their places.</summary>
public readonly record struct OwnCodes(int Event, int Unit, int Analytical, int Type);
