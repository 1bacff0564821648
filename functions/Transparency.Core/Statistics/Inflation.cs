using System.Collections.Frozen;
using System.Globalization;
using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Municipalities;
using Transparency.Core.Words;

namespace Transparency.Core.Statistics;

/// <summary>
/// The average yearly rate of inflation (průměrná roční míra inflace) and amounts in the prices of another year. The price level of a year
/// is the product of (1 + rate) up to it, so that the year before the first rate has a level too.
/// </summary>
public static class Inflation
{
    private static readonly FrozenDictionary<int, decimal> Levels = Read();

    public static Wording Source { get; } = new(
        "Český statistický úřad, průměrná roční míra inflace (index spotřebitelských cen)",
        "Czech Statistical Office, average yearly rate of inflation (consumer prices)");

    /// <summary>The first year whose prices can be compared with others.</summary>
    public static FiscalYear First { get; } = FiscalYear.Of(Levels.Keys.Min());

    /// <summary>The last one.</summary>
    public static FiscalYear Last { get; } = FiscalYear.Of(Levels.Keys.Max());

    public static bool Knows(FiscalYear year) => Levels.ContainsKey(year.Value);

    /// <summary>An amount of a year in the prices of another, rounded to haléře; null where a rate between them is not known.</summary>
    public static Money? InPricesOrNull(Money? amount, FiscalYear year, FiscalYear prices) =>
        amount is { } money && Levels.TryGetValue(year.Value, out var level) && Levels.TryGetValue(prices.Value, out var other)
            ? new Money((long)decimal.Round(money.Halere * other / level, MidpointRounding.AwayFromZero))
            : null;

    private static FrozenDictionary<int, decimal> Read()
    {
        var rates = CodeLists.Rows("inflation.csv")
            .Select(row => (Year: int.Parse(row[0], CultureInfo.InvariantCulture), Percent: decimal.Parse(
                row[1], CultureInfo.InvariantCulture)))
            .OrderBy(rate => rate.Year)
            .ToList();
        var level = 1m;
        var levels = new Dictionary<int, decimal> { [rates[0].Year - 1] = level };

        foreach (var (year, percent) in rates)
            levels[year] = level *= 1 + (percent / 100);

        return levels.ToFrozenDictionary();
    }
}
