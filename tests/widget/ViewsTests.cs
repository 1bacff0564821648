using Microsoft.Playwright;
using Transparency.Widget.Tests.Visits;
using static Microsoft.Playwright.Assertions;

namespace Transparency.Widget.Tests;

public sealed class ViewsTests(PublicSite site)
{
    private const string Year = "/budgets/kamenice-nad-luznici/2024";

    [Theory]
    [InlineData("Příjmy", "side=income")]
    [InlineData("Financování", "side=financing")]
    public async Task TheOtherSidesAreATabAway(string tab, string hash)
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync(Year);

        var expenditure = await visit.PanelAsync();

        await visit.FollowAsync(tab);

        await Expect(visit.Explorer.Locator(".sides [aria-current=true]")).ToHaveTextAsync(tab);
        Assert.EndsWith("?" + hash, visit.Page.Url, StringComparison.Ordinal);
        Assert.NotEqual(expenditure, await visit.PanelAsync());
        Assert.NotEqual(0, await visit.Rows.CountAsync());
        await visit.FollowAsync("Výdaje");
        Assert.Equal(expenditure, await visit.PanelAsync());
    }

    [Fact]
    public async Task OwnTransfersAreInTheNumbersOnlyWhenAskedFor()
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync(Year);
        var lead = await visit.Lead.InnerTextAsync();
        var (legend, sums) = (
            await visit.Explorer.Locator(".legend").InnerTextAsync(),
            await visit.Explorer.Locator(".sums").InnerTextAsync());

        await visit.FollowAsync("se všemi převody");

        await Expect(visit.Explorer.Locator(".transfers [aria-current=true]")).ToHaveTextAsync("se všemi převody");
        Assert.NotEqual(legend, await visit.Explorer.Locator(".legend").InnerTextAsync());
        Assert.NotEqual(sums, await visit.Explorer.Locator(".sums").InnerTextAsync());
        Assert.Equal(lead, await visit.Lead.InnerTextAsync());
        await visit.FollowAsync("bez převodů mezi vlastními účty");
        await Expect(visit.Explorer.Locator(".legend")).ToHaveTextAsync(legend, new() { UseInnerText = true });
    }

    [Theory]
    [InlineData("podle druhu")]
    [InlineData("podle akcí")]
    [InlineData("podle středisek")]
    public async Task EveryViewOfTheSameMoneyHasTheSameTotal(string view)
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync(Year);

        var total = await visit.Explorer.Locator(".legend").InnerTextAsync();

        await visit.FollowAsync(view);

        await Expect(visit.Explorer.Locator(".views [aria-current=true]")).ToHaveTextAsync(view);
        Assert.Equal(total, await visit.Explorer.Locator(".legend").InnerTextAsync());
    }

    [Fact]
    public async Task TheLeadOfTheComponentIsThatOfThePage()
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync(Year);
        await using var without = await site.VisitAsync(new() { JavaScriptEnabled = false });
        await without.Page.GotoAsync(new Uri(without.Address, Year).ToString());

        var lead = await visit.Lead.TextContentAsync();
        Assert.Equal(await without.Page.Locator(".lead").TextContentAsync(), lead);
        Assert.Equal(
            await without.Page.Locator(".lead strong").AllTextContentsAsync(), await visit.Lead.Locator("b").AllTextContentsAsync());
        Assert.Contains("Půjčila si 15,7\u00A0mil.\u00A0Kč", lead, StringComparison.Ordinal);
    }

    [Fact]
    public async Task IncomeHasPlainNamesWithTheOfficialOnesBeside()
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync(Year);
        await visit.FollowAsync("Příjmy");
        await visit.FollowAsync("Daně z příjmů");

        await Expect(visit.Heading).ToHaveTextAsync("Daně z příjmů 11 Daně z příjmů, zisku a kapitálových výnosů");
        await Expect(visit.Rows.Filter(new() { HasText = "Daň z platů a mezd zaměstnanců 1111" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task TheTableTellsExactAmountsAndTheirTotal()
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync(Year);
        await visit.FollowAsync("Tabulka");

        var table = visit.Explorer.Locator("table.exact");

        await Expect(table.Locator("thead th")).ToHaveTextAsync(
            ["název částky v Kč", "skutečnost", "rozpočet po změnách", "schválený rozpočet", "podíl"]);

        var actual = (await table.Locator("tbody tr td:nth-of-type(1)").AllInnerTextsAsync()).Select(Amount).ToList();
        Assert.Equal(actual[^1], actual.SkipLast(1).Sum());
        Assert.All(await table.Locator("tbody tr td:nth-of-type(3)").AllInnerTextsAsync(), cell => Assert.Equal("neuvedeno", cell));
    }

    [Fact]
    public async Task MorePaymentsAreLoadedUntilThereAreNone()
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync(Year);
        await visit.FollowAsync("Platby");

        var rows = visit.Explorer.Locator("table.payments tbody tr");
        await Expect(rows).ToHaveCountAsync(100);

        var more = visit.Explorer.Locator("button:not(.send)");

        await more.ClickAsync();
        await Expect(rows).ToHaveCountAsync(200);
    }

    [Fact]
    public async Task AnotherYearIsAPageOfItsOwn()
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync(Year);

        await visit.Explorer.Locator(".years").GetByText("2023").ClickAsync();

        await visit.Page.WaitForURLAsync("**/budgets/kamenice-nad-luznici/2023");
        await Expect(visit.Title).ToHaveTextAsync("Kamenice nad Lužnicí 2023");
    }

    [Fact]
    public async Task AMunicipalityIsFoundWithoutDiacritics()
    {
        await site.PublishAsync("zdar", """{"name":"Žďár nad Řekou"}""", "type;paragraph;item;amount\nUCT;6171;5169;10\n");

        await using var visit = await site.VisitAsync();
        await visit.OpenAsync("/");

        await visit.Explorer.GetByRole(Microsoft.Playwright.AriaRole.Searchbox).FillAsync("zdar nad rek");

        await Expect(visit.Explorer.Locator("tbody tr:visible")).ToHaveCountAsync(1);
        await visit.FollowAsync("Žďár nad Řekou");
        await visit.Page.WaitForURLAsync("**/budgets/zdar");
        await Expect(visit.Title).ToHaveTextAsync("Žďár nad Řekou 2024");
    }

    private static decimal Amount(string cell) =>
        decimal.Parse(
            string.Concat(cell.Where(c => char.IsAsciiDigit(c) || c is ',' or '−')).Replace(',', '.').Replace('−', '-'),
            System.Globalization.CultureInfo.InvariantCulture);

    [Fact]
    public async Task ALevelAndItsPaymentsAreTablesToDownload()
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync(Year);

        foreach (var list in new[] { "/budget?side=expenditure&", "/payments?side=expenditure&" })
        {
            foreach (var format in new[] { "csv", "xlsx" })
            {
                var link = visit.Explorer.GetByRole(AriaRole.Link, new() { Name = format, Exact = true });
                var address = await link.GetAttributeAsync("href");

                Assert.Contains("/api/v1/municipalities/kamenice-nad-luznici/years/2024" + list, address, StringComparison.Ordinal);
                Assert.EndsWith("format=" + format, address, StringComparison.Ordinal);
                Assert.Equal(200, (await visit.Page.APIRequest.GetAsync(address!)).Status);
            }

            await visit.FollowAsync("Platby");
        }
    }
}
