using System.Net;
using System.Text.RegularExpressions;
using Transparency.Functions.Tests.Sites;
using Transparency.LocalHost;
using Transparency.Pages.Levels;

namespace Transparency.Functions.Tests.Embedding;

/// <summary>The page that makes what others put into their pages, as it is without scripts.</summary>
public sealed partial class EmbedBuilderTests(SampleSite samples)
{
    private const string Chosen = "/embed?municipality=kamenice-nad-luznici&year=2024";

    [Fact]
    public async Task AMunicipalityIsFoundAndChosen()
    {
        Assert.Contains(
            "<a href=\"/embed?municipality=brno-lipova\">", await samples.TextAsync("/embed?q=lipov%C3%A1"), StringComparison.Ordinal);
        Assert.Contains("Žádná taková obec tu není.", await samples.TextAsync("/embed?q=xyzxyz"), StringComparison.Ordinal);
        Assert.Contains("?municipality=brno-lipova&amp;lang=en\"", await samples.TextAsync("/embed?lang=en"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheCodeIsThatOfWhatIsPreviewed()
    {
        var page = await samples.TextAsync(Chosen + "&side=income&path=41&accent=blue&scheme=dark&language=en");
        var root = (await samples.AddressAsync()).GetLeftPart(UriPartial.Authority);
        const string frame = "/embed/kamenice-nad-luznici/2024?side=income&path=41&lang=en&accent=blue&scheme=dark";

        var code = Code(page);
        Assert.Contains($"src=\"{root}{frame.Replace("&", "&amp;", StringComparison.Ordinal)}\"", code, StringComparison.Ordinal);
        Assert.Contains("title=\"Kamenice nad Lužnicí: budget 2024\"", code, StringComparison.Ordinal);
        Assert.Contains($"if (origin !== '{root}' || data.type !== 'budget-explorer') return;", code, StringComparison.Ordinal);
        Assert.Contains($"<iframe class=\"budget-explorer\" src=\"{WebUtility.HtmlEncode(frame)}\"", page, StringComparison.Ordinal);
        Assert.Equal(200, (await samples.AskAsync(frame)).Status);
    }

    [Fact]
    public async Task TheComponentIsOneTagWithItsScriptAndItsColours()
    {
        var code = Code(await samples.TextAsync(Chosen + "&kind=element&side=income&accent=green&scheme=light")).Split('\n');
        var root = (await samples.AddressAsync()).GetLeftPart(UriPartial.Authority);

        Assert.Equal(
            [
                $"<script type=\"module\" src=\"{root}/widget.js\"></script>",
                "<style>budget-explorer { --budget-accent: light-dark(#2f6b2f, #8cc78c); color-scheme: light; }</style>",
                "<budget-explorer municipality=\"kamenice-nad-luznici\" year=\"2024\" side=\"income\" view=\"economic\" lang=\"cs\">"
                    + $"<a href=\"{root}/budgets/kamenice-nad-luznici/2024\">Kamenice nad Lužnicí: rozpočet 2024</a></budget-explorer>",
            ],
            code);
    }

    [Fact]
    public async Task AnyChoiceMayFollowAnyOther()
    {
        // Income has no purpose, and no part of expenditure.
        var page = await samples.TextAsync(Chosen + "&side=income&view=function&path=31/3113");

        Assert.Contains("<option value=\"income\" selected>", page, StringComparison.Ordinal);
        Assert.Contains("<option value=\"\" selected>všechno</option>", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("&kind=applet", "'kind' is 'applet'; allowed are frame, element.")]
    [InlineData("&language=de", "'language' is 'de'; allowed are cs, en.")]
    [InlineData("&scheme=x", "'scheme' is 'x'; allowed are auto, light, dark.")]
    public async Task WhatIsWrongIsTold(string asked, string detail) =>
        Assert.Equal(detail, (await samples.AskAsync(Chosen + asked)).Detail(400));

    [Theory]
    [InlineData("/embed?municipality=neznama")]
    [InlineData("/embed?municipality=brno-lipova&year=1999")]
    public async Task WhatIsNotThereIsA404(string path) => Assert.Equal(404, (await samples.AskAsync(path)).Status);

    [Fact]
    public async Task OnlyThisPageShowsFramesAndOnlyOurs()
    {
        Assert.EndsWith("; frame-src 'self'", (await samples.AskAsync("/embed"))["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.DoesNotContain("frame-src", (await samples.AskAsync("/"))["Content-Security-Policy"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task AYearsPageLeadsToItWithTheYearChosen()
    {
        var year = await samples.TextAsync("/budgets/kamenice-nad-luznici/2024");

        Assert.Contains($"<a href=\"{WebUtility.HtmlEncode(Chosen)}\">Vložit rozpočet na svůj web</a>", year, StringComparison.Ordinal);
    }

    [Fact]
    public void TheColoursAreThoseOfTheStyleSheet()
    {
        var sheet = File.ReadAllText(Path.Combine(RepositoryRoot.Find(), "functions", "widget", "embed", "embed.css"));

        Assert.Equal(
            FrameAccent.All.Select(accent => (accent.Name, accent.Light, accent.Dark)),
            Accent().Matches(sheet).Select(rule => (rule.Groups[1].Value, rule.Groups[2].Value, rule.Groups[3].Value)));
    }

    private static string Code(string page) => WebUtility.HtmlDecode(Textarea().Match(page).Groups[1].Value);

    [GeneratedRegex("<textarea[^>]*>(.*?)</textarea>", RegexOptions.Singleline)]
    private static partial Regex Textarea();

    [GeneratedRegex(@"\[data-accent=(\w+)\] \{ --budget-accent: light-dark\((#\w+), (#\w+)\) \}")]
    private static partial Regex Accent();
}
