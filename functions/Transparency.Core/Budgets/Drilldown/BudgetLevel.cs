namespace Transparency.Core.Budgets.Drilldown;

/// <summary>
/// One level of a view: the steps that lead to it, its total and its children, ordered by code.
/// Children add up to the total exactly, in every stage; a leaf has no children.
/// </summary>
public sealed record BudgetLevel(IReadOnlyList<BudgetStep> Path, StageAmounts Total, IReadOnlyList<BudgetNode> Children);
