using System.Text.RegularExpressions;
using System.Xml.Linq;
using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Words;
using Transparency.Pages.Charts;
using Transparency.Pages.Levels;
using Transparency.Pages.Pictures;

namespace Transparency.Pages.Tests.Charts;

public sealed partial class LevelChartTests
{
    private static readonly string[] Hues = ["#1f6f8b", "#a8552a", "#4d5866", "#8f6a00"];

    /// <summary><c>UPDATE_GOLDEN=1</c> writes it anew; it is looked at before it is committed.</summary>
    [Theory]
    [InlineData(PictureForm.Bars, "bars.svg")]
    [InlineData(PictureForm.Treemap, "treemap.svg")]
    public void ALevelIsDrawnAsItWas(PictureForm form, string golden)
    {
        var path = Path.Combine(Repository.Root, "tests", "Transparency.Pages.Tests", "Charts", golden);
        var svg = Drawn(DrawnLevels.Expenditure, form).Svg().Replace("><", ">\n<", StringComparison.Ordinal) + "\n";
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
            File.WriteAllText(path, svg);

        Assert.Equal(File.ReadAllText(path), svg);
    }

    [Theory]
    [InlineData(PictureForm.Bars)]
    [InlineData(PictureForm.Treemap)]
    public void NothingLiesOutsideAndTheSameLevelGivesTheSamePicture(PictureForm form)
    {
        var many = DrawnLevels.Of([.. Enumerable.Range(10, 60).Select(code => DrawnLevels.Row(
            $"{code}", new string('W', code), code, 2 * code, code % 7 == 0 ? -code : 1000m / code))]);

        foreach (var level in new[] { DrawnLevels.Expenditure, many, DrawnLevels.Of(), many with { Rest = (1234, many.Total) } })
        {
            var picture = Drawn(level, form);

            Assert.Equal(picture.Svg(), Drawn(level, form).Svg());
            Assert.All(picture.All.OfType<BoxMark>(), box =>
            {
                Assert.True(box.Area.X >= -0.01 && box.Area.Y >= -0.01, $"{box}");
                Assert.True(box.Area.Right <= Picture.Width + 0.01 && box.Area.Bottom <= Picture.Height + 0.01, $"{box}");
            });
            Assert.All(picture.All.OfType<TextMark>(), text =>
            {
                var width = text.Pen.WidthOf(text.Text);
                Assert.InRange(text.IsAtEnd ? text.X - width : text.X, 0, Picture.Width);
                Assert.InRange(text.IsAtEnd ? text.X : text.X + width, 0, Picture.Width);
                Assert.InRange(text.Y, text.Pen.Size * 0.7, Picture.Height - 8);
            });
        }
    }

    [Fact]
    public void ThePictureSaysWhoseItIsWhatItComesToAndWhereItIsFrom()
    {
        var svg = XDocument.Parse(Drawn(DrawnLevels.Expenditure, PictureForm.Bars).Svg());
        var texts = svg.Descendants().Where(element => element.Name.LocalName == "text").Select(element => element.Value).ToList();

        Assert.Equal(("1200", "630"), (svg.Root!.Attribute("width")!.Value, svg.Root.Attribute("height")!.Value));
        Assert.Equal("Vzorov 2024: výdaje", svg.Root.Elements().First().Value);
        Assert.StartsWith("výdaje: 53\u00A0000\u00A0000,00 Kč.", svg.Root.Elements().ElementAt(1).Value, StringComparison.Ordinal);
        Assert.Contains("53,0\u00A0mil.\u00A0Kč", texts);
        Assert.Contains("Školy a školky", texts);
        Assert.Contains("22,0\u00A0mil.\u00A0Kč", texts);
        Assert.Contains("skutečnost 53,0\u00A0mil.\u00A0Kč", texts);
        Assert.Contains("Vzorov 2024, edice 0123456789ab", texts);
        Assert.Contains("bez převodů mezi vlastními účty", texts);
    }

    [Fact]
    public void SectionsHaveTheColourOfTheirGroup() => Assert.Superset(
        Hues.ToHashSet(StringComparer.Ordinal),
        Drawn(DrawnLevels.Expenditure, PictureForm.Bars).All.OfType<BoxMark>().Select(box => box.Fill).ToHashSet(StringComparer.Ordinal));

    [Fact]
    public void WhatIsBelowZeroIsDrawnAsABarAndLeftOutOfAreas()
    {
        var areas = Drawn(DrawnLevels.Expenditure, PictureForm.Treemap).All.OfType<TextMark>().Select(text => text.Text).ToList();

        Assert.DoesNotContain(areas, text => text.StartsWith("Bezpečnost", StringComparison.Ordinal));
        Assert.Contains("záporné částky (−2,0\u00A0mil.\u00A0Kč) tu nejsou", areas);
        Assert.Contains(
            "−2,0\u00A0mil.\u00A0Kč", Drawn(DrawnLevels.Expenditure, PictureForm.Bars).All.OfType<TextMark>().Select(text => text.Text));
    }

    [Fact]
    public void ARestBelowZeroIsNotLeftOutOfAreasSilently()
    {
        var rest = new StageTotals(null, null, Money.FromCrowns(-3_000_000));
        var areas = Drawn(DrawnLevels.Expenditure with { Rest = (7, rest) }, PictureForm.Treemap).All.OfType<TextMark>();

        Assert.Contains("záporné částky (−5,0\u00A0mil.\u00A0Kč) tu nejsou", areas.Select(text => text.Text));
    }

    [Fact]
    public void WhatIsOnlyPlannedIsTold()
    {
        var planned = DrawnLevels.Of(DrawnLevels.Row("31", "Školy", 3, 4, null), DrawnLevels.Row("22", "Doprava", 1, 1, null));
        var nothingYet = DrawnLevels.Of(DrawnLevels.Row("31", "Školy", 3, 4, 0), DrawnLevels.Row("22", "Doprava", 1, 1, 0));

        foreach (var level in new[] { planned, nothingYet })
        {
            Assert.Contains(
                "5,0\u00A0mil.\u00A0Kč", Drawn(level, PictureForm.Bars).All.OfType<TextMark>().Select(text => text.Text));
        }
    }

    [Fact]
    public void WhatATownWritesIsTextOfThePicture()
    {
        var hostile = DrawnLevels.Of(DrawnLevels.Row("31", "</text><script>\u0001\uFFFFalert(\"1\")</script> & 'x'", 3, 4, 5));

        foreach (var form in Enum.GetValues<PictureForm>())
        {
            var svg = Drawn(hostile, form).Svg();

            Assert.DoesNotContain("<script", svg, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("</text><script>alert(", XDocument.Parse(svg).Root!.Value, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void OneCodeLeadsToOneAddressWithWhatIsUnusualAlone()
    {
        var level = new LevelAddress("vzorov", 2024) { Side = Side.Income, Path = ["41"], ShowsMap = true, From = 5 };

        Assert.Equal("/budgets/vzorov/2024/chart.svg", new PictureAddress(new("vzorov", 2024), PictureForm.Bars, Language.Czech).Svg);
        Assert.Equal(
            "/budgets/vzorov/2024/chart.png?side=income&path=41&form=treemap&lang=en",
            new PictureAddress(level, PictureForm.Treemap, Language.English).Png);
    }

    [Fact]
    public void AMapOfAPageLeadsOnInBothSizes()
    {
        var shown = DrawnLevels.Expenditure with { Address = new LevelAddress("vzorov", 2024) { ShowsMap = true } };
        var maps = LevelMap.Of(shown).ToList();

        Assert.Equal(["map wide", "map narrow"], maps.Select(map => map.Kind));
        Assert.All(maps, map => Assert.Equal(
            ["/budgets/vzorov/2024?path=31&amp;show=map", "/budgets/vzorov/2024?path=36&amp;show=map"],
            Reference().Matches(map.Svg()).Take(2).Select(match => match.Groups[1].Value)));
        Assert.Empty(LevelMap.Of(DrawnLevels.Expenditure));
    }

    private static Picture Drawn(LevelPart level, PictureForm form) =>
        LevelChart.Of(new ChartSource("Vzorov", "0123456789ab", level), form);

    [GeneratedRegex("<a href=\"(.*?)\"")]
    private static partial Regex Reference();
}
