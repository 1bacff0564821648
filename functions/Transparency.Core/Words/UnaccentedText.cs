using System.Globalization;
using System.Text;

namespace Transparency.Core.Words;

/// <summary>What somebody looks for without minding case and diacritics: <c>skalin</c> finds Skalínov.</summary>
public sealed class UnaccentedText
{
    private readonly string[] _words;

    public UnaccentedText(string sought) => _words = Plain(sought).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Whether every word that is looked for stands in the text, in any order.</summary>
    public bool IsIn(string text)
    {
        var plain = Plain(text);
        return Array.TrueForAll(_words, word => plain.Contains(word, StringComparison.Ordinal));
    }

    /// <summary>Small letters without marks.</summary>
    public static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);

        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
                plain.Append(char.IsWhiteSpace(c) ? ' ' : char.ToLowerInvariant(c));
        }

        return plain.ToString();
    }
}
