using System.Text;

namespace Transparency.Core.Words;

/// <summary>
/// Whether a name can be shown and stored everywhere. XML, tables and listings of storage forbid control characters, noncharacters
/// (U+FFFE and its kind) and halves of characters; what turns the direction of reading (U+202E and its kind) makes a name look like
/// another.
/// </summary>
public static class VisibleText
{
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

    private static string Named(int point) => FormattableString.Invariant($"U+{point:X4}");
}
