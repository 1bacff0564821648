using Microsoft.Playwright;
using Transparency.Widget.Tests.Visits;
using static Microsoft.Playwright.Assertions;

namespace Transparency.Widget.Tests;

/// <summary>
/// By keyboard alone from the first page to whom a payment went to, and back: where the keyboard is can be seen at each step, and it is
/// never lost.
/// </summary>
public sealed class KeyboardJourneyTests(PublicSite site)
{
    /// <summary>No page has so many places to go to before the one that is looked for.</summary>
    private const int MostTabs = 250;

    [Theory]
    [InlineData("", "Hledat", "Školy a školky", "Základní školy", "Platby")]
    [InlineData("?lang=en", "Search", "Schools and kindergartens", "Primary schools", "Payments")]
    public async Task FromTheFirstPageToASupplierAndBack(string language, string search, string section, string paragraph, string payments)
    {
        await using var visit = await site.VisitAsync();
        var page = visit.Page;
        await page.GotoAsync(new Uri(visit.Address, "/" + language).ToString());

        // The town by the search over everything, then its newest year.
        await TabToAsync(visit, "input[name=q][required]");
        await page.Keyboard.TypeAsync("kamenice");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("h1")).ToContainTextAsync(search == "Hledat" ? "Hledání" : search);
        await FollowAsync(visit, "table.found a[href^='/budgets/']");
        await visit.SettledAsync();
        await Expect(visit.Title).ToContainTextAsync("Kamenice nad Lužnicí");

        // Its year 2024, which is a page of its own, a section, a paragraph.
        await TabToWithinAsync(visit, "2024");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/2024*");
        await visit.SettledAsync();
        await FollowAsync(visit, section, isWithin: true);
        await Expect(visit.Heading).ToContainTextAsync(section);
        await FollowAsync(visit, paragraph, isWithin: true);
        await Expect(visit.Heading).ToContainTextAsync(paragraph);
        var level = page.Url;

        // Its payments, and whom one of them went to.
        await FollowAsync(visit, payments, isWithin: true);
        await Expect(visit.Explorer.Locator("table.payments tbody tr").First).ToBeVisibleAsync();
        await TabToWithinAsync(visit, "a[href*='/counterparties/']");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/counterparties/*");
        await IsSeenAsync(visit, "a[href]");

        // Back in the history, whose keys are those of the browser's window and reach no page.
        await page.GoBackAsync();
        await visit.SettledAsync();
        await Expect(visit.Explorer.Locator("table.payments tbody tr").First).ToBeVisibleAsync();
        await page.GoBackAsync();
        Assert.Equal(level, page.Url);
        await visit.SettledAsync();
        await Expect(visit.Heading).ToContainTextAsync(paragraph);

        // And by the links of the way up.
        await FollowAsync(visit, section, isWithin: true);
        await Expect(visit.Heading).ToContainTextAsync(section);
        await IsSomewhereAsync(visit, section);
    }

    /// <summary>Goes to a link and follows it; where it leads on within the component the keyboard stays in it.</summary>
    private static async Task FollowAsync(Visit visit, string link, bool isWithin = false)
    {
        if (isWithin)
            await TabToWithinAsync(visit, link);
        else
            await TabToAsync(visit, link);

        await visit.Page.Keyboard.PressAsync("Enter");

        if (isWithin)
        {
            await visit.SettledAsync();
            await IsSomewhereAsync(visit, link);
        }
    }

    private static Task TabToAsync(Visit visit, string selector) =>
        TabUntilAsync(visit, $"active => active.matches(\"{selector}\")");

    /// <summary>By what a link within the component says, or by a selector.</summary>
    private static Task TabToWithinAsync(Visit visit, string link) => TabUntilAsync(visit, link.StartsWith("a[", StringComparison.Ordinal)
        ? $"active => active.matches(\"{link}\")"
        : $"active => active.localName === 'a' && active.getRootNode() !== document && active.textContent.trim() === '{link}'");

    private static async Task TabUntilAsync(Visit visit, string isThere)
    {
        for (var tabs = 0; tabs < MostTabs; tabs++)
        {
            await visit.Page.Keyboard.PressAsync("Tab");

            if (await visit.Page.EvaluateAsync<bool>($"({isThere})({Active})"))
            {
                Assert.True(await IsOutlinedAsync(visit), $"Where the keyboard is cannot be seen: {isThere}");
                return;
            }
        }

        Assert.Fail($"Nobody comes there by {MostTabs} tabs: {isThere}");
    }

    /// <summary>The first thing on a new page that is reached.</summary>
    private static async Task IsSeenAsync(Visit visit, string selector)
    {
        await TabToAsync(visit, selector);
        await IsSomewhereAsync(visit, selector);
    }

    /// <summary>Once what was followed is there: until then nothing may be.</summary>
    private static async Task IsSomewhereAsync(Visit visit, string followed)
    {
        try
        {
            await visit.Page.WaitForFunctionAsync($"() => {Active}.localName !== 'body'", null, new() { Timeout = 60_000 });
        }
        catch (TimeoutException)
        {
            Assert.Fail($"The keyboard is nowhere after '{followed}' at {visit.Page.Url}");
        }
    }

    private static Task<bool> IsOutlinedAsync(Visit visit) => visit.Page.EvaluateAsync<bool>($$"""
        (() => {
          const { outlineStyle, outlineWidth } = getComputedStyle({{Active}});
          return outlineStyle !== 'none' && parseFloat(outlineWidth) > 0;
        })()
        """);

    /// <summary>Within the component too.</summary>
    private const string Active = "(document.activeElement.shadowRoot?.activeElement ?? document.activeElement)";
}
