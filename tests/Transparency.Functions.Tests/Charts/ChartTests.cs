using System.Globalization;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using SkiaSharp;
using Transparency.Core.Words;
using Transparency.Functions.Charts;
using Transparency.Functions.Tests.Sites;
using Transparency.Pages.Pictures;

namespace Transparency.Functions.Tests.Charts;

public sealed partial class ChartTests(SampleSite samples)
{
    private const string Year = "/budgets/kamenice-nad-luznici/2024";

    [Theory]
    [InlineData("", "Kamenice nad Lužnicí 2024: výdaje")]
    [InlineData("?side=income&form=treemap", "Kamenice nad Lužnicí 2024: příjmy")]
    [InlineData("?side=financing", "Kamenice nad Lužnicí 2024: financování")]
    [InlineData("?path=31", "Kamenice nad Lužnicí 2024: Školy a školky (31), výdaje")]
    [InlineData("?view=economic&gross=1&lang=en", "Kamenice nad Lužnicí 2024: expenditure, by kind, with all transfers")]
    public async Task ALevelIsAPicture(string query, string title)
    {
        var reply = await samples.AskAsync($"{Year}/chart.svg{query}");

        Assert.Equal((200, "image/svg+xml"), (reply.Status, reply["Content-Type"]));
        Assert.Equal(title, XDocument.Parse(reply.Text).Root!.Elements().First().Value);
        Assert.Contains("script-src 'self'", reply["Content-Security-Policy"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ALevelOfSinglePaymentsAndAnOrganisationAreDrawnToo()
    {
        foreach (var path in new[] { "/budgets/skola-javornik/2024/chart.png?form=treemap", $"{Year}/chart.png?path=31/3113" })
            Assert.Equal(200, (await samples.AskAsync(path)).Status);
    }

    [Theory]
    [InlineData("?path=31&utm_source=x", 400)]
    [InlineData("?form=pie", 400)]
    [InlineData("?gross=yes", 400)]
    [InlineData("?view=account", 400)]
    [InlineData("?path=99", 404)]
    [InlineData("?edition=newest", 400)]
    [InlineData("?edition=0123456789ab", 404)]
    public async Task WhatIsNoPictureIsToldAsEverywhere(string query, int status)
    {
        foreach (var format in new[] { "svg", "png" })
            Assert.Equal(status, (await samples.AskAsync($"{Year}/chart.{format}{query}")).Status);
    }

    [Fact]
    public async Task APictureInDotsHasItsSizeAndTheSameBytesTwice()
    {
        var first = await samples.AskAsync($"{Year}/chart.png?form=treemap");
        var again = await samples.AskAsync($"{Year}/chart.png?form=treemap&view=");

        Assert.Equal((200, "image/png"), (first.Status, first["Content-Type"]));
        using var picture = SKBitmap.Decode(first.Body);
        Assert.Equal((1200, 630), (picture.Width, picture.Height));
        Assert.Equal(first.Body, again.Body);
        Assert.InRange(first.Body.Length, 10_000, 300_000);

        // White between areas of colour, not one colour all over.
        Assert.Equal(SKColors.White, picture.GetPixel(5, 5));
        Assert.Contains(
            new SKColor(0x1f, 0x6f, 0x8b), Enumerable.Range(60, 1080).Select(x => picture.GetPixel(x, 400)));
    }

    [Fact]
    public async Task WhoHasAPictureIsToldSoAndTheTwoKindsHaveVersionsOfTheirOwn()
    {
        var svg = await samples.AskAsync($"{Year}/chart.svg");
        var png = await samples.AskAsync($"{Year}/chart.png");

        Assert.NotEqual(svg["ETag"], png["ETag"]);
        Assert.Equal("public, max-age=60, stale-while-revalidate=600", png["Cache-Control"]);

        var known = await samples.AskAsync($"{Year}/chart.png", null, ("If-None-Match", png["ETag"]!));
        Assert.Equal((304, 0), (known.Status, known.Body.Length));
    }

    [Fact]
    public async Task APageNamesThePictureThatIsShownWhereItIsPassedOn()
    {
        foreach (var query in new[] { "", "?path=31", "?side=income&show=map" })
        {
            var page = await samples.TextAsync(Year + query);
            var picture = Shared().Match(page).Groups[1].Value.Replace("&amp;", "&", StringComparison.Ordinal);

            Assert.StartsWith("http", picture, StringComparison.Ordinal);
            Assert.Matches("[?&]edition=[0-9a-f]{12}$", picture);
            Assert.Equal(200, (await samples.AskAsync(new Uri(picture).PathAndQuery)).Status);
            Assert.Contains("<meta name=\"twitter:card\" content=\"summary_large_image\">", page, StringComparison.Ordinal);
            Assert.Contains("<meta property=\"og:image:width\" content=\"1200\">", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task AMapIsReadWithoutScriptsAndLeadsToMaps()
    {
        var page = await samples.TextAsync($"{Year}?show=map");

        Assert.Contains("<svg class=\"map wide\"", page, StringComparison.Ordinal);
        Assert.Contains($"href=\"{Year}?path=31&amp;show=map\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<svg class=\"map", await samples.TextAsync($"{Year}?path=31"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task EveryLevelCanBeTakenAlong()
    {
        var page = await samples.TextAsync($"{Year}?side=income&path=41&gross=1");
        var files = File().Match(page).Groups[1].Value;
        var links = Reference().Matches(files)
            .Select(match => match.Groups[1].Value.Replace("&amp;", "&", StringComparison.Ordinal))
            .ToList();

        Assert.Equal(4, links.Count);
        foreach (var link in links)
            Assert.True((await samples.AskAsync(link)).Status == 200, link);

        var table = await samples.TextAsync(links[0]);
        var level = await samples.JsonAsync(links[0].Replace("&format=csv", "", StringComparison.Ordinal));
        Assert.Equal(level["children"].Items.Length, table.TrimEnd('\n').Split('\n').Length - 1);
    }

    [Fact]
    public async Task AYearTellsWhatAHundredCrownsWentFor()
    {
        var page = await samples.TextAsync(Year);
        var crowns = Crowns().Matches(page).Sum(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture));

        Assert.Equal(100, crowns);
        Assert.DoesNotContain("id=\"hundred\"", await samples.TextAsync($"{Year}?path=31"), StringComparison.Ordinal);
    }

    /// <summary>No lock file knows the package of the font, which nothing refers to.</summary>
    [Fact]
    public void TheFontIsTheOneThatWasLookedAt()
    {
        using var package = typeof(ChartHandler).Assembly.GetManifestResourceStream("fonts/Inter")!;

        Assert.Equal(
            "a78d1d0e81539dae7a8bc73adb6935a84ab3c351ec654a7ece63261b9c05ac5f", Convert.ToHexStringLower(SHA256.HashData(package)));
    }

    /// <summary>A letter that the font lacks is drawn as the same box as any other that it lacks.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void TheFontHasCzechLettersAndWhatAmountsAreWrittenWith(bool isStrong)
    {
        using var pen = new DotPen();
        var missing = Drawn("\u0E01");

        Assert.Equal(missing, Drawn("\u0E02"));
        Assert.All("áčďéěíňóřšťúůýžÁČĎÉĚÍŇÓŘŠŤÚŮÝŽ−–…·\u00A0", letter => Assert.NotEqual(missing, Drawn($"{letter}")));

        byte[] Drawn(string text) => pen.Png(new Picture(
            "",
            "",
            new Area(0, 0, 60, 60),
            [new TextMark(10, 50, text, new Letters(40, "#000000") { IsStrong = isStrong })],
            Language.Czech));
    }

    [GeneratedRegex("<meta property=\"og:image\" content=\"(.*?)\">")]
    private static partial Regex Shared();

    [GeneratedRegex("<p class=\"files\">(.*?)</p>")]
    private static partial Regex File();

    [GeneratedRegex("<a href=\"(.*?)\"")]
    private static partial Regex Reference();

    [GeneratedRegex("<strong>(\\d+)\u00A0Kč</strong>")]
    private static partial Regex Crowns();
}
