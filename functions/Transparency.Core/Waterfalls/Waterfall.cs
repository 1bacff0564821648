using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;

namespace Transparency.Core.Waterfalls;

/// <summary>
/// How the approved budget of a side became the amended one and what came of it, in steps that add up to the haléř. Nothing is invented:
/// what no publication tells of is one step, and where the approved budget is unknown it begins with what is known.
/// </summary>
/// <param name="Side">Which side.</param>
/// <param name="Steps">The steps, in their order.</param>
public sealed record Waterfall(Side Side, IReadOnlyList<WaterfallStep> Steps)
{
    /// <summary>So many changes are told one by one; more are told by months.</summary>
    private const int MostChanges = 12;

    /// <param name="side">Which side.</param>
    /// <param name="current">Its amounts as they are now.</param>
    /// <param name="told">What publications of the year told of the amended budget, the oldest first.</param>
    /// <returns>Null where fewer than two of the stages are known, between which there could be a step.</returns>
    public static Waterfall? OrNull(Side side, StageTotals current, IReadOnlyList<KnownBudget> told)
    {
        var steps = new List<WaterfallStep>();
        if (current.Approved is { } approved)
            steps.Add(Budget(StepKind.Approved, approved));

        if (current.Amended is { } amended)
        {
            Amend(steps, told, amended);
            steps.Add(Budget(StepKind.Amended, amended));
        }

        if (current.Actual is { } actual)
        {
            if (steps.Count > 0)
                steps.Add(new WaterfallStep(StepKind.Outcome, steps[^1].To, actual, []));

            steps.Add(Budget(StepKind.Actual, actual));
        }

        return steps.Count > 1 && steps.Exists(step => step.To != Money.Zero) ? new Waterfall(side, steps) : null;
    }

    /// <summary>Adds what led to the amended budget: nothing where nothing is known of it.</summary>
    private static void Amend(List<WaterfallStep> steps, IReadOnlyList<KnownBudget> told, Money amended)
    {
        var begins = steps.Count > 0;
        if (!begins && told is [var first, ..] && told.Any(known => known.Amount != first.Amount))
            steps.Add(Budget(StepKind.FirstKnown, first.Amount) with { Told = [first] });

        if (steps.Count == 0)
            return;

        var changes = new List<WaterfallStep>();
        var at = steps[^1].To;

        foreach (var (i, known) in told.Index())
        {
            if (known.Amount != at)
                changes.Add(new WaterfallStep(begins && i == 0 ? StepKind.Untold : StepKind.Amendment, at, known.Amount, [known]));

            at = known.Amount;
        }

        if (at != amended)
            changes.Add(new WaterfallStep(StepKind.Untold, at, amended, []));

        steps.AddRange(changes.Count > MostChanges ? ByMonths(changes) : changes);
    }

    /// <summary>Changes that even out within a month are none.</summary>
    private static IEnumerable<WaterfallStep> ByMonths(List<WaterfallStep> changes)
    {
        var months = new List<List<WaterfallStep>>();

        foreach (var change in changes)
        {
            if (months.Count > 0 && MonthOrNull(months[^1][0]) is { } month && month == MonthOrNull(change))
                months[^1].Add(change);
            else
                months.Add([change]);
        }

        return
            from month in months
            where month[0].From != month[^1].To
            select month[0] with { To = month[^1].To, Told = [.. month.SelectMany(change => change.Told)] };
    }

    /// <summary>The month of a change that was published by itself.</summary>
    private static (int Year, int Month)? MonthOrNull(WaterfallStep change) =>
        change is { Kind: StepKind.Amendment, Told: [var told, ..] } ? (told.Day.Year, told.Day.Month) : null;

    private static WaterfallStep Budget(StepKind kind, Money amount) => new(kind, Money.Zero, amount, []);
}
