using Microsoft.Playwright;
using Transparency.Widget.Tests.Visits;
using static Microsoft.Playwright.Assertions;

namespace Transparency.Widget.Tests;

/// <summary>The component for those who hear it, press it with a thumb, print it or see it in their own colours.</summary>
public sealed class AccessibilityTests(PublicSite site)
{
    private const string Year = "/budgets/kamenice-nad-luznici/2024";

    [Fact]
    public async Task NamesAndCodesAreNotRunTogether()
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync(Year);

        foreach (var hash in new[] { "", "#side=income", "#path=22" })
        {
            await visit.OpenAsync(Year + hash);
            await visit.Page.ReloadAsync();
            await visit.SettledAsync();
            Assert.All(
                await visit.Explorer.Locator(".panel tbody th").AllTextContentsAsync(), name => Assert.DoesNotMatch(@"\p{L}\d", name));
        }

        await Expect(visit.Heading).ToContainTextAsync("Doprava 22 ");
    }

    [Theory]
    [InlineData(1280, "")]
    [InlineData(360, "")]
    [InlineData(360, "#side=income")]
    public async Task WhatIsPressedIsLargeEnough(int width, string hash)
    {
        await using var visit = await site.VisitAsync(new() { ViewportSize = new() { Width = width, Height = 900 } });
        await visit.OpenAsync(Year + hash);

        var small = await visit.Explorer.EvaluateAsync<string[]>("""
            explorer => [...explorer.shadowRoot.querySelectorAll('nav a, summary, th a, small a, button, input')]
              .filter((target) => target.offsetParent && (target.offsetHeight < 24 || target.offsetWidth < 24))
              .map((target) => `${target.textContent} ${target.offsetWidth}×${target.offsetHeight}`)
            """);
        Assert.Empty(small);
    }

    [Fact]
    public async Task WhatASearchFindsIsSaidAlsoWhereItIsNothing()
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync("/");
        var search = visit.Explorer.GetByRole(AriaRole.Searchbox);
        var said = visit.Explorer.GetByRole(AriaRole.Status);

        await search.FillAsync("kamenice");
        await Expect(said).ToHaveTextAsync("Nalezeno obcí: 1");
        await search.FillAsync("xyzxyz");
        await Expect(said).ToHaveTextAsync("Nic nenalezeno.");
        await Expect(visit.Explorer.Locator("tbody tr")).ToHaveCountAsync(0);
        await search.FillAsync("");
        await Expect(said).ToHaveTextAsync("");
        Assert.NotEqual(0, await visit.Explorer.Locator("tbody tr").CountAsync());
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task LinesThatSayWhatALinkOrABarIsStandOut(ColorScheme scheme)
    {
        await using var visit = await site.VisitAsync(new() { ColorScheme = scheme });
        await visit.OpenAsync(Year);

        foreach (var (selector, property) in new[]
        {
            (".panel th a", "textDecorationColor"),
            (".bar .amended", "borderTopColor"),
            (".bar .actual", "backgroundColor"),
            (".provenance a", "textDecorationColor"),
        })
        {
            var contrasts = await visit.Explorer.EvaluateAsync<double[]>("""
                (explorer, [selector, property]) => {
                  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
                  const light = (colour) => {
                    canvas.fillStyle = colour;
                    canvas.fillRect(0, 0, 1, 1);
                    const [r, g, b] = [...canvas.getImageData(0, 0, 1, 1).data].map((value) => value / 255)
                      .map((value) => (value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
                    return 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05;
                  };
                  const paper = light(getComputedStyle(explorer.shadowRoot.querySelector(':host > div')).backgroundColor);
                  return [...explorer.shadowRoot.querySelectorAll(selector)]
                    .map((part) => light(getComputedStyle(part)[property]))
                    .map((part) => Math.max(part, paper) / Math.min(part, paper));
                }
                """.Replace("':host > div'", "'[aria-busy]'", StringComparison.Ordinal), new[] { selector, property });
            Assert.NotEmpty(contrasts);
            Assert.All(contrasts, contrast => Assert.InRange(contrast, 3, 21));
        }
    }

    [Fact]
    public async Task BarsAreDrawnInTheReadersOwnColours()
    {
        await using var visit = await site.VisitAsync(new() { ForcedColors = ForcedColors.Active });
        await visit.OpenAsync(Year);

        var (bar, paper) = (
            await visit.Explorer.Locator(".bar .actual").First.EvaluateAsync<string>("bar => getComputedStyle(bar).backgroundColor"),
            await visit.Page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));
        Assert.NotEqual(paper, bar);
        Assert.Equal("solid", await visit.Explorer.Locator(".bar .amended").First.EvaluateAsync<string>(
            "bar => getComputedStyle(bar).borderTopStyle"));
    }

    [Fact]
    public async Task PaperHasTheBarsTheAmountsAndNothingToPress()
    {
        await using var visit = await site.VisitAsync(new() { ColorScheme = ColorScheme.Dark });
        await visit.OpenAsync(Year);
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });

        Assert.Equal(
            "exact",
            await visit.Explorer.Locator(".bar .actual").First.EvaluateAsync<string>("bar => getComputedStyle(bar).printColorAdjust"));
        Assert.Contains(
            "skutečnost",
            await visit.Explorer.Locator(".bar").First.EvaluateAsync<string>("bar => getComputedStyle(bar, '::after').content"),
            StringComparison.Ordinal);
        Assert.Equal(
            "rgb(27, 31, 36)", await visit.Lead.EvaluateAsync<string>("lead => getComputedStyle(lead).color"));
        await Expect(visit.Explorer.Locator(".views")).ToBeHiddenAsync();
        await Expect(visit.Explorer.Locator(".years")).ToBeHiddenAsync();
        await Expect(visit.Rows.First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task PaperHasTheTableAlsoWithoutScripts()
    {
        await using var visit = await site.VisitAsync(new() { JavaScriptEnabled = false });
        await visit.Page.GotoAsync(new Uri(visit.Address, Year).ToString());
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });

        await Expect(visit.Explorer.Locator("table:not(.totals) tbody tr").First).ToBeVisibleAsync();
        await Expect(visit.Explorer.Locator(".totals")).ToBeVisibleAsync();
        await Expect(visit.Explorer.Locator(".sides")).ToBeHiddenAsync();
        await Expect(visit.Page.Locator(".skip")).ToBeHiddenAsync();
    }

    /// <summary>Whoever goes by keyboard sees where, and need not go through what is the same on every page.</summary>
    [Fact]
    public async Task TheFirstKeyLeadsPastTheNavigation()
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync(Year);
        var skip = visit.Page.GetByRole(AriaRole.Link, new() { Name = "Přejít k obsahu" });
        await Expect(skip).Not.ToBeInViewportAsync();

        await visit.Page.Keyboard.PressAsync("Tab");
        await Expect(skip).ToBeFocusedAsync();
        await Expect(skip).ToBeInViewportAsync();
        Assert.Equal("solid", await skip.EvaluateAsync<string>("link => getComputedStyle(link).outlineStyle"));

        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.SettledAsync();
        await visit.Page.Keyboard.PressAsync("Tab");
        Assert.True(await visit.Page.EvaluateAsync<bool>("document.querySelector('main').contains(document.activeElement)"));
        await Expect(visit.Title).ToHaveTextAsync("Kamenice nad Lužnicí 2024");
    }

    /// <summary>No heading is passed over, and there is one of the first rank.</summary>
    [Theory]
    [InlineData("/")]
    [InlineData(Year)]
    [InlineData(Year + "?path=31")]
    [InlineData("/data")]
    [InlineData("/api")]
    [InlineData("/publications")]
    [InlineData("/accessibility")]
    [InlineData("/embed?municipality=kamenice-nad-luznici")]
    [InlineData("/embed/kamenice-nad-luznici/2024")]
    public async Task HeadingsAreInOrder(string path)
    {
        await using var visit = await site.VisitAsync();
        await visit.Page.GotoAsync(new Uri(visit.Address, path).ToString());
        if (await visit.Explorer.CountAsync() > 0)
            await visit.SettledAsync();

        var ranks = await visit.Page.EvaluateAsync<int[]>("""
            () => {
              const all = (root) => [...root.children].flatMap((element) => [
                ...(/^H[1-6]$/.test(element.tagName) && element.checkVisibility() ? [+element.tagName[1]] : []),
                ...(element.shadowRoot ? all(element.shadowRoot) : []), ...all(element)]);
              return all(document.body);
            }
            """);
        Assert.Equal(1, ranks[0]);
        Assert.Single(ranks, 1);
        Assert.All(ranks.Zip(ranks.Skip(1)), pair => Assert.InRange(pair.Second, 1, pair.First + 1));
    }

    [Theory]
    [InlineData(Year)]
    [InlineData(Year + "#side=income")]
    [InlineData(Year + "#show=table")]
    [InlineData(Year + "#show=payments")]
    [InlineData("/")]
    [InlineData("/data")]
    public async Task NothingScrollsSidewaysAt320Pixels(string path)
    {
        await using var visit = await site.VisitAsync(new() { ViewportSize = new() { Width = 320, Height = 640 } });
        await visit.Page.GotoAsync(new Uri(visit.Address, path).ToString());
        if (path != "/data")
            await visit.SettledAsync();

        Assert.Equal(320, await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }
}
