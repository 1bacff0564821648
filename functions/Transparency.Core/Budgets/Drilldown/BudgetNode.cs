namespace Transparency.Core.Budgets.Drilldown;

/// <summary>
/// One child of a level: a code, what it adds up to, how many children lie below it (0 for a leaf) and how many single payments.
/// </summary>
public sealed record BudgetNode(string Code, Level Level, StageAmounts Amounts, int Children, int Payments);
