using System.Net;
using System.Text.RegularExpressions;
using Transparency.Functions.Tests.Sites;
using Transparency.Tests;

namespace Transparency.Functions.Tests.Pages;

public sealed partial class DocumentPageHandlerTests(AzuriteFixture azurite, SampleSite samples)
{
    [Theory]
    [InlineData("/budgets/skalinov/2023")]
    [InlineData("/budgets/skalinov/2023/documents")]
    public async Task AYearTellsItsDocumentsAndDeadlinesInWords(string path)
    {
        var page = Plain(await samples.TextAsync(path));

        Assert.Contains("Rozpočtová opatření", page, StringComparison.Ordinal);
        Assert.Contains(
            "Rozpočtové opatření č. 2, č. 2/2023, schváleno 20. 9. 2023, zveřejněno 25. 10. 2023", page, StringComparison.Ordinal);
        Assert.Contains(
            "Zveřejnění do 30 dnů od schválení (§ 16 odst. 5 zákona č. 250/2000 Sb.): podle údajů obce 5 dní po "
                + "lhůtě, lhůta do 20. 10. 2023",
            page,
            StringComparison.Ordinal);

        Assert.Contains(
            "Schválení před začátkem roku, jinak pravidla provizoria (§ 13 zákona č. 250/2000 Sb.): včas, lhůta do 31. 12. 2022",
            page,
            StringComparison.Ordinal);

        Assert.Contains(
            "Návrh rozpočtu na rok 2023, projednáno 14. 12. 2022, zveřejněno 25. 11. 2022, sejmuto 20. 12. 2022",
            page,
            StringComparison.Ordinal);

        Assert.Contains(
            "<a href=\"https://skalinov.example.cz/dokumenty/2023/ro-2.pdf\">",
            await samples.TextAsync(path),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatIsMissingOrCannotBeToldIsSaidWithoutBlame()
    {
        var page = Plain(await samples.TextAsync("/budgets/skalinov/2024"));

        Assert.Contains(
            "rozpočtové opatření, č. 1, schváleno 20. 3. 2024 Zveřejnění do 30 dnů od schválení (§ 16 odst. 5 zákona č. 250/2000 Sb.): "
                + "nelze určit, obec neuvádí potřebné datum",
            page,
            StringComparison.Ordinal);

        Assert.Contains(
            "Návrh závěrečného účtu V seznamu obce není Zveřejnění nejméně 15 dnů před projednáním (§ 17 odst. 6 zákona č. 250/2000 Sb.): "
                + "lhůta uplynula, lhůta do 10. 6. 2025",
            page,
            StringComparison.Ordinal);
        Assert.DoesNotMatch("porušil|nesplnil|pokut", page);
    }

    [Fact]
    public async Task ThePageIsThereInEnglishToo()
    {
        var reply = await samples.AskAsync("/budgets/skalinov/2023/documents?lang=en");
        var page = Plain(reply.Text);

        Assert.Contains("<html lang=\"en\">", reply.Text, StringComparison.Ordinal);
        Assert.Contains(
            "Published within 30 days of approval (§ 16 odst. 5 zákona č. 250/2000 Sb.): by the municipality's own days, 5 days after the "
                + "deadline, deadline 20. 10. 2023",
            page,
            StringComparison.Ordinal);
        Assert.Contains("href=\"/budgets/skalinov/2023/documents\" lang=\"cs\"", reply.Text, StringComparison.Ordinal);
        Assert.Contains(
            "href=\"/budgets/skalinov/2023/documents?lang=en\" lang=\"en\"",
            await samples.TextAsync("/budgets/skalinov/2023"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task WithoutAListTheYearHasNoSectionAndThePageSaysSo()
    {
        Assert.DoesNotContain("id=\"documents\"", await samples.TextAsync("/budgets/brno-lipova/2024"), StringComparison.Ordinal);
        Assert.Contains(
            "Obec pro tento rok žádné dokumenty neuvádí.",
            await samples.TextAsync("/budgets/brno-lipova/2024/documents"),
            StringComparison.Ordinal);
        Assert.Equal(404, (await samples.AskAsync("/budgets/brno-lipova/2019/documents")).Status);
        Assert.Equal(404, (await samples.AskAsync("/budgets/nikde/2024/documents")).Status);
        Assert.Equal(400, (await samples.AskAsync("/budgets/brno-lipova/2024/documents?lang=de")).Status);
        Assert.Equal(400, (await samples.AskAsync("/budgets/brno-lipova/2024/documents?x=1")).Status);
    }

    [Fact]
    public async Task TextsAndAddressesOfDocumentsAreNeverMarkup()
    {
        await using var site = await Site.StartAsync(azurite.NewAccount());
        await site.DropAsync(
            "znaky/2024/documents.csv",
            "kind;title;number;url;approved;published\nbudget;<img src=x "
                + "onerror=alert(1)>;<b>1</b>;\"https://x.example.cz/\"\"><script>alert(1)</script>\";;\n");
        await site.DropAsync("znaky/municipality.json", """{"name":"Znaky","noticeBoard":"https://x.example.cz/?a=1&b=\"><script>"}""");
        await site.PublishAsync("znaky", 2024, new Rows().Actual("6171", "5169", 1).ToString());

        foreach (var path in new[] { "/budgets/znaky/2024", "/budgets/znaky/2024/documents" })
        {
            var page = await site.TextAsync(path);
            Assert.DoesNotContain("<img", page, StringComparison.Ordinal);
            Assert.DoesNotContain("<b>1", page, StringComparison.Ordinal);
            Assert.DoesNotContain("<script>", page, StringComparison.Ordinal);
            Assert.Contains("<img src=x onerror=alert(1)>", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(
        """{"name":"Odkazy","ico":"00281174"}""",
        "https://smlouvy.gov.cz/vyhledavani?subject_idnum=00281174",
        "https://data.gov.cz/datov%C3%A9-sady?poskytovatel=")]
    [InlineData(
        """{"name":"Odkazy","ico":"00281174","contracts":"https://o.example.cz/s","noticeBoard":"https://o.example.cz/d"}""",
        "https://o.example.cz/s",
        "https://o.example.cz/d")]
    [InlineData("""{"name":"Odkazy"}""", null, null)]
    public async Task AMunicipalityLeadsToItsContractsAndItsNoticeBoard(string settings, string? contracts, string? board)
    {
        await using var site = await Site.StartAsync(azurite.NewAccount());
        await site.DropAsync("odkazy/municipality.json", settings);
        await site.PublishAsync("odkazy", 2024, new Rows().Actual("6171", "5169", 1).ToString());

        var links = (await site.JsonAsync("/api/v1/municipalities/odkazy"))["links"];
        var pages = new[] { await site.TextAsync("/budgets/odkazy"), await site.TextAsync("/budgets/odkazy/2024") }.Select(
            WebUtility.HtmlDecode);

        Assert.Equal(contracts is not null, links.Names.Contains("contracts"));
        Assert.Equal(contracts is not null, links.Names.Contains("contractsData"));
        Assert.Equal(board is not null, links.Names.Contains("noticeBoard"));

        if (contracts is null)
        {
            Assert.All(pages, page => Assert.DoesNotContain("Smlouvy a úřední deska", page, StringComparison.Ordinal));
            return;
        }

        Assert.Equal(contracts, links["contracts"].Text);
        Assert.StartsWith(board!, links["noticeBoard"].Text, StringComparison.Ordinal);
        Assert.All(pages, page =>
        {
            Assert.Contains($"<a href=\"{contracts}\">", page, StringComparison.Ordinal);
            Assert.Contains($"<a href=\"{board}", page, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task ANewAddressIsShownAndMakesNoNewEdition()
    {
        await using var site = await Site.StartAsync(azurite.NewAccount());
        await site.DropAsync("adresy/municipality.json", """{"name":"Adresy","ico":"00281174"}""");

        var edition = await site.PublishAsync("adresy", 2024, new Rows().Actual("6171", "5169", 1).ToString());
        await site.DropAsync("adresy/municipality.json", """{"name":"Adresy","ico":"00281174","noticeBoard":"https://deska.example.cz"}""");

        var report = await site.ImportAsync("adresy", 2024);

        Assert.Equal((Core.Imports.ImportOutcome.Unchanged, edition), (report.Outcome, report.Edition));
        Assert.Equal("https://deska.example.cz", (await site.JsonAsync("/api/v1/municipalities/adresy"))["links"]["noticeBoard"].Text);
    }

    private static string Plain(string page) =>
        Blanks().Replace(
            WebUtility.HtmlDecode(
                Tags().Replace(
                    page.Replace("<small", " <small", StringComparison.Ordinal).Replace("</h3>", " </h3>", StringComparison.Ordinal),
                    "")),
            " ");

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tags();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
