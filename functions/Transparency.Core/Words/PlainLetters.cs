using System.Globalization;
using System.Text;

namespace Transparency.Core.Words;

/// <summary>
/// Texts as people type them when they look for something: small letters without diacritics, so that <c>skola</c> finds <c>Škola</c>.
/// </summary>
public static class PlainLetters
{
    /// <summary>Latin, Greek and Cyrillic letters lie below; what lies above has no diacritics that people leave out.</summary>
    private const int Known = 0x2000;

    private static readonly char[] Plain = [.. Enumerable.Range(0, Known).Select(letter => PlainOf((char)letter))];

    public static string Of(string text)
    {
        var plain = text.Length <= 256 ? stackalloc char[text.Length] : new char[text.Length];
        return new string(plain[..Write(text, plain)]);
    }

    /// <param name="text">A text.</param>
    /// <param name="plain">Where to write it, as long as the text at least.</param>
    /// <returns>How many letters were written: marks that stand behind their letter are left out.</returns>
    public static int Write(ReadOnlySpan<char> text, Span<char> plain)
    {
        var length = 0;

        foreach (var letter in text)
        {
            var its = letter < Known ? Plain[letter] : char.ToLowerInvariant(letter);

            if (its != 0)
                plain[length++] = its;
        }

        return length;
    }

    /// <summary>NUL for a mark.</summary>
    private static char PlainOf(char letter)
    {
        var first = letter.ToString().Normalize(NormalizationForm.FormD)[0];
        return CharUnicodeInfo.GetUnicodeCategory(first) == UnicodeCategory.NonSpacingMark ? '\0' : char.ToLowerInvariant(first);
    }
}
