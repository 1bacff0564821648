using Transparency.Pages.Pictures;

namespace Transparency.Pages.Levels;

/// <summary>
/// The areas of a level as a part of a page, each of which leads on: one picture for wide windows and one for narrow ones.
/// </summary>
internal static class LevelMap
{
    private static readonly Area Wide = new(0, 0, 960, 480);

    private static readonly Area Narrow = new(0, 0, 390, 560);

    /// <summary>None where no map is asked for, or nothing is above zero.</summary>
    public static IEnumerable<Picture> Of(LevelPart level)
    {
        if (!level.Address.ShowsMap)
            yield break;

        foreach (var (kind, area) in new[] { ("map wide", Wide), ("map narrow", Narrow) })
        {
            var marks = MapTiles.Of(level, area, isLinked: true).ToList();
            if (marks.Count == 0)
                continue;

            var title = PictureWords.Map.In(level.Language).Filled(level.Name);
            yield return new Picture(title, "", area, marks, level.Language)
            {
                Kind = kind,
            };
        }
    }
}
