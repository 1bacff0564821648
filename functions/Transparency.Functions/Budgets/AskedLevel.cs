using Transparency.Core.Budgets.Classification;
using Transparency.Core.Budgets.Drilldown;

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

    /// <summary>The codes of a path as an address has it: they are the municipality's own, and each is encoded by itself.</summary>
    public static IReadOnlyList<string> Codes(string? path) =>
        [.. (path ?? "").Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Uri.UnescapeDataString)];
}
