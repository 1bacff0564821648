using Transparency.Functions.Tests.Sites;
using Transparency.Tests;

namespace Transparency.Functions.Tests.Feeds;

/// <summary>Whoever follows a feed gets every publication, and each once, however long he was away.</summary>
public sealed class SubscriberTests(AzuriteFixture azurite)
{
    [Theory]
    [InlineData("atom.xml", 1)]
    [InlineData("rss.xml", 2)]
    [InlineData("feed.json", 3)]
    public async Task ASubscriberWhoPollsNowAndThenMissesNothing(string format, uint seed)
    {
        await using var site = await Site.StartAsync(azurite.NewAccount());
        var got = new List<string>();
        var published = 0;

        foreach (var pause in Pauses(seed))
        {
            await site.AppendAsync(Enumerable.Range(published, pause).Select(number => Invented.Publication("mesto", number)));
            published += pause;
            got.AddRange(await NewAsync(site, "/feeds/mesto/" + format, format, [.. got]));
        }

        Assert.Equal(
            Enumerable.Range(0, published).Select(number => "tag:localhost,2026:publications/" + Invented.Publication("mesto", number).Id),
            got);
    }

    [Fact]
    public async Task ASubscriberSeesEveryChangeOfAFolder()
    {
        await using var site = await Site.StartAsync(azurite.NewAccount());
        var got = new List<FeedEntry>();
        for (var change = 0; change < 8; change++)
        {
            await site.PublishAsync("zivo", 2024, new Rows().Actual("6171", "5169", 100 + change).ToString());
            // The same folder again is nothing new.
            await site.ImportAsync("zivo", 2024);

            if (change % 3 != 1)
                continue;

            var document = FeedDocument.Read(await site.AskAsync("/feeds/zivo/atom.xml"), "atom.xml");
            got.AddRange(document.Entries.Where(entry => !got.Exists(known => known.Id == entry.Id)).Reverse());
        }

        var last = FeedDocument.Read(await site.AskAsync("/feeds/zivo/atom.xml"), "atom.xml");
        got.AddRange(last.Entries.Where(entry => !got.Exists(known => known.Id == entry.Id)).Reverse());

        Assert.Equal(8, got.Count);
        Assert.Equal(got.OrderBy(entry => entry.Updated), got);
        Assert.All(got.Skip(1), entry => Assert.Contains("+1,00", entry.Content, StringComparison.Ordinal));
    }

    /// <summary>
    /// How many publications come between two looks: often few, now and then more than a head holds, once a year's worth.
    /// </summary>
    private static IEnumerable<int> Pauses(uint seed)
    {
        for (var i = 0; i < 12; i++)
        {
            seed = (seed * 1664525) + 1013904223;
            yield return i == 7 ? 130 : (int)((seed >> 16) % 31);
        }
    }

    /// <summary>As a careful reader does: back through the archives until something is known.</summary>
    private static async Task<IEnumerable<string>> NewAsync(Site site, string head, string format, HashSet<string> known)
    {
        var found = new List<string>();
        for (var address = head; address is not null;)
        {
            // Nobody has published yet.
            var reply = await site.AskAsync(address);
            if (reply.Status == 404 && address == head)
                return [];

            var document = FeedDocument.Read(reply, format);
            var news = document.Entries.Select(entry => entry.Id).Where(id => !known.Contains(id) && !found.Contains(id)).ToList();
            found.AddRange(news);
            address = document.Entries.Any(entry => known.Contains(entry.Id)) ? null : document.LinkOrNull("prev-archive");
        }

        found.Reverse();

        return found;
    }
}
