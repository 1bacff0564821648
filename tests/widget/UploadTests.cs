using Microsoft.Playwright;
using Transparency.Widget.Tests.Visits;
using static Microsoft.Playwright.Assertions;

namespace Transparency.Widget.Tests;

/// <summary>The page that a municipality drops its files on, with a real browser and real storage.</summary>
public sealed class UploadTests(PublicSite site)
{
    private const string Header = "type;paragraph;item;event;unit;amount;date;counterpartyId;counterpartyName;description\n";
    private const string Good = Header + "KDF;3111;5169;;;1250000;2024-02-01;;;\n";

    [Fact]
    public async Task AChosenFileIsUploadedAndItsReportShownByKeyboardAlone()
    {
        await site.PublishAsync("nahrana", """{"name":"Nahraná"}""", Good);

        await using var visit = await OpenAsync("nahrana");
        // The grant is out of sight as soon as the page has it.
        Assert.EndsWith("/upload", visit.Page.Url, StringComparison.Ordinal);
        await visit.Page.GetByLabel("Rok").FillAsync("2024");
        await visit.Page.Locator("input[type=file]").SetInputFilesAsync(File("data.csv", Good + "UCT;3111;5137;;;1;;;;\n"));

        await visit.Page.GetByLabel("Rok").PressAsync("Enter");

        await Expect(Said(visit)).ToHaveTextAsync("Náhled: co by se zveřejnilo v roce 2024");
        await Expect(Said(visit)).ToBeFocusedAsync();
        await Expect(visit.Page.Locator("#upload .picked")).ToContainTextAsync("data.csv: nahráno");
        Assert.DoesNotContain(
            "1250001",
            await (await site.ClientAsync()).GetStringAsync(
                "/api/v1/municipalities/nahrana/years/2024", TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Zveřejnit", Exact = true }).PressAsync("Enter");

        await Expect(Said(visit)).ToContainTextAsync("Zveřejněno: Nahraná, rozpočet 2024");
        await Expect(Said(visit)).ToBeFocusedAsync();
        await Expect(visit.Page.GetByText("Veřejná stránka").First).ToHaveAttributeAsync("href", "/budgets/nahrana/2024");
        await Expect(visit.Page.GetByText("Co se zveřejněním změnilo").First).ToHaveAttributeAsync(
            "href", new System.Text.RegularExpressions.Regex("^/publications/"));
        Assert.Contains(
            "1250001",
            await (await site.ClientAsync()).GetStringAsync(
                "/api/v1/municipalities/nahrana/years/2024", TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task ADroppedFileWithAMistakeIsNotPublishedAndTheMistakeIsNamed()
    {
        await site.PublishAsync("pustena", """{"name":"Puštěná"}""", Good);

        await using var visit = await OpenAsync("pustena");
        await visit.Page.GetByLabel("Rok").FillAsync("2024");
        await visit.Page.EvaluateAsync(
            """
            text => {
              const files = new DataTransfer();
              files.items.add(new File([text], 'data.csv'));
              files.items.add(new File(['x'], '.DS_Store'));
              const drop = new DragEvent('drop', { dataTransfer: files, bubbles: true, cancelable: true });
              document.querySelector('#upload form').dispatchEvent(drop);
            }
            """,
            Header + "UCT;3111;5169;;;<b>dvanáct</b>;;;;\n");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Ukázat náhled" }).ClickAsync();

        await Expect(visit.Page.Locator("section").First.Locator("li").First).ToContainTextAsync("<b>dvanáct</b>");
        await Expect(visit.Page.Locator("section").First.Locator("li").First).ToContainTextAsync("data.csv, řádek 2, amount");
        await Expect(visit.Page.Locator("section").First.Locator("li").First).ToContainTextAsync(
            "očekáváno: číslo jako 1234.56 nebo 1 234,56");
        await Expect(visit.Page.Locator("#upload .picked")).ToContainTextAsync(".DS_Store: vynecháno");
        Assert.Contains(
            "1250000",
            await (await site.ClientAsync()).GetStringAsync(
                "/api/v1/municipalities/pustena/years/2024", TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task EqualMistakesAreOneLineWithTheFirstFivePlacesAndTheOthersFolded()
    {
        await site.PublishAsync("stejna", """{"name":"Stejná"}""", Good);

        await using var visit = await OpenAsync("stejna");
        await visit.Page.GetByLabel("Rok").FillAsync("2024");

        var rows = string.Concat(Enumerable.Range(1, 7).Select(number => $"UCT;3111;5169;;;x{number};;;;\n"));
        await visit.Page.Locator("input[type=file]").SetInputFilesAsync(File("data.csv", Header + rows));
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Ukázat náhled" }).ClickAsync();

        var line = visit.Page.Locator("section").First.Locator("> ul > li");
        await Expect(line).ToHaveCountAsync(1);
        await Expect(line).ToContainTextAsync("data.csv, amount (očekáváno: číslo jako 1234.56 nebo 1 234,56; výskytů: 7)");
        await Expect(line.Locator("> ul > li").First).ToHaveTextAsync("data.csv, řádek 2 x1");
        await Expect(line.Locator("> ul > li")).ToHaveCountAsync(5);
        await Expect(line.Locator("summary")).ToHaveTextAsync("další místa: 2");
    }

    [Fact]
    public async Task AnUnknownTableIsOfferedTheMappingThatReadsIt()
    {
        await site.PublishAsync("neznama", """{"name":"Neznámá"}""", Good);

        await using var visit = await OpenAsync("neznama");
        await visit.Page.GetByLabel("Rok").FillAsync("2024");
        await visit.Page.Locator("input[type=file]").SetInputFilesAsync(
            File("tabulka.csv", "kod a;kod b;castka x\n;1111;10,00\n6171;5169;10,50\n3399;5194;1,00\n"));
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Ukázat náhled" }).ClickAsync();

        await Expect(visit.Page.Locator("section").First.Locator("pre")).ToContainTextAsync("\"item\": \"kod b\"");
        await Expect(visit.Page.Locator("section").First.Locator("li").Last).ToContainTextAsync("Doplňte \"stage\"");

        var saved = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Page.GetByText("Uložit mapping.json").ClickAsync());
        Assert.Equal("mapping.json", saved.SuggestedFilename);
        Assert.Contains(
            "\"match\": \"tabulka.csv\"",
            await System.IO.File.ReadAllTextAsync(await saved.PathAsync(), TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnAnswerThatIsLostWhenTheFilesAreTakenOverIsAskedForAgain()
    {
        await site.PublishAsync("ztracena", """{"name":"Ztracená"}""", Good);

        await using var visit = await OpenAsync("ztracena");
        var asked = 0;
        await visit.Page.RouteAsync("**/finish?*", async route =>
        {
            if (Interlocked.Increment(ref asked) > 1)
            {
                await route.ContinueAsync();
                return;
            }

            // The site has it, and the page never hears of it.
            await route.FetchAsync();
            await route.AbortAsync();
        });
        await visit.Page.GetByLabel("Rok").FillAsync("2024");
        await visit.Page.Locator("input[type=file]").SetInputFilesAsync(File("data.csv", Good + "UCT;3111;5137;;;2;;;;\n"));
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Ukázat náhled" }).ClickAsync();

        await PublishAsync(visit);

        await Expect(Said(visit)).ToContainTextAsync("Zveřejněno: Ztracená, rozpočet 2024");
        Assert.Equal(2, asked);
        await Eventually.IsTrueAsync(() => visit
            .TakeComplaints()
            .Any(complaint => complaint.Contains("ERR_FAILED", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task AFileThatCannotBeReplacedIsNamedInTheReadersLanguage()
    {
        await site.PublishAsync("drzena", """{"name":"Držená"}""", Good);
        await site.HoldAsync("drzena/2024/data.csv");

        await using var visit = await OpenAsync("drzena");
        await visit.Page.GetByLabel("Rok").FillAsync("2024");
        await visit.Page.Locator("input[type=file]").SetInputFilesAsync(File("data.csv", Good + "UCT;3111;5137;;;3;;;;\n"));
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Ukázat náhled" }).ClickAsync();

        await PublishAsync(visit);

        await Expect(visit.Page.GetByRole(AriaRole.Status)).ToHaveTextAsync(
            "Soubor drzena/2024/data.csv nelze nahradit, úložiště ho drží (LeaseIdMissing). Požádejte provozovatele služby, aby ho "
                + "uvolnil.");
        await Eventually.IsTrueAsync(() => visit.TakeComplaints().Any(complaint => complaint.Contains("409", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task AFalseGrantIsOneSentence()
    {
        await using var visit = await OpenAsync("falesna", "0123456789abcdef." + new string('0', 64), isRefused: true);

        await Expect(visit.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("Klíč neplatí");
        // The browser tells of the refusal when it gets to it.
        await Eventually.IsTrueAsync(() => visit.TakeComplaints().Any(complaint => complaint.Contains("401", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task WhatIsFetchedIsToldInTheReadersLanguage()
    {
        await site.PublishAsync(
            "stahovana",
            """
            {"name":"Stahovaná","pull":[
              {"url":"https://www.example.cz/data.csv?klic=tajne","file":"stazeno.csv","year":2024},
              {"url":"https://10.0.0.1/<b>.csv"}]}
            """,
            Good);

        await using var visit = await OpenAsync("stahovana");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Stahované soubory" }).ClickAsync();

        await Expect(Said(visit)).ToBeFocusedAsync();
        await Expect(visit.Page.Locator("section").First.Locator("li").First).ToHaveTextAsync(
            "stahovana/2024/stazeno.csv (www.example.cz/data.csv) Tato instalace soubory nestahuje: nahrajte soubor, nebo se obraťte na "
                + "provozovatele.");
        await Expect(visit.Page.Locator("section").First.Locator("li").Nth(1)).ToContainTextAsync(
            "pull[1].url https://10.0.0.1/<b>.csv (očekáváno: jméno serveru ve veřejném internetu)");
    }

    [Fact]
    public async Task WhereNothingIsFetchedOneSentenceSaysSo()
    {
        await using var visit = await OpenAsync("nestahovana");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Stahované soubory" }).ClickAsync();

        await Expect(visit.Page.GetByRole(AriaRole.Status)).ToHaveTextAsync(
            "Nic se nestahuje: v municipality.json není žádný soubor ke stahování.");
        await Eventually.IsTrueAsync(() => visit.TakeComplaints().Any(complaint => complaint.Contains("404", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task NothingIsCutOffOnAPhone()
    {
        await using var visit = await OpenAsync("telefon", options: new() { ViewportSize = new() { Width = 360, Height = 740 } });

        Assert.True(await visit.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
    }

    [Fact]
    public async Task AnExportOfAnotherYearIsMovedByOneButton()
    {
        await site.PublishAsync("rocni", """{"name":"Roční"}""", Good);

        await using var visit = await OpenAsync("rocni");
        await visit.Page.GetByLabel("Rok").FillAsync("2023");
        await visit.Page.Locator("input[type=file]").SetInputFilesAsync(
            File("nove.csv", Good.Replace("3111", "3113", StringComparison.Ordinal)));
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Ukázat náhled" }).ClickAsync();

        await Expect(visit.Page.GetByText("soubor je z roku 2024, a nahrává se rok 2023")).ToBeVisibleAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Zveřejnit", Exact = true })).ToBeDisabledAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Nahrát do roku 2024" }).PressAsync("Enter");

        await Expect(Said(visit)).ToHaveTextAsync("Náhled: co by se zveřejnilo v roce 2024");
        await Expect(visit.Page.GetByText("3113 Základní školy")).ToBeVisibleAsync();
        await PublishAsync(visit);
        await Expect(Said(visit)).ToContainTextAsync("Zveřejněno: Roční, rozpočet 2024");
        await Expect(visit.Page.Locator("details").First).ToContainTextAsync("2024 zveřejněno, 2 soubory");
    }

    [Fact]
    public async Task ASpreadsheetDroppedByMistakeIsLeftOutByOneButton()
    {
        await using var visit = await OpenAsync("omylem");
        await visit.Page.GetByLabel("Rok").FillAsync("2024");
        await visit.Page.Locator("input[type=file]").SetInputFilesAsync(
            [File("data.csv", Good), File("svatba.csv", "host;stůl\nTeta;1\nStrýc;2\n")]);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Ukázat náhled" }).ClickAsync();

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Vynechat svatba.csv" }).ClickAsync();
        await PublishAsync(visit);

        await Expect(Said(visit)).ToContainTextAsync("Zveřejněno: omylem, rozpočet 2024");
        // Of a year that has no report yet it is asked until there is one.
        visit.TakeComplaints();
    }

    [Fact]
    public async Task TheSameFileDroppedAgainInTheMiddleOfAnUploadIsNoError()
    {
        await using var visit = await OpenAsync("dvakrat");
        await visit.Page.GetByLabel("Rok").FillAsync("2024");

        var goesOn = new TaskCompletionSource();
        await visit.Page.RouteAsync("**/finish?*", async route =>
        {
            await goesOn.Task;
            await route.ContinueAsync();
        });
        await DropAsync(visit, Good);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Ukázat náhled" }).ClickAsync();
        await Expect(visit.Page.Locator("#upload .picked")).ToContainTextAsync("data.csv: nahráno");

        await DropAsync(visit, Good);
        await Expect(visit.Page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Tyto soubory se už nahrávají.");
        goesOn.SetResult();

        await Expect(Said(visit)).ToHaveTextAsync("Náhled: co by se zveřejnilo v roce 2024");
        await PublishAsync(visit);
        await Expect(Said(visit)).ToContainTextAsync("Zveřejněno: dvakrat, rozpočet 2024");
        visit.TakeComplaints();
    }

    [Fact]
    public async Task ThePageKnowsWhoseTheGrantIsAndShowsTheFolder()
    {
        await site.PublishAsync("slozka", """{"name":"Složka"}""", Good);

        await using var visit = await OpenAsync("slozka");

        await Expect(visit.Page.GetByText("Nahráváte za:")).ToContainTextAsync("Nahráváte za: Složka, klíč platí do");
        await visit.Page.Locator("summary").First.ClickAsync();
        await Expect(visit.Page.Locator("details").First).ToContainTextAsync("2024 zveřejněno, 1 soubor");
        await Expect(visit.Page.Locator("details td").First).ToHaveTextAsync("1 kB");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Poslední protokol" }).ClickAsync();
        await Expect(Said(visit)).ToContainTextAsync("rozpočet 2024");
    }

    [Theory]
    [InlineData("upload.js")]
    [InlineData("upload-client.js")]
    [InlineData("upload-parts.js")]
    [InlineData("upload-view.js")]
    [InlineData("upload-words.js")]
    public void TheScriptMakesNoMarkupOfDataAndNamesNoAddressElsewhere(string name)
    {
        var script = System.IO.File.ReadAllText(Path.Combine(LocalHost.RepositoryRoot.Find(), "functions", "widget", "upload", name));

        Assert.DoesNotMatch(
            @"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|new Function|setHTML|DOMParser|srcdoc|https?:|"
                + @"localStorage|sessionStorage|document\.cookie",
            script);
    }

    private static FilePayload File(string name, string text) =>
        new() { Name = name, MimeType = "text/csv", Buffer = System.Text.Encoding.UTF8.GetBytes(text) };

    /// <summary>The heading of what was answered last.</summary>
    private static ILocator Said(Visit visit) => visit.Page.Locator("section").First.Locator("h2");

    private static Task PublishAsync(Visit visit) =>
        visit.Page.GetByRole(AriaRole.Button, new() { Name = "Zveřejnit", Exact = true }).ClickAsync();

    private static Task DropAsync(Visit visit, string text) => visit.Page.EvaluateAsync(
        """
        text => {
          const files = new DataTransfer();
          files.items.add(new File([text], 'data.csv'));
          document.dispatchEvent(new DragEvent('drop', { dataTransfer: files, bubbles: true, cancelable: true }));
        }
        """,
        text);

    private async Task<Visit> OpenAsync(
        string municipality,
        string? grant = null,
        BrowserNewContextOptions? options = null,
        bool isRefused = false)
    {
        grant ??= await site.GrantAsync(municipality);
        var visit = await site.VisitAsync(options);
        visit.Allow(await site.StorageAsync());
        await visit.Page.GotoAsync(new Uri(visit.Address, "/upload#grant=" + grant).ToString());
        await Expect(isRefused ? visit.Page.Locator("#upload form").First : visit.Page.GetByText("Nahráváte za:")).ToBeVisibleAsync();

        return visit;
    }
}
