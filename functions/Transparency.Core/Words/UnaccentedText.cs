namespace Transparency.Core.Words;

/// <summary>What somebody looks for without minding case and diacritics: <c>skalin</c> finds Skalínov.</summary>
public sealed class UnaccentedText
{
    private readonly string[] _words;

    public UnaccentedText(string sought) => _words = PlainLetters.Of(sought).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Whether every word that is looked for stands in the text, in any order.</summary>
    public bool IsIn(string text)
    {
        var plain = PlainLetters.Of(text);
        return Array.TrueForAll(_words, word => plain.Contains(word, StringComparison.Ordinal));
    }
}
