namespace Transparency.Core.Budgets.Drilldown;

/// <summary>A step on the way down: the code taken at a level.</summary>
public readonly record struct BudgetStep(string Code, Level Level);
