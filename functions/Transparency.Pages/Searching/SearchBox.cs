using Transparency.Core.Words;

namespace Transparency.Pages.Searching;

/// <summary>Where one search over everything is begun: of all municipalities, or of one.</summary>
/// <param name="Municipality">The id of the only one that is looked at, or null.</param>
/// <param name="Name">What it is called, or null.</param>
/// <param name="Language">Of the reader.</param>
public sealed record SearchBox(string? Municipality, string? Name, Language Language) : Page(Language)
{
    /// <summary>Of all municipalities.</summary>
    public SearchBox(Language language)
        : this(null, null, language)
    {
    }

    /// <summary>What was looked for, or null.</summary>
    public string? Sought { get; init; }

    internal string Label => Name is null ? FoundWords.Everywhere.In(Language) : FoundWords.InTown.In(Language).Filled(Name);
}
