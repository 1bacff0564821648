using System.Net;
using Transparency.Core.Publications;
using Transparency.Functions.Tests.Sites;
using Transparency.Tests;

namespace Transparency.Functions.Tests.Pages;

public sealed class EventPagesTests(AzuriteFixture azurite, SampleSite samples)
{
    private const string Header = "type;paragraph;item;event;unit;amount;date;counterpartyId;counterpartyName;description\n";

    [Fact]
    public async Task AYearsEventsAreThoseOfTheInterface()
    {
        var level = await samples.JsonAsync("/api/v1/municipalities/brno-lipova/years/2024/budget?side=expenditure&view=event");
        var events = level["children"].Items.Where(child => child["code"].Text != "~").ToList();
        var page = await samples.TextAsync("/budgets/brno-lipova/2024/events");
        var rows = PageText.Rows(page, "ranked");

        Assert.Equal(Math.Min(100, events.Count), rows.Count);
        Assert.All(events.Zip(rows), pair => Assert.StartsWith(pair.First["name"].Text, pair.Second, StringComparison.Ordinal));
        Assert.Contains("Mimo akce je", page, StringComparison.Ordinal);

        foreach (var link in PageText.Links(page).Where(link => link.Contains("/events/", StringComparison.Ordinal)).Take(5))
            Assert.Equal((link, 200), (link, (await samples.AskAsync(link)).Status));
    }

    [Fact]
    public async Task AnEventHasItsPlanItsYearsItsSuppliersAndItsPayments()
    {
        await using var site = await WithEventsAsync();
        var text = await site.TextAsync("/budgets/obec/2024/events/~41~2f7");
        var page = WebUtility.HtmlDecode(text);

        Assert.Contains("<h1>Oprava školy & hřiště</h1>", page, StringComparison.Ordinal);
        Assert.Contains("1\u00A0000\u00A0Kč", page, StringComparison.Ordinal);
        Assert.Contains("35\u00A0% rozpočtu", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/budgets/obec/2023/events/~41~2f7\"", page, StringComparison.Ordinal);
        Assert.Contains("tehdy: Projekt školy", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/counterparties/91862523\">Stavby</a>", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/budgets/obec/2024/payments?event=A%2F7\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/budgets/obec/2024?view=event&path=A%252F7\"", page, StringComparison.Ordinal);
        Assert.Equal(3, PageText.Rows(text, "payments").Count);
        Assert.DoesNotContain("Tapír", page, StringComparison.Ordinal);

        foreach (var link in PageText.Links(page).Where(link => link.StartsWith('/')).Distinct())
            Assert.Equal((link, 200), (link, (await site.AskAsync(link)).Status));

        var income = await site.TextAsync("/budgets/obec/2024/events/~41~2f7?side=income&lang=en");
        Assert.Contains("CZK\u00A0400", income, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EventsOfTheYearsPageLeadToTheirPages()
    {
        await using var site = await WithEventsAsync();

        Assert.Contains(
            "href=\"/budgets/obec/2024/events/~41~2f7\"", await site.TextAsync("/budgets/obec/2024?view=event"), StringComparison.Ordinal);
        Assert.Contains(
            "href=\"/budgets/obec/2024/events/~41~2f7\"",
            await site.TextAsync("/budgets/obec/2024?view=event&path=A%252F7"),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a~2f7")]
    [InlineData("neznama")]
    [InlineData("~")]
    [InlineData("~zz")]
    public async Task WhatIsNoEventHasNoPage(string segment)
    {
        await using var site = await WithEventsAsync();

        Assert.Equal(404, (await site.AskAsync($"/budgets/obec/2024/events/{segment}")).Status);
    }

    [Fact]
    public async Task AnEventThatIsOnlyNamedSaysThatThereIsNoMoney()
    {
        await using var site = await WithEventsAsync();
        var page = await site.TextAsync(PublicPaths.EventPage("obec", 2024, "9"));

        Assert.Contains("žádné peníze neukazuje", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnEventsPageChangesWithItsOtherYears()
    {
        await using var site = await WithEventsAsync();
        var path = PublicPaths.EventPage("obec", 2024, "A/7");
        var first = await site.AskAsync(path);
        Assert.Equal(304, (await site.AskAsync(path, headers: ("If-None-Match", first["ETag"]!))).Status);

        await site.PublishAsync("obec", 2023, Header + "ROZ;3113;5171;A/7;;888;;;;\n");
        var second = await site.AskAsync(path, headers: ("If-None-Match", first["ETag"]!));

        Assert.Equal(200, second.Status);
        Assert.Contains("888", second.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnOrganisationHasNoEvents() =>
        Assert.Equal(404, (await samples.AskAsync("/budgets/skola-javornik/2024/events")).Status);

    private async Task<Site> WithEventsAsync()
    {
        var site = await Site.StartAsync(azurite.NewAccount());
        await site.DropAsync("obec/municipality.json", """{"name":"Obec"}""");
        await site.DropAsync("obec/2023/events.csv", "srcId;name\nA/7;Projekt školy\n");
        await site.PublishAsync("obec", 2023, Header + "ROZ;3113;5171;A/7;;500;;;;\nUCT;3113;5171;A/7;;100;;;;\n");
        await site.DropAsync("obec/2024/events.csv", "srcId;name\nA/7;Oprava školy & hřiště\n9;Zatím nic\n");
        await site.PublishAsync(
            "obec",
            2024,
            Header
                + "ROZ;3113;5171;A/7;;1000;;;;\nROZ;6171;5169;;;100000;;;;\nUCT;0000;4116;A/7;;400;;;;\n"
                + "KDF;3113;5171;A/7;;200;2024-05-01;91862523;Stavby;Okna\n"
                + "KDF;3113;5171;A/7;;100;2024-06-01;91862523;Stavby;Dveře\n"
                + "KDF;3113;5171;A/7;;50;2024-07-01;;Jan Tapír;Práce\n"
                + "KDF;6171;5169;;;70;2024-07-01;91862523;Stavby;Jiné\n");

        return site;
    }
}
