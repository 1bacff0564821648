using System.Net;
using System.Text.RegularExpressions;
using Transparency.Functions.Tests.Sites;
using Transparency.Tests;

namespace Transparency.Functions.Tests.Pages;

public sealed class SearchPageTests(AzuriteFixture azurite, SampleSite samples)
{
    private const string Header = "type;paragraph;item;event;unit;amount;date;counterpartyId;counterpartyName;description\n";

    [Fact]
    public async Task WhatTheInterfaceFindsIsOnThePageAndEachLeadsToItsPage()
    {
        await using var site = await SchoolsAsync();
        var page = WebUtility.HtmlDecode(await site.TextAsync("/search?q=skol&municipality=obec"));

        Assert.Contains("<meta name=\"robots\" content=\"noindex\">", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/budgets/obec/2024/events/~41~2f1\">Oprava školy</a>", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/counterparties/91862523\">Školní nábytek</a>", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/budgets/obec/2024/payments?unit=20\">Školství</a>", page, StringComparison.Ordinal);
        Assert.Contains("?path=31/3113\">", page, StringComparison.Ordinal);
        Assert.Contains(">Školní lavice</a>", page, StringComparison.Ordinal);

        foreach (var link in PageText.Links(page).Where(link => link.StartsWith('/')).Distinct())
            Assert.Equal((link, 200), (link, (await site.AskAsync(link)).Status));

        // The payment that was found is alone on its list.
        var payment = PageText.Links(page).First(link => link.Contains("min=", StringComparison.Ordinal));
        Assert.Single(PageText.Rows(await site.TextAsync(payment), "payments"));
    }

    [Fact]
    public async Task AUnitWhoseMoneyIsIncomeLeadsToIt()
    {
        await using var site = await Site.StartAsync(azurite.NewAccount());
        await site.DropAsync("obec/municipality.json", """{"name":"Obec"}""");
        await site.DropAsync("obec/2024/orj.csv", "ORJ;ORJ_NAZEV\n20;Pronájmy\n30;Školství\n");
        await site.PublishAsync(
            "obec",
            2024,
            Header
                + "KOF;3639;2132;;20;300;2024-04-01;91862523;Nájemce;Nájem\n"
                + "KDF;3113;5169;;30;3;2024-04-01;91862523;Školní nábytek;Lavice\n"
                + "KOF;3113;2111;;30;4;2024-04-01;91862523;Rodiče;Obědy\n");

        var found = WebUtility.HtmlDecode(await site.TextAsync("/search?q=pronajmy"));
        var rented = await site.TextAsync(PageText.Links(found).Single(link => link.Contains("unit=20", StringComparison.Ordinal)));
        var school = await site.TextAsync("/budgets/obec/2024/payments?unit=30");
        var asked = await site.TextAsync("/budgets/obec/2024/payments?side=expenditure&unit=20");

        Assert.Contains("Nájem</td>", rented, StringComparison.Ordinal);
        Assert.Contains(">Příjmy</a>", Regex.Match(rented, "<a href=[^>]* aria-current=\"true\">.*?</a>").Value, StringComparison.Ordinal);
        Assert.Contains("href=\"/budgets/obec/2024/payments?side=expenditure&amp;unit=20\"", rented, StringComparison.Ordinal);
        Assert.Contains("Lavice</td>", school, StringComparison.Ordinal);
        Assert.DoesNotContain("Nájem</td>", asked, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NothingFoundIsSaidInWords()
    {
        var page = await samples.TextAsync("/search?q=nicnenitaknazvano");
        Assert.Contains("Pro „nicnenitaknazvano“ nic nenalezeno.", WebUtility.HtmlDecode(page), StringComparison.Ordinal);

        Assert.Contains(
            "Nothing found for “nicnenitaknazvano”.",
            WebUtility.HtmlDecode(await samples.TextAsync("/search?q=nicnenitaknazvano&lang=en")),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/search")]
    [InlineData("/search?q=a")]
    [InlineData("/search?q=&municipality=skalinov")]
    public async Task WhoAsksForNothingIsToldHowToAsk(string path)
    {
        var page = await samples.TextAsync(path);

        Assert.Contains("aspoň dva znaky", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<table", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/search?q=obec&nonsense=1", 400)]
    [InlineData("/search?q=obec&next=nonsense", 400)]
    [InlineData("/search?q=obec&municipality=neznama", 404)]
    public async Task WhatIsAskedWrongIsSaid(string path, int status) => Assert.Equal(status, (await samples.AskAsync(path)).Status);

    [Fact]
    public async Task PagesGoOnByPlainLinks()
    {
        var seen = new List<string>();
        var page = 0;

        for (var path = "/search?q=ob&municipality=kamenice-nad-luznici&lang=en"; path is not null && page < 10; page++)
        {
            var text = await samples.TextAsync(path);
            seen.AddRange(PageText.Rows(text, "found"));
            path = PageText.NextOrNull(text);
            Assert.True(path is null || path.Contains("lang=en", StringComparison.Ordinal));
        }

        Assert.True(page > 1);
        Assert.True(seen.Count > 40);
    }

    [Fact]
    public async Task WhoHasThePageAlreadyIsNotSentItAgain()
    {
        const string path = "/search?q=oprava&municipality=skalinov";
        var first = await samples.AskAsync(path);
        var again = await samples.AskAsync(path, headers: ("If-None-Match", first["ETag"]!));

        Assert.Equal((200, 304), (first.Status, again.Status));
        Assert.Contains("default-src 'none'", again["Content-Security-Policy"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheBoxIsOnTheFirstPageAndOverAYear()
    {
        Assert.Contains("action=\"/search\"", await samples.TextAsync("/"), StringComparison.Ordinal);

        var year = await samples.TextAsync("/budgets/skalinov/2024");
        Assert.Contains("<input type=\"hidden\" name=\"municipality\" value=\"skalinov\">", year, StringComparison.Ordinal);
        Assert.Contains("href=\"/budgets/skalinov/2024/counterparties\">Dodavatelé</a>", year, StringComparison.Ordinal);
    }

    private async Task<Site> SchoolsAsync()
    {
        var site = await Site.StartAsync(azurite.NewAccount());
        await site.DropAsync("obec/municipality.json", """{"name":"Obec"}""");
        await site.DropAsync("obec/2024/events.csv", "srcId;name\nA/1;Oprava školy\n");
        await site.DropAsync("obec/2024/orj.csv", "ORJ;ORJ_NAZEV\n20;Školství\n");
        await site.PublishAsync(
            "obec",
            2024,
            Header
                + "UCT;3113;5169;A/1;;100;;;;\nUCT;3113;5169;;20;100;;;;\n"
                + "KDF;3113;5169;A/1;;3;2024-04-01;91862523;Školní nábytek;Školní lavice\n"
                + "KDF;3113;5169;A/1;;4;2024-04-01;91862523;Školní nábytek;Okna\n");

        return site;
    }
}
