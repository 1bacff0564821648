using System.ServiceModel.Syndication;
using System.Xml;
using System.Xml.Linq;
using Transparency.Functions.Tests.Sites;

namespace Transparency.Functions.Tests.Feeds;

public sealed class AtomFeedTests(SampleSite samples)
{
    private const string All = "/feeds/atom.xml";
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    public static TheoryData<string> Feeds { get; } = new(All, "/feeds/brno-lipova/atom.xml");

    [Theory]
    [MemberData(nameof(Feeds))]
    public async Task AFeedKeepsTheRulesOfRfc4287(string path)
    {
        var reply = await samples.AskAsync(path);
        var feed = XDocument.Parse(reply.Text).Root!;

        Assert.Equal("application/atom+xml; charset=utf-8", reply["Content-Type"]);
        Assert.Equal(Atom + "feed", feed.Name);
        AssertRules(feed);
        Assert.NotEmpty(feed.Element(Atom + "author")!.Element(Atom + "name")!.Value);

        var entries = feed.Elements(Atom + "entry").ToList();
        Assert.NotEmpty(entries);

        foreach (var entry in entries)
        {
            AssertRules(entry);
            Assert.True(entry.Elements(Atom + "content").Count() == 1);
            Assert.Equal("html", entry.Element(Atom + "content")!.Attribute("type")!.Value);
        }

        Assert.Distinct(entries.Select(entry => entry.Element(Atom + "id")!.Value));
        Assert.Equal(entries.Max(Updated), Updated(feed));
        Assert.Equal(entries.OrderByDescending(Updated), entries);
    }

    [Theory]
    [MemberData(nameof(Feeds))]
    public async Task SelfIsTheAddressAskedForAndAlternateIsAPage(string path)
    {
        var feed = XDocument.Parse(await samples.TextAsync(path)).Root!;

        Assert.Equal(new Uri(await samples.AddressAsync(), path).ToString(), Link(feed, "self"));

        foreach (var part in feed.Elements(Atom + "entry").Prepend(feed))
        {
            var page = await samples.AskAsync(Link(part, "alternate"));
            Assert.Equal((200, "text/html; charset=utf-8"), (page.Status, page["Content-Type"]));
        }

        foreach (var entry in feed.Elements(Atom + "entry"))
            Assert.Equal(200, (await samples.AskAsync(Link(entry, "enclosure"), HttpMethod.Head)).Status);
    }

    [Theory]
    [MemberData(nameof(Feeds))]
    public async Task IdsAndTextsAreTheSameUnderAnotherNameOfTheHost(string path)
    {
        var here = XDocument.Parse(await samples.TextAsync(path)).Root!;
        var there = XDocument.Parse((await samples.AskAsync(path, null, ("Host", "rozpocty.example.cz"))).Text).Root!;

        Assert.Equal("http://rozpocty.example.cz" + path, Link(there, "self"));
        Assert.All(
            there.Descendants(Atom + "link"),
            link => Assert.StartsWith("http://rozpocty.example.cz/", link.Attribute("href")!.Value, StringComparison.Ordinal));

        foreach (var name in new[] { "id", "title", "updated", "content" })
        {
            Assert.Equal(
                here.Descendants(Atom + name).Select(part => part.Value), there.Descendants(Atom + name).Select(part => part.Value));
        }
    }

    [Fact]
    public async Task AnEntryHasOneIdInEveryFeedThatCarriesIt()
    {
        var all = XDocument.Parse(await samples.TextAsync(All)).Root!.Elements(Atom + "entry").Select(Id);
        var own = XDocument.Parse(await samples.TextAsync("/feeds/brno-lipova/atom.xml")).Root!
            .Elements(Atom + "entry")
            .Select(Id)
            .ToList();

        Assert.Equal(2, own.Count);
        Assert.Subset(all.ToHashSet(), own.ToHashSet());
    }

    [Theory]
    [MemberData(nameof(Feeds))]
    public async Task TheReaderOfTheFrameworkReadsItBack(string path)
    {
        using var reader = XmlReader.Create(new StringReader(await samples.TextAsync(path)));

        var feed = SyndicationFeed.Load(reader);

        Assert.StartsWith("tag:", feed.Id, StringComparison.Ordinal);
        Assert.All(feed.Items, item => Assert.StartsWith("tag:", item.Id, StringComparison.Ordinal));
        Assert.All(feed.Items, item => Assert.Matches(@"^.+ \d{4}: rozpočet zveřejněn$", item.Title.Text));
        Assert.All(feed.Items, item => Assert.True(item.LastUpdatedTime > DateTimeOffset.UnixEpoch));
    }

    [Fact]
    public async Task AnEntrySaysTheTotalsWithoutOwnTransfers()
    {
        var year = await samples.JsonAsync("/api/v1/municipalities/kamenice-nad-luznici/years/2024");
        var feed = XDocument.Parse(await samples.TextAsync("/feeds/kamenice-nad-luznici/atom.xml")).Root!;
        var entry = feed
            .Elements(Atom + "entry")
            .Single(entry => entry.Element(Atom + "title")!.Value.Contains("2024", StringComparison.Ordinal));

        var cells = XDocument.Parse($"<div>{entry.Element(Atom + "content")!.Value}</div>").Descendants("td")
            .Select(cell => cell.Value.Replace("\u00A0", "", StringComparison.Ordinal).Replace(',', '.')).ToList();

        var (income, expenditure) = (year["consolidated"]["income"], year["consolidated"]["expenditure"]);
        Assert.Equal([Cell(income["amended"]), Cell(income["actual"]), Cell(expenditure["amended"]), Cell(expenditure["actual"])], cells);
    }

    private static void AssertRules(XElement part)
    {
        foreach (var name in new[] { "id", "title", "updated" })
            Assert.Single(part.Elements(Atom + name));

        Assert.Matches(@"^tag:[^,:/]+,\d{4}:\S+$", Id(part));
        Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$", part.Element(Atom + "updated")!.Value);
        Assert.Single(part.Elements(Atom + "link"), link => link.Attribute("rel")!.Value == "alternate");
    }

    private static string Id(XElement part) => part.Element(Atom + "id")!.Value;

    private static string Cell(Json amount) => amount.Number.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture);

    private static DateTimeOffset Updated(XElement part) => XmlConvert.ToDateTimeOffset(part.Element(Atom + "updated")!.Value);

    private static string Link(XElement part, string rel) =>
        part.Elements(Atom + "link").Single(link => link.Attribute("rel")!.Value == rel).Attribute("href")!.Value;
}
