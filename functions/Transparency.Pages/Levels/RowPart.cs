using Transparency.Core.Words;

namespace Transparency.Pages.Levels;

/// <summary>A row of a level's table.</summary>
/// <param name="Row">What it says.</param>
/// <param name="Address">Where it leads, or null.</param>
/// <param name="Language">Of the reader.</param>
public sealed record RowPart(LevelRow Row, LevelAddress? Address, Language Language) : Page(Language);
