using Transparency.Core.Words;

namespace Transparency.Pages.Pictures;

/// <summary>One mark of a picture, on its way into SVG.</summary>
/// <param name="Mark">The mark.</param>
/// <param name="Language">Of the picture.</param>
public sealed record MarkPart(Mark Mark, Language Language) : Page(Language);
