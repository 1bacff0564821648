using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Editions;
using Transparency.Core.Words;
using Transparency.Pages.Timelines;

namespace Transparency.Functions.Timelines;

/// <summary>What a level is made of over the years, the same on the page and in its table.</summary>
internal static class PartsOverYears
{
    /// <summary>Every part that any year tells an amount of, the largest first.</summary>
    /// <param name="level">The level.</param>
    /// <param name="money">In which money.</param>
    /// <param name="years">Which years, in which order.</param>
    /// <param name="language">Of the names.</param>
    public static IReadOnlyList<YearsPart> Of(LevelYears level, ShownMoney money, IReadOnlyList<ShownYear> years, Language language)
    {
        var found = Found(level);

        return
        [
            .. level.Names.Keys
                .Select(code => Part(code, level, Amounts(years, found, money, year => year.Parts.GetValueOrDefault(code)), language))
                .Where(part => part.Amounts.Any(amount => amount is not null))
                .OrderByDescending(part => part.Size)
                .ThenBy(part => part.Code, StringComparer.Ordinal),
        ];
    }

    /// <summary>What the level has in all; null in a year that has no such level.</summary>
    public static IReadOnlyList<YearsAmount?> Total(LevelYears level, ShownMoney money, IReadOnlyList<ShownYear> years) =>
        Amounts(years, Found(level), money, year => year.Total);

    private static Dictionary<int, LevelYear> Found(LevelYears level) => level.Years.ToDictionary(year => year.Year.Value);

    private static YearsPart Part(string code, LevelYears level, IReadOnlyList<YearsAmount?> amounts, Language language)
    {
        var (name, kind) = (level.Names[code], level.Level!.Value);
        var plain = EditionNames.PlainNameOrNull(kind, code, language);

        return new YearsPart(code, plain ?? name, plain is null ? null : name, amounts)
        {
            Hue = kind == Level.Section && code[0] is >= '1' and <= '6' ? code[0] - '0' : 0,
        };
    }

    private static List<YearsAmount?> Amounts(
        IEnumerable<ShownYear> years,
        Dictionary<int, LevelYear> found,
        ShownMoney money,
        Func<LevelYear, StageTotals?> of) =>
        [.. years.Select(year => found.GetValueOrDefault(year.Year) is { } known ? money.OrNull(of(known), known) : null)];
}
