using Transparency.Samples.Numbers;

namespace Transparency.Samples.Budgets;

/// <summary>The amended budget of one year, in which income and financing equal expenditure to the haléř.</summary>
internal static class YearPlan
{
    private const int FirstYear = 2023;
    private const int GrowthPerMille = 45;

    internal static IReadOnlyList<PlannedPosition> Of(MunicipalityBudget budget, int year, SplitMix64 random)
    {
        var plan = budget.PositionsOf(year).Select(position => Planned(position, budget.Step, year, random)).ToList();

        if (budget.OwnTransfers > 0)
        {
            var own = Halere.FromCrowns(budget.OwnTransfers);
            plan.Add(new(new("6330", "4134", "", "", 0), [own]));
            plan.Add(new(new("6330", "5345", "", "", 0), [own]));
        }

        plan.Add(new(Balance.Position, [Balance.Of(plan.Select(line => (line.Position, line.Amended)))]));

        return [
            .. plan
                .OrderBy(line => line.Position.Paragraph, StringComparer.Ordinal)
                .ThenBy(line => line.Position.Item, StringComparer.Ordinal)
        ];
    }

    private static PlannedPosition Planned(BudgetPosition position, long step, int year, SplitMix64 random)
    {
        // Repayments of loans follow a schedule; all else grows and wavers.
        var perMille = position.Item == "8124" ? 1000 : 1000 + (GrowthPerMille * (year - FirstYear)) + random.Between(-80, 80);
        var first = Rounded(position.Crowns * perMille / 1000, step);

        if (IsGrant(position.Item))
            return new(position, [first + random.Between(1, 99_999)]);

        return random.Percent(25)
            ? new(position, [first, Rounded(position.Crowns * random.Between(-20, 25) / 100, step)])
            : new(position, [first]);
    }

    /// <summary>Grants enter the budget with the amount of the decision that awards them.</summary>
    internal static bool IsGrant(string item) => item is "4116" or "4122" or "4216" or "4222";

    /// <summary>Never zero, as a budget has no such rows.</summary>
    private static long Rounded(long crowns, long step)
    {
        var rounded = crowns / step * step;
        return Halere.FromCrowns(rounded == 0 ? step : rounded);
    }
}
