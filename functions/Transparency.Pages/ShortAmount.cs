using Transparency.Core.Budgets;
using Transparency.Core.Words;

namespace Transparency.Pages;

/// <summary>An amount in a headline: its first digits, and thousands, millions or billions in a word.</summary>
public static class ShortAmount
{
    /// <summary>What would be rounded to a thousand of the unit below is one of this unit.</summary>
    private const decimal AlmostOne = 0.99995m;

    private static readonly (decimal Crowns, Wording Word)[] Units =
    [
        (1_000_000_000, new("mld. ", " billion")),
        (1_000_000, new("mil. ", " million")),
        (1_000, new("tis. ", " thousand")),
        (1, new("", "")),
    ];

    /// <summary>
    /// An amount in a sentence, where no line breaks: <c>9 870 Kč</c>, <c>845 tis. Kč</c>, <c>117,3 mil. Kč</c>, <c>1,23 mld. Kč</c>, and
    /// <c>0,01 Kč</c>, which is not nothing. The component writes amounts alike.
    /// </summary>
    public static string Of(Money amount, Language language)
    {
        var crowns = amount.Crowns;
        var (unit, decimals, word) = Math.Abs(crowns) switch
        {
            >= 999_950_000 => (1_000_000_000, 2, Units[0].Word),
            >= 999_500 => (1_000_000, 1, Units[1].Word),
            >= 10_000 => (1_000, 0, Units[2].Word),
            < 10 when amount.Halere % 100 != 0 => (1, 2, Units[3].Word),
            _ => (1, 0, Units[3].Word),
        };
        var number = Figures.Rounded(crowns / unit, decimals, language);

        return (language == Language.Czech ? $"{number} {word.Czech}Kč" : $"CZK {number}{word.English}").Replace(' ', '\u00A0');
    }

    /// <summary><c>+1,2 mil. Kč</c> or <c>+CZK 1.2 million</c>.</summary>
    public static string Signed(Money amount, Language language)
    {
        var size = Math.Abs(amount.Crowns);
        var (unit, word) = Units.First(candidate => size >= candidate.Crowns * AlmostOne || candidate.Crowns == 1);
        var sign = amount.Halere < 0 ? "\u2212" : "+";
        var number = Figures.Short(size / unit, unit == 1 ? 2 : 1, language);

        return language == Language.Czech ? $"{sign}{number} {word.Czech}Kč" : $"{sign}CZK {number}{word.English}";
    }
}
