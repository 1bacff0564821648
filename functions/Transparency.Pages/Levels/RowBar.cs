using Transparency.Core.Budgets;
using Transparency.Pages.Bars;

namespace Transparency.Pages.Levels;

/// <summary>
/// A row's amounts as a bar that stands in HTML: all rows of a level share one scale, with a line at zero where anything lies left of it.
/// Places and widths are percentages of the room, for attributes of SVG, because a page's policy allows no style within it.
/// </summary>
/// <param name="Amended">The amended budget, or null where there is none.</param>
/// <param name="Actual">The actual amount, or null.</param>
/// <param name="Zero">Where zero is, or null at the left edge.</param>
/// <param name="Hue">The class of the group's colour, or empty.</param>
public sealed record RowBar(DrawnPart? Amended, DrawnPart? Actual, string? Zero, string Hue)
{
    /// <summary>The bar of each of the rows.</summary>
    /// <param name="rows">Of one level.</param>
    /// <param name="isByPurpose">Whether their codes are those of groups that have colours.</param>
    public static Func<LevelRow, RowBar> Of(IReadOnlyList<LevelRow> rows, bool isByPurpose)
    {
        var scale = new BarScale(rows.SelectMany(row => new[] { row.Amounts.Amended, row.Amounts.Actual }));

        return row => new RowBar(
            PartOrNull(row.Amounts.Amended),
            PartOrNull(row.Amounts.Actual),
            scale.HasZero ? Percent(scale.Of(0)) : null,
            isByPurpose && row.Code is [>= '1' and <= '6', ..] ? "s" + row.Code[0] : "");

        DrawnPart? PartOrNull(Money? amount) => amount is { Halere: not 0 } money
            ? new DrawnPart(Percent(scale.StartOf(money)), Percent(scale.LengthOf(money)))
            : null;
    }

    private static string Percent(decimal place) => BarScale.Text(place) + "%";
}

/// <summary>A part of a bar.</summary>
/// <param name="Left">Where it begins.</param>
/// <param name="Width">How wide it is.</param>
public sealed record DrawnPart(string Left, string Width);
