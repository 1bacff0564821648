using Transparency.Core.Budgets.Classification;

namespace Transparency.Core.Budgets;

/// <summary>
/// What financing (financování, class 8) did, each by its own items, with the signs as booked: what comes to the accounts that are
/// spent from is positive. Added up they are the financing of the year.
/// </summary>
/// <param name="Borrowed">Bonds issued and loans taken: the last digit is 1 or 3.</param>
/// <param name="Repaid">What was repaid of them, negative: the last digit is 2 or 4.</param>
/// <param name="Savings">
/// Money in banks and in what can be made money of: positive where savings were used, negative where money was saved; from 5 to 8.
/// </param>
/// <param name="Other">Movements and corrections that are none of these: groupings 83 and 89, and whatever else.</param>
public sealed record FinancingParts(StageTotals Borrowed, StageTotals Repaid, StageTotals Savings, StageTotals Other)
{
    /// <returns>The parts, or null where the budget has no financing at all.</returns>
    public static FinancingParts? OfOrNull(Budget budget)
    {
        var sums = new StageAmounts[4];
        var isThere = false;

        foreach (var line in budget.Lines)
        {
            if (line.Side != Side.Financing)
                continue;

            isThere = true;
            sums[PartOf(line.Item)] += line.Amounts;
        }

        return isThere ? new(Total(0), Total(1), Total(2), Total(3)) : null;

        StageTotals Total(int part) => StageTotals.Of(sums[part], budget.Known);
    }

    private static int PartOf(Item item) => (item.Grouping, item.Number % 10) switch
    {
        ("83" or "89", _) => 3,
        (_, 1 or 3) => 0,
        (_, 2 or 4) => 1,
        (_, >= 5 and <= 8) => 2,
        _ => 3,
    };
}
