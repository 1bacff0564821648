using System.Net;
using System.Text.RegularExpressions;
using Transparency.Core.Words;
using Transparency.Functions.Tests.Sites;
using Transparency.Pages;
using Transparency.Tests;

namespace Transparency.Functions.Tests.Pages;

public sealed partial class DataPageTests(AzuriteFixture azurite, SampleSite samples)
{
    [Theory]
    [InlineData("/data", "cs", "Otevřená data", "žádná otevřená formální norma neexistuje", "/data?lang=en")]
    [InlineData("/data?lang=cs", "cs", "Otevřená data", "Za jakých podmínek", "/data?lang=en")]
    [InlineData("/data?lang=en", "en", "Open data", "There is no open formal norm for budgets, accounts or contracts", "/data")]
    public async Task ThePageSpeaksTheLanguageAskedForAndLeadsToTheOther(
        string path,
        string language,
        string heading,
        string sentence,
        string other)
    {
        var page = await samples.TextAsync(path);

        Assert.Contains($"<html lang=\"{language}\">", page, StringComparison.Ordinal);
        Assert.Contains($"<h1>{heading}</h1>", page, StringComparison.Ordinal);
        Assert.Contains(sentence, page, StringComparison.Ordinal);
        Assert.Contains($"href=\"{other}\">", page.Split("<main")[0], StringComparison.Ordinal);
        Assert.DoesNotContain("{{", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task BothLanguagesHaveTheSameLinks()
    {
        var czech = Links(await samples.TextAsync("/data"));

        var english = Links(await samples.TextAsync("/data?lang=en")).Except(["/data"]);

        Assert.Equal(czech.Except(["/data?lang=en"]), english.Select(link => Translated.Of(link, Language.Czech)));
    }

    [Theory]
    [InlineData("/data", "24 posledních edic")]
    [InlineData("/data?lang=en", "newest 24 editions")]
    public async Task ThePageSaysForHowLongEditionsAreKept(string path, string sentence) =>
        Assert.Contains(sentence, await samples.TextAsync(path), StringComparison.Ordinal);

    [Fact]
    public async Task EveryLinkOfThePageAnswers()
    {
        foreach (var link in Links(await samples.TextAsync("/data")).Where(link => link.StartsWith('/')))
        {
            Assert.Equal(200, (await samples.AskAsync(link, HttpMethod.Head)).Status);
        }
    }

    [Fact]
    public async Task ThePageLeadsToCatalogueFeedCodeListsAndInterface()
    {
        var links = Links(await samples.TextAsync("/data"));

        Assert.Contains("/data/codelists/paragraphs.csv", links);
        Assert.Contains("/data/codelists/items.csv", links);

        foreach (var path in new[] { "/catalog.jsonld", "/feeds/atom.xml", "/api/v1/municipalities" })
        {
            Assert.Contains(path, links);
            Assert.Equal(200, (await samples.AskAsync(path)).Status);
        }
    }

    [Fact]
    public async Task EveryMunicipalityIsThereWithItsNewestYear()
    {
        var links = Links(await samples.TextAsync("/data"));

        foreach (var (town, year) in SampleSite.Years.GroupBy(year => year.Municipality).Select(years => years.MaxBy(year => year.Year)))
        {
            foreach (var file in new[] { "budget.csv", "payments.csv", "all.zip" })
                Assert.Contains($"/data/{town}/{year}/{file}", links);

            foreach (var path in new[] { $"/budgets/{town}", $"/budgets/{town}/{year}", $"/datasets/{town}/{year}.jsonld" })
            {
                Assert.Contains(path, links);
                Assert.Equal(200, (await samples.AskAsync(path)).Status);
            }
        }

        Assert.DoesNotContain("/datasets/brno-lipova/2023.jsonld", links);
    }

    [Fact]
    public async Task AnotherLanguageIsAMistake() =>
        Assert.Equal("'lang' is 'de'; allowed are cs, en.", (await samples.AskAsync("/data?lang=de")).Detail(400));

    [Fact]
    public async Task ANameIsTextAndATownWithoutAnIcoHasNoRecord()
    {
        await using var site = await Site.StartAsync(azurite.NewAccount());
        Assert.DoesNotContain("<table>", await site.TextAsync("/data"), StringComparison.Ordinal);
        await site.DropAsync("znaky/municipality.json", """{"name":"<b>{{content}}"}""");
        await site.PublishAsync("znaky", 2024, new Rows().Actual("6171", "5169", 1).ToString());

        var page = await site.TextAsync("/data");

        Assert.Contains("<a href=\"/budgets/znaky\">&lt;b&gt;{{content}}</a>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("/datasets/znaky", page, StringComparison.Ordinal);
    }

    private static List<string> Links(string page) =>
    [
        .. Link().Matches(page.Split("<main id=\"main\">")[1].Split("</main>")[0])
            .Select(link => WebUtility.HtmlDecode(link.Groups[1].Value)),
    ];

    [GeneratedRegex("<a href=\"([^\"]+)\"")]
    private static partial Regex Link();
}
