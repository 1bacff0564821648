using System.Globalization;
using System.Text;

namespace Transparency.Core.Formats.Reading;

/// <summary>Names of columns as clerks write them, brought to one spelling: <c>Částka (Kč)</c> is <c>CASTKA</c>.</summary>
internal static class ColumnName
{
    private static readonly HashSet<string> Crowns = new(["KC", "CZK", "V", "KORUNACH"], StringComparer.Ordinal);

    /// <summary>Without accents, case, blanks, marks and the unit crowns. Any other unit stays, because it means another amount.</summary>
    public static string Folded(string name)
    {
        var words = Words(name);

        // A column may be named by its unit alone, and the sign § is no letter.
        return words.Count == 0
            ? name.Trim()
            : string.Concat(words.All(Crowns.Contains) ? words : words.Where(word => !Crowns.Contains(word)));
    }

    /// <summary>The name's words and numbers, in capitals without accents.</summary>
    public static List<string> Words(string name)
    {
        var words = new List<string>();
        var word = new StringBuilder();

        foreach (var c in name.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark)
                continue;

            var isPart = char.IsLetterOrDigit(c) && (word.Length == 0 || char.IsDigit(c) == char.IsDigit(word[^1]));
            if (!isPart && word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }

            if (char.IsLetterOrDigit(c))
                word.Append(char.ToUpperInvariant(c));
        }

        if (word.Length > 0)
            words.Add(word.ToString());

        return words;
    }
}
