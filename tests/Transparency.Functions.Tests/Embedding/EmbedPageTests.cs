using System.Net;
using System.Text.RegularExpressions;
using Transparency.Functions.Tests.Sites;

namespace Transparency.Functions.Tests.Embedding;

/// <summary>A year in a frame on somebody's page.</summary>
public sealed partial class EmbedPageTests(SampleSite samples)
{
    private const string Year = "/embed/kamenice-nad-luznici/2024";

    [Theory]
    [InlineData("")]
    [InlineData("?side=income&path=41")]
    [InlineData("?view=event")]
    public async Task ItHasTheRowsOfTheYearsPage(string asked)
    {
        var rows = Rows(await samples.TextAsync(Year + asked));

        Assert.NotEmpty(rows);
        // Events have pages of their own, which a frame does not lead to.
        var page = await samples.TextAsync("/budgets/kamenice-nad-luznici/2024" + asked);
        Assert.Equal(Rows(EventPages().Replace(page, "")), rows);
    }

    [Fact]
    public async Task ItSaysWhereTheFiguresAreFromAndLeadsOutOfItsFrame()
    {
        var page = await samples.TextAsync(Year + "?path=31");

        Assert.DoesNotContain("<nav aria-label=\"Stránky\">", page, StringComparison.Ordinal);
        Assert.Matches(
            "<a href=\"http://[^\"]+/budgets/kamenice-nad-luznici/2024\\?path=31\" target=\"_top\">Otevřít na celé stránce</a>", page);
        Assert.Matches("Edice <a href=\"/data/kamenice-nad-luznici/2024/[0-9a-f]{12}/edition.json\" target=\"_top\">", page);
        Assert.Contains("SHA-256", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EveryLinkInItKeepsTheFrameItsLookAndItsLanguage()
    {
        var page = await samples.TextAsync(Year + "?path=31&accent=blue&scheme=dark&lang=en");

        Assert.Contains("<body data-scheme=\"dark\" data-accent=\"blue\">", page, StringComparison.Ordinal);
        var links = Link().Matches(page.Split("<main>")[1].Split("</main>")[0]).Select(link => WebUtility.HtmlDecode(link.Groups[1].Value));
        Assert.All(links, link =>
        {
            Assert.StartsWith("/embed/kamenice-nad-luznici/20", link, StringComparison.Ordinal);
            Assert.EndsWith("lang=en&accent=blue&scheme=dark", link, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task SearchEnginesAreSentToTheYearsPage()
    {
        var page = await samples.AskAsync(Year + "?side=income");

        Assert.Equal("noindex", page["X-Robots-Tag"]);
        Assert.Contains("<meta name=\"robots\" content=\"noindex\">", page.Text, StringComparison.Ordinal);
        Assert.Matches("<link rel=\"canonical\" href=\"http://[^\"]+/budgets/kamenice-nad-luznici/2024\\?side=income\">", page.Text);
    }

    [Fact]
    public async Task AnybodyMayFrameItAndNothingElseIsAllowedThanOnOtherPages()
    {
        var page = await samples.AskAsync(Year);

        Assert.Null(page["X-Frame-Options"]);
        Assert.DoesNotContain("frame-ancestors", page["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.Equal((await samples.AskAsync("/data"))["Content-Security-Policy"], page["Content-Security-Policy"]);
        Assert.Contains("frame-ancestors 'none'", (await samples.AskAsync("/upload"))["Content-Security-Policy"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?scheme=black", "'scheme' is 'black'; allowed are auto, light, dark.")]
    [InlineData("?accent=%23fff", "'accent' is '#fff'; allowed are wine, red, orange, green, teal, blue, violet, grey.")]
    [InlineData("?lang=de", "'lang' is 'de'; allowed are cs, en.")]
    [InlineData("?side=both", "'side' is 'both'; allowed are income, expenditure, financing.")]
    [InlineData("?view=none", "'view' is 'none'; allowed are function, economic, event, unit, account.")]
    [InlineData("?colour=red", "'colour' is no parameter; allowed are side, view, path, gross, show, from, next, accent, scheme, lang.")]
    public async Task WhatIsWrongInItsAddressIsTold(string asked, string detail) =>
        Assert.Equal(detail, (await samples.AskAsync(Year + asked)).Detail(400));

    [Theory]
    [InlineData("/embed/neznama")]
    [InlineData("/embed/kamenice-nad-luznici/1999")]
    [InlineData("/embed/kamenice-nad-luznici/2024?path=99")]
    public async Task WhatIsNotThereIsA404(string path) => Assert.Equal(404, (await samples.AskAsync(path)).Status);

    [Fact]
    public async Task WithoutAYearItIsTheNewest() =>
        Assert.Contains(
            "<h1>Kamenice nad Lužnicí 2025</h1>", await samples.TextAsync("/embed/kamenice-nad-luznici"), StringComparison.Ordinal);

    /// <summary>What the rows say, wherever they lead.</summary>
    private static List<string> Rows(string page) =>
        [.. Row().Matches(page.Split("class=\"heading\"")[1]).Select(row => Space().Replace(Tags().Replace(row.Value, " "), " "))];

    [GeneratedRegex("<tr><th scope=\"row\">.*?</tr>")]
    private static partial Regex Row();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex(" +")]
    private static partial Regex Space();

    [GeneratedRegex("<small class=\"official\"><a href=\"[^\"]*/events/[^\"]*\">[^<]*</a></small>")]
    private static partial Regex EventPages();

    [GeneratedRegex("<a href=\"([^\"]*)\"")]
    private static partial Regex Link();
}
