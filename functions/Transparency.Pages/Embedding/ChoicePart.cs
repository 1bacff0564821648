using Transparency.Core.Words;

namespace Transparency.Pages.Embedding;

/// <summary>A list to choose one of.</summary>
/// <param name="Name">The parameter.</param>
/// <param name="Label">What is chosen.</param>
/// <param name="Options">Their values, and what they are called.</param>
/// <param name="Chosen">The value that is chosen.</param>
/// <param name="Language">Of the reader.</param>
public sealed record ChoicePart(
    string Name,
    Wording Label,
    IReadOnlyList<(string Value, string Text)> Options,
    string Chosen,
    Language Language)
    : Page(Language);
