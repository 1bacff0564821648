using Transparency.Core.Budgets.Classification;

namespace Transparency.Core.Budgets.Drilldown;

/// <summary>
/// A node of a view that is looked for in several budgets. What is stepped over differs from year to year and from town to town; the codes
/// that were taken, each at its level, mean the same in all of them.
/// </summary>
/// <param name="Side">The side it is on.</param>
/// <param name="View">The view that was walked.</param>
/// <param name="Steps">The codes from the top, none for the whole side.</param>
public sealed record BudgetPlace(Side Side, View View, IReadOnlyList<BudgetStep> Steps)
{
    /// <summary>Whether the budget has a line there. The whole side is in every budget, with nothing in it where it has no line.</summary>
    public bool IsIn(Budget budget, CancellationToken cancel = default)
    {
        if (Steps.Count == 0)
            return true;
        if (!View.Of(budget).Contains(View))
            return false;

        foreach (var line in budget.Lines)
        {
            cancel.ThrowIfCancellationRequested();

            if (Holds(line))
                return true;
        }

        return false;
    }

    public bool Holds(BudgetLine line)
    {
        if (line.Side != Side)
            return false;

        foreach (var step in Steps)
        {
            if (LevelCode.Of(line, step.Level) != step.Code)
                return false;
        }

        return true;
    }

    /// <summary>What lies there in a budget that has it.</summary>
    /// <param name="budget">The budget.</param>
    /// <param name="consolidation">What to leave out, or null for gross amounts.</param>
    /// <param name="cancel">Stops the reading of a large budget.</param>
    public StageAmounts Sum(Budget budget, Consolidation? consolidation, CancellationToken cancel = default)
    {
        var sum = default(StageAmounts);

        foreach (var line in budget.Lines)
        {
            cancel.ThrowIfCancellationRequested();

            if (Holds(line))
                sum += consolidation?.Left(line) ?? line.Amounts;
        }

        return sum;
    }

    /// <summary>
    /// What lies there in a budget, divided by a level below; they add up to <see cref="Sum"/>. What consolidation leaves nothing of is no
    /// part, as in a level that is walked to.
    /// </summary>
    /// <param name="budget">The budget.</param>
    /// <param name="level">What it is divided by.</param>
    /// <param name="consolidation">What to leave out, or null for gross amounts.</param>
    /// <param name="cancel">Stops the reading of a large budget.</param>
    public IReadOnlyDictionary<string, StageAmounts> Parts(
        Budget budget,
        Level level,
        Consolidation? consolidation,
        CancellationToken cancel = default)
    {
        var parts = new Dictionary<string, StageAmounts>(StringComparer.Ordinal);
        if (!View.Of(budget).Contains(View))
            return parts;

        foreach (var line in budget.Lines)
        {
            cancel.ThrowIfCancellationRequested();

            if (!Holds(line))
                continue;

            var amounts = consolidation?.Left(line) ?? line.Amounts;
            if (amounts.IsZero && consolidation?.Removes(line.Item) == true)
                continue;

            var code = LevelCode.Of(line, level);
            parts[code] = parts.GetValueOrDefault(code) + amounts;
        }

        return parts;
    }
}
