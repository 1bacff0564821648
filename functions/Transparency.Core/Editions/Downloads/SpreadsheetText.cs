namespace Transparency.Core.Editions.Downloads;

/// <summary>
/// Texts as they stand in published CSV, where a spreadsheet runs none of them as a formula (CSV injection): one that begins like a formula
/// gets an
/// apostrophe before it. One that begins with apostrophes and goes on like a formula gets another, so that every text comes back as it was.
/// </summary>
public static class SpreadsheetText
{
    public static string Harmless(string text) => IsLikeFormula(text) ? "'" + text : text;

    /// <summary>The text before it was made harmless.</summary>
    public static string Plain(string harmless) => harmless.StartsWith('\'') && IsLikeFormula(harmless) ? harmless[1..] : harmless;

    private static bool IsLikeFormula(string text)
    {
        // Most texts begin with neither.
        var start = text.AsSpan().TrimStart('\'');
        return start is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠', ..];
    }
}
