using Transparency.Core.Budgets.Classification;
using Transparency.Core.Publications;
using Transparency.Core.Words;

namespace Transparency.Pages.Levels;

/// <summary>A level to take along: as a table, where it is one, and as a picture.</summary>
internal static class LevelFiles
{
    public static IEnumerable<(string Name, string Address)> Of(LevelPart level)
    {
        if (level.Rows.Count > 0)
        {
            yield return ("CSV", Table(level, "csv"));
            yield return ("XLSX", Table(level, "xlsx"));
        }

        var picture = PictureAddress.Of(level);

        yield return ("SVG", picture.Svg);
        yield return ("PNG", picture.Png);
    }

    private static string Table(LevelPart level, string format)
    {
        var asked = level.Address;
        string?[] query =
        [
            "side=" + asked.Side.Name(),
            asked.View is { } view ? "view=" + view : null,
            // The codes of a path are encoded one by one, and so is the path.
            asked.Path.Count == 0 ? null : "path=" + Uri.EscapeDataString(asked.PathText).Replace("%2F", "/", StringComparison.Ordinal),
            asked.IsGross ? "consolidated=false" : null,
            "format=" + format,
            level.Language == Language.Czech ? null : "lang=" + level.Language.Tag(),
        ];

        return $"{PublicPaths.Budget(asked.Municipality, asked.Year)}?{string.Join('&', query.OfType<string>())}";
    }
}
