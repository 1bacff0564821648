using Microsoft.Playwright;
using Transparency.Core.Words;
using Transparency.Widget.Tests.Visits;
using static Microsoft.Playwright.Assertions;

namespace Transparency.Widget.Tests;

/// <summary>
/// The five files that clerks come with, from the first look at the page to the end: once by mouse, once by keyboard alone, which never
/// loses its place.
/// </summary>
public sealed class UploadTrialTests(PublicSite site)
{
    private const string Unpublished = "Takto soubory zveřejnit nelze";

    /// <summary>Where the focus is, or that it is nowhere.</summary>
    private const string Focused =
        """
        () => {
          const at = document.activeElement;
          return at === document.body || !at.checkVisibility() ? '' : `${at.localName} ${at.type ?? ''} ${at.textContent.trim()}`;
        }
        """;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task AGoodFileIsPublishedAndLeadsToItsPageAndToItsEntry(bool byKeyboard)
    {
        await using var clerk = await ComeAsync("dobra", byKeyboard);

        await SendAsync(clerk, byKeyboard, 2024, ClerkFiles.Good);
        await clerk.PreviewedAsync(2024);
        await Expect(clerk.Page.GetByText("V pořádku, můžete zveřejnit.")).ToBeVisibleAsync();
        await PressAsync(clerk, byKeyboard, clerk.Publish);

        await EndsPublishedAsync(clerk, "dobra", 2024);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ABrokenFileIsNotPublishedAndThePlaceIsNamed(bool byKeyboard)
    {
        await using var clerk = await ComeAsync("rozbita", byKeyboard);

        await SendAsync(clerk, byKeyboard, 2024, ClerkFiles.Broken);
        await clerk.PreviewedAsync(2024);

        await Expect(clerk.Page.GetByText(Unpublished)).ToContainTextAsync("3 chyby");
        await Expect(clerk.Page.Locator(".problems > .bad").First).ToContainTextAsync("řádek 12 dvanáct");
        await Expect(clerk.Publish).ToBeDisabledAsync();
        await PressAsync(clerk, byKeyboard, clerk.Discard);
        await clerk.ThrownAwayAsync();
        await IsSomewhereAsync(clerk);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task AFileOfAnotherYearIsMovedThereAndPublished(bool byKeyboard)
    {
        await using var clerk = await ComeAsync("lonska", byKeyboard);

        await SendAsync(clerk, byKeyboard, 2024, ClerkFiles.WrongYear);
        await clerk.PreviewedAsync(2024);
        await PressAsync(clerk, byKeyboard, clerk.Button("Nahrát do roku 2023", ""));
        await clerk.PreviewedAsync(2023);
        await PressAsync(clerk, byKeyboard, clerk.Publish);

        await EndsPublishedAsync(clerk, "lonska", 2023);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ASpreadsheetByMistakeIsRefusedAloneAndLeftOutBesideAnExport(bool byKeyboard)
    {
        await using var clerk = await ComeAsync("svatebni", byKeyboard);

        await SendAsync(clerk, byKeyboard, 2024, ClerkFiles.Spreadsheet);
        await clerk.PreviewedAsync(2024);
        await Expect(clerk.Page.GetByText(Unpublished)).ToBeVisibleAsync();
        await Expect(clerk.Page.Locator(".problems").First).ToContainTextAsync("Záhlaví neodpovídá žádnému známému exportu.");
        await PressAsync(clerk, byKeyboard, clerk.Discard);
        await clerk.ThrownAwayAsync();

        await SendAsync(clerk, byKeyboard, 2024, ClerkFiles.Spreadsheet, ClerkFiles.Good);
        await clerk.PreviewedAsync(2024);
        await PressAsync(clerk, byKeyboard, clerk.Button("Vynechat svatba.csv", ""));
        await Expect(clerk.Page.GetByText("V pořádku, můžete zveřejnit.")).ToBeVisibleAsync();
        await PressAsync(clerk, byKeyboard, clerk.Publish);

        await EndsPublishedAsync(clerk, "svatebni", 2024);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ADoubledFileTakesThePlaceOfTheOneThatIsThere(bool byKeyboard)
    {
        await using var clerk = await ComeAsync("dvojita", byKeyboard);

        await SendAsync(clerk, byKeyboard, 2024, ClerkFiles.Doubled);
        await clerk.PreviewedAsync(2024);
        await PressAsync(clerk, byKeyboard, clerk.Button("Nahradit ho", ""));
        await Expect(clerk.Page.GetByText("Nahradí se: data.csv")).ToBeVisibleAsync();
        await PressAsync(clerk, byKeyboard, clerk.Publish);

        await EndsPublishedAsync(clerk, "dvojita", 2024);
        await Expect(clerk.Page.Locator("summary").First).ToHaveTextAsync("2024 zveřejněno, 1 soubor");
    }

    [Fact]
    public async Task ByKeyboardThePageIsGoneThroughFromEndToEndAndLeft()
    {
        await using var clerk = await ComeAsync("obejita", byKeyboard: true);
        var seen = new List<string>();
        var isRound = false;

        // To the end of the page and out of it: a browser goes on with its own bar, or from the beginning.
        for (var presses = 0; presses < 60 && !isRound; presses++)
        {
            await clerk.Page.Keyboard.PressAsync("Tab");
            var at = await clerk.Page.EvaluateAsync<string>(Focused);
            isRound = at == "" || seen.Contains(at);
            seen.Add(at);
        }

        Assert.True(isRound, string.Join('\n', seen));
        foreach (var place in new[] { "input number", "input file", "Ukázat náhled", "Jiný klíč", "2024", "Stahované soubory" })
            Assert.Contains(seen, one => one.Contains(place, StringComparison.Ordinal));
    }

    [Fact]
    public async Task AFileThatIsDraggedOverThePageIsExpectedAndTakenWhereverItIsLetGo()
    {
        await using var clerk = await ComeAsync("pretazena", byKeyboard: false);

        await clerk.DropAsync(ClerkFiles.Good);

        await Expect(clerk.Status).ToHaveTextAsync("Vybráno: 1 soubor.");
        await Expect(clerk.Page.Locator(".picked li")).ToHaveTextAsync("data.csv, 1 kB");
        await Expect(clerk.Page.Locator(".over")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task ADraftedMappingThatLacksNothingIsTakenByOneButtonAndPublished()
    {
        await using var clerk = await ComeAsync("navrzena", byKeyboard: true);

        await SendAsync(clerk, true, 2024, ClerkFiles.Unknown);
        await clerk.PreviewedAsync(2024);
        await PressAsync(clerk, true, clerk.Button("Použít návrh a nahrát znovu", ""));
        await Expect(clerk.Page.Locator(".picked li")).ToHaveTextAsync(["tabulka.csv: nahráno", "mapping.json: nahráno"]);
        await clerk.PreviewedAsync(2024);

        clerk.Visit.TakeComplaints();
    }

    /// <summary>A town with a year, and a clerk of it, who pastes the grant.</summary>
    private async Task<Clerk> ComeAsync(string name, bool byKeyboard)
    {
        var town = Town(name, byKeyboard);
        await site.PublishAsync(town, ClerkFiles.Settings, ClerkFiles.Before);
        var clerk = await Clerk.ComeAsync(site, Language.Czech, "");
        var field = clerk.Page.GetByLabel("Přístupový klíč");

        if (byKeyboard)
        {
            await ReachAsync(clerk, field);
            await clerk.Page.Keyboard.InsertTextAsync(await site.GrantAsync(town, Clerk.All));
            await clerk.Page.Keyboard.PressAsync("Enter");
        }
        else
        {
            await field.FillAsync(await site.GrantAsync(town, Clerk.All));
            await clerk.Button("Otevřít složku", "").ClickAsync();
        }

        await Expect(clerk.Page.GetByText("Nahráváte za:")).ToBeFocusedAsync();

        return clerk;
    }

    private static string Town(string name, bool byKeyboard) => $"zkouska-{name}-{(byKeyboard ? "klavesy" : "mys")}";

    /// <summary>Says the year, picks files in the browser's own window, and asks for the preview.</summary>
    private static async Task SendAsync(Clerk clerk, bool byKeyboard, int year, params FilePayload[] files)
    {
        var field = clerk.Page.GetByLabel("Rok", new() { Exact = true });

        if (byKeyboard)
        {
            await ReachAsync(clerk, field);
            await clerk.Page.Keyboard.PressAsync("Control+a");
            await clerk.Page.Keyboard.TypeAsync($"{year}");
            await ReachAsync(clerk, clerk.Page.Locator("input[type=file]"));
        }
        else
        {
            await field.FillAsync($"{year}");
        }

        var window = await ChooserAsync(clerk, byKeyboard, limit: 15_000) ?? await ChooserAsync(clerk, byKeyboard, limit: 60_000);
        await window!.SetFilesAsync(files);
        await Expect(clerk.Status).ToContainTextAsync("Vybráno: ");
        await PressAsync(clerk, byKeyboard, clerk.Send);
    }

    /// <summary>
    /// The browser's own window, or null where it has not come. Seen once in thousands of runs, on a machine that did much else: a clerk
    /// would press again.
    /// </summary>
    private static async Task<IFileChooser?> ChooserAsync(Clerk clerk, bool byKeyboard, float limit)
    {
        try
        {
            return await clerk.Page.RunAndWaitForFileChooserAsync(
                () => byKeyboard ? clerk.Page.Keyboard.PressAsync("Space") : clerk.Page.Locator(".zone").ClickAsync(),
                new() { Timeout = limit });
        }
        catch (TimeoutException) when (limit < 60_000)
        {
            return null;
        }
    }

    private static async Task PressAsync(Clerk clerk, bool byKeyboard, ILocator button)
    {
        if (!byKeyboard)
        {
            await button.ClickAsync();
            return;
        }

        await ReachAsync(clerk, button);
        await clerk.Page.Keyboard.PressAsync("Enter");
        await IsSomewhereAsync(clerk);
    }

    /// <summary>Goes there by the Tab key; on the way the focus is always on something that is seen.</summary>
    private static async Task ReachAsync(Clerk clerk, ILocator target)
    {
        await Expect(target).ToBeEnabledAsync();
        var passed = new List<string>();

        for (var presses = 0; presses < 80; presses++)
        {
            if (await target.EvaluateAsync<bool>("element => element === document.activeElement"))
                return;

            await clerk.Page.Keyboard.PressAsync("Tab");
            passed.Add(await clerk.Page.EvaluateAsync<string>(Focused));
        }

        Assert.Fail(string.Join('\n', passed));
    }

    private static async Task IsSomewhereAsync(Clerk clerk) => Assert.NotEqual("", await clerk.Page.EvaluateAsync<string>(Focused));

    /// <summary>In one glance it is seen that it went well; two links lead on.</summary>
    private async Task EndsPublishedAsync(Clerk clerk, string name, int year)
    {
        await Expect(clerk.Page.Locator(".said h2.good")).ToContainTextAsync($"Zveřejněno: Lipová, rozpočet {year}");
        await Expect(clerk.Said).ToBeFocusedAsync();
        await Expect(clerk.Status).ToHaveTextAsync("");

        var said = clerk.Page.Locator(".said");
        var page = await said.GetByText("Veřejná stránka").GetAttributeAsync("href");
        Assert.Matches($"^/budgets/zkouska-{name}-(klavesy|mys)/{year}$", page);
        var entry = await said.GetByText("Co se zveřejněním změnilo").GetAttributeAsync("href");
        Assert.StartsWith("/publications/", entry, StringComparison.Ordinal);

        foreach (var address in new[] { page, entry })
        {
            using var answer = await (await site.ClientAsync()).GetAsync(address, TestContext.Current.CancellationToken);
            Assert.True(answer.IsSuccessStatusCode, address);
        }

        // Of a year that has no report yet it is asked until there is one.
        clerk.Visit.TakeComplaints();
    }
}
