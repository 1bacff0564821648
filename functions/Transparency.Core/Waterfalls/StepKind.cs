namespace Transparency.Core.Waterfalls;

/// <summary>What a step of a waterfall is. Budgets stand on zero; changes lead from one amount to the next.</summary>
public enum StepKind
{
    /// <summary>The budget as it was approved.</summary>
    Approved,

    /// <summary>The first budget that is known, where the approved one is not.</summary>
    FirstKnown,

    /// <summary>Changes that no publication tells of by itself.</summary>
    Untold,

    /// <summary>A change that was published, or several of one month.</summary>
    Amendment,

    /// <summary>The budget after all changes.</summary>
    Amended,

    /// <summary>What was done less what was planned.</summary>
    Outcome,

    /// <summary>What was done.</summary>
    Actual,
}
