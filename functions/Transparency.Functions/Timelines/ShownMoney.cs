using Transparency.Core.Budgets;
using Transparency.Core.Municipalities;
using Transparency.Core.Statistics;
using Transparency.Pages.Timelines;

namespace Transparency.Functions.Timelines;

/// <summary>In which money years are shown beside each other.</summary>
/// <param name="Prices">Those of each year or of one.</param>
/// <param name="IsPerInhabitant">Whether amounts are divided among the inhabitants of their year.</param>
internal sealed record ShownMoney(Prices Prices, bool IsPerInhabitant)
{
    /// <summary>Null where the year says nothing of it, or the money cannot be made.</summary>
    public YearsAmount? OrNull(StageTotals? amounts, LevelYear year)
    {
        if (amounts is null)
            return null;

        var actual = Of(amounts.Actual, year);
        // What is planned for a whole year stands beside a part of it.
        var plan = actual is null || IsUnfinished(year) ? Of(amounts.Amended ?? amounts.Approved, year) : null;

        return actual is null && plan is null ? null : new YearsAmount(actual, plan);
    }

    public static bool IsUnfinished(LevelYear year) => year.ValidTo is { } day && day < year.Year.LastDay;

    private Money? Of(Money? amount, LevelYear year)
    {
        if (Prices is { IsConstant: true, Base: { } prices })
            amount = Inflation.InPricesOrNull(amount, year.Year, prices);

        return IsPerInhabitant ? year.Population?.Each(amount) : amount;
    }
}
