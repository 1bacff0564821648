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
        Assert.Equal(foreign.Address + "#side=income", visit.Page.Url);
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
    public async Task NohashLeavesTheAddressOfThePageAlone()
    {
        await using var foreign = await ForeignPage.StartAsync(
            await site.AddressAsync(), Element.Replace(" year", " nohash year", StringComparison.Ordinal));
        await using var visit = await VisitAsync(foreign);

        await visit.FollowAsync("Příjmy");

        await Expect(visit.Explorer.Locator(".sides [aria-current=true]")).ToHaveTextAsync("Příjmy");
        Assert.Equal(foreign.Address.ToString(), visit.Page.Url);
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
