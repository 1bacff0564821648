using System.Xml.Linq;
using Transparency.Functions.Tests.Sites;
using Transparency.Tests;

namespace Transparency.Functions.Tests.Feeds;

public sealed class FeedOfPublicationsTests(AzuriteFixture azurite)
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public async Task AnEmptyLogGivesAValidFeedThatIsAlwaysTheSame()
    {
        await using var site = await Site.StartAsync(azurite.NewAccount());

        var reply = await site.AskAsync("/feeds/atom.xml");
        var feed = XDocument.Parse(reply.Text).Root!;

        Assert.Empty(feed.Elements(Atom + "entry"));

        foreach (var name in new[] { "id", "title", "updated", "author" })
            Assert.Single(feed.Elements(Atom + name));

        Assert.Equal(304, (await site.AskAsync("/feeds/atom.xml", null, ("If-None-Match", reply["ETag"]!))).Status);
    }

    [Fact]
    public async Task EveryPublicationThatIsInNoArchiveIsInTheFeed()
    {
        await using var site = await Site.StartAsync(azurite.NewAccount());
        var editions = new List<string>();
        for (var i = 0; i < 22; i++)
            editions.Add(await site.PublishAsync("casto", 2024, new Rows().Actual("6171", "5169", 1000 + i).ToString()));

        foreach (var path in new[] { "/feeds/atom.xml", "/feeds/casto/atom.xml" })
        {
            var entries = await EntriesAsync(site, path);
            Assert.Equal(editions.AsEnumerable().Reverse(), entries.Select(entry => entry.Element(Atom + "id")!.Value[^12..]));
            Assert.All(
                entries.SkipLast(1),
                entry => Assert.Equal("casto 2024: výdaje +1 Kč", entry.Element(Atom + "title")!.Value));

            Assert.All(
                entries.SkipLast(1),
                entry =>
                    Assert.Contains(
                        "<th scope=\"row\">Výdaje</th><td>neuvedeno</td><td>+1,00</td>",
                        entry.Element(Atom + "content")!.Value,
                        StringComparison.Ordinal));
            Assert.Equal("casto 2024: rozpočet zveřejněn", entries[^1].Element(Atom + "title")!.Value);
        }
    }

    [Fact]
    public async Task ANewPublicationMakesANewFeed()
    {
        await using var site = await Site.StartAsync(azurite.NewAccount());
        await site.PublishAsync("novy", 2024, new Rows().Actual("6171", "5169", 1).ToString());

        var before = await site.AskAsync("/feeds/novy/atom.xml");
        await site.PublishAsync("novy", 2024, new Rows().Actual("6171", "5169", 2).ToString());

        var after = await site.AskAsync("/feeds/novy/atom.xml", null, ("If-None-Match", before["ETag"]!));

        Assert.Equal(200, after.Status);
        Assert.NotEqual(before["ETag"], after["ETag"]);
    }

    [Fact]
    public async Task AWithdrawnYearHasAnEntryThatLeadsToAPage()
    {
        await using var site = await Site.StartAsync(azurite.NewAccount());
        await site.PublishAsync("stazeno", 2023, new Rows().Actual("6171", "5169", 1).ToString());
        await site.PublishAsync("stazeno", 2024, new Rows().Actual("6171", "5169", 1).ToString());
        await site.RemoveAsync("stazeno/2024/data.csv");
        await site.ImportAsync("stazeno", 2024);

        var entry = (await EntriesAsync(site, "/feeds/stazeno/atom.xml"))[0];

        Assert.Equal("stazeno 2024: rozpočet byl stažen", entry.Element(Atom + "title")!.Value);
        Assert.EndsWith("-withdrawn", entry.Element(Atom + "id")!.Value, StringComparison.Ordinal);
        Assert.DoesNotContain(entry.Elements(Atom + "link"), link => link.Attribute("rel")!.Value == "enclosure");

        var page = entry.Elements(Atom + "link").Single(link => link.Attribute("rel")!.Value == "alternate").Attribute("href")!.Value;
        Assert.Equal(200, (await site.AskAsync(page)).Status);
    }

    [Fact]
    public async Task TextFromAMunicipalityIsNeverMarkup()
    {
        const string name = "<b>&\"x\"";
        await using var site = await Site.StartAsync(azurite.NewAccount());
        await site.DropAsync("znaky/municipality.json", """{"name":"<b>&\"x\""}""");
        await site.DropAsync("znaky/2024/<i>&.csv", new Rows().Actual("6171", "5169", 1).ToString());
        await site.ImportAsync("znaky", 2024);

        var feed = XDocument.Parse(await site.TextAsync("/feeds/znaky/atom.xml")).Root!;

        var entry = feed.Element(Atom + "entry")!;

        Assert.Equal(name + ": otevřený rozpočet", feed.Element(Atom + "title")!.Value);
        Assert.Equal(name, feed.Element(Atom + "author")!.Element(Atom + "name")!.Value);
        Assert.Equal(name + " 2024: rozpočet zveřejněn", entry.Element(Atom + "title")!.Value);

        var content = XDocument.Parse($"<div>{entry.Element(Atom + "content")!.Value}</div>").Root!;
        Assert.Empty(content.Descendants("b"));
        Assert.Empty(content.Descendants("i"));
        Assert.Contains("<i>&.csv", content.Value, StringComparison.Ordinal);
    }

    private static async Task<List<XElement>> EntriesAsync(Site site, string path) =>
        [.. XDocument.Parse(await site.TextAsync(path)).Root!.Elements(Atom + "entry")];
}
