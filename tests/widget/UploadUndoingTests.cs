using Microsoft.Playwright;
using Transparency.Core.Uploads;
using Transparency.Widget.Tests.Visits;
using static Microsoft.Playwright.Assertions;

namespace Transparency.Widget.Tests;

/// <summary>What a clerk takes back on the upload page, with a real browser and real storage.</summary>
public sealed class UploadUndoingTests(PublicSite site)
{
    private const string Header = "type;paragraph;item;event;unit;amount;date;counterpartyId;counterpartyName;description\n";
    private const string Good = Header + "KDF;3111;5169;;;1250000;2024-02-01;;;\n";

    [Fact]
    public async Task APublicationIsUndoneByKeyboardAfterThePageHasAsked()
    {
        await site.PublishAsync("vracena", """{"name":"Vrácená"}""", Good);

        await using var visit = await OpenAsync("vracena", GrantRights.Upload | GrantRights.Report);
        await visit.Page.GetByLabel("Rok").FillAsync("2024");
        await visit.Page.Locator("input[type=file]").SetInputFilesAsync(
            new FilePayload
            {
                Name = "data.csv",
                MimeType = "text/csv",
                Buffer = System.Text.Encoding.UTF8.GetBytes(Good + "UCT;3111;5137;;;1;;;;\n"),
            });
        await Button(visit, "Ukázat náhled").ClickAsync();
        await Button(visit, "Zveřejnit").ClickAsync();
        await Expect(Said(visit)).ToContainTextAsync("Zveřejněno: Vrácená, rozpočet 2024");
        await Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Odebrat" })).ToHaveCountAsync(0);

        await Expect(visit.Page.GetByText("lze ještě 23 h 59 min")).ToBeVisibleAsync();
        await Button(visit, "Vrátit poslední zveřejnění").PressAsync("Enter");
        await Expect(visit.Page.GetByText("Složka se vrátí k souborům, ze kterých byla edice")).ToBeVisibleAsync();
        // Whoever did not mean it is not asked again.
        await Expect(Button(visit, "Ne, nechat")).ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("Escape");
        await Expect(Button(visit, "Vrátit poslední zveřejnění")).ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Button(visit, "Ano, vrátit").PressAsync("Enter");

        await Expect(Said(visit)).ToContainTextAsync("Zveřejněno: Vrácená, rozpočet 2024");
        await Expect(Said(visit)).ToBeFocusedAsync();
        await Expect(Button(visit, "Vrátit poslední zveřejnění")).ToHaveCountAsync(0);
        Assert.DoesNotContain("1250001", await BudgetAsync("vracena"), StringComparison.Ordinal);
        visit.TakeComplaints();
    }

    [Fact]
    public async Task AFileIsRemovedThroughAPreviewWhereTheGrantMayDoSo()
    {
        await site.PublishAsync("odebrana", """{"name":"Odebraná"}""", Good);
        await site.DropAsync("odebrana/2024/druhy.csv", Header + "KDF;3113;5169;;;77;2024-03-01;;;\n");
        await Eventually.IsTrueAsync(async () => (await BudgetAsync("odebrana")).Contains("1250077", StringComparison.Ordinal));

        await using var visit = await OpenAsync("odebrana", GrantRights.Upload | GrantRights.Report | GrantRights.Remove);
        await visit.Page.Locator("summary").First.ClickAsync();
        await Button(visit, "Odebrat druhy.csv").PressAsync("Enter");

        await Expect(Said(visit)).ToHaveTextAsync("Náhled: co by se zveřejnilo v roce 2024");
        await Expect(visit.Page.GetByText("Odebere se: druhy.csv")).ToBeVisibleAsync();
        await Button(visit, "Zveřejnit").ClickAsync();

        await Expect(Said(visit)).ToContainTextAsync("Zveřejněno: Odebraná, rozpočet 2024");
        await Expect(visit.Page.Locator("details").First).ToContainTextAsync("2024 zveřejněno, 1 soubor");
        Assert.DoesNotContain("1250077", await BudgetAsync("odebrana"), StringComparison.Ordinal);
        visit.TakeComplaints();
    }

    [Fact]
    public async Task AYearThatWouldBeEmptiedIsNotSaidToStayAsItIs()
    {
        await site.PublishAsync("prazdna", """{"name":"Prázdná"}""", Good);
        await site.DropAsync("prazdna/2024/sub/druhy.csv", Good);

        await using var visit = await OpenAsync("prazdna", GrantRights.Upload | GrantRights.Report | GrantRights.Remove);
        await visit.Page.Locator("summary").First.ClickAsync();
        await Expect(visit.Page.GetByText("sub/druhy.csv")).ToBeVisibleAsync();
        await Expect(Button(visit, "Odebrat sub/druhy.csv")).ToHaveCountAsync(0);
        await site.RemoveAsync("prazdna/2024/sub/druhy.csv");
        await Button(visit, "Odebrat data.csv").ClickAsync();

        await Expect(Said(visit)).ToHaveTextAsync("Náhled: co by se zveřejnilo v roce 2024");
        await Expect(visit.Page.GetByText("Rok už nebude zveřejněn.")).ToBeVisibleAsync();
        await Expect(visit.Page.GetByText("se žádná částka nemění")).ToHaveCountAsync(0);
    }

    private async Task<string> BudgetAsync(string municipality) => await (await site.ClientAsync()).GetStringAsync(
        $"/api/v1/municipalities/{municipality}/years/2024", TestContext.Current.CancellationToken);

    private static ILocator Button(Visit visit, string name) =>
        visit.Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    /// <summary>The heading of what was answered last.</summary>
    private static ILocator Said(Visit visit) => visit.Page.Locator("section").First.Locator("h2");

    private async Task<Visit> OpenAsync(string municipality, GrantRights rights)
    {
        var visit = await site.VisitAsync();
        visit.Allow(await site.StorageAsync());
        await visit.Page.GotoAsync(new Uri(visit.Address, "/upload#grant=" + await site.GrantAsync(municipality, rights)).ToString());
        await Expect(visit.Page.GetByText("Nahráváte za:")).ToBeVisibleAsync();

        return visit;
    }
}
