using Transparency.Core.Words;

namespace Transparency.Pages.Searching;

/// <summary>A form that looks through the list that it stands above.</summary>
/// <param name="Path">Where the list is.</param>
/// <param name="Kept">What is chosen of it and stays.</param>
/// <param name="Sought">What was looked for, or null.</param>
/// <param name="Label">What can be looked for.</param>
/// <param name="Language">Of the reader.</param>
public sealed record SearchForm(
    string Path, IEnumerable<(string Name, string? Value)> Kept, string? Sought, Wording Label, Language Language)
    : Page(Language);
