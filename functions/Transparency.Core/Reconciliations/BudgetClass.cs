using System.Globalization;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Municipalities;

namespace Transparency.Core.Reconciliations;

/// <summary>A class of items, or the transfers between own accounts of a side, which are left out of all classes: number 0.</summary>
internal readonly record struct BudgetClass(Side Side, int Number) : IComparable<BudgetClass>
{
    /// <summary>Those that every budget is shown with; class 7 only where somebody has booked in it.</summary>
    public static IReadOnlyList<BudgetClass> Usual { get; } =
    [
        new(Side.Income, 1),
        new(Side.Income, 2),
        new(Side.Income, 3),
        new(Side.Income, 4),
        new(Side.Expenditure, 5),
        new(Side.Expenditure, 6),
        new(Side.Financing, 8),
        Transfers(Side.Income),
        Transfers(Side.Expenditure),
    ];

    public bool IsTransfers => Number == 0;

    public string? Code => IsTransfers ? null : Number.ToString(CultureInfo.InvariantCulture);

    public static BudgetClass Transfers(Side side) => new(side, 0);

    public string? NameOrNull(FiscalYear year) => Code is { } code ? CodeLists.Items.NearestNameOrNull(code, year) : null;

    /// <summary>By number, transfers last.</summary>
    public int CompareTo(BudgetClass other) => (IsTransfers, Number, Side).CompareTo((other.IsTransfers, other.Number, other.Side));
}
