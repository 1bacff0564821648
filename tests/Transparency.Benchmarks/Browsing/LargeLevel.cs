using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Transparency.Benchmarks.Browsing;

/// <summary>How soon a level with more children than anybody reads is drawn, where the line and the processor are as they are.</summary>
internal static class LargeLevel
{
    private const string OneOfThem = "a4711";

    private const string Empty = """
        explorer => {
          const search = explorer.shadowRoot.querySelector('input');
          const before = performance.now();
          search.value = '';
          search.dispatchEvent(new Event('input'));
          explorer.shadowRoot.querySelector('table').offsetHeight;
          return performance.now() - before;
        }
        """;

    /// <returns>Milliseconds from emptying a search among all children until the level is laid out as it was.</returns>
    public static async Task<double> DrawnAgainAsync(IBrowserContext context, Uri address)
    {
        var page = await context.NewPageAsync();
        await page.GotoAsync(address.ToString(), new() { WaitUntil = WaitUntilState.NetworkIdle });

        var explorer = page.Locator("budget-explorer");
        await explorer.GetByRole(AriaRole.Searchbox).FillAsync(OneOfThem);
        await Expect(explorer.Locator(".panel tbody tr")).ToHaveCountAsync(1);

        var took = await explorer.EvaluateAsync<double>(Empty);
        await page.CloseAsync();

        return took;
    }
}
