using Transparency.Core.Budgets.Drilldown;

namespace Transparency.Functions.Budgets;

/// <summary>A node that one of the budgets asked for has.</summary>
/// <param name="Place">Where it is, in all of them.</param>
/// <param name="Path">The way there, by the names of the budget that it was found in first.</param>
public sealed record FoundNode(BudgetPlace Place, IReadOnlyList<BudgetStepResponse> Path);
