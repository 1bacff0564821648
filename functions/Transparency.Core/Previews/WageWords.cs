using Transparency.Core.Words;

namespace Transparency.Core.Previews;

/// <summary>Descriptions that speak of what a person was paid for work, which nobody should read beside a name.</summary>
public static class WageWords
{
    /// <summary>In plain letters; beginnings of words.</summary>
    private static readonly string[] Beginnings =
        ["mzda", "mzdy", "mezd", "vyplata", "vyplaty", "odmena", "odmeny", "zamestnan", "dpp ", "dpc ", "dohoda o prov", "plat zam"];

    public static bool AreIn(string description)
    {
        if (description.Length == 0)
            return false;

        var text = PlainLetters.Of(description) + " ";
        return Beginnings.Any(word => Begins(text, word));
    }

    private static bool Begins(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            if (at == 0 || !char.IsLetter(text[at - 1]))
                return true;
        }

        return false;
    }
}
