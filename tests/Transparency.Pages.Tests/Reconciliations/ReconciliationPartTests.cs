using System.Text.RegularExpressions;
using Transparency.Core.Words;

namespace Transparency.Pages.Tests.Reconciliations;

/// <summary>What a year's page says of the state's statement beside it.</summary>
public sealed partial class ReconciliationPartTests
{
    [Theory]
    [InlineData(Language.Czech, "Shodné s výkazem FIN 2-12 M za prosinec\u00A02026")]
    [InlineData(Language.English, "The same as the statement FIN 2-12 M for December\u00A02026")]
    public void TheSameIsSaidInOneSentence(Language language, string sentence) =>
        Assert.Contains(sentence, Page("equal year", language), StringComparison.Ordinal);

    [Theory]
    [InlineData(
        "Období: srovnává se s výkazem za září\u00A02026. Rozdíl mezi ním a výkazem za prosinec\u00A02026: "
            + "výdaje, skutečnost −12,50\u00A0Kč.")]
    [InlineData("bez nich jsou součty stejné: převody (příjmy), skutečnost +800,00\u00A0Kč; převody (výdaje), skutečnost −900,00\u00A0Kč.")]
    [InlineData(
        "Výkaz je zaokrouhlený na tisíce Kč (rozpočet po změnách, skutečnost): "
            + "třída 1, skutečnost +0,50\u00A0Kč; třída 4, skutečnost −0,50\u00A0Kč.")]
    [InlineData("Vlastní data jsou zaokrouhlená na tisíce Kč (schválený rozpočet): příjmy, skutečnost +1,00\u00A0Kč.")]
    [InlineData("Ve vlastních datech chybí: schválený rozpočet, rozpočet po změnách.")]
    [InlineData("Ve výkazu chybí financování (skutečnost): financování, skutečnost +7,00\u00A0Kč.")]
    public void EachReasonSaysHowMuchItMakes(string sentence) =>
        Assert.Contains(sentence, Page("explained year", Language.Czech), StringComparison.Ordinal);

    [Fact]
    public void AnotherPeriodSaysBothDaysAndThatNothingIsProven()
    {
        var page = Page("year of another period", Language.Czech);

        Assert.Contains("sahají k jinému dni než výkaz FIN 2-12 M za prosinec\u00A02026", page, StringComparison.Ordinal);
        Assert.Contains("vlastní data sahají do 30.\u00A09.\u00A02026, výkaz do 31.\u00A012.\u00A02026", page, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatNothingExplainsIsSaidFirstAndTheRestAfterIt()
    {
        var page = Page("unexplained year", Language.English);
        var (lead, others) = (
            page.IndexOf("nothing that is known explains it: expenditure, actual CZK\u00A0+1,234.05.", StringComparison.Ordinal),
            page.IndexOf("What is known of the difference:", StringComparison.Ordinal));

        Assert.True(lead > 0 && others > lead, page);
        Assert.Contains("By paragraphs and items 1 of 188 differ.", page, StringComparison.Ordinal);
    }

    [Fact]
    public void EveryStageHasATableWhoseHeadsAreNamed()
    {
        var page = Page("explained year", Language.Czech);
        var tables = Table().Matches(page).Select(table => table.Value).ToList();

        Assert.Equal(
            ["Schválený rozpočet, v\u00A0Kč", "Rozpočet po změnách, v\u00A0Kč", "Skutečnost, v\u00A0Kč"],
            tables.Select(table => Caption().Match(table).Groups[1].Value));
        Assert.All(tables, table => Assert.Equal((4, 3), (Columns().Count(table), Rows().Count(table))));
        Assert.Contains(
            "<th scope=\"row\">8 Financování</th><td>1\u00A0234\u00A0567,05</td><td>0,00</td><td>+1\u00A0234\u00A0567,05</td>",
            page,
            StringComparison.Ordinal);
        Assert.Contains("<td>neuvedeno</td><td>1\u00A0000,00</td><td>neuvedeno</td>", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/data/vzor/2026/5d1f0c000000/budget.csv\"", page, StringComparison.Ordinal);
    }

    private static string Page(string name, Language language) => Invented.Pages("Vzor", language)[name];

    [GeneratedRegex("<table class=\"exact\">.*?</table>")]
    private static partial Regex Table();

    [GeneratedRegex("<caption>(.*?)</caption>")]
    private static partial Regex Caption();

    [GeneratedRegex("<th scope=\"col\">")]
    private static partial Regex Columns();

    [GeneratedRegex("<th scope=\"row\">")]
    private static partial Regex Rows();
}
