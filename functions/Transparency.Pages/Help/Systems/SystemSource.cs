using Transparency.Core.Words;

namespace Transparency.Pages.Help.Systems;

/// <summary>A public page that says what a menu or a setting is called.</summary>
/// <param name="Title">What it is.</param>
/// <param name="Address">Where it is.</param>
public sealed record SystemSource(Wording Title, string Address);
