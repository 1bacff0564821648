using Transparency.Core.Budgets;

namespace Transparency.Core.Validation;

/// <summary>Two sums of a budget that should be equal, in one stage.</summary>
/// <param name="Check"><c>budget</c>: income and financing against expenditure. <c>consolidation</c>: transfers between own accounts
/// received against those paid.</param>
/// <param name="Stage"><c>approved</c>, <c>amended</c> or <c>actual</c>.</param>
/// <param name="Resources">What comes in.</param>
/// <param name="Uses">What goes out.</param>
public sealed record BalanceCheck(string Check, string Stage, Money Resources, Money Uses)
{
    public const string Budget = "budget";
    public const string Consolidation = "consolidation";

    public Money Difference => Resources - Uses;

    public bool IsBalanced => Resources == Uses;
}
