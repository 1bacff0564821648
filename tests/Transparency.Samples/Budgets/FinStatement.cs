using Transparency.Samples.Numbers;

namespace Transparency.Samples.Budgets;

/// <summary>
/// The statement FIN 2-12 M up to a month. The same seed gives the same plan in every month and amounts that grow with it, as amounts
/// since January do. Income and financing equal expenditure in all three stages.
/// </summary>
internal static class FinStatement
{
    /// <summary>A line for each position, so that a paragraph and item may come twice, as in form 063.</summary>
    internal static IReadOnlyList<FinLine> Of(MunicipalityBudget budget, int year, int months, ulong seed)
    {
        var random = new SplitMix64(seed + (ulong)year);
        var plan = YearPlan.Of(budget, year, random).Where(line => line.Position != Balance.Position).ToList();
        var actual = plan.Select(line => Actual(line, months, random)).ToList();
        var balance = new FinLine(
            Balance.Position.Paragraph, Balance.Position.Item,
            Balance.Of(plan.Select(line => (line.Position, line.Budget[0]))),
            Balance.Of(plan.Select(line => (line.Position, line.Amended))),
            Balance.Of(plan.Zip(actual, (line, amount) => (line.Position, amount))));

        return [
            .. plan.Zip(
                actual,
                (line, amount) => new FinLine(line.Position.Paragraph, line.Position.Item, line.Budget[0], line.Amended, amount)),
            balance
        ];
    }

    /// <summary>Each paragraph and item once, as in form 051.</summary>
    internal static IReadOnlyList<FinLine> Grouped(IReadOnlyList<FinLine> lines) =>
    [
        .. lines.GroupBy(line => (line.Paragraph, line.Item)).Select(group => new FinLine(
            group.Key.Paragraph, group.Key.Item, group.Sum(line =>
                line.Approved), group.Sum(line => line.Amended), group.Sum(line => line.Actual))),
    ];

    private static long Actual(PlannedPosition line, int months, SplitMix64 random)
    {
        // What leaves one account enters another.
        if (line.Position.Item is "4134" or "5345")
            return line.Amended * months / 12;

        var amount = Fulfilment.Of(line, months, random);
        // A tax that the state returned: spending below zero.
        return line.Position is { Paragraph: "6171", Item: "5362" } ? -amount / 4 : amount;
    }
}
