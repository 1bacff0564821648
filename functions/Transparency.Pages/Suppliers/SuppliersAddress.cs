using System.Globalization;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Publications;

namespace Transparency.Pages.Suppliers;

/// <summary>Where a year's suppliers are read. Only what is unusual is written, so that one list has one address.</summary>
/// <param name="Municipality">Its id.</param>
/// <param name="Year">The year.</param>
public sealed record SuppliersAddress(string Municipality, int Year)
{
    public const string UsualSort = "-amount";

    public Side Side { get; init; } = Side.Expenditure;

    /// <summary>The order, by the name that the interface gives it.</summary>
    public string Sort { get; init; } = UsualSort;

    /// <summary>What is looked for, or null.</summary>
    public string? Sought { get; init; }

    /// <summary>How many are passed over.</summary>
    public int From { get; init; }

    public string Path => PublicPaths.CounterpartiesPage(Municipality, Year);

    /// <summary>What of the list is shown, whatever is looked for in it; what is usual is null.</summary>
    internal IEnumerable<(string Name, string? Value)> Chosen =>
    [
        ("side", Side == Side.Expenditure ? null : Side.Name()),
        ("sort", Sort == UsualSort ? null : Sort),
    ];

    public override string ToString() => PlainQuery.Of(
        Path,
        [.. Chosen, ("q", Sought), ("from", From == 0 ? null : From.ToString(CultureInfo.InvariantCulture))]);
}
