using System.Globalization;
using System.Net;
using Transparency.Core.Budgets;
using Transparency.Core.Words;
using Transparency.Functions.Tests.Sites;
using Transparency.Pages;
using Transparency.Tests;

namespace Transparency.Functions.Tests.Pages;

public sealed class PaymentsPageTests(AzuriteFixture azurite, SampleSite samples)
{
    private const string Page = "/budgets/kamenice-nad-luznici/2024/payments";
    private const string List = "/api/v1/municipalities/kamenice-nad-luznici/years/2024/payments";

    [Theory]
    [InlineData("", "side=expenditure")]
    [InlineData("?q=oprava", "side=expenditure&q=oprava")]
    [InlineData("?side=income", "side=income")]
    [InlineData("?paragraph=3113&sort=-amount", "side=expenditure&paragraph=3113&sort=-amount")]
    [InlineData("?from=2024-03-01&to=2024-03-31&min=1000", "side=expenditure&from=2024-03-01&to=2024-03-31&min=1000")]
    public async Task ThePageHasThePaymentsOfTheInterface(string page, string list)
    {
        var answer = await samples.JsonAsync($"{List}?{list}");
        var rows = PageText.Rows(await samples.TextAsync(Page + page), "payments");

        Assert.Equal(answer["payments"].Items.Length, rows.Count);
        Assert.All(
            answer["payments"].Items.Zip(rows),
            pair => Assert.EndsWith(
                CzechText.Amount(Money.FromCrowns(pair.First["amount"].Number)).Replace('\u00A0', ' '),
                pair.Second,
                StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("q=oprava")]
    [InlineData("paragraph=3113")]
    public async Task EachMonthLeadsToItsPayments(string filter)
    {
        var page = await samples.TextAsync($"{Page}?{filter}");
        var (months, told) = (PageText.Months(page), PageText.MonthsTold(page));
        Assert.Equal((12, 12), (months.Count, told.Count));

        for (var month = 1; month <= 12; month++)
        {
            var first = string.Create(CultureInfo.InvariantCulture, $"2024-{month:00}-01");
            var last = string.Create(CultureInfo.InvariantCulture, $"2024-{month:00}-{DateTime.DaysInMonth(2024, month)}");
            var total = (await samples.JsonAsync($"{List}?side=expenditure&limit=1&{filter}&from={first}&to={last}"))["total"];
            var count = Figures.Count((long)total["count"].Number, Language.Czech).Replace('\u00A0', ' ');
            var sum = ShortAmount.Of(Money.FromCrowns(total["expenditure"].Number), Language.Czech).Replace('\u00A0', ' ');

            Assert.EndsWith($": {sum}, plateb {count}", told[month - 1], StringComparison.Ordinal);
            Assert.Contains($"from={first}&to={last}", months[month - 1], StringComparison.Ordinal);
        }

        // The others are still there, and the way back.
        var june = await samples.TextAsync(months[5]);
        Assert.Equal(told, PageText.MonthsTold(june));
        Assert.Contains("celý rok", june, StringComparison.Ordinal);
    }

    /// <summary>Facts add up the same payments by themselves.</summary>
    [Fact]
    public async Task MonthsAreThoseOfFacts()
    {
        var told = PageText.MonthsTold(await samples.TextAsync(Page));
        var facts = await samples.JsonAsync(
            "/api/v1/municipalities/kamenice-nad-luznici/years/2024/facts?drilldown=month&cut=side:expenditure&order=month:asc");
        var ofYear = facts["cells"].Items.Where(cell => cell["month"]["code"].Text.StartsWith("2024-", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(ofYear);
        Assert.All(ofYear, cell => Assert.EndsWith(
            $"plateb {Figures.Count((long)cell["payments"].Number, Language.Czech).Replace('\u00A0', ' ')}",
            told[int.Parse(cell["month"]["code"].Text[5..], CultureInfo.InvariantCulture) - 1],
            StringComparison.Ordinal));
    }

    [Fact]
    public async Task OfManyPaymentsTheIndexTellsTheMonths()
    {
        await using var site = await Site.StartAsync(azurite.NewAccount());
        var rows = new Rows();

        for (var i = 0; i < 30_000; i++)
        {
            rows.Payment(
                "6171",
                "5169",
                1 + (i % 7),
                string.Create(CultureInfo.InvariantCulture, $"2024-{1 + (i % 12):00}-{1 + (i % 28):00}"),
                description: i % 3 == 0 ? $"Oprava střechy a okapů číslo {i}" : $"Malování chodeb a schodiště číslo {i}");
        }

        rows.Payment("6171", "5169", 5, "2023-12-31", description: "Oprava z loňska");
        await site.PublishAsync("mnoho", 2024, rows.ToString());

        var page = await site.TextAsync("/budgets/mnoho/2024/payments");
        Assert.Equal(12, PageText.MonthsTold(page).Count(month => month.EndsWith("plateb 2 500", StringComparison.Ordinal)));
        Assert.Contains("plateb s datem mimo rok 2024 je 1.", page, StringComparison.Ordinal);

        // Every third payment, and so every third month.
        var found = await site.TextAsync("/budgets/mnoho/2024/payments?q=oprava");
        Assert.Equal(4, PageText.MonthsTold(found).Count(month => month.EndsWith("plateb 2 500", StringComparison.Ordinal)));
        Assert.Equal(8, PageText.MonthsTold(found).Count(month => month.EndsWith("plateb 0", StringComparison.Ordinal)));
        Assert.Contains("mimo rok 2024 je 1.", found, StringComparison.Ordinal);

        var april = await site.TextAsync("/budgets/mnoho/2024/payments?from=2024-04-01&to=2024-04-30");
        Assert.Contains("Plateb 2\u00A0500, ", april, StringComparison.Ordinal);
        Assert.Equal(PageText.MonthsTold(page), PageText.MonthsTold(april));

        var seen = new HashSet<string>();
        for (var path = "/budgets/mnoho/2024/payments?q=oprava&from=2024-04-01&to=2024-04-30"; path is not null;)
        {
            var text = await site.TextAsync(path);
            seen.UnionWith(PageText.Rows(text, "payments"));
            path = PageText.NextOrNull(text);
        }

        Assert.Equal(2_500, seen.Count);
    }

    [Fact]
    public async Task WhatNarrowsTheListIsNamedAndCanBeTakenAway()
    {
        var page = WebUtility.HtmlDecode(await samples.TextAsync(Page + "?paragraph=3113&q=oprava&lang=en"));

        Assert.Contains("paragraph 3113 ", page, StringComparison.Ordinal);
        Assert.Contains($"href=\"{Page}?paragraph=3113&lang=en\"", page, StringComparison.Ordinal);
        Assert.Contains($"href=\"{Page}?q=oprava&lang=en\"", page, StringComparison.Ordinal);
        Assert.Contains("noindex", page, StringComparison.Ordinal);
        Assert.DoesNotContain("noindex", await samples.TextAsync(Page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhoHasAnIcoLeadsToTheirPage()
    {
        var page = await samples.TextAsync(Page);
        var link = PageText.Links(page).First(link => link.StartsWith("/counterparties/", StringComparison.Ordinal));

        Assert.Equal(200, (await samples.AskAsync(link)).Status);
    }

    [Fact]
    public async Task ALevelsPaymentsLeadToTheSameList()
    {
        var level = await samples.TextAsync("/budgets/kamenice-nad-luznici/2024?path=31/3113&show=payments");
        var months = PageText.Months(level);

        Assert.Equal(12, months.Count);
        Assert.All(months, link => Assert.Contains("section=31&paragraph=3113&", link, StringComparison.Ordinal));
        Assert.Contains("<input type=\"hidden\" name=\"paragraph\" value=\"3113\">", level, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?nonsense=1", 400)]
    [InlineData("?from=1.3.2024", 400)]
    [InlineData("?next=nonsense", 400)]
    [InlineData("?counterparty=91862523&q=nicnenitak", 200)]
    public async Task WhatIsAskedWrongIsSaid(string query, int status) =>
        Assert.Equal(status, (await samples.AskAsync(Page + query)).Status);

    [Fact]
    public async Task ANewEditionIsANewPage()
    {
        await using var site = await Site.StartAsync(azurite.NewAccount());
        const string path = "/budgets/obec/2024/payments";

        await site.PublishAsync("obec", 2024, new Rows().Payment("6171", "5169", 10, "2024-03-01").ToString());
        var first = await site.AskAsync(path);
        Assert.Equal(304, (await site.AskAsync(path, headers: ("If-None-Match", first["ETag"]!))).Status);

        await site.PublishAsync("obec", 2024, new Rows().Payment("6171", "5169", 20, "2024-03-01", description: "<i>Jinak</i>").ToString());
        var second = await site.AskAsync(path, headers: ("If-None-Match", first["ETag"]!));
        Assert.Equal(200, second.Status);
        Assert.Contains("&lt;i&gt;Jinak&lt;/i&gt;", second.Text, StringComparison.Ordinal);
    }
}
