using Transparency.Core.Words;
using Transparency.Pages.Uploads;

namespace Transparency.Pages.Tests;

/// <summary>The frame of every public page.</summary>
public sealed class LayoutTests
{
    /// <summary>A browser asks every site for /favicon.ico that names no icon, and complains when it gets none.</summary>
    [Fact]
    public void ThePageNamesAnIconThatNeedsNoRequest() =>
        Assert.Contains("<link rel=\"icon\" href=\"data:", new UploadPage(Language.Czech).Html(), StringComparison.Ordinal);

    [Fact]
    public void TheFrameSaysEverythingThatThePageTellsOfItself()
    {
        var page = Invented.Pages("Vzor", Language.Czech)["publication"];

        foreach (var part in new[]
        {
            "<html lang=\"cs\">",
            "<title>Vzor 2026: výdaje −4 Kč, příjmy &#x2B;1,2 mil. Kč, 1&#xA0;234 nových plateb, 1 zrušená platba</title>",
            "<meta name=\"description\" content=\"Co se v rozpočtech změnilo: každá nově zveřejněná edice.\">",
            "<link rel=\"alternate\" type=\"application/atom+xml\" href=\"/feeds/vzor/atom.xml\">",
            "<link rel=\"alternate\" type=\"application/rss+xml\" href=\"/feeds/vzor/rss.xml\">",
            "<link rel=\"alternate\" type=\"application/feed+json\" href=\"/feeds/vzor/feed.json\">",
            "<main id=\"main\"><article>",
            "<article><h1>Vzor 2026: výdaje −4 Kč, příjmy &#x2B;1,2 mil. Kč, 1&#xA0;234 nových plateb, 1 zrušená platba</h1>",
            "</article></main><footer><a href=\"/data\">O datech</a> <a href=\"/accessibility\">Přístupnost</a></footer></html>",
        })
        {
            Assert.Contains(part, page, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(Language.Czech, "<footer><a href=\"/data\">O datech</a> <a href=\"/accessibility\">Přístupnost</a></footer>")]
    [InlineData(
        Language.English,
        "<footer><a href=\"/data?lang=en\">About the data</a> <a href=\"/accessibility?lang=en\">Accessibility</a></footer>")]
    public void ThePageAboutTheDataIsInTheReadersLanguage(Language language, string footer) =>
        Assert.Contains(footer, new UploadPage(language).Html(), StringComparison.Ordinal);

    [Fact]
    public void TheFooterTellsWhereTheFiguresComeFrom()
    {
        var footer = Invented.Pages("Vzor", Language.Czech)["year"].Split("</main>")[1];

        Assert.StartsWith(
            "<footer><span>Edice <a href=\"/data/vzor/2026/0123456789ab/edition.json\">0123456789ab</a></span>"
                + "<span>Zveřejněno <time datetime=\"2026-11-23T12:00:05Z\">23. 11. 2026 13:00</time></span>"
                + "<span>Zdroj Vzor, SHA-256 <code title=\"0123456789abcdef\">0123456789ab…</code></span>",
            footer,
            StringComparison.Ordinal);
    }
}
