namespace Transparency.Core.Budgets;

/// <summary>A municipality's name for one of its events (akce), units (organizační jednotka) or accounts (účet, by its whole code).</summary>
public sealed record BudgetEvent(string Id, string Name, string? Description);
