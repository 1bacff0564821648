using System.Text;

namespace Transparency.Core.Payments.Privacy;

/// <summary>A text as a report may quote it: reports are sent on, so that what is a person's is not repeated.</summary>
public static class PersonalText
{
    private const char Hidden = '\u2022';

    /// <summary>The text; with dots in the place of its digits, and without addresses, where something of a person stands in it.</summary>
    public static string Masked(string text)
    {
        if (text.Length == 0 || !PersonalData.IsIn(Encoding.UTF8.GetBytes(text)))
            return text;

        var words = text.Split(' ').Select(word => word.Contains('@', StringComparison.Ordinal) ? $"{Hidden}@{Hidden}" : word);

        return string.Concat(string.Join(' ', words).Select(letter => char.IsDigit(letter) ? Hidden : letter));
    }
}
