using Microsoft.Playwright;
using Transparency.Widget.Tests.Visits;
using static Microsoft.Playwright.Assertions;

namespace Transparency.Widget.Tests;

/// <summary>Budget documents below the component, for whoever has scripts and for whoever has none.</summary>
public sealed class DocumentsTests(PublicSite site)
{
    private const string Settings = """{"name":"Horní Listina","ico":"00281174"}""";
    private const string Data =
        "type;paragraph;item;event;unit;amount;date;counterpartyId;counterpartyName;description\nUCT;3111;5169;;;1250000;;;;\n";

    private const string Documents =
        "druh;číslo;název;schváleno;zveřejněno;odkaz\n"
        + "rozpočet;;Rozpočet na rok 2024;13. 12. 2023;18. 12. 2023;https://listina.example.cz/rozpocet.pdf\n"
        + "rozpočtové opatření;7;Rozpočtové opatření o velmi dlouhém názvu, který se nevejde na jeden řádek "
        + "telefonu;20. 3. 2024;29. 4. 2024;"
        + "https://listina.example.cz/velmi-dlouha-adresa-ktera-se-nevejde-na-jeden-radek.pdf\n";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task DocumentsAndOfficialAddressesStandBelowTheBudget(bool scripts)
    {
        await PublishAsync("listina");

        await using var visit = await site.VisitAsync(new() { JavaScriptEnabled = scripts });
        await visit.Page.GotoAsync(new Uri(visit.Address, "/budgets/listina/2024").ToString());

        var section = visit.Page.GetByRole(AriaRole.Region, new() { Name = "Rozpočtové dokumenty" });
        await Expect(section.GetByRole(AriaRole.Heading, new() { Level = 3 })).ToHaveTextAsync(
            ["Návrh rozpočtu", "Rozpočet", "Rozpočtová opatření", "Závěrečný účet"]);
        await Expect(section.GetByRole(AriaRole.Link, new() { Name = "Rozpočet na rok 2024" })).ToHaveAttributeAsync(
            "href", "https://listina.example.cz/rozpocet.pdf");
        await Expect(section).ToContainTextAsync("podle údajů obce 10 dní po lhůtě");
        await Expect(section).ToContainTextAsync("V seznamu obce není");

        var elsewhere = visit.Page.GetByRole(AriaRole.Region, new() { Name = "Smlouvy a úřední deska" });
        await Expect(elsewhere.GetByRole(AriaRole.Link)).ToHaveCountAsync(3);
        await Expect(elsewhere.GetByRole(AriaRole.Link).First).ToHaveAttributeAsync(
            "href", "https://smlouvy.gov.cz/vyhledavani?subject_idnum=00281174");
    }

    [Fact]
    public async Task TheListLeadsToItsEnglishPageAndBack()
    {
        await PublishAsync("jazyky");

        await using var visit = await site.VisitAsync();
        await visit.OpenAsync("/budgets/jazyky/2024");

        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "In English" }).ClickAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Budget documents 2024: Horní Listina");
        await Expect(visit.Page.GetByRole(AriaRole.Main)).ToContainTextAsync("by the municipality's own days, 10 days after the deadline");
        await visit.Page.GetByRole(AriaRole.Article).GetByRole(AriaRole.Link, new() { Name = "Česky" }).ClickAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(
            "Rozpočtové dokumenty 2024: Horní Listina");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Celý rozpočet" }).ClickAsync();
        await Expect(visit.Title).ToHaveTextAsync("Horní Listina 2024");
    }

    [Theory]
    [InlineData("/budgets/telefon/2024")]
    [InlineData("/budgets/telefon/2024/documents?lang=en")]
    public async Task NothingIsCutOffOnAPhone(string path)
    {
        await PublishAsync("telefon");

        await using var visit = await site.VisitAsync(new() { ViewportSize = new() { Width = 360, Height = 740 } });
        await visit.Page.GotoAsync(new Uri(visit.Address, path).ToString());

        await Expect(visit.Page.GetByRole(AriaRole.Main)).ToContainTextAsync("Rozpočtové opatření o velmi dlouhém názvu");
        Assert.True(await visit.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
    }

    private async Task PublishAsync(string municipality)
    {
        await site.DropAsync($"{municipality}/2024/dokumenty.csv", Documents);
        await site.PublishAsync(municipality, Settings, Data);

        var client = await site.ClientAsync();
        await Eventually.IsTrueAsync(async () =>
            (await client.GetStringAsync($"/budgets/{municipality}/2024", TestContext.Current.CancellationToken)).Contains(
                "id=\"documents\"", StringComparison.Ordinal));
    }
}
