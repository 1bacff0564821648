using Transparency.Core.Budgets;
using Transparency.Core.Comparisons;

namespace Transparency.Functions.Comparisons;

/// <summary>
/// What municipalities have together: the sum of what each has, consolidated by itself. A stage that one of them does not know is the
/// state's statement's, and unknown where that does not say it either.
/// </summary>
internal static class TerritorySum
{
    public static GroupResponse Of(IReadOnlyList<ComparedTown> towns, Ranking ranking, AskedComparison asked, NodeAmounts amounts)
    {
        var sum = Sum(towns, amounts);
        var inhabitants = towns.Sum(town => (long)(town.Population?.Inhabitants ?? 0));

        return new GroupResponse(
            null,
            null,
            null,
            towns.Count,
            ranking.Count,
            inhabitants > 0 ? inhabitants : null,
            sum.Approved,
            sum.Amended,
            sum.Actual,
            inhabitants > 0 ? Each(asked.In(sum), inhabitants) : null,
            ranking.MedianOrNull,
            null);
    }

    private static StageTotals Sum(IReadOnlyList<ComparedTown> towns, NodeAmounts amounts)
    {
        var (sum, known, isThere) = (default(StageAmounts), Stages.Approved | Stages.Amended | Stages.Actual, false);

        foreach (var town in towns)
        {
            if (amounts.OrNull(town) is not { } of)
                continue;

            isThere = true;

            if (of is { Approved: { } approved, Amended: { } amended, Actual: { } actual })
            {
                sum += new StageAmounts(approved, amended, actual);
                continue;
            }

            var state = amounts.OfStateOrNull(town);
            Add(Stage.Approved, Stages.Approved, of.Approved ?? state?.Approved);
            Add(Stage.Amended, Stages.Amended, of.Amended ?? state?.Amended);
            Add(Stage.Actual, Stages.Actual, of.Actual ?? state?.Actual);
        }

        return isThere ? StageTotals.Of(sum, known) : NodeAmounts.Nothing;

        void Add(Stage stage, Stages flag, Money? amount)
        {
            if (amount is { } added)
                sum += StageAmounts.Of(stage, added);
            else
                known &= ~flag;
        }
    }

    private static Money? Each(Money? amount, long inhabitants) => amount is { } money
        ? new Money((long)decimal.Round((decimal)money.Halere / inhabitants, MidpointRounding.AwayFromZero))
        : null;
}
