using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Transparency.Functions.Tests.Sites;
using Transparency.Tests;

namespace Transparency.Functions.Tests.Pages;

/// <summary>What came in taxes, and any amount divided as the expenditure of a year was.</summary>
public sealed partial class ReceiptPageTests(AzuriteFixture azurite, SampleSite samples)
{
    private const string Town = "menice/municipality.json";

    private const string Year = "/budgets/menice/2024";

    private const string Page = Year + "/receipt";

    [Fact]
    public async Task TaxesAreThoseOfClassOneAndTheReceiptIsWhatFallsToAnInhabitant()
    {
        await using var site = await SiteAsync("""{"name":"Menice","population":100}""", Done());

        var (year, page) = (await site.TextAsync(Year), await site.TextAsync(Page));

        // 4116 is a grant and 2111 the town's own; only 1111 and 1511 are taxes.
        Assert.Contains(
            "V\u00A0roce 2024 přišlo na daních 50\u00A0tis.\u00A0Kč, na obyvatele 500\u00A0Kč. Je to 50 % všech příjmů.",
            page,
            StringComparison.Ordinal);
        Assert.Contains("na obyvatele 500\u00A0Kč", year, StringComparison.Ordinal);
        Assert.Contains($"<form class=\"search\" action=\"{Page}\" method=\"get\">", year, StringComparison.Ordinal);
        Assert.Equal([("Školy a školky", 375), ("Doprava", 125), ("Celkem", 500)], Lines(page));
        Assert.Equal(["Daně z příjmů 11 40 000,00 400,00", "Daně z majetku 15 10 000,00 100,00"], TaxRows(page));
    }

    [Fact]
    public async Task AnAmountThatIsAskedForIsDividedAndHasTheCanonicalAddressOfThePage()
    {
        await using var site = await SiteAsync("""{"name":"Menice","population":100}""", Done());

        var page = await site.TextAsync(Page + "?amount=1+001+K%C4%8D");

        Assert.Equal([("Školy a školky", 751), ("Doprava", 250), ("Celkem", 1_001)], Lines(page));
        Assert.DoesNotContain("Dělí se, co na daních přišlo", page, StringComparison.Ordinal);
        Assert.Contains("value=\"1001\"", page, StringComparison.Ordinal);
        Assert.Matches($"<link rel=\"canonical\" href=\"[^\"?]*{Page}\"", page);
        Assert.Matches("<meta property=\"og:image\" content=\"[^\"]+/budgets/menice/2024/chart.png\\?edition=[0-9a-f]{12}\"", page);
    }

    [Fact]
    public async Task WhatIsNoAmountIsSaid()
    {
        await using var site = await SiteAsync("""{"name":"Menice","population":100}""", Done());

        var page = await site.TextAsync(Page + "?amount=moc&lang=en");

        Assert.Contains(
            "role=\"alert\">There is no receipt of “moc”. Write whole crowns from 1 to 999,999,999",
            WebUtility.HtmlDecode(page),
            StringComparison.Ordinal);
        Assert.Equal(500, Lines(page)[^1].Crowns);
        Assert.Equal(400, (await site.AskAsync(Page + "?paid=5")).Status);
    }

    [Fact]
    public async Task WithoutInhabitantsAThousandCrownsAreDivided()
    {
        await using var site = await SiteAsync("""{"name":"Menice"}""", Done());

        var page = await site.TextAsync(Page);

        Assert.DoesNotContain("obyvatele", Lead(page), StringComparison.Ordinal);
        Assert.Equal([("Školy a školky", 750), ("Doprava", 250), ("Celkem", 1_000)], Lines(page));
    }

    [Fact]
    public async Task SectionsBelowZeroAreLeftOutAndTheyAreSaid()
    {
        await using var site = await SiteAsync("""{"name":"Menice"}""", Done().Actual("5512", "5169", -2_000));

        var page = await site.TextAsync(Page);

        Assert.Equal([("Školy a školky", 750), ("Doprava", 250), ("Celkem", 1_000)], Lines(page));
        Assert.Contains("kde se víc vrátilo, než vydalo (\u22122\u00A0000\u00A0Kč)", page, StringComparison.Ordinal);
    }

    /// <summary>Of a part of a year nobody takes it for the whole.</summary>
    [Fact]
    public async Task OfAYearThatIsNotOverItSaysHowMuchHasPassed()
    {
        await using var site = await SiteAsync("""{"name":"Menice"}""", Done().Payment("3113", "5171", 1, "2024-08-31"));

        Assert.Contains("uplynulo 67 % roku", Slip(await site.TextAsync(Page)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("district")]
    [InlineData("organisation")]
    public async Task WhoReceivesNoTaxesHasNone(string kind)
    {
        await using var site = await SiteAsync($$"""{"name":"Menice","kind":"{{kind}}","population":100}""", Done());

        await NoneAsync(site);
    }

    [Fact]
    public async Task APlanIsNoTaxIncome()
    {
        await using var site = await SiteAsync(
            """{"name":"Menice","population":100}""", new Rows().Amended("", "1111", 100).Amended("3113", "5169", 90));

        await NoneAsync(site);
    }

    [Fact]
    public async Task WithoutTaxesOrWithoutExpenditureThereIsNone()
    {
        await using var taxless = await SiteAsync(
            """{"name":"Menice","population":100}""", new Rows().Actual("", "4116", 100).Actual("3113", "5169", 90));
        await NoneAsync(taxless);

        await using var idle = await SiteAsync("""{"name":"Menice","population":100}""", new Rows().Actual("", "1111", 100));
        await NoneAsync(idle);
    }

    [Fact]
    public async Task ItIsAskedForAgainByItsVersionAndANewEditionChangesIt()
    {
        await using var site = await SiteAsync("""{"name":"Menice"}""", Done());
        var etag = (await site.AskAsync(Page))["ETag"]!;
        Assert.Equal(304, (await site.AskAsync(Page, null, ("If-None-Match", etag))).Status);

        await site.PublishAsync("menice", 2024, Done().Actual("3113", "5169", 5).ToString());

        Assert.Equal(200, (await site.AskAsync(Page, null, ("If-None-Match", etag))).Status);
    }

    /// <summary>Every receipt of the samples adds up, and a year's page leads there exactly where there is one.</summary>
    [Fact]
    public async Task AYearsPageLeadsThereWhereThereIsOneAndNowhereElse()
    {
        var receipts = 0;

        foreach (var (municipality, year) in SampleSite.Years)
        {
            var address = $"/budgets/{municipality}/{year}";
            var reply = await samples.AskAsync($"{address}/receipt?amount=98765");

            Assert.Equal(
                reply.Status == 200,
                (await samples.TextAsync(address)).Contains($"action=\"{address}/receipt\"", StringComparison.Ordinal));
            if (reply.Status != 200)
                continue;

            var lines = Lines(reply.Text);
            Assert.Equal((98_765, 98_765), (lines[^1].Crowns, lines.SkipLast(1).Sum(line => line.Crowns)));
            receipts++;
        }

        Assert.InRange(receipts, 5, SampleSite.Years.Length - 1);
    }

    [Fact]
    public async Task InEnglishItIsInEnglish()
    {
        var page = await samples.TextAsync("/budgets/skalinov/2024/receipt?lang=en");

        Assert.Contains("<html lang=\"en\">", page, StringComparison.Ordinal);
        Assert.Contains("from your taxes 2024", page, StringComparison.Ordinal);
        Assert.DoesNotMatch("Účtenka|Celkem|Na co|obyvatele|Výdaje", page);
        Assert.DoesNotContain("style=", page, StringComparison.Ordinal);
    }

    private static Rows Done() => new Rows()
        .Actual("", "1111", 40_000)
        .Actual("", "1511", 10_000)
        .Actual("", "4116", 30_000)
        .Actual("3632", "2111", 20_000)
        .Actual("3113", "5169", 60_000)
        .Actual("2212", "5171", 20_000);

    private async Task<Site> SiteAsync(string town, Rows rows)
    {
        var site = await Site.StartAsync(azurite.NewAccount());
        await site.DropAsync(Town, town);
        await site.PublishAsync("menice", 2024, rows.ToString());

        return site;
    }

    private static async Task NoneAsync(Site site)
    {
        Assert.Equal(404, (await site.AskAsync(Page)).Status);
        Assert.DoesNotContain("/receipt", await site.TextAsync(Year), StringComparison.Ordinal);
    }

    private static string Slip(string page) => SlipOf().Match(page).Value;

    private static string Lead(string page) => LeadOf().Match(page).Value;

    private static List<(string Name, int Crowns)> Lines(string page) =>
    [
        .. RowOf().Matches(Slip(page)).Select(row => (
            Plain(row.Groups[1].Value),
            int.Parse(NoDigit().Replace(row.Groups[2].Value, ""), CultureInfo.InvariantCulture))),
    ];

    private static List<string> TaxRows(string page) =>
    [
        .. AnyRow().Matches(TaxTable().Match(page).Value).Select(row => Plain(row.Groups[1].Value)),
    ];

    private static string Plain(string markup) =>
        Spaces().Replace(WebUtility.HtmlDecode(Tag().Replace(markup, " ")), " ").Trim();

    [GeneratedRegex("<section class=\"slip\".*?</section>", RegexOptions.Singleline)]
    private static partial Regex SlipOf();

    [GeneratedRegex("<p class=\"lead\">.*?</p>", RegexOptions.Singleline)]
    private static partial Regex LeadOf();

    [GeneratedRegex("<tr><th scope=\"row\">(.*?)</th><td>(.*?)</td>", RegexOptions.Singleline)]
    private static partial Regex RowOf();

    [GeneratedRegex("<section id=\"taxes\".*?</section>", RegexOptions.Singleline)]
    private static partial Regex TaxTable();

    [GeneratedRegex("<tr>(<th scope=\"row\">.*?)</tr>", RegexOptions.Singleline)]
    private static partial Regex AnyRow();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tag();

    [GeneratedRegex("[\\s\u00A0]+")]
    private static partial Regex Spaces();

    [GeneratedRegex("\\D")]
    private static partial Regex NoDigit();
}
