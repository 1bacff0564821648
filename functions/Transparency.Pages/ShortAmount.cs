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
