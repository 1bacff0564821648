using Transparency.Core.Words;
using Transparency.Pages.Notes;

namespace Transparency.Pages.Levels;

/// <summary>A row of a level's table.</summary>
/// <param name="Row">What it says.</param>
/// <param name="Address">Where it leads, or null.</param>
/// <param name="Language">Of the reader.</param>
public sealed record RowPart(LevelRow Row, LevelAddress? Address, Language Language) : Page(Language)
{
    /// <summary>The page of its own that it has besides, or null.</summary>
    public string? Page { get; init; }

    /// <summary>Its amounts drawn, or null where they are not comparable.</summary>
    public RowBar? Bar { get; init; }

    internal NotePart? Note => Row.Note is { } note ? new NotePart(note, Language) : null;
}
