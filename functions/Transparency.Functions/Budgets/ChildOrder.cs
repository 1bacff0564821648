using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Editions;
using Transparency.Core.Words;

namespace Transparency.Functions.Budgets;

/// <summary>The orders of a level's children; equals are ordered by code, so that an answer is always the same.</summary>
internal static class ChildOrder
{
    /// <param name="sort"><c>amount</c> (largest first), <c>code</c>, <c>name</c> (Czech order) or <c>change</c> (furthest from the amended
    /// budget first).</param>
    /// <param name="children">The children, ordered by code.</param>
    /// <param name="known">The stages that are known; the others count as zero.</param>
    /// <param name="names">Of the edition.</param>
    /// <param name="language">Of the names.</param>
    public static IEnumerable<BudgetNode> By(
        string sort,
        IEnumerable<BudgetNode> children,
        Stages known,
        EditionNames names,
        Language language)
    {
        return sort switch
        {
            "code" => children,
            "name" => children.OrderBy(Name, CzechText.Order),
            "change" => children.OrderByDescending(child => Change(child.Amounts.Only(known))),
            _ =>
                children
                    .OrderByDescending(child => child.Amounts[Shown(known)].Halere)
                    .ThenByDescending(child => child.Amounts.Only(known).Amended.Halere),
        };

        string Name(BudgetNode child) =>
            EditionNames.PlainNameOrNull(child.Level, child.Code, language) ?? names.NameOf(child.Level, child.Code, language);
    }

    /// <summary>The stage that a reader looks at first.</summary>
    private static Stage Shown(Stages known) =>
        known.HasFlag(Stages.Actual) ? Stage.Actual
        : known.HasFlag(Stages.Amended) ? Stage.Amended
        : Stage.Approved;

    private static long Change(StageAmounts amounts) => Math.Abs((amounts.Actual - amounts.Amended).Halere);
}
