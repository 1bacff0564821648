using Transparency.Samples.Files;

namespace Transparency.Samples.Budgets;

/// <summary>A position with its money in the three stages, in haléře.</summary>
internal sealed record StagedPosition(BudgetPosition Position, long Approved, long Amended, long Actual)
{
    /// <summary>
    /// All positions of a year's rows. The first amount of the budget was approved; grants came later, so that none of theirs was, and
    /// what the accounts give is again what expenditure lacks.
    /// </summary>
    internal static IReadOnlyList<StagedPosition> Of(IEnumerable<SampleRow> rows)
    {
        var staged = rows
            .GroupBy(row => new BudgetPosition(row.Paragraph, row.Item, row.Event, row.Unit, 0))
            .Select(group =>
            {
                var budget = group.Where(row => row.Type == "ROZ").Select(row => row.Halere).ToArray();
                var approved = budget.Length == 0 || YearPlan.IsGrant(group.Key.Item) ? 0 : budget[0];
                return new StagedPosition(group.Key, approved, budget.Sum(), group.Where(row => row.Type != "ROZ").Sum(row => row.Halere));
            })
            .ToArray();
        var others = staged.Where(line => line.Position != Balance.Position);
        var balance = Balance.Of(others.Select(line => (line.Position, line.Approved)));
        return [.. staged.Select(line => line.Position == Balance.Position ? line with { Approved = balance } : line)];
    }
}
