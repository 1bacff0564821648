using Transparency.Core.Words;

namespace Transparency.Pages.Glossary;

/// <summary>A word of budgets that not everybody knows, explained in a sentence.</summary>
/// <param name="Id">As addresses within a page have it, in both languages.</param>
/// <param name="Name">The word.</param>
/// <param name="Meaning">What it means.</param>
public sealed record GlossaryWord(string Id, Wording Name, Wording Meaning)
{
    /// <summary>Where a page explains it.</summary>
    internal string Anchor => "slovo-" + Id;
}
