using System.Net;
using System.Text.RegularExpressions;
using Transparency.Functions.Tests.Sites;

namespace Transparency.Functions.Tests.Pages;

/// <summary>The pages in English, and the way between both languages.</summary>
public sealed partial class EnglishPagesTests(SampleSite samples)
{
    private const string Year = "/budgets/kamenice-nad-luznici/2024";

    [Theory]
    [InlineData("/?lang=en", "Open budgets of Czech municipalities", "<budget-explorer pages lang=\"en\">")]
    [InlineData(
        "/budgets/kamenice-nad-luznici?lang=en",
        "Kamenice nad Lužnicí: budget 2025",
        "<budget-explorer pages lang=\"en\" municipality=")]
    [InlineData(Year + "?lang=en", "Kamenice nad Lužnicí: budget 2024", "<budget-explorer pages lang=\"en\" municipality=")]
    [InlineData(
        Year + "?path=31&lang=en",
        "Kamenice nad Lužnicí: budget 2024, Schools and kindergartens (31), expenditure",
        "<budget-explorer pages lang=\"en\" municipality=")]
    public async Task APageIsInEnglish(string path, string title, string element)
    {
        var page = await samples.TextAsync(path);

        Assert.Contains("<html lang=\"en\">", page, StringComparison.Ordinal);
        Assert.Equal(title, WebUtility.HtmlDecode(Title().Match(page).Groups[1].Value));
        Assert.Contains(element, page, StringComparison.Ordinal);
        Assert.DoesNotMatch("Výdaje|Příjmy|Skutečnost|Obce<|Rozpočet|Hledat|Zveřejněno|neuvedeno", page);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/budgets/kamenice-nad-luznici")]
    [InlineData(Year)]
    [InlineData(Year + "?side=income&path=41")]
    [InlineData(Year + "?view=event&gross=1")]
    [InlineData("/budgets/brno-lipova/2024?show=payments")]
    [InlineData("/budgets/nikde")]
    [InlineData("/data")]
    [InlineData("/publications")]
    public async Task EveryLinkToAPageKeepsTheLanguage(string path)
    {
        var page = (await samples.AskAsync(path + (path.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "lang=en")).Text;

        var pages = Reference().Matches(page).Select(link => WebUtility.HtmlDecode(link.Groups[1].Value))
            .Where(link => Place().IsMatch(link) && link != path)
            .ToList();
        Assert.NotEmpty(pages);
        Assert.All(pages, link => Assert.EndsWith("lang=en", link, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/", "/?lang=en")]
    [InlineData("/?q=brno", "/?q=brno&lang=en")]
    [InlineData(Year, Year + "?lang=en")]
    [InlineData(Year + "?path=31/3113", Year + "?path=31/3113&lang=en")]
    [InlineData("/data", "/data?lang=en")]
    [InlineData("/api", "/api?lang=en")]
    [InlineData("/publications?municipality=skalinov", "/publications?municipality=skalinov&lang=en")]
    [InlineData(Year + "/documents", Year + "/documents?lang=en")]
    [InlineData("/upload", "/upload?lang=en")]
    public async Task APageLeadsToItselfInTheOtherLanguageAndBack(string czech, string english)
    {
        var (here, there) = (await samples.TextAsync(czech), await samples.TextAsync(english));

        Assert.Equal(english, Switch(here));
        Assert.Equal(czech, Switch(there));

        var address = (await samples.AddressAsync()).GetLeftPart(UriPartial.Authority);
        foreach (var page in new[] { here, there })
        {
            Assert.Equal(
                [("cs", address + czech), ("en", address + english), ("x-default", address + czech)],
                Alternate().Matches(page).Select(link => (link.Groups[1].Value, WebUtility.HtmlDecode(link.Groups[2].Value))));
        }

        Assert.Equal(address + czech, Canonical(here));
        Assert.Equal(address + english, Canonical(there));
    }

    [Fact]
    public async Task WhatIsHungOnAnAddressStaysInTheSwitchAndNotInTheNameOfThePage()
    {
        var page = await samples.TextAsync(Year + "?utm_source=mail&path=31");

        Assert.Equal(Year + "?utm_source=mail&path=31&lang=en", Switch(page));
        Assert.EndsWith(Year + "?path=31", Canonical(page), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/?lang=de")]
    [InlineData(Year + "?lang=de")]
    [InlineData(Year + "?lang=en&lang=cs")]
    public async Task ALanguageThatThereIsNoneOfIsCzechWhereNothingElseIsLookedAtEither(string path) =>
        Assert.Contains("<html lang=\"cs\">", await samples.TextAsync(path), StringComparison.Ordinal);

    [Fact]
    public async Task WhatIsNotThereLeadsToTheOtherLanguageByName()
    {
        var reply = await samples.AskAsync("/budgets/nikde", null, ("Accept-Language", "en"));

        Assert.Contains("<html lang=\"en\">", reply.Text, StringComparison.Ordinal);
        Assert.Equal("/budgets/nikde?lang=cs", Switch(reply.Text));
        Assert.Empty(Alternate().Matches(reply.Text));

        var czech = await samples.AskAsync("/budgets/nikde?lang=cs", null, ("Accept-Language", "en"));
        Assert.Contains("<html lang=\"cs\">", czech.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ALevelOfTheInterfaceHasEnglishNamesWhereThereAreSome()
    {
        const string level = "/api/v1/municipalities/kamenice-nad-luznici/years/2024/budget";

        var english = await samples.JsonAsync(level + "?path=31&lang=en");
        var events = (await samples.JsonAsync(level + "?view=event&lang=en"))["children"].Items;

        Assert.Equal("Schools and kindergartens", english["path"].Items[0]["plainName"].Text);
        Assert.Equal("Vzdělávání a školské služby", english["path"].Items[0]["name"].Text);
        Assert.Contains(
            "Primary schools",
            english["children"].Items.Where(child => !child["plainName"].IsNull).Select(child => child["plainName"].Text));
        Assert.Equal("No event", events.Single(child => child["code"].Text == "~")["name"].Text);
        Assert.Equal("Školy a školky", (await samples.JsonAsync(level + "?path=31"))["path"].Items[0]["plainName"].Text);
    }

    [Fact]
    public async Task TheFirstPageSaysWhatThisIsWhatWasSpentAndWhatWasPublishedLast()
    {
        var page = await samples.TextAsync("/");

        Assert.Contains("Obce, které zveřejňují zde, dohromady v roce 2024 (celkem 10, bez krajů", page, StringComparison.Ordinal);
        Assert.Contains("<dl class=\"sums\"><div><dt>Příjmy</dt>", page, StringComparison.Ordinal);
        var recent = page[page.IndexOf("<section id=\"recent\"", StringComparison.Ordinal)..];
        Assert.Equal(5, Regex.Count(recent[..recent.IndexOf("</section>", StringComparison.Ordinal)], "<a href=\"/publications/"));

        foreach (var link in new[] { "/feeds/atom.xml", "/feeds/rss.xml", "/feeds/feed.json", "/data", "/api", "/publications" })
            Assert.Contains($"<a href=\"{link}\">", page, StringComparison.Ordinal);
    }

    private static string Switch(string page) =>
        WebUtility.HtmlDecode(Other().Match(page.Split("</header>")[0]).Groups[1].Value);

    private static string Canonical(string page) => WebUtility.HtmlDecode(CanonicalLink().Match(page).Groups[1].Value);

    /// <summary>A page, and no file, feed or answer of the interface.</summary>
    [GeneratedRegex(@"^/($|[?]|budgets/|publications([/?]|$)|data([?]|$)|api([?]|$))")]
    private static partial Regex Place();

    [GeneratedRegex("<title>(.*?)</title>")]
    private static partial Regex Title();

    [GeneratedRegex("<a href=\"(.*?)\"")]
    private static partial Regex Reference();

    [GeneratedRegex("<a lang=\"..\" hreflang=\"..\" href=\"(.*?)\"")]
    private static partial Regex Other();

    [GeneratedRegex("<link rel=\"alternate\" hreflang=\"(.*?)\" href=\"(.*?)\">")]
    private static partial Regex Alternate();

    [GeneratedRegex("<link rel=\"canonical\" href=\"(.*?)\">")]
    private static partial Regex CanonicalLink();
}
