using Transparency.Core.Words;

namespace Transparency.Pages.Searching;

/// <summary>A thing that was found, in the language of the page.</summary>
/// <param name="Thing">The thing.</param>
/// <param name="Address">Its page, or null.</param>
/// <param name="Language">Of the reader.</param>
public sealed record FoundRow(FoundThing Thing, string? Address, Language Language) : Page(Language)
{
    /// <summary>What it is called: a payment may say nothing.</summary>
    internal string Name => Thing.Name.Length > 0 ? Thing.Name : "…";
}
