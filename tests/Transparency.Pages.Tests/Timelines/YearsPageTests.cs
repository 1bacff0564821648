using System.Globalization;
using System.Text.RegularExpressions;
using Transparency.Core.Budgets;
using Transparency.Core.Words;
using Transparency.Pages.Timelines;

namespace Transparency.Pages.Tests.Timelines;

public sealed partial class YearsPageTests
{
    private static YearsPage Page => InventedCharts.Years("Vzor", Language.Czech) with { Path = [], Address = new("vzor", Language.Czech) };

    [Fact]
    public void AMissingYearIsAGapAndNotZero()
    {
        var charts = Charts(Page.Html());

        // 2022, 2024 and 2025 have bars; the place of 2023 is empty.
        Assert.Equal(2, charts.Count);
        Assert.All(charts, chart => Assert.Equal(["0", "40", "60"], Places().Matches(chart).Select(place => place.Groups[1].Value)));
        Assert.All(charts, chart => Assert.DoesNotContain("2023", chart, StringComparison.Ordinal));
        Assert.Contains("Nezveřejněno: 2023.", Page.Html(), StringComparison.Ordinal);
        Assert.Contains("<td>–</td>", Page.Html(), StringComparison.Ordinal);
    }

    [Fact]
    public void TheSameAmountIsAsHighInEveryChartUnlessEachHasItsOwnScale()
    {
        var page = Page with { Rest = null };
        // 60 and 40 on a scale from -10 to 120.
        Assert.Equal([461, 308], Heights(page));
        // 60 of 120, and 40 of -10 to 80.
        Assert.Equal([500, 445], Heights(page with { Address = page.Address with { HasOwnScale = true } }));
    }

    [Fact]
    public void ANegativeAmountLiesBelowTheLineOfZero()
    {
        var scale = YearsScale.Of([Money.FromCrowns(30), Money.FromCrowns(-10)]);

        Assert.Equal(750, scale.Zero);
        Assert.Equal((0, 750), scale.Bar(Money.FromCrowns(30)));
        Assert.Equal((750, 250), scale.Bar(Money.FromCrowns(-10)));
        Assert.Equal((750, 0), scale.Bar(Money.Zero));
    }

    [Fact]
    public void WhatIsNotNothingIsSeenAndNothingIsDrawnOutside()
    {
        foreach (var least in new[] { 0L, -5, -1_000_000 })
        {
            var scale = YearsScale.Of([new Money(1_000_000_000), new Money(least)]);
            foreach (var halere in new[] { 1L, 1_000_000_000, least })
            {
                var (top, height) = scale.Bar(new Money(halere));
                Assert.True(top >= 0 && top + height <= YearsScale.Height, $"{least} {halere}: {top} {height}");
                Assert.Equal(halere != 0, height > 0);
            }
        }
    }

    [Fact]
    public void APlanIsPaleAndSaysThatItIsOne()
    {
        var page = Page.Html();

        Assert.Contains("<title>2025: 60\u00A0Kč (rozpočet)</title>", page, StringComparison.Ordinal);
        Assert.Contains("<em>60,00</em>", page, StringComparison.Ordinal);
        Assert.Contains("Údaje roku 2024 jsou k 31.\u00A08.", page, StringComparison.Ordinal);
        Assert.Contains("Světlý sloupec je rozpočet po změnách", page, StringComparison.Ordinal);
    }

    [Fact]
    public void EveryNumberLeadsToItsLevelInItsYear()
    {
        var page = Page.Html();

        Assert.Contains("<a href=\"/budgets/vzor/2022?path=31\">60,00</a>", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/budgets/vzor/2024?path=61\">\u221210,00</a>", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/budgets/vzor/2022\">100,00</a>", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/budgets/vzor/years?path=31\"><strong>Vzor</strong></a>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void TheLeadTellsTheFirstWholeYearAndTheLast()
    {
        var years = Page with
        {
            Years = [new(2022, true, null), new(2023, true, null), new(2024, true, new DateOnly(2024, 8, 31))],
            Total = new YearsPart("", "Celkem", null, [Done(100), Done(150), Done(9)]),
            Parts = [],
            Rest = null,
        };

        Assert.Contains(
            "Výdaje v roce 2022: 100\u00A0Kč, v roce 2023: 150\u00A0Kč. To je o 50 % víc.", years.Html(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/budgets/vzor/years?prices=constant", true, null, false, false)]
    [InlineData("/budgets/vzor/years?base=2015", true, 2015, false, false)]
    [InlineData("/budgets/vzor/years?per=inhabitant", false, 2015, true, false)]
    [InlineData("/budgets/vzor/years?scale=own", false, null, false, true)]
    [InlineData("/budgets/vzor/years", false, null, false, false)]
    public void AViewHasOneAddress(string address, bool constant, int? prices, bool perInhabitant, bool ownScale) => Assert.Equal(
        address,
        new YearsAddress("vzor", Language.Czech)
        {
            HasConstantPrices = constant,
            PricesOf = prices,
            IsPerInhabitant = perInhabitant,
            HasOwnScale = ownScale,
        }.ToString());

    private static YearsAmount Done(decimal crowns) => new(Money.FromCrowns(crowns), null);

    /// <summary>Of the first bar of each chart.</summary>
    private static IEnumerable<int> Heights(YearsPage page) => Charts(page.Html())
        .Select(chart => int.Parse(DoneBar().Match(chart).Groups[1].Value, CultureInfo.InvariantCulture));

    private static List<string> Charts(string page) => [.. Svg().Matches(page).Select(chart => chart.Value)];

    [GeneratedRegex("<svg.*?</svg>")]
    private static partial Regex Svg();

    [GeneratedRegex("class=\"place\" x=\"(\\d+)\"")]
    private static partial Regex Places();

    [GeneratedRegex("class=\"done\" x=\"\\d+\" y=\"\\d+\" width=\"\\d+\" height=\"(\\d+)\"")]
    private static partial Regex DoneBar();
}
