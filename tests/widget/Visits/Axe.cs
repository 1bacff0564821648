using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Transparency.Widget.Tests.Visits;

/// <summary>
/// What axe-core finds on a page as it stands: by all its rules on every screen in light colours, and in dark and in the reader's own
/// colours, where nothing else differs, by those of colour.
/// </summary>
internal static class Axe
{
    private static readonly (int Width, int Height)[] Screens = [(1200, 900), (390, 844)];

    private static readonly Ruleset Rules = new("tag", ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]);

    private static readonly Ruleset Contrast = new("rule", ["color-contrast"]);

    private static readonly (PageEmulateMediaOptions Colours, Ruleset Rules)[] Ways =
    [
        (new() { ColorScheme = ColorScheme.Light, ForcedColors = ForcedColors.None }, Rules),
        (new() { ColorScheme = ColorScheme.Dark, ForcedColors = ForcedColors.None }, Contrast),
        (new() { ColorScheme = ColorScheme.Light, ForcedColors = ForcedColors.Active }, Contrast),
    ];

    /// <param name="page">What a reader has before him.</param>
    /// <param name="state">How it came to be, for who reads what was found.</param>
    public static Task<IReadOnlyList<string>> FoundAsync(IPage page, string state) => FoundAsync(page, state, Screens, Ways);

    /// <summary>Where the same page was looked at in another language: only words differ.</summary>
    public static Task<IReadOnlyList<string>> FoundInWordsAsync(IPage page, string state) =>
        FoundAsync(page, state, Screens[1..], Ways[..1]);

    private static async Task<IReadOnlyList<string>> FoundAsync(
        IPage page,
        string state,
        IEnumerable<(int Width, int Height)> screens,
        IReadOnlyList<(PageEmulateMediaOptions Colours, Ruleset Rules)> ways)
    {
        var found = new List<string>();
        // By hand, because it is much quicker than a page of its own for each time. No page's policy is asked about it.
        await page.EvaluateAsync(new BundledAxeScriptProvider().GetScript());

        foreach (var (width, height) in screens)
        {
            await page.SetViewportSizeAsync(width, height);

            foreach (var (colours, rules) in ways)
            {
                await page.EmulateMediaAsync(colours);
                found.AddRange(await FoundAsync(page, rules, $"{state} {width} {colours.ColorScheme} {colours.ForcedColors}"));
            }
        }

        return found;
    }

    private static async Task<IEnumerable<string>> FoundAsync(IPage page, Ruleset rules, string how)
    {
        var found = await page.EvaluateAsync<string[]>(
            """
            async ({ type, values }) => {
              // Of what is found right only its number is asked for: naming it all takes most of the time.
              const told = await axe.run(document, { runOnly: { type, values }, resultTypes: ['violations'] });
              const looked = told.passes.length + told.incomplete.length;
              const found = told.violations.flatMap(({ id, nodes }) => nodes.map(({ target, html }) => `${id}: ${target} ${html}`));
              return looked === 0 ? ['nothing was looked at'] : found;
            }
            """,
            new { type = rules.Type, values = rules.Values });

        return found.Select(one => $"{how}: {one}");
    }

    /// <summary>Which rules to go by, as axe-core is told.</summary>
    private sealed record Ruleset(string Type, string[] Values);
}
