using System.Text;
using Microsoft.Playwright;
using Transparency.Core.Uploads;
using Transparency.Core.Words;
using static Microsoft.Playwright.Assertions;

namespace Transparency.Widget.Tests.Visits;

/// <summary>A clerk before the page that files are dropped on, and what stands there in the language of the page.</summary>
internal sealed class Clerk(Visit visit, Language language) : IAsyncDisposable
{
    public const string Header = "type;paragraph;item;event;unit;amount;date;counterpartyId;counterpartyName;description\n";

    public const GrantRights All = GrantRights.Upload | GrantRights.Report | GrantRights.Remove;

    public Visit Visit => visit;

    public IPage Page => visit.Page;

    /// <summary>The heading of what was answered last.</summary>
    public ILocator Said => Page.Locator("#upload .said h2");

    public ILocator Status => Page.GetByRole(AriaRole.Status);

    public ILocator Publish => Button("Zveřejnit", "Publish");

    public ILocator Discard => Button("Zahodit náhled", "Discard the preview");

    public ILocator Send => Button("Ukázat náhled", "Show the preview");

    public ILocator Undo => Button("Vrátit poslední zveřejnění", "Undo the last publication");

    public static async Task<Clerk> OpenAsync(
        PublicSite site,
        string municipality,
        Language language = Language.Czech,
        GrantRights rights = GrantRights.Upload | GrantRights.Report,
        BrowserNewContextOptions? options = null)
    {
        var clerk = await ComeAsync(site, language, "#grant=" + await site.GrantAsync(municipality, rights), options);
        await Expect(clerk.Page.GetByText(clerk.Word("Nahráváte za:", "You upload for:"))).ToBeVisibleAsync();

        return clerk;
    }

    /// <param name="site">Where the page is.</param>
    /// <param name="language">Of the page.</param>
    /// <param name="fragment">Behind the address, with or without a grant.</param>
    /// <param name="options">What browser the clerk has.</param>
    public static async Task<Clerk> ComeAsync(
        PublicSite site,
        Language language,
        string fragment,
        BrowserNewContextOptions? options = null)
    {
        var visit = await site.VisitAsync(options);
        visit.Allow(await site.StorageAsync());
        var address = new Uri(visit.Address, language == Language.Czech ? "/upload" : "/upload?lang=en");
        await visit.Page.GotoAsync(address + fragment);

        return new Clerk(visit, language);
    }

    /// <summary>Rows of which a file is made, of a paragraph, an item, an amount in CZK and a day.</summary>
    public static string Row(int paragraph, int item, int amount, string day, string rest = ";;") =>
        $"KDF;{paragraph};{item};;;{amount};{day};{rest}\n";

    public static FilePayload File(string name, string text) =>
        new() { Name = name, MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(text) };

    public static string Text(FilePayload file) => Encoding.UTF8.GetString(file.Buffer);

    public string Word(string czech, string english) => language == Language.Czech ? czech : english;

    public ILocator Button(string czech, string english) =>
        Page.GetByRole(AriaRole.Button, new() { Name = Word(czech, english), Exact = true });

    public async Task ChooseAsync(int year, params FilePayload[] files)
    {
        await Page.GetByLabel(Word("Rok", "Year"), new() { Exact = true }).FillAsync($"{year}");
        await Page.Locator("input[type=file]").SetInputFilesAsync(files);
    }

    /// <summary>Chooses files and waits for their preview.</summary>
    public async Task PreviewAsync(int year, params FilePayload[] files)
    {
        await ChooseAsync(year, files);
        await Send.ClickAsync();
        await PreviewedAsync(year);
    }

    public Task PreviewedAsync(int year) =>
        Expect(Page.GetByRole(AriaRole.Heading, new()
        {
            Name = $"{Word("Náhled: co by se zveřejnilo v roce", "Preview: what would be published in")} {year}",
        })).ToBeFocusedAsync();

    public async Task PublishedAsync() => await Expect(Said).ToContainTextAsync(Word("Zveřejněno", "Published"));

    public Task ThrownAwayAsync() => Expect(Status).ToContainTextAsync(Word("Náhled je zahozen", "The preview is discarded"));

    /// <summary>Lets go files as a mouse does, anywhere on the page.</summary>
    public Task DropAsync(params FilePayload[] files) => Page.EvaluateAsync(
        """
        dropped => {
          const dataTransfer = new DataTransfer();
          dropped.forEach(([name, text]) => dataTransfer.items.add(new File([text], name)));
          const target = document.querySelector('#upload form:not([hidden])');
          for (const type of ['dragenter', 'dragover', 'drop'])
            target.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
        }
        """,
        files.Select(file => new[] { file.Name, Text(file) }).ToArray());

    /// <summary>The page of what would be published.</summary>
    public Task<IPage> OpenWholeAsync() => Page.Context.RunAndWaitForPageAsync(async () =>
        await Page.GetByText(Word("Ukázat rok, jak by vypadal", "Show the year as it would be")).ClickAsync());

    /// <summary>Keeps what is asked for from going on until what is given back is disposed of.</summary>
    public async Task<IAsyncDisposable> HoldAsync(string address)
    {
        var held = new Held(Page, address);
        await Page.RouteAsync(address, held.WaitAsync);

        return held;
    }

    public ValueTask DisposeAsync() => visit.DisposeAsync();

    private sealed class Held(IPage page, string address) : IAsyncDisposable
    {
        private readonly TaskCompletionSource _goesOn = new();

        public async Task WaitAsync(IRoute route)
        {
            await _goesOn.Task;
            await route.ContinueAsync();
        }

        public async ValueTask DisposeAsync()
        {
            _goesOn.SetResult();
            await page.UnrouteAsync(address);
        }
    }
}
