using Transparency.Widget.Tests.Visits;
using static Microsoft.Playwright.Assertions;

namespace Transparency.Widget.Tests;

public sealed class EmbeddingTests(PublicSite site)
{
    private const string Element = """<budget-explorer municipality="kamenice-nad-luznici" year="2024"></budget-explorer>""";

    [Fact]
    public async Task TwoLinesOnAForeignPageShowABudget()
    {
        await using var foreign = await ForeignPage.StartAsync(await site.AddressAsync(), Element);
        await using var visit = await VisitAsync(foreign);

        await Expect(visit.Title).ToHaveTextAsync("Kamenice nad Lužnicí 2024");
        await visit.FollowAsync("Příjmy");
        Assert.NotEqual(0, await visit.Rows.CountAsync());
        Assert.Equal(foreign.Address.ToString(), visit.Page.Url);
        Assert.Equal("grid", await visit.Explorer.Locator(".sums").EvaluateAsync<string>("sums => getComputedStyle(sums).display"));
    }

    [Fact]
    public async Task AttributesSayWhatIsShownFirst()
    {
        await using var foreign = await ForeignPage.StartAsync(
            await site.AddressAsync(), Element.Replace(" year", " side=\"income\" view=\"event\" year", StringComparison.Ordinal));
        await using var visit = await VisitAsync(foreign);

        await Expect(visit.Explorer.Locator(".sides [aria-current=true]")).ToHaveTextAsync("Příjmy");
        await Expect(visit.Explorer.Locator(".views [aria-current=true]")).ToHaveTextAsync("podle akcí");
        Assert.Equal(foreign.Address.ToString(), visit.Page.Url);
    }

    [Fact]
    public async Task WithoutAYearTheLatestIsShown()
    {
        await using var foreign = await ForeignPage.StartAsync(
            await site.AddressAsync(), Element.Replace(" year=\"2024\"", "", StringComparison.Ordinal));
        await using var visit = await VisitAsync(foreign);

        await Expect(visit.Title).ToHaveTextAsync("Kamenice nad Lužnicí 2025");
    }

    [Fact]
    public async Task WithHashThePlaceIsKeptInTheAddressOfThePage()
    {
        await using var foreign = await ForeignPage.StartAsync(
            await site.AddressAsync(), Element.Replace(" year", " hash year", StringComparison.Ordinal));
        await using var visit = await VisitAsync(foreign);

        await visit.FollowAsync("Příjmy");
        Assert.Equal(foreign.Address + "#side=income", visit.Page.Url);
        await visit.Page.ReloadAsync();
        await Expect(visit.Explorer.Locator(".sides [aria-current=true]")).ToHaveTextAsync("Příjmy");
        await visit.Page.GoBackAsync();
        await Expect(visit.Explorer.Locator(".sides [aria-current=true]")).ToHaveTextAsync("Výdaje");
    }

    [Theory]
    [InlineData("#municipality=brno-lipova")]
    [InlineData("#year=2023&side=income")]
    public async Task AnAddressThatSaysSomethingElseThanTheAttributesCountsForNothing(string hash)
    {
        await using var foreign = await ForeignPage.StartAsync(
            await site.AddressAsync(), Element.Replace(" year", " hash year", StringComparison.Ordinal));
        await using var visit = await site.VisitAsync();
        visit.Allow(foreign.Address);
        await visit.OpenAsync(foreign.Address + hash);

        await Expect(visit.Title).ToHaveTextAsync("Kamenice nad Lužnicí 2024");
        await Expect(visit.Explorer.Locator(".sides [aria-current=true]")).ToHaveTextAsync("Výdaje");

        // Where the reader goes from there counts, also when the page is loaded again.
        await visit.FollowAsync("2023");
        await Expect(visit.Title).ToHaveTextAsync("Kamenice nad Lužnicí 2023");
        await visit.Page.ReloadAsync();
        await Expect(visit.Title).ToHaveTextAsync("Kamenice nad Lužnicí 2023");
    }

    [Fact]
    public async Task EscapeBelongsToThePageUnlessSomethingOfTheComponentIsOpen()
    {
        await using var foreign = await ForeignPage.StartAsync(await site.AddressAsync(), $$"""
            {{Element}}
            <script>
              window.heard = 0;
              addEventListener('keydown', ({ key, defaultPrevented }) => { heard += key === 'Escape' && !defaultPrevented; });
            </script>
            """);
        await using var visit = await VisitAsync(foreign);
        await visit.Rows.Locator("a").First.ClickAsync();
        await Expect(visit.Heading).ToBeVisibleAsync();
        Assert.True(await visit.Explorer.EvaluateAsync<bool>("explorer => !!explorer.shadowRoot.activeElement"));

        await visit.Page.Keyboard.PressAsync("Escape");
        Assert.Equal(1, await visit.Page.EvaluateAsync<int>("heard"));
        await Expect(visit.Heading).ToBeVisibleAsync();

        var why = visit.Explorer.Locator("details").First;
        await why.Locator("summary").ClickAsync();
        await Expect(why).ToHaveAttributeAsync("open", "");
        await visit.Page.Keyboard.PressAsync("Escape");
        await Expect(why).Not.ToHaveAttributeAsync("open", "");
        Assert.Equal(1, await visit.Page.EvaluateAsync<int>("heard"));
    }

    [Fact]
    public async Task AStrictPolicyWithTrustedTypesLetsItIn()
    {
        var own = (await site.AddressAsync()).GetLeftPart(UriPartial.Authority);
        await using var foreign = await ForeignPage.StartAsync(
            await site.AddressAsync(),
            Element,
            $"default-src 'none'; script-src {own}; connect-src {own}; img-src data:; "
                + "require-trusted-types-for 'script'; trusted-types 'none'");
        await using var visit = await VisitAsync(foreign);

        await Expect(visit.Title).ToHaveTextAsync("Kamenice nad Lužnicí 2024");
        Assert.Equal("grid", await visit.Explorer.Locator(".sums").EvaluateAsync<string>("sums => getComputedStyle(sums).display"));
        Assert.True(await visit.Explorer.Locator(".bar .actual").First.EvaluateAsync<bool>("bar => bar.offsetWidth > 20"));
        await visit.FollowAsync("Příjmy");
    }

    [Fact]
    public async Task TwoOnOnePageDoNotFollowEachOther()
    {
        await using var foreign = await ForeignPage.StartAsync(
            await site.AddressAsync(), Element + Element.Replace("2024", "2023", StringComparison.Ordinal));
        await using var visit = await VisitAsync(foreign);
        var second = visit.Page.Locator("budget-explorer").Nth(1);
        await Expect(second.Locator(".title")).ToHaveTextAsync("Kamenice nad Lužnicí 2023");

        await visit.FollowAsync("Příjmy");

        await Expect(visit.Explorer.Locator(".sides [aria-current=true]")).ToHaveTextAsync("Příjmy");
        await Expect(second.Locator(".sides [aria-current=true]")).ToHaveTextAsync("Výdaje");
    }

    [Fact]
    public async Task APageHearsLoadNavigateAndError()
    {
        await using var foreign = await ForeignPage.StartAsync(await site.AddressAsync(), $$"""
            {{Element}}
            <script>
              window.heard = [];
              for (const name of ['loadstart', 'load', 'error', 'navigate'])
                document.querySelector('budget-explorer').addEventListener(name, (event) => heard.push(event.type));
            </script>
            """);
        await using var visit = await VisitAsync(foreign);

        await visit.FollowAsync("Příjmy");
        await visit.Explorer.EvaluateAsync("explorer => explorer.setAttribute('year', '1999')");
        await Expect(visit.Explorer.Locator(".error")).ToBeVisibleAsync();

        Assert.Equal(
            ["loadstart", "load", "loadstart", "navigate", "load", "loadstart", "error"],
            await visit.Page.EvaluateAsync<string[]>("heard"));
        Assert.All(visit.TakeComplaints(), complaint => Assert.Contains("404", complaint, StringComparison.Ordinal));
    }

    [Fact]
    public async Task TheCodeToEmbedThatThePageOffersWorks()
    {
        await using var offering = await site.VisitAsync();
        await offering.OpenAsync("/budgets/kamenice-nad-luznici/2024");

        var offered = await offering.Explorer.Locator("pre").TextContentAsync() ?? "";
        Assert.Contains($"src=\"{offering.Address}widget.js\"", offered, StringComparison.Ordinal);

        await using var foreign = await ForeignPage.StartAsync(
            await site.AddressAsync(), offered[offered.IndexOf("<budget-explorer", StringComparison.Ordinal)..]);
        await using var visit = await VisitAsync(foreign);
        await Expect(visit.Title).ToHaveTextAsync("Kamenice nad Lužnicí 2024");
    }

    private async Task<Visit> VisitAsync(ForeignPage foreign)
    {
        var visit = await site.VisitAsync();
        visit.Allow(foreign.Address);
        await visit.OpenAsync(foreign.Address.ToString());

        return visit;
    }
}
