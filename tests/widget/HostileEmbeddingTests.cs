using Transparency.Widget.Tests.Visits;
using static Microsoft.Playwright.Assertions;

namespace Transparency.Widget.Tests;

/// <summary>The component within layouts and styles that were not made for it.</summary>
public sealed class HostileEmbeddingTests(PublicSite site)
{
    private const string Element = """<budget-explorer municipality="kamenice-nad-luznici" year="2024"></budget-explorer>""";

    [Theory]
    [InlineData("display:flex")]
    [InlineData("display:flex;flex-direction:column;align-items:center")]
    [InlineData("display:grid")]
    [InlineData("display:grid;grid-template-columns:auto;justify-content:center")]
    [InlineData("display:grid;grid-template-columns:14rem 1fr")]
    [InlineData("display:inline-block")]
    [InlineData("float:left")]
    [InlineData("display:table-cell")]
    public async Task ItTakesTheWidthThatThereIsInAnyParent(string style)
    {
        var aside = style.Contains("14rem", StringComparison.Ordinal) ? "<aside>Menu</aside>" : "";
        await using var foreign = await ForeignPage.StartAsync(await site.AddressAsync(), $"<div style='{style}'>{aside}{Element}</div>");

        foreach (var (width, least) in new[] { (1280, 900), (700, 440), (360, 300) })
        {
            // Beside another column there is nothing left of a phone.
            if (aside.Length > 0 && width < 700)
                break;

            await using var visit = await VisitAsync(foreign, width);

            var shown = await visit.Explorer.EvaluateAsync<double>("explorer => explorer.offsetWidth");
            Assert.True(shown >= least, $"{shown} of {width}");
            Assert.True(
                await visit.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), $"It is too wide for {width}.");
        }
    }

    [Fact]
    public async Task ASmallRootFontMakesItNotSmall()
    {
        await using var foreign = await ForeignPage.StartAsync(
            await site.AddressAsync(), "<style>html { font-size: 62.5% }</style>" + Element);
        await using var visit = await VisitAsync(foreign, 1280);

        var size = await visit.Explorer.Locator(".bars tbody th").First.EvaluateAsync<string>("cell => getComputedStyle(cell).fontSize");
        Assert.Equal("16px", size);
        Assert.True(await visit.Explorer.Locator(".bars").EvaluateAsync<bool>("bars => bars.offsetWidth > 900"));
        Assert.True(await visit.Lead.EvaluateAsync<bool>("lead => lead.offsetWidth > 500"));
    }

    [Fact]
    public async Task WhatAPageInheritsDoesNotComeIn()
    {
        await using var foreign = await ForeignPage.StartAsync(await site.AddressAsync(), """
            <style>
              * { color: red !important; font: italic 9px fantasy !important; text-transform: uppercase !important;
                  letter-spacing: 1em !important;
                  text-align: center !important; line-height: 1 !important; white-space: nowrap !important; direction: rtl !important;
                  text-indent: 9em !important; word-spacing: 2em !important; cursor: wait !important; margin: 0 !important }
              a { display: none !important }
              table, tr, td, i { display: block !important; width: 1px !important }
            </style>
            """ + Element);
        await using var visit = await VisitAsync(foreign, 1280);

        var styles = await visit.Lead.EvaluateAsync<string[]>("""
            lead => ['textTransform', 'letterSpacing', 'fontStyle', 'whiteSpace', 'direction', 'textIndent', 'textAlign', 'color']
              .map((name) => getComputedStyle(lead)[name])
            """);
        Assert.Equal(["none", "normal", "normal", "normal", "ltr", "0px", "start", "rgb(27, 31, 36)"], styles);
        await Expect(visit.Rows.Locator("a").First).ToBeVisibleAsync();
        Assert.True(await visit.Explorer.Locator(".bars").EvaluateAsync<bool>("bars => bars.offsetWidth > 900"));
    }

    [Fact]
    public async Task APageMayHideItAndMakeItDark()
    {
        await using var foreign = await ForeignPage.StartAsync(
            await site.AddressAsync(), "<style>html { color-scheme: dark }</style>" + Element);
        await using var visit = await VisitAsync(foreign, 1280);

        Assert.Equal(
            "rgb(236, 239, 242)", await visit.Lead.EvaluateAsync<string>("lead => getComputedStyle(lead).color"));
        await visit.Explorer.EvaluateAsync("explorer => { explorer.style.visibility = 'hidden' }");
        await Expect(visit.Title).ToBeHiddenAsync();
        await visit.Explorer.EvaluateAsync("explorer => { explorer.style.visibility = ''; explorer.hidden = true }");
        await Expect(visit.Title).ToBeHiddenAsync();
    }

    private async Task<Visit> VisitAsync(ForeignPage foreign, int width)
    {
        var visit = await site.VisitAsync(new() { ViewportSize = new() { Width = width, Height = 900 } });
        visit.Allow(foreign.Address);
        await visit.OpenAsync(foreign.Address.ToString());

        return visit;
    }
}
