using Transparency.Core.Words;

namespace Transparency.Pages;

/// <summary>A link to one of several ways to see the same, which is marked where it is what is shown.</summary>
/// <param name="Address">Where it leads.</param>
/// <param name="Words">What it is called.</param>
/// <param name="IsShown">Whether the reader is there.</param>
/// <param name="IsFollowed">Whether search engines are to go there too.</param>
/// <param name="Language">Of the reader.</param>
public sealed record Way(string Address, Wording Words, bool IsShown, bool IsFollowed, Language Language) : Page(Language);
