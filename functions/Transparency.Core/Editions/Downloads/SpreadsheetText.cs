using System.Text;

namespace Transparency.Core.Editions.Downloads;

/// <summary>
/// Texts as they stand in published CSV, where a spreadsheet runs none of them as a formula (CSV injection): what begins like a formula
/// gets
/// an apostrophe before it, at the beginning of the text and after each semicolon or tab, because Czech spreadsheets split there. What
/// begins with apostrophes and goes on like a formula gets another, so that every text comes back as it was.
/// </summary>
public static class SpreadsheetText
{
    public static string Harmless(string text)
    {
        // Most texts are one cell that begins with a letter.
        if (text.AsSpan().IndexOfAny(';', '\t') < 0)
            return IsLikeFormula(text) ? "'" + text : text;

        var harmless = new StringBuilder(text.Length + 4);

        for (var i = 0; i < text.Length; i++)
        {
            if (IsStartOfCell(text, i) && !(i == 1 && text[0] == '\t') && IsLikeFormula(text.AsSpan(i)))
                harmless.Append('\'');

            harmless.Append(text[i]);
        }

        return harmless.ToString();
    }

    /// <summary>The text before it was made harmless.</summary>
    public static string Plain(string harmless)
    {
        if (harmless.AsSpan().IndexOfAny(';', '\t') < 0)
            return harmless.StartsWith('\'') && IsLikeFormula(harmless) ? harmless[1..] : harmless;

        // A tab that begins the whole text has one apostrophe, before it.
        var beginsWithTab = harmless.StartsWith("'\t", StringComparison.Ordinal);
        var plain = new StringBuilder(harmless.Length);

        for (var i = 0; i < harmless.Length; i++)
        {
            if (harmless[i] != '\'' || (i == 2 && beginsWithTab) || !IsStartOfCell(harmless, i) || !IsLikeFormula(harmless.AsSpan(i)))
                plain.Append(harmless[i]);
        }

        return plain.ToString();
    }

    private static bool IsStartOfCell(string text, int index) => index == 0 || text[index - 1] is ';' or '\t';

    private static bool IsLikeFormula(ReadOnlySpan<char> text)
    {
        // Quotation marks are taken off by the spreadsheet.
        var start = text.TrimStart("'\"");
        return start is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠', ..];
    }
}
