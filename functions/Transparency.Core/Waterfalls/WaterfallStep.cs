using Transparency.Core.Budgets;

namespace Transparency.Core.Waterfalls;

/// <summary>A step on the way from the approved budget to what was done.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="From">Where it begins: zero of a budget, else the amount before.</param>
/// <param name="To">Where it ends.</param>
/// <param name="Told">The publications that tell of it, the oldest first; none where no publication does.</param>
public sealed record WaterfallStep(StepKind Kind, Money From, Money To, IReadOnlyList<KnownBudget> Told)
{
    /// <summary>How much it changes; of a budget, how much that is.</summary>
    public Money Change => To - From;

    /// <summary>Whether it stands on zero.</summary>
    public bool IsBudget => Kind is StepKind.Approved or StepKind.FirstKnown or StepKind.Amended or StepKind.Actual;
}
