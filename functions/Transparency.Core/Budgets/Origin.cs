namespace Transparency.Core.Budgets;

/// <summary>Where something was read first.</summary>
public readonly record struct Origin(string File, long Line);
