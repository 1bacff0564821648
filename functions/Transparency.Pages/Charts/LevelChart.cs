using Transparency.Core.Budgets;
using Transparency.Pages.Levels;
using Transparency.Pages.Pictures;

namespace Transparency.Pages.Charts;

/// <summary>
/// The picture of a level that stands by itself: whose it is, what it is called and comes to, then bars or areas, then where the figures
/// come from.
/// </summary>
public static class LevelChart
{
    private const double Margin = 56;

    private const double Right = Picture.Width - Margin;

    private static readonly Area Field = new(Margin, 188, Right - Margin, 372);

    private static readonly Letters Kicker = new(22, Inks.Soft);

    private static readonly Letters Headline = new(46, Inks.Ink) { IsStrong = true, IsHeadline = true };

    private static readonly Letters Small = new(19, Inks.Soft);

    public static Picture Of(ChartSource source, PictureForm form)
    {
        IEnumerable<Mark> field = form == PictureForm.Bars || source.Level.Rows.Count == 0
            ? BarRows.Of(source.Level, Field)
            : MapTiles.Of(source.Level, Field, isLinked: false);

        return new Picture(
            source.Title,
            source.Level.Sentence,
            new Area(0, 0, Picture.Width, Picture.Height),
            [Paper(), .. Head(source), .. Legend(source, form), .. field, .. Foot(source, form)],
            source.Language);
    }

    private static BoxMark Paper() => new(new Area(0, 0, Picture.Width, Picture.Height), Inks.Paper);

    private static IEnumerable<Mark> Head(ChartSource source)
    {
        var amount = ShownStage.Of(source.Level).In(source.Level.Total) is { } money
            ? ShortAmount.Of(money, source.Language)
            : PictureWords.NotKnown.In(source.Language);
        var way = source.Level.Path.Count == 0
            ? LevelWords.Of(source.Level.View).In(source.Language)
            : source.Level.NameOf(source.Level.Address.Side).In(source.Language).ToLowerInvariant();

        yield return new TextMark(Margin, 62, Kicker.Cut($"{source.Place} · {way}", Right - Margin), Kicker);
        yield return new TextMark(
            Margin, 116, Headline.Cut(source.Level.Name, Right - Margin - Headline.WidthOf(amount) - 40), Headline);
        yield return new TextMark(Right, 116, amount, Headline) { IsAtEnd = true };
    }

    /// <summary>What is drawn how, with the amount of each stage.</summary>
    private static IEnumerable<Mark> Legend(ChartSource source, PictureForm form)
    {
        const double baseline = 154;
        var x = Margin;

        foreach (var stage in ShownStage.All)
        {
            if (stage.In(source.Level.Total) is not { } amount)
                continue;

            if (form == PictureForm.Bars || source.Level.Rows.Count == 0)
            {
                var width = stage.Stage == Stage.Approved ? 2 : 28;
                foreach (var mark in BarRows.Drawn(stage.Stage, new Area(x, baseline - 14, width, 14), Inks.Soft))
                    yield return mark;

                x += width + 10;
            }

            var text = $"{stage.Name.In(source.Language)} {ShortAmount.Of(amount, source.Language)}";
            yield return new TextMark(x, baseline, text, Small);
            x += Small.WidthOf(text) + 36;
        }

        yield return new BoxMark(new Area(Margin, 172, Right - Margin, 1), Inks.Line);
    }

    private static IEnumerable<Mark> Foot(ChartSource source, PictureForm form)
    {
        const double baseline = 604;
        yield return new BoxMark(new Area(Margin, 574, Right - Margin, 1), Inks.Line);
        yield return new BoxMark(new Area(Margin, 577, Right - Margin, 1), Inks.Line);

        var note = Note(source, form);
        var room = Right - Margin - Small.WidthOf(note) - 24;
        var said = PictureWords.Source.In(source.Language).Filled(source.Place, source.Edition);

        yield return new TextMark(Margin, baseline, Small.Cut(said, room), Small);
        yield return new TextMark(Right, baseline, note, Small) { IsAtEnd = true };
    }

    private static string Note(ChartSource source, PictureForm form)
    {
        var below = form == PictureForm.Treemap ? MapTiles.Below(source.Level) : Money.Zero;
        if (below != Money.Zero)
            return PictureWords.Below.In(source.Language).Filled(ShortAmount.Of(below, source.Language));
        if (!source.Level.HasTransfers)
            return "";

        return (source.Level.Address.IsGross ? PictureWords.Gross : PictureWords.Net).In(source.Language);
    }
}
