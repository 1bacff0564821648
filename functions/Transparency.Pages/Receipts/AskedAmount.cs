using System.Globalization;

namespace Transparency.Pages.Receipts;

/// <summary>The whole crowns that a reader asks a receipt for, however people write them.</summary>
/// <param name="Crowns">What is asked, or null where nothing is, or nothing that can be understood.</param>
/// <param name="Mistaken">What was written where it cannot be understood, or null.</param>
public sealed record AskedAmount(int? Crowns, string? Mistaken)
{
    public const int Least = 1;

    public const int Most = 999_999_999;

    /// <summary>A longer text is no amount, and is not shown again in full.</summary>
    private const int LongestShown = 40;

    public static AskedAmount Nothing { get; } = new(null, null);

    /// <summary>
    /// <c>12500</c>, <c>12 500 Kč</c>, <c>12 500,00</c>, <c>12.500,-</c> or <c>CZK 12,500</c>; haléře are left out of whole crowns.
    /// </summary>
    /// <param name="text">As written, or null.</param>
    public static AskedAmount Of(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return Nothing;

        var digits = WithoutHalere(Bare(text));

        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var crowns) && crowns is >= Least and <= Most
            ? new AskedAmount(crowns, null)
            : new AskedAmount(null, text.Length <= LongestShown ? text : text[..LongestShown].TrimEnd() + "…");
    }

    /// <summary>Without the name of the currency and spaces of any kind.</summary>
    private static string Bare(string text) => string.Concat(text
        .Replace("Kč", "", StringComparison.OrdinalIgnoreCase)
        .Replace("CZK", "", StringComparison.OrdinalIgnoreCase)
        .Where(letter => !char.IsWhiteSpace(letter)));

    /// <summary>
    /// What follows the last comma or dot is thousands where it is three digits, and haléře where it is two, one or a dash. Separators of
    /// thousands before it are left out.
    /// </summary>
    private static string WithoutHalere(string text)
    {
        var last = text.LastIndexOfAny([',', '.']);
        var whole = last >= 0 && IsHalere(text[(last + 1)..]) ? text[..last] : text;

        return HasThousands(whole) ? string.Concat(whole.Where(char.IsAsciiDigit)) : whole;
    }

    private static bool IsHalere(string rest) =>
        rest is "-" or "–" or "--" || (rest.Length is 1 or 2 && rest.All(char.IsAsciiDigit));

    /// <summary>Groups of three digits behind the first, which has one to three.</summary>
    private static bool HasThousands(string whole)
    {
        var groups = whole.Split(',', '.');

        return groups.Length > 1
            && groups[0].Length is >= 1 and <= 3
            && groups.Skip(1).All(group => group.Length == 3)
            && groups.All(group => group.All(char.IsAsciiDigit));
    }
}
