using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Words;
using Transparency.Functions.Http;

namespace Transparency.Functions.Budgets;

/// <summary>Which part of which level of a budget is asked for.</summary>
/// <param name="Side">The side it is on.</param>
/// <param name="View">The view it is in.</param>
/// <param name="Path">Codes from the top, none for the whole side.</param>
/// <param name="IsConsolidated">Whether transfers between a municipality's own accounts are left out.</param>
public sealed record AskedLevel(Side Side, View View, IReadOnlyList<string> Path, bool IsConsolidated)
{
    /// <summary>So many children are shown where nobody says how many.</summary>
    public const int UsualChildren = 500;

    /// <summary>The order: amount, code, name or change.</summary>
    public string Sort { get; init; } = "amount";

    /// <summary>How many children.</summary>
    public int Limit { get; init; } = UsualChildren;

    /// <summary>How many are passed over.</summary>
    public long Skip { get; init; }

    /// <summary>Of the names.</summary>
    public Language Language { get; init; }

    public static Side SideOf(Parameters parameters) =>
        parameters.OneOf("side", ("expenditure", Side.Expenditure), ("income", Side.Income), ("financing", Side.Financing));

    /// <summary>
    /// Which views there are depends on the budget: an organisation's has accounts, and no paragraphs and items. Without one it is the
    /// one that people expect of the side.
    /// </summary>
    public static View ViewOf(Parameters parameters, Budget budget, Side side) =>
        parameters.OneOf("view", [.. View.Of(budget).Prepend(View.DefaultFor(side, budget)).Select(view => (view.Name, view))]);

    /// <summary>The codes of a path as an address has it: they are the municipality's own, and each is encoded by itself.</summary>
    public static IReadOnlyList<string> Codes(string? path) =>
        [.. (path ?? "").Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Uri.UnescapeDataString)];
}
