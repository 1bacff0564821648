using Transparency.Core.Budgets;
using Transparency.Core.Words;
using Transparency.Pages.Levels;
using Transparency.Pages.Pictures;

namespace Transparency.Pages.Charts;

/// <summary>
/// The rows of a picture: a name, its bar and its amount. The amended budget is a pale bar, what happened a solid one in it, the approved
/// budget a line across; where anything is below zero, a line stands at zero.
/// </summary>
internal static class BarRows
{
    private const int Most = 8;

    private const double NameRoom = 372;

    private const double NameIndent = 16;

    private const double Gap = 24;

    private const double TallestBar = 36;

    /// <summary>No row is higher, so that few of them do not become blocks.</summary>
    private const double Highest = 84;

    /// <summary>What comes later lies above.</summary>
    private static readonly Stage[] InDrawnOrder = [Stage.Amended, Stage.Actual, Stage.Approved];

    public static IEnumerable<Mark> Of(LevelPart level, Area field)
    {
        var rows = Rows(level);
        var pitch = Math.Min(Highest, field.Height / Math.Max(1, rows.Count));
        var name = new Letters(Math.Clamp(pitch * 0.4, 23, 28), Inks.Ink);
        var amount = name with { IsStrong = true };
        var left = field.X + NameRoom + Gap;
        var amountRoom = rows.Select(row => amount.WidthOf(Told(row, level))).DefaultIfEmpty().Max();
        var scale = new BarScale(
            [.. rows.SelectMany(row => ShownStage.All.Select(stage => stage.In(row.Amounts)?.Crowns ?? 0))],
            left,
            field.Width - NameRoom - amountRoom - (2 * Gap));

        foreach (var (place, row) in rows.Index())
        {
            var area = new Area(field.X, field.Y + (place * pitch), field.Width, pitch);
            var baseline = area.Y + (pitch / 2) + (name.Size * 0.36);

            foreach (var mark in Bars(row, scale, area))
                yield return mark;

            yield return new TextMark(area.X + NameIndent, baseline, name.Cut(row.Name, NameRoom - NameIndent), name);
            yield return new TextMark(area.Right, baseline, Told(row, level), amount) { IsAtEnd = true };
        }

        if (scale.HasNegative)
            yield return new BoxMark(new Area(scale.Zero - 0.75, field.Y, 1.5, rows.Count * pitch), Inks.Ink);
    }

    /// <summary>How the amount of a stage is drawn.</summary>
    /// <param name="stage">The stage.</param>
    /// <param name="bar">From zero to the amount, as high as the amended budget.</param>
    /// <param name="hue">Of the row.</param>
    public static IEnumerable<Mark> Drawn(Stage stage, Area bar, string hue) => stage switch
    {
        Stage.Amended => [new BoxMark(bar, Inks.OnPaper(hue, 0.18)) { Border = Inks.OnPaper(hue, 0.4) }],
        Stage.Actual => [new BoxMark(bar with { Y = bar.Y + (bar.Height / 5), Height = bar.Height * 3 / 5 }, hue)],
        _ => [new BoxMark(new Area(bar.Right - 1, bar.Y - 3, 2, bar.Height + 6), Inks.Ink)],
    };

    private static IEnumerable<Mark> Bars(BarRow row, BarScale scale, Area place)
    {
        var (height, hue) = (Math.Min(TallestBar, place.Height * 0.56), row.Hue);
        var top = place.Y + ((place.Height - height) / 2);

        yield return new BoxMark(new Area(place.X, top, 4, height), hue);

        foreach (var stage in InDrawnOrder)
        {
            if (new ShownStage(stage).In(row.Amounts) is not { Halere: not 0 } amount)
                continue;

            // The approved budget is a line at its end, which of an amount below zero is left of it.
            var bar = scale.Bar(amount.Crowns, top, height);
            if (stage == Stage.Approved && amount < Money.Zero)
                bar = bar with { Width = 0 };

            foreach (var mark in Drawn(stage, bar, hue))
                yield return mark;
        }
    }

    private static string Told(BarRow row, LevelPart level) =>
        row.Stage.In(row.Amounts) is { } money ? ShortAmount.Of(money, level.Language) : "–";

    private static List<BarRow> Rows(LevelPart level)
    {
        if (level.Rows.Count == 0)
            return [.. Stages(level)];

        var stage = ShownStage.Of(level);
        var follow = level.RestRow is null ? 0 : level.Rest!.Value.Count;
        if (level.Rows.Count + (follow > 0 ? 1 : 0) <= Most)
        {
            IEnumerable<LevelRow> rows = level.RestRow is { } last ? [.. level.Rows, last] : level.Rows;
            return [.. rows.Select(row => new BarRow(row.Name, row.Amounts, stage, level.HueOf(row)))];
        }

        var shown = level.Rows.Take(Most - 1).ToList();
        var count = level.Rows.Count - shown.Count + follow;
        var name = PictureWords.Others.In(level.Language).Filled(Figures.Count(count, level.Language));

        return
        [
            .. shown.Select(row => new BarRow(row.Name, row.Amounts, stage, level.HueOf(row))),
            new BarRow(name, shown.Aggregate(level.Total, (left, row) => left.Since(row.Amounts)), stage, Inks.Soft),
        ];
    }

    /// <summary>Of what is made of single payments alone, the stages themselves are the rows.</summary>
    private static IEnumerable<BarRow> Stages(LevelPart level) => ShownStage.All
        .Where(stage => stage.In(level.Total) is not null)
        .Select(stage => new BarRow(Capital(stage.Name.In(level.Language)), Only(stage, level.Total), stage, Hue(level)));

    private static string Hue(LevelPart level) =>
        level.Path is [.., var last] ? level.HueOf(last) : Inks.Other;

    private static StageTotals Only(ShownStage stage, StageTotals totals) => stage.Stage switch
    {
        Stage.Actual => new(null, null, totals.Actual),
        Stage.Amended => new(null, totals.Amended, null),
        _ => new(totals.Approved, null, null),
    };

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>A row, with the stage that it tells in a number.</summary>
    private sealed record BarRow(string Name, StageTotals Amounts, ShownStage Stage, string Hue);
}
