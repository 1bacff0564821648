namespace Transparency.Core.Documents;

/// <summary>The deadlines that are watched; <see cref="DeadlineRules"/> says which law each comes from.</summary>
public enum DeadlineRule
{
    /// <summary>The draft outlook is published at least 15 days before the day on which the council begins to discuss it.</summary>
    DraftOutlookPublished,

    /// <summary>The outlook is published within 30 days of its approval.</summary>
    OutlookPublished,

    /// <summary>The draft budget is published at least 15 days before the day on which the council begins to discuss it.</summary>
    DraftBudgetPublished,

    /// <summary>The draft budget stays published until the approved budget is; before 2022 until it was approved.</summary>
    DraftBudgetKept,

    /// <summary>Before the fiscal year begins the budget is approved, or the rules of a provisional one are.</summary>
    BudgetApproved,

    /// <summary>The budget is published within 30 days of its approval.</summary>
    BudgetPublished,

    /// <summary>The rules of a provisional budget are published within 30 days of their approval.</summary>
    ProvisionalBudgetPublished,

    /// <summary>An amendment is published within 30 days of its approval.</summary>
    AmendmentPublished,

    /// <summary>
    /// The draft final account, with the report on the audit, is published at least 15 days before the day on which the council begins to
    /// discuss it.
    /// </summary>
    DraftFinalAccountPublished,

    /// <summary>The final account is discussed and approved by 30 June of the following year.</summary>
    FinalAccountApproved,

    /// <summary>The final account is published within 30 days of its approval.</summary>
    FinalAccountPublished,
}
