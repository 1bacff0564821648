namespace Transparency.Core.Budgets;

/// <summary>A municipality's name for one of its events (akce) or units (organizační jednotka).</summary>
public sealed record BudgetEvent(string Id, string Name, string? Description);
