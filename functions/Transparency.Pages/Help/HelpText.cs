using Transparency.Core.Words;

namespace Transparency.Pages.Help;

/// <summary>A sentence of help; what stands between back quotes in it is a name out of a file.</summary>
public sealed record HelpText(Wording Sentence, Language Language) : Page(Language)
{
    /// <summary>The sentence in pieces: every second one is a name.</summary>
    internal IEnumerable<(string Text, bool IsName)> Pieces =>
        Sentence.In(Language).Split('`').Select((text, number) => (text, number % 2 == 1));
}
