using System.Text.RegularExpressions;
using Transparency.Core.Budgets;
using Transparency.Core.Comparisons;
using Transparency.Core.Words;
using Transparency.Pages.Comparisons;

namespace Transparency.Pages.Tests.Comparisons;

public sealed class ComparePageTests
{
    private static ComparePage Page => InventedCharts.Comparison("Vzor", Language.Czech);

    [Fact]
    public void TheMedianIsSaidInWordsAndWhereTheChosenOneStands() => Assert.Contains(
        "<p class=\"lead\">Medián obcí podobné velikosti: 12\u00A0300\u00A0Kč na obyvatele. "
            + "Vzor: 13\u00A0776\u00A0Kč na obyvatele, o 12 % víc než medián, 2. z 200.</p>",
        Page.Html(),
        StringComparison.Ordinal);

    [Fact]
    public void WhoIsChosenIsToldByWordsToo()
    {
        var rows = Regex.Matches(Page.Html(), "<tr class.*?</tr>").Select(row => row.Value).ToList();

        Assert.Equal(3, rows.Count);
        Assert.Single(rows, row => row.Contains("vybraná obec", StringComparison.Ordinal));
        Assert.Contains(
            "vybraná obec",
            rows.Single(row => row.StartsWith("<tr class=\"chosen\"", StringComparison.Ordinal)),
            StringComparison.Ordinal);
        // A line at the median in every row, of 14 000 at most.
        Assert.All(rows, row => Assert.Contains("<line class=\"median\" x1=\"87.9%\" x2=\"87.9%\"", row, StringComparison.Ordinal));
        Assert.Contains("neuvedeno", rows[2], StringComparison.Ordinal);
    }

    [Fact]
    public void NegativeAmountsLieLeftOfZero()
    {
        var page = Page with
        {
            With = null,
            Rows = [new("a", "A", null, null, Money.FromCrowns(30), 1, true), new("b", "B", null, null, Money.FromCrowns(-10), 2, false)],
        };
        var bars = page.Bars.ToList();

        Assert.Equal([(250, 750), (0, 250)], bars.Select(bar => (bar.Left, bar.Length)));
    }

    [Fact]
    public void TheFormKeepsWhatWasChosen()
    {
        var page = Page.Html();

        Assert.Contains("<input type=\"hidden\" name=\"municipalities\" value=\"vzor\">", page, StringComparison.Ordinal);
        Assert.Contains("<option selected>2024</option>", page, StringComparison.Ordinal);
        Assert.Contains("<option value=\"inhabitant\" selected>", page, StringComparison.Ordinal);
        Assert.Contains(
            "<a href=\"/compare?municipalities=vzor,nova&amp;year=2024&amp;per=inhabitant\" rel=\"nofollow\">Přidat: Vzor</a>",
            page,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1_000, "1\u00A0000–4\u00A0999 obyvatel", "1,000–4,999 inhabitants")]
    [InlineData(50_000, "50\u00A0000 a víc obyvatel", "50,000 inhabitants and more")]
    public void ABandIsSaidInWords(int inhabitants, string czech, string english) =>
        Assert.Equal(new Wording(czech, english), CompareWords.Size(PopulationBand.OrNull(inhabitants)!));
}
