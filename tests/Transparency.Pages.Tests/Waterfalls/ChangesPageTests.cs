using System.Globalization;
using System.Text.RegularExpressions;
using Transparency.Core.Words;

namespace Transparency.Pages.Tests.Waterfalls;

public sealed class ChangesPageTests
{
    private static string Page => Invented.Pages("Vzor", Language.Czech)["changes"];

    [Fact]
    public void TheTableHasEachStepWithItsAmountAndItsBar()
    {
        var rows = Rows("expenditure");

        Assert.Equal(
            [
                ("Schválený rozpočet", "90,00"),
                ("Změny rozpočtu do prvního zveřejnění 5.\u00A01.\u00A02026", "+10,00"),
                ("Změna rozpočtu zveřejněná 5.\u00A03.\u00A02026", "+50,00"),
                ("Změny rozpočtu", "+10,00"),
                ("Rozpočet po změnách", "160,00"),
                ("Skutečnost je nižší o", "\u221260,00"),
                ("Skutečnost", "100,00"),
            ],
            rows.Select(row => (row.Name, row.Amount)));
        // On a scale from 0 to 160: each begins where the one before ended.
        Assert.Equal(
            [(0, 563), (563, 62), (625, 313), (938, 62), (0, 1_000), (625, 375), (0, 625)],
            rows.Select(row => (row.Left, row.Length)));
    }

    [Fact]
    public void WithoutAnApprovedBudgetItBeginsWithWhatIsKnownAndSaysSo()
    {
        Assert.Equal("První známý rozpočet, zveřejněný 5.\u00A01.\u00A02026", Rows("income")[0].Name);
        Assert.Contains(
            "<p class=\"notes\">Schválený rozpočet v datech není, proto začínáme tím, co víme.</p>",
            Section("income"),
            StringComparison.Ordinal);
        Assert.DoesNotContain("co víme", Section("expenditure"), StringComparison.Ordinal);
    }

    [Fact]
    public void WhereTheLogHasOlderPublicationsTheOldestThatIsToldIsNotCalledTheFirst()
    {
        var cut = Invented.ChangesCut();

        Assert.Contains("Nejstarší rozpočet, který tu uvádíme, zveřejněný 5.\u00A01.\u00A02026", cut, StringComparison.Ordinal);
        Assert.Contains("Změny rozpočtu do 5.\u00A01.\u00A02026, v jednom kroku", cut, StringComparison.Ordinal);
        Assert.Contains("starší zveřejnění tu jednotlivě nejsou", cut, StringComparison.Ordinal);
        Assert.DoesNotContain("První známý", cut, StringComparison.Ordinal);
        Assert.DoesNotContain("prvního zveřejnění", cut, StringComparison.Ordinal);
        Assert.DoesNotContain("starší zveřejnění", Page, StringComparison.Ordinal);
    }

    [Fact]
    public void AYearThatIsNotOverSaysHowMuchOfItHasPassed()
    {
        Assert.Contains("<p>Údaje jsou k 31.\u00A08., uplynulo 67 % roku.</p>", Page, StringComparison.Ordinal);
        Assert.Contains("Čárkovaná čára je 67 % rozpočtu po změnách, 107\u00A0Kč", Section("expenditure"), StringComparison.Ordinal);
        Assert.Single(Regex.Matches(Section("expenditure"), "class=\"evenly\""));
    }

    [Fact]
    public void AChangeLeadsToItsPublicationAndNamesWhatChangedMost()
    {
        Assert.Contains(
            "<a href=\"/publications/20260301000000000-vzor-2026-0123456789ab\"", Section("expenditure"), StringComparison.Ordinal);
        Assert.Contains("nejvíc: Vzor (3113) +30 Kč", Section("expenditure"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(150, true)]
    [InlineData(160, true)]
    [InlineData(161, false)]
    [InlineData(90, false)]
    public void WhatDoesNotComeToHalfOfAChangeIsNotNamedAsWhatChangedMost(int after, bool isNamed)
    {
        // The node that the log names rose by 30.
        var page = Invented.ChangesTo(after);

        Assert.Equal(isNamed, page.Contains("nejvíc: Vzor (3113)", StringComparison.Ordinal));
    }

    [Fact]
    public void TheLeadTellsExpenditure() => Assert.Contains(
        "<p class=\"lead\">Výdaje: schváleno 90\u00A0Kč, po změnách 160\u00A0Kč, tedy o 70\u00A0Kč víc. "
            + "Skutečnost je 100\u00A0Kč, o 60\u00A0Kč méně.</p>",
        Page,
        StringComparison.Ordinal);

    private static string Section(string side) => Regex.Match(Page, $"<section id=\"{side}\".*?</section>").Value;

    /// <summary>In thousandths.</summary>
    private static int Number(Group percent) => (int)(10 * decimal.Parse(percent.Value, CultureInfo.InvariantCulture));

    private static List<(string Name, string Amount, int Left, int Length)> Rows(string side) =>
    [
        .. Regex.Matches(
                Section(side),
                "<tr class=[^>]*><th scope=\"row\">([^<]*?) ?<.*?<rect class=\"\\w+\" x=\"([\\d.]+)%\" y=\"25%\" width=\"([\\d.]+)%\".*?"
                    + "<td class=\"amount\">(.*?)</td>")
            .Select(row => (row.Groups[1].Value.Trim(), row.Groups[4].Value, Number(row.Groups[2]), Number(row.Groups[3]))),
    ];
}
