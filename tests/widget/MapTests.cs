using Transparency.Widget.Tests.Visits;
using static Microsoft.Playwright.Assertions;

namespace Transparency.Widget.Tests;

/// <summary>A level as areas, and what it can be taken along as.</summary>
public sealed class MapTests(PublicSite site)
{
    private const string Year = "/budgets/kamenice-nad-luznici/2024";

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task AreasAreAsLargeAsTheirAmountsAndLieInTheMap(int width)
    {
        await using var visit = await site.VisitAsync(new() { ViewportSize = new() { Width = width, Height = 900 } });
        await visit.OpenAsync(Year);

        await visit.FollowAsync("Mapa");

        Assert.EndsWith("?show=map", visit.Page.Url, StringComparison.Ordinal);
        var tiles = visit.Explorer.Locator(".tile");
        await Expect(tiles.First).ToHaveAttributeAsync("title", new System.Text.RegularExpressions.Regex("^Samospráva a úřad: 56,6"));
        var off = await visit.Explorer.EvaluateAsync<double[]>("""
            explorer => {
              const box = explorer.shadowRoot.querySelector('.map').getBoundingClientRect();
              const tiles = [...explorer.shadowRoot.querySelectorAll('.tile')].map((tile) => tile.getBoundingClientRect());
              const covered = tiles.reduce((sum, tile) => sum + tile.width * tile.height, 0);
              const outside = tiles.filter((tile) => tile.left < box.left - 1 || tile.right > box.right + 1
                || tile.top < box.top - 1 || tile.bottom > box.bottom + 1).length;
              return [covered / box.width / box.height, outside, tiles[0].width * tiles[0].height / covered];
            }
            """);

        Assert.Equal(1, off[0], 2);
        Assert.Equal(0, off[1]);
        Assert.Equal(56.56 / 266.63, off[2], 2);
    }

    [Theory]
    [InlineData(1280, true)]
    [InlineData(360, true)]
    [InlineData(1280, false)]
    [InlineData(720, false)]
    [InlineData(360, false)]
    public async Task WhatLeadsOnIsLargeEnoughToBeHitAndTheRestIsInTheTable(int width, bool scripts)
    {
        await using var visit = await site.VisitAsync(
            new() { ViewportSize = new() { Width = width, Height = 900 }, JavaScriptEnabled = scripts });
        await visit.Page.GotoAsync(new Uri(visit.Address, Year + "?show=map").ToString());
        if (scripts)
            await visit.SettledAsync();

        var links = await visit.Explorer.Locator(scripts ? ".map a[href]" : "svg.map:visible a").AllAsync();
        var rows = await visit.Explorer.Locator(scripts ? ".panel tbody th a" : "table:not(.totals) tbody th a").CountAsync();

        Assert.InRange(links.Count, 3, rows - 1);
        foreach (var link in links)
        {
            var box = await link.BoundingBoxAsync();
            Assert.True(box!.Width >= 24 && box.Height >= 24, $"{box.Width} × {box.Height}");
        }
    }

    [Fact]
    public async Task AnAreaLeadsOnByKeyboardAndTheNextLevelIsAMapToo()
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync(Year + "?show=map");

        await visit.Explorer.Locator(".tile").First.FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");

        await Expect(visit.Heading).ToContainTextAsync("Samospráva a úřad");
        await Expect(visit.Explorer.Locator(".map")).ToBeVisibleAsync();
        Assert.Contains("path=61", visit.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ALevelIsTakenAlongAsAPictureOfIt()
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync(Year + "?side=income&path=41&gross=1");

        var links = visit.Explorer.Locator(".files a");

        await Expect(links).ToHaveCountAsync(2);
        foreach (var link in await links.AllAsync())
        {
            var answer = await visit.Page.APIRequest.GetAsync(await link.EvaluateAsync<string>("link => link.href"));
            Assert.Equal(200, answer.Status);
        }
    }
}
