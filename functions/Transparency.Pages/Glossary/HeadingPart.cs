using Transparency.Core.Words;

namespace Transparency.Pages.Glossary;

/// <summary>A heading of a table; where it is a word that the page explains, it leads there.</summary>
public sealed record HeadingPart(Wording Text, Language Language) : Page(Language)
{
    /// <summary>Whether the page has a glossary at its foot.</summary>
    public bool HasGlossary { get; init; } = true;

    internal GlossaryWord? Word => HasGlossary ? GlossaryWords.OrNull(Text) : null;
}
