using Transparency.Core.Budgets.Classification;

namespace Transparency.Core.Budgets.Drilldown;

/// <summary>Walks down a budget along a view. A level with a single "none" child is stepped over.</summary>
public static class BudgetDrilldown
{
    /// <param name="budget">The budget to walk.</param>
    /// <param name="side">The side to show.</param>
    /// <param name="view">The order of levels.</param>
    /// <param name="path">Codes taken so far, from the top; levels stepped over do not appear.</param>
    /// <param name="consolidation">What to leave out, or null for gross amounts.</param>
    /// <param name="cancel">Stops the walk: a large budget takes long, and whoever asked may be gone.</param>
    /// <returns>The level, or null when the path leads nowhere.</returns>
    public static BudgetLevel? LevelOrNull(
        Budget budget,
        Side side,
        View view,
        IReadOnlyList<string> path,
        Consolidation? consolidation,
        CancellationToken cancel = default)
    {
        var lines = LinesOf(budget, side, consolidation, cancel);

        return WalkOrNull(lines, view, path, cancel) is var (steps, depth) ? Level(lines, view, depth, steps, cancel) : null;
    }

    /// <summary>Where a path leads to, with the level of each of its codes; null when it leads nowhere.</summary>
    public static BudgetPlace? PlaceOrNull(
        Budget budget,
        Side side,
        View view,
        IReadOnlyList<string> path,
        Consolidation? consolidation,
        CancellationToken cancel = default) =>
        WalkOrNull(LinesOf(budget, side, consolidation, cancel), view, path, cancel) is var (steps, _)
            ? new BudgetPlace(side, view, steps)
            : null;

    private static List<BudgetLine> LinesOf(Budget budget, Side side, Consolidation? consolidation, CancellationToken cancel)
    {
        var lines = new List<BudgetLine>();

        foreach (var line in budget.Lines)
        {
            cancel.ThrowIfCancellationRequested();

            if (line.Side != side)
                continue;

            if (consolidation is null || !consolidation.Removes(line.Item))
                lines.Add(line);
            else if (consolidation.Left(line) is { IsZero: false } rest)
                lines.Add(line with { Amounts = rest });
        }

        return lines;
    }

    /// <summary>Goes down the path and leaves in the lines those that lie at its end.</summary>
    private static (List<BudgetStep> Steps, int Depth)? WalkOrNull(
        List<BudgetLine> lines,
        View view,
        IReadOnlyList<string> path,
        CancellationToken cancel)
    {
        var steps = new List<BudgetStep>(path.Count);
        for (var depth = 0; ; depth++)
        {
            depth = SkipEmptyLevels(lines, view, depth);

            if (steps.Count == path.Count)
                return (steps, depth);
            if (depth == view.Levels.Count)
                return null;

            var level = view.Levels[depth];
            var code = path[steps.Count];
            lines.RemoveAll(line => LevelCode.Of(line, level) != code);
            cancel.ThrowIfCancellationRequested();

            if (lines.Count == 0)
                return null;

            steps.Add(new BudgetStep(code, level));
        }
    }

    private static BudgetLevel Level(List<BudgetLine> lines, View view, int depth, List<BudgetStep> steps, CancellationToken cancel)
    {
        var total = Sum(lines);

        if (depth == view.Levels.Count)
            return new BudgetLevel(steps, total, []);

        var level = view.Levels[depth];
        var children = lines
            .GroupBy(line => LevelCode.Of(line, level), StringComparer.Ordinal)
            .Select(child => Node(child.Key, level, [.. child], view, depth + 1, cancel))
            .OrderBy(child => child.Code, StringComparer.Ordinal)
            .ToList();

        return new BudgetLevel(steps, total, children);
    }

    private static BudgetNode Node(string code, Level level, List<BudgetLine> lines, View view, int depth, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        depth = SkipEmptyLevels(lines, view, depth);
        var children = depth == view.Levels.Count
            ? 0
            : lines.Select(line => LevelCode.Of(line, view.Levels[depth])).Distinct(StringComparer.Ordinal).Count();

        return new BudgetNode(code, level, Sum(lines), children, lines.Sum(line => line.Payments));
    }

    private static int SkipEmptyLevels(List<BudgetLine> lines, View view, int depth)
    {
        while (depth < view.Levels.Count
            && lines.Count > 0
            && lines.TrueForAll(line => LevelCode.IsNone(view.Levels[depth], LevelCode.Of(line, view.Levels[depth]))))
        {
            depth++;
        }

        return depth;
    }

    private static StageAmounts Sum(List<BudgetLine> lines)
    {
        var sum = default(StageAmounts);

        foreach (var line in lines)
            sum += line.Amounts;

        return sum;
    }
}
