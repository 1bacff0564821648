using System.Text;
using System.Xml.Linq;
using Transparency.Functions.Sitemaps;
using Transparency.Functions.Tests.Sites;

namespace Transparency.Functions.Tests.Sitemaps;

public sealed class SitemapTests(SampleSite samples)
{
    private static readonly XNamespace Names = "http://www.sitemaps.org/schemas/sitemap/0.9";

    [Fact]
    public async Task EveryPageOfTheSitemapIsThere()
    {
        var sitemap = await samples.AskAsync("/sitemap.xml");
        Assert.Equal((200, "application/xml; charset=utf-8"), (sitemap.Status, sitemap["Content-Type"]));

        var pages = Locations(sitemap).ToList();
        Assert.Contains(new Uri(await samples.AddressAsync(), "/budgets/brno-lipova/2024").AbsoluteUri, pages);
        Assert.Contains(new Uri(await samples.AddressAsync(), "/budgets/brno-lipova/2024/events").AbsoluteUri, pages);
        Assert.DoesNotContain(new Uri(await samples.AddressAsync(), "/budgets/skola-javornik/2024/events").AbsoluteUri, pages);
        Assert.Equal(pages.Count, pages.Distinct().Count());

        foreach (var page in pages)
            Assert.Equal(200, (await samples.AskAsync(new Uri(page).PathAndQuery)).Status);
    }

    [Fact]
    public async Task RobotsAreToldTheSitemapAndKeptFromUploads()
    {
        var robots = Encoding.UTF8.GetString((await samples.AskAsync("/robots.txt")).Body).Split('\n');

        Assert.Contains($"Sitemap: {new Uri(await samples.AddressAsync(), "/sitemap.xml")}", robots);
        Assert.Contains("Disallow: /upload", robots);
        Assert.Contains("Disallow: /api/v1/uploads", robots);
    }

    [Theory]
    [InlineData("1", 200)]
    [InlineData("0", 404)]
    [InlineData("2", 404)]
    [InlineData("x", 404)]
    [InlineData("99999999999", 404)]
    public async Task APartIsThereOrIsSaidNotToBe(string part, int status) =>
        Assert.Equal(status, (await samples.AskAsync($"/sitemaps/{part}.xml")).Status);

    [Fact]
    public void AListOfListsNamesEachWithItsLatestChange()
    {
        var changed = new DateTimeOffset(2026, 11, 28, 10, 0, 0, TimeSpan.Zero);
        var index = XDocument.Parse(Encoding.UTF8.GetString(SitemapXml.OfParts([new("https://a/sitemaps/1.xml", changed)])));

        Assert.Equal(Names + "sitemapindex", index.Root!.Name);
        Assert.Equal("2026-11-28T10:00:00Z", index.Descendants(Names + "lastmod").Single().Value);
    }

    private static IEnumerable<string> Locations(Reply sitemap) =>
        XDocument.Parse(Encoding.UTF8.GetString(sitemap.Body)).Descendants(Names + "loc").Select(location => location.Value);
}
