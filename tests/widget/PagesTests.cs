using Microsoft.Playwright;
using Transparency.Widget.Tests.Visits;
using static Microsoft.Playwright.Assertions;

namespace Transparency.Widget.Tests;

public sealed class PagesTests(PublicSite site)
{
    private const string Settings = """{"name":"Dolní Zkouška","population":100}""";
    private const string Header = "type;paragraph;item;event;unit;amount;date;counterpartyId;counterpartyName;description\n";

    [Fact]
    public async Task ADroppedFileIsShownAndABrokenOneLeavesThePageAsItWas()
    {
        await site.PublishAsync("zkouska", Settings, Header + "UCT;3111;5169;;;1250000;;;;\n");

        var shown = await SeenAsync("1,3");
        Assert.StartsWith("Dolní Zkouška 2024", shown, StringComparison.Ordinal);

        await site.DropAsync("zkouska/2024/data.csv", Header + "UCT;3111;5169;;;dvanáct;;;;\n");
        await ReportIsAsync("zkouska", "rejected");
        Assert.Equal(shown, await SeenAsync("1,3"));

        await site.DropAsync("zkouska/2024/data.csv", Header + "UCT;3111;5169;;;1750000;;;;\n");
        await ReportIsAsync("zkouska", "published");
        Assert.NotEqual(shown, await SeenAsync("1,8"));
    }

    [Fact]
    public async Task AReaderNeverSeesTwoEditionsAtOnce()
    {
        await site.PublishAsync("behem", Settings, Header + "KDF;3111;5169;;;1250000;2024-02-01;;;\nUCT;3111;5137;;;1;;;;\n");

        await using var visit = await site.VisitAsync();
        await visit.OpenAsync("/budgets/behem/2024");
        await Expect(visit.Explorer.Locator(".sums")).ToContainTextAsync("1,3");

        var client = await site.ClientAsync();
        await site.DropAsync("behem/2024/data.csv", Header + "KDF;3111;5169;;;1750000;2024-02-01;;;\nUCT;3111;5137;;;1;;;;\n");
        await Eventually.IsTrueAsync(async () =>
            (await client.GetStringAsync("/api/v1/municipalities/behem/years/2024", TestContext.Current.CancellationToken)).Contains(
                "1750001", StringComparison.Ordinal));
        await visit.Rows.Locator("a").First.ClickAsync();

        await Expect(visit.Heading).ToBeVisibleAsync();
        await Expect(visit.Explorer.Locator(".legend")).ToContainTextAsync("1,8");
        await Expect(visit.Explorer.Locator(".sums")).ToContainTextAsync("1,8");
    }

    [Theory]
    [InlineData("/", "/feeds/atom.xml")]
    [InlineData("/budgets/kamenice-nad-luznici/2024", "/feeds/kamenice-nad-luznici/atom.xml")]
    public async Task AFeedReaderFindsTheFeedInTheHead(string path, string feed)
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync(path);

        // Before others, such as that of the payments.
        var first = visit.Page.Locator("head link[rel=alternate][type='application/atom+xml']").First;
        Assert.Equal(feed, await first.GetAttributeAsync("href"));
    }

    [Fact]
    public async Task WithoutScriptsTheTotalsAreThere()
    {
        await using var visit = await site.VisitAsync(new() { JavaScriptEnabled = false });
        await visit.Page.GotoAsync(new Uri(visit.Address, "/budgets/kamenice-nad-luznici/2024").ToString());

        await Expect(visit.Explorer.GetByRole(AriaRole.Heading)).ToHaveTextAsync(["Kamenice nad Lužnicí 2024", "Výdaje"]);
        await Expect(visit.Explorer.Locator(".totals").GetByRole(AriaRole.Rowheader))
            .ToHaveTextAsync(["Příjmy", "Výdaje", "Saldo", "Financování"]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task EveryLevelHasTheSameAddressWithScriptsAndWithout(bool scripts)
    {
        await using var visit = await site.VisitAsync(new() { JavaScriptEnabled = scripts });
        var year = new Uri(visit.Address, "/budgets/kamenice-nad-luznici/2024").ToString();
        await visit.Page.GotoAsync(year + "?path=31");

        await Expect(visit.Heading).ToContainTextAsync("Školy a školky");
        await visit.Explorer.GetByRole(AriaRole.Link, new() { Name = "Základní školy" }).First.ClickAsync();
        await Expect(visit.Heading).ToContainTextAsync("Základní školy");
        Assert.Equal(year + "?path=31/3113", visit.Page.Url);

        await visit.Page.ReloadAsync();
        await Expect(visit.Heading).ToContainTextAsync("Základní školy");
        await visit.Page.GoBackAsync();
        await Expect(visit.Heading).ToContainTextAsync("Školy a školky");
        await visit.Explorer.Locator("nav.sides").GetByRole(AriaRole.Link, new() { Name = "Příjmy" }).ClickAsync();
        Assert.Equal(year + "?side=income", visit.Page.Url);
    }

    [Fact]
    public async Task AnAddressOfBeforeLeadsToItsLevel()
    {
        await using var visit = await site.VisitAsync();

        await visit.OpenAsync("/budgets/kamenice-nad-luznici/2024#path=31");

        await Expect(visit.Heading).ToContainTextAsync("Školy a školky");
        await visit.FollowAsync("Příjmy");
        Assert.EndsWith("/budgets/kamenice-nad-luznici/2024?side=income", visit.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WithoutScriptsTheTotalsFitANarrowPhone()
    {
        await using var visit = await site.VisitAsync(
            new() { JavaScriptEnabled = false, ViewportSize = new() { Width = 320, Height = 640 } });
        await visit.Page.GotoAsync(new Uri(visit.Address, "/budgets/kamenice-nad-luznici/2024").ToString());

        var rows = visit.Page.Locator(".totals tbody tr");
        await Expect(rows.First).ToBeVisibleAsync();
        // Never letter by letter.
        foreach (var cell in await rows.Locator("th, td").AllAsync())
            Assert.InRange((await cell.BoundingBoxAsync())!.Height, 10, 64);
        var lines = await rows.Locator("td").AllAsync();
        Assert.All(await Task.WhenAll(lines.Select(line => line.BoundingBoxAsync())), box => Assert.InRange(box!.X + box.Width, 100, 320));
    }

    [Theory]
    [InlineData("")]
    [InlineData("#show=table")]
    [InlineData("#show=payments")]
    public async Task NothingIsCutOffOnAPhone(string hash)
    {
        await using var visit = await site.VisitAsync(new() { ViewportSize = new() { Width = 360, Height = 740 } });
        await visit.OpenAsync("/budgets/kamenice-nad-luznici/2024" + hash);

        Assert.True(await visit.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
    }

    [Theory]
    [InlineData("/data")]
    [InlineData("/data?lang=en")]
    public async Task ThePageAboutTheDataFitsAPhone(string path)
    {
        await using var visit = await site.VisitAsync(new() { ViewportSize = new() { Width = 360, Height = 740 } });
        await visit.Page.GotoAsync(new Uri(visit.Address, path).ToString());

        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
        Assert.True(await visit.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
        Assert.Empty(visit.TakeComplaints());
    }

    [Fact]
    public async Task TextFromAMunicipalityIsNeverMarkup()
    {
        await site.PublishAsync("znaky", """{"name":"<b>&\"x\""}""", Header + """
            KDF;6171;5169;<i>1</i>;;12.50;2024-02-01;91862523;<img src=/x onerror=alert(1)>;<script>alert(1)</script>

            """);

        await using var visit = await site.VisitAsync();
        await visit.OpenAsync("/budgets/znaky/2024#show=payments");

        await Expect(visit.Title).ToHaveTextAsync("<b>&\"x\" 2024");
        await Expect(visit.Explorer.Locator("table.payments")).ToContainTextAsync("<script>alert(1)</script>");
        await Expect(visit.Explorer.Locator("table.payments")).ToContainTextAsync("<img src=/x onerror=alert(1)>");
        await visit.OpenAsync("/budgets/znaky/2024#view=event&path=" + Uri.EscapeDataString(Uri.EscapeDataString("<i>1</i>")));
        await Expect(visit.Heading).ToContainTextAsync("<i>1</i>");
    }

    [Fact]
    public async Task AnAddressThatLeadsNowhereSaysSoAndOffersTheWholeBudget()
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync("/budgets/kamenice-nad-luznici/2024#path=99");

        await Expect(visit.Explorer.GetByRole(AriaRole.Alert)).ToContainTextAsync("has nothing at '99'");
        Assert.All(visit.TakeComplaints(), complaint => Assert.Contains("404", complaint, StringComparison.Ordinal));
        await visit.FollowAsync("Celý rozpočet");
        await Expect(visit.Explorer.GetByRole(AriaRole.Alert)).ToHaveCountAsync(0);
        Assert.NotEqual(0, await visit.Rows.CountAsync());
    }

    /// <summary>What a new visitor sees, whose browser remembers no answers.</summary>
    private async Task<string> SeenAsync(string amount)
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync("/budgets/zkouska/2024");
        await Expect(visit.Rows).ToContainTextAsync(amount);

        return await visit.Explorer.Locator("[aria-busy=false]").InnerTextAsync();
    }

    private async Task ReportIsAsync(string municipality, string outcome)
    {
        var client = await site.ClientAsync();
        await Eventually.IsTrueAsync(async () => (await client.GetStringAsync(
            $"/api/v1/municipalities/{municipality}/years/2024/report", TestContext.Current.CancellationToken))
            .Contains($"\"outcome\":\"{outcome}\"", StringComparison.Ordinal));
    }
}
