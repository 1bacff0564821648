using Transparency.Core.Words;

namespace Transparency.Pages.Glossary;

/// <summary>The words of a page that not everybody knows, explained at its foot.</summary>
/// <param name="Words">Those that stand on the page.</param>
/// <param name="Language">Of the reader.</param>
public sealed record GlossaryPart(IReadOnlyList<GlossaryWord> Words, Language Language) : Page(Language)
{
    internal static Wording Title { get; } = new("Slovníček", "Glossary");
}
