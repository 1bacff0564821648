using System.Text;

namespace Transparency.Core.Words;

/// <summary>What somebody looks for in texts, without regard to case and diacritics. Looking at a text takes no memory.</summary>
public sealed class TextQuery
{
    /// <summary>Longer texts are rare, and are folded on the heap.</summary>
    private const int UsualLength = 512;

    private readonly string _phrase;
    private readonly string[] _words;

    public TextQuery(string text)
    {
        _phrase = PlainLetters.Of(text.Trim());
        _words = _phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>The query as it is compared.</summary>
    public string Phrase => _phrase;

    public bool IsDigits => _phrase.Length > 0 && _phrase.All(char.IsAsciiDigit);

    /// <param name="utf8">A text in UTF-8.</param>
    public TextMatch In(ReadOnlySpan<byte> utf8)
    {
        var letters = utf8.Length <= UsualLength ? stackalloc char[UsualLength] : new char[utf8.Length];
        return In(letters[..Encoding.UTF8.GetChars(utf8, letters)]);
    }

    public TextMatch In(ReadOnlySpan<char> text)
    {
        var folded = text.Length <= UsualLength ? stackalloc char[UsualLength] : new char[text.Length];
        return InFolded(folded[..PlainLetters.Write(text, folded)]);
    }

    /// <summary>How a code answers: whole, or by its beginning.</summary>
    public TextMatch InCode(string code) =>
        string.Equals(code, _phrase, StringComparison.OrdinalIgnoreCase) ? TextMatch.Exact
        : code.StartsWith(_phrase, StringComparison.OrdinalIgnoreCase) ? TextMatch.WordBeginning
        : TextMatch.None;

    public static TextMatch Better(TextMatch left, TextMatch right) => left > right ? left : right;

    private TextMatch InFolded(ReadOnlySpan<char> folded)
    {
        if (_phrase.Length == 0)
            return TextMatch.None;
        if (folded.SequenceEqual(_phrase))
            return TextMatch.Exact;

        var found = TextMatch.None;

        for (var start = 0; folded[start..].IndexOf(_phrase) is >= 0 and var at; start += at + 1)
        {
            if (start + at == 0 || !char.IsLetterOrDigit(folded[start + at - 1]))
                return TextMatch.WordBeginning;

            found = TextMatch.Anywhere;
        }

        return found == TextMatch.None && _words.Length > 1 && HasAllWords(folded) ? TextMatch.Anywhere : found;
    }

    private bool HasAllWords(ReadOnlySpan<char> folded)
    {
        foreach (var word in _words)
        {
            if (folded.IndexOf(word) < 0)
                return false;
        }

        return true;
    }
}
