using Transparency.Core.Budgets;
using Transparency.Core.Words;
using Transparency.Pages.Pictures;

namespace Transparency.Pages.Levels;

/// <summary>The areas of a treemap with their names and amounts, as far as these have room. What is below zero has no area.</summary>
internal static class MapTiles
{
    private const int Most = 40;

    private const double Gap = 1;

    private const double Padding = 10;

    /// <summary>
    /// A narrower area leads nowhere, because nobody hits it: as drawn on the narrowest page it would be less than 24 pixels. Its row below
    /// the map leads on.
    /// </summary>
    private const double LeastTarget = 36;

    /// <summary>From so many times its width on a letter is as large as it may be.</summary>
    private const double LargestLetters = 30;

    private const double SmallestLetters = 12;

    /// <summary>So much of its room a text takes at most: the letters of a machine may be wider than those that were measured.</summary>
    private const double Taken = 0.88;

    public static IEnumerable<LinkMark> Of(LevelPart level, Area field, bool isLinked)
    {
        var tiles = Tiles(level, isLinked);
        var sum = tiles.Sum(tile => tile.Amount.Crowns);
        var areas = Treemap.Of([.. tiles.Select(tile => (double)tile.Amount.Crowns)], field);

        foreach (var (tile, area) in tiles.Zip(areas))
        {
            var amount = ShortAmount.Of(tile.Amount, level.Language);
            var percent = Figures.Short(100 * tile.Amount.Crowns / sum, 1, level.Language);

            yield return new LinkMark(
                Math.Min(area.Width, area.Height) < LeastTarget + (2 * Gap) ? null : tile.Address,
                PictureWords.Part.In(level.Language).Filled(tile.Name, amount, percent),
                [new BoxMark(area.Inside(Gap), tile.Hue), .. Text(tile.Name, amount, area.Inside(Gap + Padding))]);
        }
    }

    /// <summary>What has no area because it is below zero, as one sum.</summary>
    public static Money Below(LevelPart level)
    {
        var stage = ShownStage.Of(level);
        var rows = level.RestRow is { } rest ? level.Rows.Append(rest) : level.Rows;

        return new(rows.Select(row => stage.In(row.Amounts)?.Halere ?? 0).Where(halere => halere < 0).Sum());
    }

    private static List<Tile> Tiles(LevelPart level, bool isLinked)
    {
        var stage = ShownStage.Of(level);
        var rows = level.Rows
            .Select(row => new Tile(row.Name, AmountOf(row), level.HueOf(row), isLinked && row.LeadsOn ? AddressOf(row) : null))
            .Where(tile => tile.Amount > Money.Zero)
            .OrderByDescending(tile => tile.Amount.Halere)
            .ToList();
        var small = rows.Skip(Most - 1).ToList();
        var rest = level.RestRow is { } row ? AmountOf(row) : Money.Zero;

        if (small.Count + (rest > Money.Zero ? 1 : 0) < 2)
            return rest > Money.Zero ? [.. rows, Others(level.Rest!.Value.Count, rest)] : rows;

        var sum = small.Aggregate(rest > Money.Zero ? rest : Money.Zero, (all, tile) => all + tile.Amount);
        return [.. rows.Take(Most - 1), Others(small.Count + (level.Rest?.Count ?? 0), sum)];

        Money AmountOf(LevelRow row) => stage.In(row.Amounts) ?? Money.Zero;
        string AddressOf(LevelRow row) => level.MapOf(row).ToString();
        Tile Others(long count, Money amount) =>
            new(PictureWords.Others.In(level.Language).Filled(Figures.Count(count, level.Language)), amount, Inks.Soft, null);
    }

    private static IEnumerable<TextMark> Text(string name, string amount, Area room)
    {
        room = room with { Width = room.Width * Taken };
        var longest = name.Split(' ').Max(new Letters(1, Inks.Paper) { IsStrong = true }.WidthOf);
        var size = Math.Clamp(Math.Min(Math.Sqrt(room.Size) / 9, room.Width / longest), SmallestLetters, LargestLetters);
        var (plain, strong) = (new Letters(size, Inks.Paper) { IsStrong = true }, new Letters(size * 0.9, Inks.Paper));
        var line = size * 1.2;
        var lines = (int)(room.Height / line);
        if (lines < 1 || room.Width < SmallestLetters * 3)
            yield break;

        var isToldToo = lines > 1 && strong.WidthOf(amount) <= room.Width;
        var names = plain.Wrapped(name, room.Width, Math.Clamp(lines - (isToldToo ? 1 : 0), 1, 3));

        foreach (var (place, text) in names.Index())
            yield return new TextMark(room.X, room.Y + (line * place) + (size * 0.9), text, plain);
        if (isToldToo)
            yield return new TextMark(room.X, room.Y + (line * names.Count) + (size * 0.9), amount, strong);
    }

    private sealed record Tile(string Name, Money Amount, string Hue, string? Address);
}
