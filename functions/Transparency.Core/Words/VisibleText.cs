using System.Buffers;
using System.Text;

namespace Transparency.Core.Words;

/// <summary>
/// Whether a text can be shown and stored everywhere. XML, tables and listings of storage forbid control characters, noncharacters
/// (U+FFFE and its kind) and halves of characters; what turns the direction of reading (U+202E and its kind) makes a text look like
/// another. Names of files and settings hold none of them. In exports, other control characters than line ends, soft hyphens and blanks
/// without width come out of real systems: they are taken out, and only what forges is refused.
/// </summary>
public static class VisibleText
{
    private static readonly byte[] Telling =
        [.. Enumerable.Range(0, 0x20).Select(control => (byte)control), 0x7F, 0xC2, 0xD8, 0xE2, 0xEF, 0xF0, 0xF1, 0xF2, 0xF3, 0xF4];

    private static readonly SearchValues<byte> Beginnings = SearchValues.Create(Telling);

    /// <summary>In UTF-8, every character that is not plain begins with one of these.</summary>
    public static ReadOnlySpan<byte> TellingBytes => Telling;

    /// <summary>What a text of an export holds that is not plain, the gravest of it. Most texts cost one search.</summary>
    /// <param name="text">UTF-8.</param>
    /// <param name="forbidden">The first code point that must not be there, or 0.</param>
    public static TextLetters Of(ReadOnlySpan<byte> text, out int forbidden)
    {
        forbidden = 0;
        var found = TextLetters.Plain;

        for (var next = text.IndexOfAny(Beginnings); next >= 0; next = text.IndexOfAny(Beginnings))
        {
            text = text[next..];

            if (UsualLength(text) is > 0 and var usual)
            {
                text = text[usual..];
                continue;
            }

            Rune.DecodeFromUtf8(text, out var rune, out var length);
            text = text[Math.Max(length, 1)..];

            if (Forges(rune.Value))
            {
                forbidden = rune.Value;
                return TextLetters.Forbidden;
            }

            if (IsBlank(rune) || IsUnseen(rune.Value))
                found = TextLetters.Unseen;
        }

        return found;
    }

    /// <summary>
    /// The length of a sign that Czech texts use: a dash, a quotation mark, three dots, a euro, a paragraph, a no-break blank.
    /// </summary>
    private static int UsualLength(ReadOnlySpan<byte> text) => text switch
    {
        [0xE2, 0x80, (>= 0x90 and <= 0xA6) or 0xAF or 0xB0, ..] or [0xE2, 0x82, 0xAC, ..] => 3,
        [0xC2, 0xA0 or 0xA7 or 0xB0 or 0xB2 or 0xB3 or 0xBD, ..] => 2,
        _ => 0,
    };

    /// <summary>The text without what is not seen: a blank in the place of control characters, nothing in the place of the rest.</summary>
    /// <param name="text">UTF-8.</param>
    /// <param name="target">At least as long.</param>
    /// <returns>The length.</returns>
    public static int Clean(ReadOnlySpan<byte> text, Span<byte> target)
    {
        var written = 0;

        while (!text.IsEmpty)
        {
            Rune.DecodeFromUtf8(text, out var rune, out var length);

            if (IsBlank(rune))
            {
                target[written++] = (byte)' ';
            }
            else if (!IsUnseen(rune.Value))
            {
                text[..length].CopyTo(target[written..]);
                written += length;
            }

            text = text[length..];
        }

        return written;
    }

    /// <summary>The text without what is not seen, as <see cref="Clean"/> leaves it.</summary>
    public static string Seen(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var length = Clean(bytes, bytes);

        return Encoding.UTF8.GetString(bytes, 0, length);
    }

    /// <summary>The first code point that a name must not hold, such as <c>U+202E</c>, or null.</summary>
    public static string? ForbiddenOrNull(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            if (!Rune.TryGetRuneAt(text, at, out var rune))
                return Named(text[at]);
            if (IsForbidden(rune))
                return Named(rune.Value);

            at += rune.Utf16SequenceLength;
        }

        return null;
    }

    private static bool IsForbidden(Rune rune) =>
        Rune.IsControl(rune) || IsNoncharacter(rune.Value) || IsDirection(rune.Value) || rune.Value is 0x2028 or 0x2029;

    /// <summary>Thirty-two in a row, and the last two of each plane.</summary>
    private static bool IsNoncharacter(int point) => point is >= 0xFDD0 and <= 0xFDEF || (point & 0xFFFE) == 0xFFFE;

    /// <summary>Whether it turns the direction in which what follows is read.</summary>
    public static bool IsDirection(int point) => point is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);

    /// <summary>
    /// Control characters and ends of lines and paragraphs. A line end or a tabulator in a quoted text is what it is everywhere, and stays;
    /// nothing but a forger writes NUL.
    /// </summary>
    private static bool IsBlank(Rune rune) =>
        (Rune.IsControl(rune) && rune.Value is not (0 or '\t' or '\n' or '\r')) || rune.Value is 0x2028 or 0x2029;

    private static bool Forges(int point) => point == 0 || IsNoncharacter(point) || IsDirection(point);

    /// <summary>Soft hyphen, blanks and joiners without width, marks of direction and of order, anchors, invisible tags.</summary>
    private static bool IsUnseen(int point) =>
        point is 0xAD or 0x061C or (>= 0x200B and <= 0x200F) or (>= 0x2060 and <= 0x2064) or 0xFEFF or (>= 0xFFF9 and <= 0xFFFB)
            or (>= 0xE0000 and <= 0xE007F);

    /// <summary>As people write it: <c>U+202E</c>.</summary>
    public static string Named(int point) => FormattableString.Invariant($"U+{point:X4}");
}
