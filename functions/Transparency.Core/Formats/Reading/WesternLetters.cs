using System.Text;

namespace Transparency.Core.Formats.Reading;

/// <summary>
/// Letters of western Europe in the place of Czech ones: a file in windows-1250 that something took for ISO 8859-1 has <c>Pøíjmy</c> and
/// <c>èást</c> for <c>Příjmy</c> and <c>část</c>, and is valid UTF-8 all the same.
/// </summary>
internal static class WesternLetters
{
    /// <summary>Fewer of them are somebody's name.</summary>
    private const int Few = 2;

    /// <summary>The second bytes of è, ì, ï, ò, ø and ù, small and capital, which stand for č, ě, ď, ň, ř and ů.</summary>
    private static ReadOnlySpan<byte> Telling => [0xA8, 0xAC, 0xAF, 0xB2, 0xB8, 0xB9, 0x88, 0x8C, 0x8F, 0x92, 0x98, 0x99];

    /// <param name="bytes">The bytes above ASCII of a text in UTF-8.</param>
    /// <param name="head">Its first bytes.</param>
    /// <returns>The words that have them, or null where Czech letters say that they are meant.</returns>
    public static DamagedWords? OrNull(HighBytes bytes, ReadOnlySpan<byte> head)
    {
        long western = 0, czech = 0;

        foreach (var (first, second, count) in bytes.Pairs())
        {
            western += IsWestern(first, second) ? count : 0;
            czech += first is 0xC4 or 0xC5 ? count : 0;
        }

        if (western < Few || western <= czech)
            return null;

        for (var at = 0; at + 1 < head.Length; at++)
        {
            if (IsWestern(head[at], head[at + 1]))
                return new DamagedWords(western, 1 + head[..at].Count((byte)'\n'), WordAt(head, at));
        }

        return new DamagedWords(western, 1, "ø, è, ì");
    }

    /// <summary>With control characters, which the š, ť and ž of windows-1250 become.</summary>
    private static bool IsWestern(byte first, byte second) =>
        (first == 0xC3 && Telling.Contains(second)) || (first == 0xC2 && second is >= 0x8A and <= 0x9F);

    private static string WordAt(ReadOnlySpan<byte> text, int at)
    {
        int start = at, end = at;
        while (start > 0 && IsOfWord(text[start - 1]))
            start--;

        while (end < text.Length && IsOfWord(text[end]))
            end++;

        return Encoding.UTF8.GetString(text[start..end]);
    }

    private static bool IsOfWord(byte value) => value >= 0x80 || char.IsAsciiLetter((char)value);
}
