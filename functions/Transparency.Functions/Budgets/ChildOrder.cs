using Transparency.Core.Words;

namespace Transparency.Functions.Budgets;

/// <summary>The orders of a level's children; equals are ordered by code, so that an answer is always the same.</summary>
internal static class ChildOrder
{
    /// <param name="sort"><c>amount</c> (largest first), <c>code</c>, <c>name</c> (Czech order) or <c>change</c> (furthest from the amended
    /// budget first).</param>
    /// <param name="children">The children, ordered by code.</param>
    public static IEnumerable<BudgetChildResponse> By(string sort, IEnumerable<BudgetChildResponse> children) => sort switch
    {
        "code" => children,
        "name" => children.OrderBy(child => child.PlainName ?? child.Name, CzechText.Order),
        "change" => children.OrderByDescending(child => Math.Abs(((child.Actual ?? default) - (child.Amended ?? default)).Halere)),
        _ =>
            children
                .OrderByDescending(child => (child.Actual ?? child.Amended ?? child.Approved ?? default).Halere)
                .ThenByDescending(child => (child.Amended ?? default).Halere),
    };
}
