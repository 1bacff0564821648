namespace Transparency.Pages.Pictures;

/// <summary>
/// Areas as large as amounts, side by side in one rectangle, each as near to a square as it can be (Bruls, Huizing, van Wijk: Squarified
/// Treemaps, 2000).
/// </summary>
internal static class Treemap
{
    /// <param name="amounts">Above zero, the largest first.</param>
    /// <param name="within">What they fill.</param>
    /// <returns>An area for each amount, in the same order.</returns>
    public static IReadOnlyList<Area> Of(IReadOnlyList<double> amounts, Area within)
    {
        var areas = new List<Area>();
        var sum = amounts.Sum();
        if (!(sum > 0) || within.Size <= 0)
            return areas;

        double[] sizes = [.. amounts.Select(amount => amount / sum * within.Size)];
        var left = within;

        while (areas.Count < sizes.Length)
        {
            var side = Math.Min(left.Width, left.Height);
            var row = sizes.Skip(areas.Count).Take(1).ToList();

            // As long as one more makes the worst of the row no worse, it goes beside the others.
            foreach (var next in sizes.Skip(areas.Count + 1))
            {
                if (Worst([.. row, next], side) > Worst(row, side))
                    break;

                row.Add(next);
            }

            left = Lay(row, left, areas, isLast: areas.Count + row.Count == sizes.Length);
        }

        return areas;
    }

    /// <summary>How many times longer than wide the worst of a row is.</summary>
    private static double Worst(List<double> row, double side)
    {
        var depth = row.Sum() / side;
        return row.Max(size => Math.Max(depth / (size / depth), size / depth / depth));
    }

    /// <summary>
    /// Lays a row along the shorter side. What amounts lack in digits is made up for: a row is as long as that side, and the last one takes
    /// all that is left.
    /// </summary>
    /// <returns>What is left.</returns>
    private static Area Lay(List<double> row, Area left, List<Area> areas, bool isLast)
    {
        var sum = row.Sum();
        var isColumn = left.Width >= left.Height;
        var (side, most) = isColumn ? (left.Height, left.Width) : (left.Width, left.Height);
        var depth = isLast ? most : Math.Min(most, sum / side);
        var before = 0.0;

        foreach (var size in row)
        {
            var (at, length) = (before / sum * side, size / sum * side);
            areas.Add(isColumn
                ? new Area(left.X, left.Y + at, depth, length)
                : new Area(left.X + at, left.Y, length, depth));
            before += size;
        }

        return isColumn
            ? new Area(left.X + depth, left.Y, left.Width - depth, left.Height)
            : new Area(left.X, left.Y + depth, left.Width, left.Height - depth);
    }
}
