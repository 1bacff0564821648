using Microsoft.Playwright;
using Transparency.Widget.Tests.Visits;
using static Microsoft.Playwright.Assertions;

namespace Transparency.Widget.Tests;

/// <summary>
/// What a page may cost its reader. Times are measured by the benchmark <c>page</c>; here is what is the same on any machine.
/// </summary>
public sealed class PageBudgetTests(PublicSite site)
{
    private const string Year = "/budgets/kamenice-nad-luznici/2024";

    public static TheoryData<string> Pages { get; } =
        new(Year, Year + "?side=income", Year + "?path=31", Year + "?show=payments", "/embed/kamenice-nad-luznici/2024", "/", "/data");

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task NothingMovesWhenTheComponentComesAndEverythingComesCompressed(string path)
    {
        foreach (var (width, height) in new[] { (1200, 900), (390, 844) })
        {
            var visited = await MeasuredAsync(path, width, height);

            Assert.True(visited.Shift <= 0.1, $"{path} at {width}: {visited.Shift}: {string.Join("; ", visited.ShiftedBy)}");
            Assert.Empty(visited.Uncompressed);
        }
    }

    /// <summary>The page, its style sheet and the module that it names; what that imports comes after the figures are painted.</summary>
    [Theory]
    [MemberData(nameof(Pages))]
    public async Task APageNamesAtMostThreeFilesOfItsOwn(string path)
    {
        await using var visit = await site.VisitAsync();
        await visit.Page.GotoAsync(new Uri(visit.Address, path).ToString());

        var named = await visit.Page.EvaluateAsync<string[]>("""
            [...document.querySelectorAll('script[src], link[rel=stylesheet], link[rel=modulepreload], link[rel=preload], img')]
              .map((element) => element.src ?? element.href)
            """);
        Assert.InRange(named.Length, 1, 3);
    }

    [Fact]
    public async Task TheComponentIsAtMostTwentyThousandBytesOnTheWire()
    {
        using var client = new HttpClient { BaseAddress = await site.AddressAsync() };
        client.DefaultRequestHeaders.AcceptEncoding.ParseAdd("gzip");
        var sum = 0;

        foreach (var file in new[] { "widget.js", "budget-explorer.js" })
        {
            using var answer = await client.GetAsync(new Uri(file, UriKind.Relative), TestContext.Current.CancellationToken);
            sum += (await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length;
        }

        Assert.InRange(sum, 1, 20_000);
    }

    [Fact]
    public async Task TheFiguresArePaintedWhileScriptsAndDataAreStillOnTheirWay()
    {
        await using var visit = await site.VisitAsync();
        foreach (var late in new[] { "**/*.js*", "**/api/**" })
            await visit.Page.RouteAsync(late, _ => Task.CompletedTask);

        await visit.Page.GotoAsync(new Uri(visit.Address, Year).ToString(), new() { WaitUntil = WaitUntilState.Commit });

        await Expect(visit.Explorer.Locator("table:not(.totals) tbody tr").First).ToBeVisibleAsync();
        await visit.Page.WaitForFunctionAsync("performance.getEntriesByName('first-contentful-paint').length > 0");
        Assert.InRange(await visit.Page.EvaluateAsync<int>("1 + performance.getEntriesByType('resource').length"), 1, 4);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task OnAPhoneTheFirstBarIsOnTheFirstScreen(bool scripts)
    {
        await using var visit = await site.VisitAsync(
            new() { ViewportSize = new() { Width = 390, Height = 844 }, JavaScriptEnabled = scripts });
        await visit.Page.GotoAsync(new Uri(visit.Address, Year).ToString());
        if (scripts)
            await visit.SettledAsync();

        var first = scripts ? visit.Explorer.Locator(".bar").First : visit.Explorer.Locator("table:not(.totals) tbody tr").First;
        await Expect(first).ToBeVisibleAsync();
        var box = await first.BoundingBoxAsync();
        Assert.InRange(box!.Y + box.Height, 100, 844);
    }

    private async Task<MeasuredPage> MeasuredAsync(string path, int width, int height)
    {
        await using var context = await site.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = height } });

        return await MeasuredPage.OfAsync(context, new Uri(await site.AddressAsync(), path), isSlow: false);
    }
}
