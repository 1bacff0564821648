using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Transparency.Widget.Tests.Visits;
using static Microsoft.Playwright.Assertions;

namespace Transparency.Widget.Tests;

/// <summary>A year in a frame on somebody else's page, and the page that makes the code for it.</summary>
public sealed class EmbedFrameTests(PublicSite site)
{
    private const string Chosen = "/embed?municipality=kamenice-nad-luznici&year=2024";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task AFrameIsAsHighAsWhatItShows(bool isStrict)
    {
        await using var choosing = await site.VisitAsync();
        await choosing.Page.GotoAsync(new Uri(choosing.Address, Chosen + "&scheme=dark").ToString());
        var code = await choosing.Page.Locator("#embed-code").InputValueAsync();
        var own = choosing.Address.GetLeftPart(UriPartial.Authority);

        // A strict page takes the lines that it may not write itself from where the frame is.
        await using var foreign = isStrict
            ? await ForeignPage.StartAsync(
                choosing.Address,
                code.Split('\n')[0] + $"<script type=\"module\" src=\"{own}/embed-frame.js\"></script>",
                $"default-src 'none'; frame-src {own}; script-src {own}; style-src 'unsafe-inline'; img-src data:")
            : await ForeignPage.StartAsync(choosing.Address, code);
        await using var visit = await site.VisitAsync(new() { ViewportSize = new() { Width = 800, Height = 900 } });
        visit.Allow(foreign.Address);
        await visit.Page.GotoAsync(foreign.Address.ToString());

        var frame = visit.Page.FrameLocator("iframe");
        await Expect(frame.Locator("h1")).ToHaveTextAsync("Kamenice nad Lužnicí 2024");
        await Expect(frame.Locator("body")).ToHaveCSSAsync("background-color", "rgb(20, 23, 27)");
        await FitsAsync(visit);

        // A reader goes on within the frame, and it becomes as high as the level.
        var before = await visit.Page.Locator("iframe").GetAttributeAsync("height");
        await frame.GetByRole(AriaRole.Link, new() { Name = "Školy a školky" }).ClickAsync();
        await Expect(frame.Locator(".heading")).ToHaveTextAsync("Školy a školky");
        await Expect(visit.Page.Locator("iframe")).Not.ToHaveAttributeAsync("height", before!);
        await FitsAsync(visit);

        // The way to the full page leads out of it.
        await frame.GetByRole(AriaRole.Link, new() { Name = "Otevřít na celé stránce" }).ClickAsync();
        await Expect(visit.Page).ToHaveURLAsync(new Regex("/budgets/kamenice-nad-luznici/2024\\?path=31$"));
    }

    [Theory]
    [InlineData(320)]
    [InlineData(390)]
    public async Task NothingInANarrowFrameScrollsSideways(int width)
    {
        await using var visit = await site.VisitAsync(new() { ViewportSize = new() { Width = width, Height = 640 } });

        foreach (var asked in new[] { "", "?path=31", "?show=payments" })
        {
            await visit.Page.GotoAsync(new Uri(visit.Address, "/embed/kamenice-nad-luznici/2024" + asked).ToString());
            Assert.Equal(width, await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        }
    }

    [Fact]
    public async Task TheBuilderAnswersAtOnceAndItsPreviewIsWhatTheCodeGives()
    {
        await using var visit = await site.VisitAsync(new() { Permissions = ["clipboard-read", "clipboard-write"] });
        await visit.Page.GotoAsync(new Uri(visit.Address, "/embed").ToString());

        await visit.Page.GetByRole(AriaRole.Searchbox).FillAsync("kamenice");
        await visit.Page.Locator("#embed-towns").GetByRole(AriaRole.Link, new() { Name = "Kamenice nad Lužnicí" }).ClickAsync();
        await visit.Page.GetByLabel("Rok").SelectOptionAsync("2024");
        await Expect(visit.Page.Locator("#embed-code")).ToHaveValueAsync(new Regex("/embed/kamenice-nad-luznici/2024\""));
        await visit.Page.GetByLabel("Část rozpočtu").SelectOptionAsync("31");
        await Expect(visit.Page.Locator("#embed-code")).ToHaveValueAsync(new Regex("2024\\?path=31\""));
        await Expect(visit.Page.FrameLocator("iframe").Locator(".heading")).ToHaveTextAsync("Školy a školky");

        // Another side has no such part.
        await visit.Page.GetByLabel("Strana rozpočtu").SelectOptionAsync("income");
        await Expect(visit.Page.Locator("#embed-code")).ToHaveValueAsync(new Regex("2024\\?side=income\""));
        await Expect(visit.Page.GetByLabel("Strana rozpočtu")).ToBeFocusedAsync();
        Assert.EndsWith("side=income&scheme=auto&accent=wine&language=cs&kind=frame", visit.Page.Url, StringComparison.Ordinal);

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Zkopírovat kód" }).ClickAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Zkopírováno.");
        Assert.Equal(
            await visit.Page.Locator("#embed-code").InputValueAsync(),
            await visit.Page.EvaluateAsync<string>("navigator.clipboard.readText()"));
        await FitsAsync(visit);
    }

    [Fact]
    public async Task OfTwoQuickChangesTheLaterOneStaysInTheAddressToo()
    {
        await using var visit = await site.VisitAsync();
        await visit.Page.GotoAsync(new Uri(visit.Address, Chosen).ToString());
        var late = new TaskCompletionSource();
        await visit.Page.RouteAsync(new Regex("/embed\\?.*accent=blue"), async route =>
        {
            await late.Task;
            await route.ContinueAsync();
        });

        await visit.Page.GetByLabel("Barva").SelectOptionAsync("blue");
        await visit.Page.GetByLabel("Barva").SelectOptionAsync("teal");
        await Expect(visit.Page.Locator("#embed-code")).ToHaveValueAsync(new Regex("accent=teal"));
        var answered = visit.Page.WaitForResponseAsync(new Regex("accent=blue"));
        late.SetResult();
        await (await answered).FinishedAsync();
        await visit.Page.EvaluateAsync("new Promise((done) => setTimeout(done, 100))");

        Assert.Contains("accent=teal", visit.Page.Url, StringComparison.Ordinal);
        await Expect(visit.Page.Locator("#embed-code")).ToHaveValueAsync(new Regex("accent=teal"));
    }

    [Fact]
    public async Task TheBuilderShowsTheComponentToo()
    {
        await using var visit = await site.VisitAsync();
        await visit.Page.GotoAsync(new Uri(visit.Address, Chosen + "&kind=element&side=income&scheme=dark").ToString());

        await visit.SettledAsync();
        await Expect(visit.Title).ToHaveTextAsync("Kamenice nad Lužnicí 2024");
        await Expect(visit.Explorer.Locator(".sides [aria-current=true]")).ToHaveTextAsync("Příjmy");
        await Expect(visit.Explorer.Locator("[aria-busy]")).ToHaveCSSAsync("background-color", "rgb(20, 23, 27)");
    }

    [Fact]
    public async Task TheBuilderWorksWithoutScripts()
    {
        await using var visit = await site.VisitAsync(new() { JavaScriptEnabled = false });
        await visit.Page.GotoAsync(new Uri(visit.Address, Chosen).ToString());

        await visit.Page.GetByLabel("Barva").SelectOptionAsync("blue");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Ukázat" }).ClickAsync();

        await Expect(visit.Page.Locator("#embed-code")).ToHaveValueAsync(new Regex("2024\\?accent=blue\""));
        await Expect(visit.Page.FrameLocator("iframe").Locator("h1")).ToHaveTextAsync("Kamenice nad Lužnicí 2024");
        await Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Zkopírovat kód" })).ToBeHiddenAsync();
    }

    /// <summary>The frame neither scrolls nor has room below.</summary>
    private static async Task FitsAsync(Visit visit)
    {
        var content = visit.Page.FrameLocator("iframe").Locator("html");
        var high = await content.EvaluateAsync<int>("html => Math.ceil(html.getBoundingClientRect().height)");
        await Expect(visit.Page.Locator("iframe")).ToHaveAttributeAsync("height", high.ToString(CultureInfo.InvariantCulture));
        Assert.InRange(high, 200, 5_000);
    }
}
