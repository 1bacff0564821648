using System.Text;
using Transparency.Core.Payments.Privacy;

namespace Transparency.Core.Validation;

/// <summary>
/// A text of a file as reports show it: letter for letter, so that searching the file for it finds it. Only control characters are
/// shown as their pictures (␍, ␀), because a terminal or a browser would obey them; and what is long is cut between two letters.
/// </summary>
internal static class FoundText
{
    private const int Longest = 80;

    /// <summary>Of more bytes the letters are more than can be shown, whatever they are.</summary>
    private const int LongestBytes = 4 * (Longest + 1);

    public static (string Text, bool IsCut) Of(ReadOnlySpan<byte> text) => Of(Encoding.UTF8.GetString(text[..WholeLetters(text)]));

    public static (string Text, bool IsCut) Of(string text) => Cut(PersonalText.Masked(text));

    private static (string Text, bool IsCut) Cut(string text)
    {
        if (text.Length <= Longest)
            return (Safe(text), false);

        var end = char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest;
        return (Safe(text[..end]) + "…", true);
    }

    private static int WholeLetters(ReadOnlySpan<byte> text)
    {
        if (text.Length <= LongestBytes)
            return text.Length;

        var end = LongestBytes;
        while (end > LongestBytes - 4 && (text[end] & 0xC0) == 0x80)
            end--;

        return end;
    }

    /// <summary>A tabulator is as harmless as a blank and may be what parts the columns.</summary>
    private static string Safe(string text) =>
        text.Any(IsObeyed) ? string.Concat(text.Select(letter => IsObeyed(letter) ? Picture(letter) : letter)) : text;

    private static bool IsObeyed(char letter) => letter != '\t' && (char.IsControl(letter) || IsDirection(letter));

    /// <summary>Marks that turn the direction of what follows would show a text that does not stand there.</summary>
    private static bool IsDirection(char letter) => letter is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    private static char Picture(char letter) => letter switch
    {
        < ' ' => (char)(0x2400 + letter),
        '\u007F' => '\u2421',
        _ => '\uFFFD',
    };
}
