using System.Net;
using Transparency.Core.Budgets;
using Transparency.Core.Municipalities;
using Transparency.Core.Words;
using Transparency.Functions.Tests.Sites;
using Transparency.Pages;
using Transparency.Tests;

namespace Transparency.Functions.Tests.Pages;

public sealed class SupplierPagesTests(AzuriteFixture azurite, SampleSite samples)
{
    private const string Header = "type;paragraph;item;amount;date;counterpartyId;counterpartyName;description\n";

    [Fact]
    public async Task AnOrganisationHasItsSumsByTownAndYear()
    {
        var ico = (await samples.JsonAsync("/api/v1/municipalities/kamenice-nad-luznici/years/2024/counterparties?side=expenditure"))
            ["counterparties"].Items[0]["id"].Text;
        var answer = await samples.JsonAsync($"/api/v1/counterparties/{ico}");
        var page = await samples.TextAsync($"/counterparties/{ico}");
        var rows = PageText.Rows(page, "ranked");

        Assert.Contains(answer["name"].Text, WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.Contains($"https://ares.gov.cz/ekonomicke-subjekty?ico={ico}", page, StringComparison.Ordinal);
        Assert.Contains($"https://smlouvy.gov.cz/vyhledavani?party_idnum={ico}", page, StringComparison.Ordinal);
        Assert.Contains("<svg", page, StringComparison.Ordinal);

        foreach (var town in answer["municipalities"].Items.Where(town => town["expenditure"]["count"].Number > 0))
        {
            var amount = ShortAmount.Of(Money.FromCrowns(town["expenditure"]["amount"].Number), Language.Czech).Replace('\u00A0', ' ');
            Assert.Contains(
                rows,
                row => row.Contains(town["name"].Text, StringComparison.Ordinal) && row.Contains(amount, StringComparison.Ordinal));
        }

        foreach (var link in PageText.Links(page).Where(link => link.StartsWith("/budgets/", StringComparison.Ordinal)).Distinct())
            Assert.Equal((link, 200), (link, (await samples.AskAsync(link)).Status));
    }

    [Theory]
    [InlineData("/counterparties/12345678")]
    [InlineData("/counterparties/nikdo")]
    [InlineData("/counterparties/6947")]
    public async Task WhoIsNotThereHasNoPage(string path)
    {
        var page = await samples.AskAsync(path);

        Assert.Equal((404, "text/html; charset=utf-8"), (page.Status, page["Content-Type"]));
    }

    [Fact]
    public async Task AYearsSuppliersAreThoseOfTheInterfaceInItsOrder()
    {
        const string list = "/api/v1/municipalities/kamenice-nad-luznici/years/2024/counterparties";
        var answer = await samples.JsonAsync(list + "?side=expenditure");
        var page = await samples.TextAsync("/budgets/kamenice-nad-luznici/2024/counterparties");
        var rows = PageText.Rows(page, "ranked");

        Assert.Equal(
            answer["counterparties"].Items.Take(rows.Count).Select(one => one["id"].Text),
            rows.Select(row => row.Split(' ').First(word => word.Length == 8 && word.All(char.IsAsciiDigit))));
        Assert.Contains("Fyzické osoby dohromady", page, StringComparison.Ordinal);

        // Each leads to its own page and to its payments, which are as many as it says.
        var payments = PageText.Links(page).First(link => link.Contains("counterparty=", StringComparison.Ordinal));
        Assert.Equal(
            (int)Math.Min(100, answer["counterparties"].Items[0]["expenditure"]["count"].Number),
            PageText.Rows(await samples.TextAsync(payments), "payments").Count);
    }

    [Fact]
    public async Task SuppliersAreFoundSortedAndPaged()
    {
        await using var site = await Site.StartAsync(azurite.NewAccount());
        var ids = Enumerable.Range(70_000_000, 5_000).Select(number => $"{number}").Where(id => Ico.TryParse(id, out _)).Take(130);
        var rows = ids.Select((id, i) => $"KDF;6171;5169;{1_000 - i};2024-03-01;{id};Firma {i:000};Oprava\n");

        await site.PublishAsync("obec", 2024, Header + string.Concat(rows));

        var first = await site.TextAsync("/budgets/obec/2024/counterparties?sort=name");
        var second = await site.TextAsync(PageText.NextOrNull(first)!);

        Assert.Equal((100, 30), (PageText.Rows(first, "ranked").Count, PageText.Rows(second, "ranked").Count));
        Assert.StartsWith("Firma 100", PageText.Rows(second, "ranked")[0], StringComparison.Ordinal);
        Assert.Null(PageText.NextOrNull(second));

        var found = await site.TextAsync("/budgets/obec/2024/counterparties?q=firma+077&lang=en");
        Assert.Single(PageText.Rows(found, "ranked"));
        Assert.Contains("noindex", found, StringComparison.Ordinal);
        Assert.Equal(404, (await site.AskAsync("/budgets/obec/2024/counterparties?from=130")).Status);
        Assert.Equal(400, (await site.AskAsync("/budgets/obec/2024/counterparties?sort=nonsense")).Status);
    }

    [Fact]
    public async Task APersonHasNoPageAndNoName()
    {
        await using var site = await Site.StartAsync(azurite.NewAccount());
        await site.PublishAsync(
            "obec",
            2024,
            Header
                + "KDF;3113;5169;100;2024-05-01;;Jan Tapír;Oprava\n"
                + "KDF;3113;5169;50;2024-05-01;91862523;\"<b>Stavby</b> & synové\";Oprava\n");

        var list = await site.TextAsync("/budgets/obec/2024/counterparties");
        Assert.DoesNotContain("Tapír", list, StringComparison.Ordinal);
        Assert.Contains("Fyzické osoby dohromady", list, StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;Stavby&lt;/b&gt; &amp; synové", list, StringComparison.Ordinal);

        var one = await site.TextAsync("/counterparties/91862523");
        Assert.DoesNotContain("<b>Stavby", one, StringComparison.Ordinal);
        Assert.DoesNotContain("Tapír", await site.TextAsync("/budgets/obec/2024/payments"), StringComparison.Ordinal);
        Assert.DoesNotContain("Tapír</a>", await site.TextAsync("/search?q=tapir"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatIsEmptiedIsGoneFromThePages()
    {
        await using var site = await Site.StartAsync(azurite.NewAccount());
        await site.PublishAsync("obec", 2024, Header + "KDF;3113;5169;50;2024-05-01;91862523;Stavby;Oprava\n");

        var before = await site.AskAsync("/counterparties/91862523");
        Assert.Equal(200, before.Status);

        await site.RemoveAsync("obec/2024/data.csv");
        await site.ImportAsync("obec", 2024);

        Assert.Equal(404, (await site.AskAsync("/counterparties/91862523", headers: ("If-None-Match", before["ETag"]!))).Status);
        Assert.Equal(404, (await site.AskAsync("/budgets/obec/2024/counterparties")).Status);
        Assert.Equal(404, (await site.AskAsync("/budgets/obec/2024/payments")).Status);
        Assert.Equal(404, (await site.AskAsync("/budgets/obec/2024/events")).Status);
    }
}
