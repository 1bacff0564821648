using System.Globalization;
using Transparency.Core.Budgets;
using Transparency.Core.Words;

namespace Transparency.Pages;

/// <summary>Amounts and numbers as readers of a language write them, whatever the machine's culture.</summary>
public static class Figures
{
    /// <summary><c>1 234 567,50</c> or <c>1,234,567.50</c>.</summary>
    public static string Amount(Money? amount, Language language) =>
        language == Language.English ? EnglishText.Amount(amount) : CzechText.Amount(amount);

    /// <summary>With a sign, also of a gain.</summary>
    public static string Signed(Money? amount, Language language) =>
        amount is { Halere: > 0 } ? "+" + Amount(amount, language) : Amount(amount, language);

    /// <summary>At most so many decimals, none of them a zero at the end: <c>1,2</c> or <c>1.2</c>.</summary>
    public static string Short(decimal number, int decimals, Language language) =>
        decimal.Round(number, decimals, MidpointRounding.AwayFromZero).ToString(decimals == 1 ? "#,0.#" : "#,0.##", Numbers(language));

    /// <summary>With exactly so many decimals: <c>9,0</c> or <c>9.0</c>.</summary>
    public static string Rounded(decimal number, int decimals, Language language) =>
        decimal.Round(number, decimals, MidpointRounding.AwayFromZero).ToString($"N{decimals}", Numbers(language));

    public static string Count(long number, Language language) => number.ToString("#,0", Numbers(language));

    private static NumberFormatInfo Numbers(Language language) => language == Language.English ? EnglishText.Numbers : CzechText.Numbers;
}
