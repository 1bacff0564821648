using Transparency.Core.Words;

namespace Transparency.Pages.Embedding;

/// <summary>The words of what is put into other pages.</summary>
internal static class EmbedWords
{
    public static Wording Whole { get; } = new("Otevřít na celé stránce", "Open the full page");
}
