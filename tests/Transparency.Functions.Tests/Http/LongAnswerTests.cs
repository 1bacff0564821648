using System.Globalization;
using System.Text;
using Transparency.Core.Editions;
using Transparency.Functions.Tests.Feeds;
using Transparency.Functions.Tests.Sites;
using Transparency.Tests;

namespace Transparency.Functions.Tests.Http;

/// <summary>A town that drops much and calls it by long names makes no answer longer than a megabyte.</summary>
public sealed class LongAnswerTests(AzuriteFixture azurite)
{
    private const int MostBytes = 1_000_000;
    private const string Year = "/api/v1/municipalities/mnoho/years/2024";

    [Fact]
    public async Task ThousandsOfDocumentsComeInPages()
    {
        await using var site = await Site.StartAsync(azurite.NewAccount(), pointerAge: TimeSpan.FromSeconds(30));
        var list = new StringBuilder("kind;title;number;url;approved;published;removed\n");

        for (var i = 0; i < 2_000; i++)
        {
            list.Append(
                CultureInfo.InvariantCulture,
                $"amendment;Opatření {i} {new string('ě', 400)};{i};https://obec.example.cz/{i}/{new string('x', 1_500)};;;\n");
        }

        await site.DropAsync("mnoho/2024/documents.csv", list.ToString());
        await site.PublishAsync("mnoho", 2024, new Rows().Actual("6171", "5169", 1).ToString());

        var titles = new List<string>();
        for (var address = Year + "/documents"; ;)
        {
            var reply = await site.AskAsync(address);
            Assert.InRange(reply.Body.Length, 1, MostBytes);
            titles.AddRange(reply.Json["documents"].Items.Select(document => document["title"].Text));

            if (!reply.Json.Names.Contains("next"))
                break;

            address = $"{Year}/documents?next={reply.Json["next"].Text}";
        }

        Assert.Equal(2_000, titles.Count);
        Assert.Equal(2_000, titles.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task ThousandsOfColumnsThatNobodyReadsMakeNoLongAnswer()
    {
        await using var site = await Site.StartAsync(azurite.NewAccount(), pointerAge: TimeSpan.FromSeconds(30));
        var columns = string.Concat(Enumerable.Range(0, 8_000).Select(i => $";{i} {new string('s', 110)}"));
        await site.PublishAsync("mnoho", 2024, $"type;paragraph;item;amount{columns}\nUCT;6171;5169;1\n");

        foreach (var path in new[] { Year, Year + "/report" })
            Assert.InRange((await site.AskAsync(path)).Body.Length, 1, MostBytes);
    }

    [Fact]
    public async Task PublicationsOfManyFilesMakeShorterPagesAndFeedsNameTheirPages()
    {
        await using var site = await Site.StartAsync(azurite.NewAccount(), pointerAge: TimeSpan.FromSeconds(30));
        var sources = Enumerable.Range(0, 201)
            .Select(i => new PublishedSource($"{i:000}-{new string('n', 1_500)}.csv", "ledger", 1, new string('0', 64)))
            .ToList();

        var published = Enumerable.Range(1, 60)
            .Select(i => Invented.Publication("mnoho", i) with { Sources = sources })
            .ToList();
        await site.AppendAsync(published);

        var ids = new List<string>();
        for (var address = "/api/v1/publications?limit=1000"; ;)
        {
            var reply = await site.AskAsync(address);
            Assert.InRange(reply.Body.Length, 1, MostBytes);
            ids.AddRange(reply.Json["publications"].Items.Select(entry => entry["id"].Text));

            if (reply.Json["next"].TextOrNull is not { } next)
                break;

            address = $"/api/v1/publications?limit=1000&next={next}";
        }

        Assert.Equal(60, ids.Count);
        Assert.Equal(60, ids.Distinct(StringComparer.Ordinal).Count());

        foreach (var feed in new[] { "/feeds/feed.json", "/feeds/mnoho/atom.xml", "/feeds/mnoho/rss.xml", "/feeds/_all/1/feed.json" })
        {
            var reply = await site.AskAsync(feed);
            Assert.Equal(200, reply.Status);
            Assert.InRange(reply.Body.Length, 1, MostBytes);
            Assert.DoesNotContain("000-nnn", reply.Text, StringComparison.Ordinal);
            Assert.Contains("201", reply.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task TheListOfMunicipalitiesComesInPages()
    {
        await using var site = await Site.StartAsync(azurite.NewAccount(), pointerAge: TimeSpan.FromSeconds(30));
        string[] towns = ["alfa", "beta", "gama", "delta", "omega"];

        foreach (var town in towns)
            await site.PublishAsync(town, 2024, new Rows().Actual("6171", "5169", 1).ToString());

        var listed = new List<string>();
        for (var address = "/api/v1/municipalities?limit=2"; ;)
        {
            var page = await site.JsonAsync(address);
            listed.AddRange(page["municipalities"].Items.Select(town => town["id"].Text));

            if (!page.Names.Contains("next"))
                break;

            address = $"/api/v1/municipalities?limit=2&next={page["next"].Text}";
        }

        Assert.Equal(towns.Order(StringComparer.Ordinal), listed);
        Assert.Equal(400, (await site.AskAsync("/api/v1/municipalities?next=A")).Status);
        Assert.Equal(400, (await site.AskAsync("/api/v1/municipalities?limit=1001")).Status);
    }
}
