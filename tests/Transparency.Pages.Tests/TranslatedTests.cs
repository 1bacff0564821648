using Transparency.Core.Words;
using Transparency.Pages.Uploads;

namespace Transparency.Pages.Tests;

/// <summary>Pages lead to themselves in the other language.</summary>
public sealed class TranslatedTests
{
    [Theory]
    [InlineData("/", "/?lang=en")]
    [InlineData("/?q=brno", "/?q=brno&lang=en")]
    [InlineData("/?lang=en", "/?lang=en")]
    [InlineData("/?lang=cs&q=brno&lang=en", "/?q=brno&lang=en")]
    [InlineData("https://x.example.cz/budgets/a/2024?path=31/3113", "https://x.example.cz/budgets/a/2024?path=31/3113&lang=en")]
    [InlineData("/?q=lang=en", "/?q=lang=en&lang=en")]
    public void OnlyEnglishAddressesSayTheirLanguage(string address, string english)
    {
        var czech = english.EndsWith("lang=en", StringComparison.Ordinal) ? english[..^"?lang=en".Length] : english;

        Assert.Equal(english, Translated.Of(address, Language.English));
        Assert.Equal(czech, Translated.Of(address, Language.Czech));
        Assert.Equal(english, Translated.Of(Translated.Of(address, Language.Czech), Language.English));
    }

    [Theory]
    [InlineData(Language.Czech, "<a lang=\"en\" hreflang=\"en\" href=\"/upload?a=1&amp;lang=en\">English</a>")]
    [InlineData(Language.English, "<a lang=\"cs\" hreflang=\"cs\" href=\"/upload?a=1\">Česky</a>")]
    public void TheMastheadLeadsToTheSamePlaceInTheOtherLanguage(Language language, string link) =>
        Assert.Contains(link, Asked(new UploadPage(language), language).Split("</header>")[0], StringComparison.Ordinal);

    [Theory]
    [InlineData(Language.Czech, "https://x.example.cz/upload?a=1")]
    [InlineData(Language.English, "https://x.example.cz/upload?a=1&amp;lang=en")]
    public void TheHeadNamesThePageInBothLanguages(Language language, string canonical)
    {
        var page = Asked(new UploadPage(language), language);

        Assert.Contains(
            $"<link rel=\"canonical\" href=\"{canonical}\">"
                + "<link rel=\"alternate\" hreflang=\"cs\" href=\"https://x.example.cz/upload?a=1\">"
                + "<link rel=\"alternate\" hreflang=\"en\" href=\"https://x.example.cz/upload?a=1&amp;lang=en\">"
                + "<link rel=\"alternate\" hreflang=\"x-default\" href=\"https://x.example.cz/upload?a=1\">",
            page,
            StringComparison.Ordinal);
    }

    [Fact]
    public void WhatIsNotThereIsNotToBeFoundAndSaysEvenCzech()
    {
        var page = Asked(new MissingPage(MissingPage.NoAddress, Language.English), Language.English);

        Assert.DoesNotContain("rel=\"canonical\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("x-default", page, StringComparison.Ordinal);
        // The browser asks for English: without a word of it the page would be English again.
        Assert.Contains("href=\"/upload?a=1&amp;lang=cs\">Česky</a>", page, StringComparison.Ordinal);
        Assert.Contains("<input type=\"hidden\" name=\"lang\" value=\"en\">", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Language.Czech, "<a href=\"/\">Otevřené rozpočty</a>", "<a href=\"/data\">Data</a>")]
    [InlineData(Language.English, "<a href=\"/?lang=en\">Open budgets</a>", "<a href=\"/data?lang=en\">Data</a>")]
    public void TheWayAroundTheSiteIsInTheReadersLanguage(Language language, params string[] links)
    {
        var head = new UploadPage(language).Html().Split("</header>")[0];

        Assert.All(links, link => Assert.Contains(link, head, StringComparison.Ordinal));
    }

    private static string Asked(PublicPage page, Language language) => (page with
    {
        Asked = new AskedAddress("https://x.example.cz", Translated.Of("/upload?a=1", language)),
    }).Html();
}
