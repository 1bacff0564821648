using System.Xml.Linq;
using Transparency.Functions.Tests.Feeds;
using Transparency.Functions.Tests.Sites;
using Transparency.Tests;

namespace Transparency.Functions.Tests.Pages;

/// <summary>What a publication changed is told in the log, in the feed and on a page of its own.</summary>
public sealed class PublicationPageTests(AzuriteFixture azurite)
{
    private const string Header = "type;paragraph;item;event;amount;date;counterpartyId;counterpartyName\n";

    [Fact]
    public async Task TheChangeIsTheDifferenceOfTheTwoEditions()
    {
        await using var site = await Site.StartAsync(azurite.NewAccount());
        await site.DropAsync("mesto/2024/events.csv", "srcId;name\n1;Oprava školy\n");
        await site.PublishAsync(
            "mesto",
            2024,
            Header
                + "KDF;3113;5169;1;100;2024-01-05;00006947;Ministerstvo\nUCT;6171;5139;;50;;;\n;;1111;;70;;;\n");
        await site.DropAsync("mesto/2024/events.csv", "srcId;name\n1;Oprava školy\n2;Nová školka\n");
        await site.PublishAsync(
            "mesto",
            2024,
            Header
                + "KDF;3113;5169;1;180;2024-01-05;00006947;Ministerstvo\nKDF;3111;5171;2;20;2024-02-05;00006947;Ministerstvo\n"
                + "UCT;6171;5139;;50;;;\n;;1111;;60;;;\n");

        var log = (await site.JsonAsync("/api/v1/publications?municipality=mesto"))["publications"].Items;
        var change = log[0]["change"];

        Assert.True(log[1]["change"].IsNull);
        Assert.Equal((-10m, 100m), (change["totals"]["income"]["actual"].Number, change["totals"]["expenditure"]["actual"].Number));
        Assert.Equal(
            [("expenditure", "paragraph", "3113", 80m), ("expenditure", "paragraph", "3111", 20m), ("income", "item", "1111", -10m)],
            change["nodes"].Items.Select(node =>
                (node["side"].Text, node["level"].Text, node["code"].Text, node["change"]["actual"].Number)));

        var payments = change["payments"];
        Assert.Equal(
            (2m, 200m, 1m, 100m),
            (payments["added"].Number, payments["addedAmount"].Number, payments["removed"].Number, payments["removedAmount"].Number));
        Assert.Equal(["Nová školka"], change["events"]["addedEvents"].Items.Select(name => name["name"].Text));
        Assert.Equal(["31", "61"], log[1]["sections"].Items.Select(section => section.Text));
        Assert.Equal(["31"], log[0]["sections"].Items.Select(section => section.Text));
    }

    [Theory]
    [InlineData("", "cs", "Co se změnilo nejvíc", "Nová školka")]
    [InlineData("?lang=en", "en", "What changed most", "Nová školka")]
    public async Task TheFeedLeadsToThePage(string query, string language, string heading, string name)
    {
        await using var site = await Site.StartAsync(azurite.NewAccount());
        await site.PublishAsync("mesto", 2024, new Rows().Actual("3113", "5169", 100).ToString());
        await site.DropAsync("mesto/2024/events.csv", "srcId;name\n2;Nová školka\n");
        await site.PublishAsync("mesto", 2024, new Rows().Actual("3113", "5169", 130).ToString());

        var entry = FeedDocument.Read(await site.AskAsync("/feeds/mesto/atom.xml" + query), "atom.xml").Entries[0];
        var page = await site.AskAsync(entry.Page);

        Assert.Equal((200, "text/html; charset=utf-8"), (page.Status, page["Content-Type"]));
        Assert.Contains($"<html lang=\"{language}\">", page.Text, StringComparison.Ordinal);

        foreach (var text in new[] { heading, name, language == "cs" ? "+30,00" : "+30.00", "SHA-256", "budget.csv" })
        {
            Assert.Contains(text, page.Text, StringComparison.Ordinal);
        }

        // What the entry says is what the page says.
        Assert.Contains(entry.Content, page.Text, StringComparison.Ordinal);
        Assert.Equal(entry.Title, XDocument.Parse($"<h1>{page.Text.Split("<article><h1>")[1].Split("</h1>")[0]}</h1>").Root!.Value);
    }

    [Fact]
    public async Task AnUnknownPublicationIsNotFound()
    {
        await using var site = await Site.StartAsync(azurite.NewAccount());

        Assert.Equal(404, (await site.AskAsync("/publications/20250101000000000-mesto-2024-0123456789ab")).Status);
        Assert.Equal(404, (await site.AskAsync("/publications/x")).Status);
        Assert.Equal(400, (await site.AskAsync("/publications/x?lang=de")).Status);
    }

    [Theory]
    [InlineData("", "cs", "Co bylo zveřejněno", "/feeds/atom.xml")]
    [InlineData("?lang=en", "en", "What was published", "/feeds/atom.xml?lang=en")]
    [InlineData("?municipality=mesto", "cs", "Mesto: co bylo zveřejněno", "/feeds/mesto/atom.xml")]
    [InlineData("?municipality=mesto&lang=en", "en", "Mesto: what was published", "/feeds/mesto/atom.xml?lang=en")]
    public async Task WhatWasPublishedIsAListWithItsFeeds(string query, string language, string title, string feed)
    {
        await using var site = await Site.StartAsync(azurite.NewAccount());
        await site.PublishAsync("mesto", 2024, Header + "KDF;3113;5169;1;100;2024-01-05;00006947;Ministerstvo\n");
        await site.PublishAsync("obec", 2024, Header + "KDF;3113;5169;1;100;2024-01-05;00006947;Ministerstvo\n");
        await site.PublishAsync("mesto", 2024, Header + "KDF;3113;5169;1;180;2024-01-05;00006947;Ministerstvo\n");
        var name = (await site.JsonAsync("/api/v1/municipalities/mesto"))["name"].Text;
        var only = query.Contains("municipality", StringComparison.Ordinal) ? "?municipality=mesto" : "";
        var log = (await site.JsonAsync("/api/v1/publications" + only))["publications"].Items;

        var page = await site.TextAsync("/publications" + query);

        Assert.Contains($"<html lang=\"{language}\">", page, StringComparison.Ordinal);
        Assert.Contains($"<h1>{title.Replace("Mesto", name, StringComparison.Ordinal)}</h1>", page, StringComparison.Ordinal);
        Assert.Contains($"<a href=\"{feed}\">Atom</a>", page, StringComparison.Ordinal);
        Assert.Equal(200, (await site.AskAsync(feed)).Status);

        var links = page.Split("<a href=\"/publications/").Skip(1).Select(part => part.Split('"')[0].Split('?')[0]);
        Assert.Equal(log.Select(entry => entry["id"].Text), links);
        Assert.Equal(only.Length > 0 ? 2 : 3, log.Length);
    }

    [Fact]
    public async Task ALongListGoesOnOnANextPage()
    {
        await using var site = await Site.StartAsync(azurite.NewAccount());

        for (var year = 1991; year < 1991 + 52; year++)
            await site.PublishAsync("mesto", year, Header + $"KDF;3113;5169;1;100;{year}-01-05;00006947;Ministerstvo\n");

        var first = await site.TextAsync("/publications");
        var next = first.Split("<a rel=\"next\" href=\"")[1].Split('"')[0];
        var second = await site.TextAsync(next);

        Assert.Equal((50, 2), (Lines(first), Lines(second)));
        Assert.DoesNotContain("rel=\"next\"", second, StringComparison.Ordinal);

        static int Lines(string page) => page.Split("<li>").Length - 1;
    }

    [Theory]
    [InlineData("?municipality=neni", 404)]
    [InlineData("?municipality=Ne.ni", 404)]
    [InlineData("?next=20250101000000000-mesto-2024-0123456789ab", 404)]
    [InlineData("?lang=de", 400)]
    public async Task AListOfWhatThereIsNotSaysSo(string query, int status)
    {
        await using var site = await Site.StartAsync(azurite.NewAccount());

        Assert.Equal(status, (await site.AskAsync("/publications" + query)).Status);
    }
}
