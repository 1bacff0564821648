using Transparency.Core.Publications;
using Transparency.Core.Words;

namespace Transparency.Pages.Levels;

/// <summary>Where the picture of a level is. Only what is unusual is written, so that one picture has one address.</summary>
/// <param name="Level">What it is of; what is shown of it does not matter.</param>
/// <param name="Form">As what it is drawn.</param>
/// <param name="Language">Of its words.</param>
public sealed record PictureAddress(LevelAddress Level, PictureForm Form, Language Language)
{
    /// <summary>What an address of a picture may ask for.</summary>
    public static IReadOnlyList<string> Names { get; } = ["side", "view", "path", "gross", "form", "edition", "lang"];

    /// <summary>
    /// The edition that is drawn, or null for whichever is current. Who keeps pictures by their addresses would show an old one for long.
    /// </summary>
    public string? Edition { get; init; }

    /// <summary>As drawn from lines and letters.</summary>
    public string Svg => In("svg");

    /// <summary>As dots, for what shows no other pictures.</summary>
    public string Png => In("png");

    /// <summary>Of what is shown of a level, as it is shown.</summary>
    public static PictureAddress Of(LevelPart level, string? edition = null) =>
        new(level.Address, level.Address.ShowsMap ? PictureForm.Treemap : PictureForm.Bars, level.Language) { Edition = edition };

    private string In(string format)
    {
        var place = (Level.At(Level.Path) with { Language = Core.Words.Language.Czech, Look = null }).ToString();
        var query = place.IndexOf('?', StringComparison.Ordinal) is >= 0 and var at ? place[(at + 1)..] : null;
        string?[] asked =
        [
            query,
            Form == PictureForm.Bars ? null : "form=treemap",
            Edition is null ? null : "edition=" + Edition,
            Language == Language.Czech ? null : "lang=" + Language.Tag(),
        ];
        var all = string.Join('&', asked.OfType<string>());

        return PublicPaths.Chart(Level.Municipality, Level.Year, format) + (all.Length == 0 ? "" : "?" + all);
    }
}
