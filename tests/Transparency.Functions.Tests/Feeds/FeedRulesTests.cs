using System.ServiceModel.Syndication;
using System.Xml;
using Transparency.Functions.Tests.Sites;
using Transparency.Tests;

namespace Transparency.Functions.Tests.Feeds;

/// <summary>
/// The rules of RFC 4287, RSS 2.0, RFC 5005 and JSON Feed 1.1 over feeds of 0, 1, 20, 21 and 500 publications: the rules of one document
/// are in <see cref="FeedDocument"/>, those of all together here.
/// </summary>
public sealed class FeedRulesTests(AzuriteFixture azurite)
{
    private static readonly string[] Formats = ["atom.xml", "rss.xml", "feed.json"];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(20)]
    [InlineData(21)]
    [InlineData(500)]
    public async Task AFeedOfAnyLengthKeepsTheRules(int publications)
    {
        await using var site = await Site.StartAsync(azurite.NewAccount());
        await site.AppendAsync(Enumerable.Range(0, publications).Select(number => Invented.Publication("mesto", number)));

        foreach (var format in Formats)
        {
            foreach (var path in new[] { $"/feeds/{format}", $"/feeds/{format}?lang=en", $"/feeds/mesto/{format}" })
            {
                // A municipality that never published has no feed.
                if (publications == 0 && path.Contains("mesto", StringComparison.Ordinal))
                    Assert.Equal(404, (await site.AskAsync(path)).Status);
                else
                    await AssertWholeAsync(site, path, format, publications);
            }
        }
    }

    [Fact]
    public async Task ANameThatXmlForbidsStopsNobodysFeed()
    {
        await using var site = await Site.StartAsync(azurite.NewAccount());
        var publication = Invented.Publication("mesto", 1);
        await site.AppendAsync(
        [
            Invented.Publication("obec", 0),
            publication with { Municipality = publication.Municipality with { Name = "Zlé\u0001 měs\uFFFEto \u202Etxt\uFFFF \U0001F3F0" } },
        ]);

        foreach (var format in Formats)
        {
            foreach (var path in new[] { $"/feeds/{format}", $"/feeds/{format}?lang=en", $"/feeds/mesto/{format}" })
            {
                var text = System.Text.RegularExpressions.Regex.Unescape(await site.TextAsync(path));
                await AssertWholeAsync(site, path, format, path.Contains("mesto", StringComparison.Ordinal) ? 1 : 2);
                Assert.Contains("Zlé město txt \U0001F3F0", text, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task AnArchiveNeverChangesAndNamesNoFileThatMayGo()
    {
        await using var site = await Site.StartAsync(azurite.NewAccount());
        await site.AppendAsync(Enumerable.Range(0, 60).Select(number => Invented.Publication("mesto", number)));

        var before = await ArchivesAsync(site);

        await site.AppendAsync(Enumerable.Range(60, 100).Select(number => Invented.Publication("mesto", number)));

        var after = await ArchivesAsync(site);

        Assert.Equal(Formats.Length, before.Count);

        foreach (var (path, reply) in before)
        {
            Assert.Equal(reply.Body, after[path].Body);
            Assert.Equal("public, max-age=60, stale-while-revalidate=600", reply["Cache-Control"]);
            Assert.Equal(304, (await site.AskAsync(path, null, ("If-None-Match", reply["ETag"]!))).Status);
            Assert.All(FeedDocument.Read(reply, path.Split('/')[^1]).Entries, entry => Assert.Null(entry.Enclosure));
        }

        async Task<Dictionary<string, Reply>> ArchivesAsync(Site site)
        {
            var replies = new Dictionary<string, Reply>(StringComparer.Ordinal);

            foreach (var format in Formats)
                replies[$"/feeds/_all/1/{format}"] = await site.AskAsync($"/feeds/_all/1/{format}");

            return replies;
        }
    }

    /// <summary>Imports that run side by side reach the log in another order than they took their times in.</summary>
    [Theory]
    [InlineData("atom.xml")]
    [InlineData("rss.xml")]
    [InlineData("feed.json")]
    public async Task PublicationsThatOvertookEachOtherStandNewestFirst(string format)
    {
        await using var site = await Site.StartAsync(azurite.NewAccount());
        // Each one after the first changes places with the next: 0, 2, 1, 4, 3 … 52, 51.
        var numbers = Enumerable.Range(0, 53).Select(place => place == 0 ? 0 : place % 2 == 1 ? place + 1 : place - 1);
        await site.AppendAsync(numbers.Select(number => Invented.Publication("mesto", number)));

        foreach (var path in new[] { $"/feeds/{format}", $"/feeds/mesto/{format}" })
        {
            var head = await ReadAsync(site, path, format);
            Assert.Equal(20, head.Entries.Count);
            Assert.Equal(head.Entries.OrderByDescending(entry => entry.Updated), head.Entries);

            // What is in no archive yet is in the head, whatever its time.
            var archive = await ReadAsync(site, head.LinkOrNull("prev-archive")!, format);
            Assert.Equal(53, head.Entries.Concat(archive.Entries).DistinctBy(entry => entry.Id).Count());
        }
    }

    [Fact]
    public async Task TheArchiveThatIsBeingFilledIsTheHeadForNow()
    {
        await using var site = await Site.StartAsync(azurite.NewAccount());
        await site.AppendAsync(Enumerable.Range(0, 50).Select(number => Invented.Publication("mesto", number)));

        var next = await site.AskAsync("/feeds/mesto/2/atom.xml?lang=en");

        Assert.Equal((307, new Uri(site.Address, "/feeds/mesto/atom.xml?lang=en").ToString()), (next.Status, next["Location"]));

        foreach (var none in new[]
        {
            "/feeds/mesto/3/atom.xml",
            "/feeds/mesto/0/atom.xml",
            "/feeds/mesto/01/atom.xml",
            "/feeds/mesto/x/atom.xml",
            "/feeds/mesto/1/atom.html"
        })
        {
            Assert.Equal(404, (await site.AskAsync(none)).Status);
        }
    }

    [Fact]
    public async Task ATopicHasWhatChangedItsSection()
    {
        await using var site = await Site.StartAsync(azurite.NewAccount());
        await site.AppendAsync(
            Enumerable.Range(0, 120).Select(number => Invented.Publication("mesto", number, number % 2 == 0 ? ["31", "61"] : ["61"])));

        await AssertWholeAsync(site, "/feeds/mesto/atom.xml?section=31", "atom.xml", 60);
        await AssertWholeAsync(site, "/feeds/mesto/feed.json?section=61&lang=en", "feed.json", 120);
        Assert.Empty(FeedDocument.Read(await site.AskAsync("/feeds/mesto/rss.xml?section=37"), "rss.xml").Entries);

        foreach (var none in new[] { "99", "1", "311", "x", "%20" })
        {
            Assert.StartsWith(
                "There is no section",
                (await site.AskAsync("/feeds/mesto/atom.xml?section=" + none)).Detail(404),
                StringComparison.Ordinal);
        }

        Assert.Contains(
            "'section' is no parameter", (await site.AskAsync("/feeds/atom.xml?section=31")).Detail(400), StringComparison.Ordinal);
    }

    /// <summary>Readers know the Czech ones; a reader of both languages must not take one for a correction of the other.</summary>
    [Fact]
    public async Task EachLanguageHasIdsOfItsOwn()
    {
        await using var site = await Site.StartAsync(azurite.NewAccount());
        await site.AppendAsync(Enumerable.Range(0, 60).Select(number => Invented.Publication("mesto", number, "31")));

        foreach (var path in new[]
        {
            "/feeds/atom.xml",
            "/feeds/mesto/atom.xml",
            "/feeds/mesto/atom.xml?section=31",
            "/feeds/_all/1/atom.xml"
        })
        {
            var czech = await ReadAsync(site, path, "atom.xml");
            var english = await ReadAsync(site, path + (path.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "lang=en", "atom.xml");

            Assert.StartsWith("tag:localhost,2026:feeds/", czech.Id, StringComparison.Ordinal);
            Assert.Equal(czech.Id.Replace("2026:", "2026:en/", StringComparison.Ordinal), english.Id);
            Assert.StartsWith("tag:localhost,2026:publications/", czech.Entries[0].Id, StringComparison.Ordinal);
            Assert.Equal(
                czech.Entries.Select(entry => entry.Id.Replace("2026:", "2026:en/", StringComparison.Ordinal)),
                english.Entries.Select(entry => entry.Id));
        }
    }

    [Theory]
    [InlineData("atom.xml")]
    [InlineData("rss.xml")]
    public async Task TheReaderOfTheFrameworkReadsItBack(string format)
    {
        await using var site = await Site.StartAsync(azurite.NewAccount());
        await site.AppendAsync(Enumerable.Range(0, 3).Select(number => Invented.Publication("mesto", number, "31")));

        using var reader = XmlReader.Create(new StringReader(await site.TextAsync("/feeds/" + format)));

        var feed = SyndicationFeed.Load(reader);

        Assert.Equal("Otevřené rozpočty", feed.Title.Text);
        Assert.Equal(3, feed.Items.Count());
        Assert.All(feed.Items, item => Assert.StartsWith("tag:", item.Id, StringComparison.Ordinal));
        Assert.All(feed.Items, item => Assert.True(item.PublishDate > new DateTimeOffset(
            2024,
            12,
            31,
            0,
            0,
            0,
            TimeSpan.Zero)));
        Assert.All(feed.Items, item => Assert.Single(item.Links, link => link.RelationshipType == "enclosure" && link.Length >= 1000));
    }

    /// <summary>
    /// Walks from the head through all archives and back: every publication once, ids alike in all formats, links both ways.
    /// </summary>
    private static async Task AssertWholeAsync(Site site, string path, string format, int publications)
    {
        var head = await ReadAsync(site, path, format);
        Assert.False(head.IsArchive);
        Assert.Equal(publications == 0 ? 0 : Math.Max(Math.Min(20, publications), publications % 50), head.Entries.Count);
        Assert.True(head.Entries.SequenceEqual(head.Entries.OrderByDescending(entry => entry.Updated)));

        var seen = head.Entries.Select(entry => entry.Id).ToList();
        var newer = head;
        var archives = 0;

        while (newer.LinkOrNull("prev-archive") is { } older)
        {
            var archive = await ReadAsync(site, older, format);
            archives++;
            Assert.Equal(50, archive.Entries.Count);

            if (format != "feed.json")
            {
                Assert.True(archive.IsArchive);
                Assert.Equal(head.Self, archive.LinkOrNull("current"));
                Assert.Equal(head.Id, archive.Id);

                var next = await site.AskAsync(archive.LinkOrNull("next-archive")!);
                // The newest archive leads on to the head, every other one to the archive that led here.
                Assert.Equal(newer.IsArchive ? (200, null) : (307, head.Self), (next.Status, next["Location"]));

                if (newer.IsArchive)
                    Assert.Equal(newer.Self, archive.LinkOrNull("next-archive"));
            }

            seen.AddRange(archive.Entries.Select(entry => entry.Id));
            newer = archive;
        }

        Assert.Equal(publications / 50, archives);
        Assert.Equal(publications, seen.Distinct().Count());
    }

    private static async Task<FeedDocument> ReadAsync(Site site, string address, string format)
    {
        var document = FeedDocument.Read(await site.AskAsync(address), format);
        Assert.Equal(new Uri(site.Address, address).ToString(), document.Self);
        return document;
    }
}
