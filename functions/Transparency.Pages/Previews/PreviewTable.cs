using Transparency.Core.Words;
using Transparency.Pages.Levels;

namespace Transparency.Pages.Previews;

/// <summary>Rows of a level, and what they add up to.</summary>
/// <param name="Rows">What it is made of; may be none.</param>
/// <param name="Total">What it adds up to.</param>
/// <param name="Language">Of the reader.</param>
public sealed record PreviewTable(IReadOnlyList<LevelRow> Rows, LevelRow Total, Language Language) : Page(Language);
