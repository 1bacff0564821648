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
}
