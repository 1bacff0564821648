using System.Net;
using System.Text.RegularExpressions;
using Transparency.Functions.Tests.Sites;
using Transparency.Tests;

namespace Transparency.Functions.Tests.Pages;

/// <summary>Municipalities beside each other.</summary>
public sealed class ComparePageTests(AzuriteFixture azurite, SampleSite samples)
{
    [Fact]
    public async Task ThoseThatAreChosenStandByTheirAmountWithTheMedianOfThoseLikeThem()
    {
        await using var site = await TownsAsync();

        var page = await site.TextAsync("/compare?municipalities=beta,alfa&year=2024&per=inhabitant");

        // 900 / 1000, 200 / 2000 of 900 / 1000, 200 / 2000, 300 / 3000 and 100 / 4999.
        Assert.Equal([("Alfa", "0,90"), ("Beta", "0,10")], Rows(page).Select(row => (row.Name, row.Amount)));
        Assert.Contains(
            "Medián obcí podobné velikosti: 0,1\u00A0Kč na obyvatele. Beta: 0,1\u00A0Kč na obyvatele, skoro přesně medián, 2. z 4.",
            page,
            StringComparison.Ordinal);
        Assert.All(Rows(page), row => Assert.True(row.IsChosen));
    }

    [Fact]
    public async Task OfABandAllStandInOneListAndTheChosenOneStandsOut()
    {
        await using var site = await Site.StartAsync(azurite.NewAccount());

        foreach (var (id, ico, amount) in new[] { ("prvni", "00042188", 100), ("druha", "00207381", 300), ("treti", "00038113", 500) })
        {
            await site.DropAsync($"{id}/municipality.json", $$"""{"name":"{{id}}","ico":"{{ico}}"}""");
            await site.PublishAsync(id, 2024, new Rows().Actual("6171", "5169", amount).ToString());
        }

        var page = await site.TextAsync("/compare?municipalities=druha&band=1000-4999&year=2024");
        var answer = await site.JsonAsync("/api/v1/compare?band=1000-4999&year=2024");

        Assert.Equal(answer["municipalities"].Items.Select(town => town["name"].Text), Rows(page).Select(row => row.Name));
        Assert.Equal([("treti", false), ("druha", true), ("prvni", false)], Rows(page).Select(row => (row.Name, row.IsChosen)));
        Assert.Contains(
            "Medián obcí (1\u00A0000–4\u00A0999 obyvatel): 300\u00A0Kč. druha: 300\u00A0Kč, skoro přesně medián, 2. z 3.",
            page,
            StringComparison.Ordinal);

        // Its region and its district can be listed instead.
        foreach (Match link in Regex.Matches(page, "href=\"(/compare[^\"]*(?:region|district)=[^\"]*)\""))
        {
            var rows = Rows(await site.TextAsync(WebUtility.HtmlDecode(link.Groups[1].Value)));
            Assert.Contains(rows, row => row is { Name: "druha", IsChosen: true });
        }
    }

    [Fact]
    public async Task TheWholeComparisonIsATableOfTheInterface()
    {
        await using var site = await TownsAsync();

        var page = await site.TextAsync("/compare?municipalities=beta,alfa&year=2024&path=31&per=inhabitant");
        var tables = Regex.Matches(page, "href=\"(/api/v1/compare[^\"]*)\"")
            .Select(link => WebUtility.HtmlDecode(link.Groups[1].Value))
            .ToList();

        Assert.Equal("/api/v1/compare?year=2024&municipalities=beta,alfa&path=31&per=inhabitant&format=csv", tables[0]);
        Assert.Equal(2, tables.Count);

        foreach (var table in tables)
            Assert.Equal(200, (await site.AskAsync(table)).Status);
    }

    [Fact]
    public async Task WhoIsInNoListOfTheCountryStandsAmongThoseLikeIt()
    {
        await using var site = await TownsAsync();

        var page = await site.TextAsync("/compare?municipalities=alfa&band=1000-4999&year=2024");

        Assert.Equal(["Alfa"], Rows(page).Select(row => row.Name));
        Assert.Contains(
            "Medián obcí podobné velikosti: 250\u00A0Kč. Alfa: 900\u00A0Kč, o 260 % víc než medián, 1. z 4.",
            page,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task ANodeIsComparedAsTheInterfaceDoes()
    {
        await using var site = await TownsAsync();

        var page = await site.TextAsync("/compare?municipalities=alfa,beta,velka&year=2024&path=31/3113");

        Assert.Equal(
            [("Velká", "4\u00A0000,00"), ("Alfa", "800,00"), ("Beta", "neuvedeno")],
            Rows(page).Select(row => (row.Name, row.Amount)));
        Assert.Contains("<h2 class=\"heading\">Základní školy 2024</h2>", page, StringComparison.Ordinal);
        Assert.Contains("Medián obcí podobné velikosti: 425\u00A0Kč.", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/budgets/alfa/2024?path=31/3113\">Alfa</a>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhoIsFoundByNameCanBeAddedAndWhoIsThereRemoved()
    {
        await using var site = await TownsAsync();

        var page = await site.TextAsync("/compare?municipalities=alfa&year=2024&q=velka");
        var add = WebUtility.HtmlDecode(Regex.Match(page, "<a href=\"([^\"]+)\" rel=\"nofollow\">Přidat: Velká</a>").Groups[1].Value);

        Assert.Equal("/compare?municipalities=alfa,velka&year=2024", add);

        var both = await site.TextAsync(add);
        Assert.Equal(["Velká", "Alfa"], Rows(both).Select(row => row.Name));
        Assert.Contains(
            "<a href=\"/compare?municipalities=alfa&amp;year=2024\" rel=\"nofollow\" aria-label=\"odebrat Velká\">",
            both,
            StringComparison.Ordinal);
        Assert.Contains("Žádná taková obec tu není.", await site.TextAsync("/compare?q=nikde"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhereAsManyAreChosenAsMayBeNobodyIsOfferedAndItIsSaidWhy()
    {
        await using var site = await TownsAsync();
        var nineteen = string.Join(',', Enumerable.Range(1, 18).Select(number => $"obec{number}").Prepend("alfa"));

        var room = await site.TextAsync($"/compare?municipalities={nineteen}&year=2024&q=velka");
        var full = await site.TextAsync($"/compare?municipalities={nineteen},beta&year=2024&q=velka");

        Assert.Contains("Přidat: Velká", room, StringComparison.Ordinal);
        Assert.DoesNotContain("Přidat: Velká", full, StringComparison.Ordinal);
        Assert.Contains("<p>Vedle sebe jde ukázat nejvýš 20 obcí a tolik jich už je vybráno.", full, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?municipalities=alfa&year=2024")]
    [InlineData("?municipalities=alfa,nikde")]
    [InlineData("?municipalities=nikde&year=2024")]
    [InlineData("?band=1000-4999&year=2024")]
    [InlineData("?q=velka")]
    [InlineData("")]
    public async Task WhoHasTheVersionIsNotSentItAgainUntilSomebodyPublishes(string query)
    {
        await using var site = await TownsAsync();
        var first = await site.AskAsync("/compare" + query);
        var again = await site.AskAsync("/compare" + query, null, ("If-None-Match", first["ETag"]!));

        Assert.Equal((200, 304), (first.Status, again.Status));
        Assert.Contains("default-src 'none'", again["Content-Security-Policy"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?municipalities=alfa&year=2024", "alfa", "o 120 % víc než medián")]
    [InlineData("?municipalities=alfa&year=2024", "beta", "Medián obcí podobné velikosti: 600")]
    [InlineData("?q=nova", "nova", "Přidat: nova")]
    public async Task APublicationOfAnybodyOnThePageChangesItsVersion(string query, string town, string sentence)
    {
        await using var site = await TownsAsync();
        var before = await site.AskAsync("/compare" + query);

        await site.PublishAsync(town, 2024, new Rows().Actual("6171", "5169", town == "alfa" ? 550 : 5_000).ToString());
        var after = await site.AskAsync("/compare" + query, null, ("If-None-Match", before["ETag"]!));

        Assert.Equal(200, after.Status);
        Assert.DoesNotContain(sentence, before.Text, StringComparison.Ordinal);
        Assert.Contains(sentence, after.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NoLinkToAnotherComparisonIsFollowedByCrawlers()
    {
        await using var site = await TownsAsync();
        var page = await site.TextAsync("/compare?municipalities=alfa,beta&year=2024&path=31/3113&q=velka");
        var ways = Regex.Matches(page, "<a href=\"/compare[^>]*>").Select(link => link.Value)
            .Where(link => !link.Contains("hreflang", StringComparison.Ordinal))
            .ToList();

        Assert.True(ways.Count > 6);
        Assert.All(ways, link => Assert.Contains("nofollow", link, StringComparison.Ordinal));
    }

    [Fact]
    public async Task InEnglishTheWayHasEnglishNames()
    {
        await using var site = await TownsAsync();
        var page = await site.TextAsync("/compare?municipalities=alfa&year=2024&path=31/3113&lang=en");

        Assert.Contains("<h2 class=\"heading\">Primary schools 2024</h2>", page, StringComparison.Ordinal);
        Assert.Contains(">Schools and kindergartens</a>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WithoutAYearItIsTheNewestOfTheFirstOne()
    {
        await using var site = await TownsAsync();
        await site.PublishAsync("gama", 2025, new Rows().Actual("3113", "5169", 1).ToString());

        Assert.Contains("Výdaje 2024</h2>", await site.TextAsync("/compare?municipalities=alfa,gama"), StringComparison.Ordinal);
        Assert.Contains("Výdaje 2025</h2>", await site.TextAsync("/compare?municipalities=gama,alfa"), StringComparison.Ordinal);
        Assert.Contains(
            "<p>Za rok 2025 tu nic nemá: Alfa.</p>", await site.TextAsync("/compare?municipalities=gama,alfa"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task APartOfAYearStandsInNoRankOfWholeOnes()
    {
        await using var site = await TownsAsync();
        // Its payments of 2025 end in March.
        await site.PublishAsync("alfa", 2025, new Rows().Payment("3113", "5169", 70, "2025-03-31").ToString());
        await site.PublishAsync("beta", 2025, new Rows().Payment("3113", "5169", 90, "2025-12-31").ToString());
        await site.PublishAsync("gama", 2025, new Rows().Payment("3113", "5169", 50, "2025-12-30").ToString());

        var newest = await site.TextAsync("/compare?municipalities=alfa,beta");
        var page = await site.TextAsync("/compare?municipalities=alfa,beta&year=2025");
        var english = await site.TextAsync("/compare?municipalities=alfa,beta&year=2025&lang=en");
        var whole = await site.TextAsync("/compare?municipalities=gama");

        Assert.Contains("Výdaje 2024</h2>", newest, StringComparison.Ordinal);
        Assert.Contains("Alfa: 70\u00A0Kč (údaje k 31.\u00A03.).", page, StringComparison.Ordinal);
        Assert.Contains("<small>údaje k 31.\u00A03.</small>", page, StringComparison.Ordinal);
        Assert.Contains("<small>figures up to 31\u00A0March</small>", english, StringComparison.Ordinal);
        Assert.DoesNotContain("% ", Regex.Match(page, "<p class=\"lead\">.*?</p>").Value, StringComparison.Ordinal);
        Assert.Contains("Gama: 50\u00A0Kč, o 29 % méně než medián, 3. z 3.", whole, StringComparison.Ordinal);
    }

    [Fact]
    public async Task APartOfAYearOfSomebodyWhoIsListedIsMarkedAndTheMedianSaysThatItCounts()
    {
        await using var site = await Site.StartAsync(azurite.NewAccount());

        foreach (var (id, ico, until) in new[]
        {
            ("prvni", "00042188", "2025-12-31"), ("druha", "00207381", "2025-12-30"), ("treti", "00038113", "2025-03-31"),
        })
        {
            await site.DropAsync($"{id}/municipality.json", $$"""{"name":"{{id}}","ico":"{{ico}}"}""");
            await site.PublishAsync(id, 2024, new Rows().Actual("3113", "5169", 70).ToString());
            await site.PublishAsync(id, 2025, new Rows().Payment("3113", "5169", 70, until).ToString());
        }

        var part = await site.TextAsync("/compare?band=1000-4999&year=2025");
        var whole = await site.TextAsync("/compare?band=1000-4999&year=2024");
        var budget = await site.TextAsync("/compare?band=1000-4999&year=2025&stage=amended");

        Assert.Single(Regex.Matches(part, "<small>údaje k 31.\u00A03.</small>"));
        Assert.Contains(
            "Kdo za tento rok nemá údaje celé, počítá se v mediánu i v pořadí tím, co zatím má.", part, StringComparison.Ordinal);
        foreach (var page in new[] { whole, budget })
            Assert.DoesNotContain("Kdo za tento rok", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", 200, "Najděte obec podle jména")]
    [InlineData("?municipalities=nikde", 200, " tu nic nemá: nikde.")]
    [InlineData("?municipalities=brno-lipova&year=2024&path=99", 200, "Nikdo z nich v tom roce nic takového nemá.")]
    [InlineData("?municipalities=brno-lipova&lang=en", 200, "Municipalities compared")]
    [InlineData("?x=1", 400, "'x' is no parameter")]
    [InlineData("?band=7", 400, "'band' is '7'")]
    [InlineData("?municipalities=a,b,c,d,e,f,g,h,i,j,k,l,m,n,o,p,q,r,s,t,u", 400, "at most 20")]
    public async Task WhatCannotBeComparedIsSaid(string query, int status, string sentence)
    {
        var reply = await samples.AskAsync("/compare" + query);

        Assert.Equal(status, reply.Status);
        Assert.Contains(sentence, reply.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("style=", reply.Text, StringComparison.Ordinal);
    }

    private static List<(string Name, string Amount, bool IsChosen)> Rows(string page) =>
    [
        .. Regex.Matches(page, "<tr class=\"(chosen|listed)\">.*?<a href=[^>]*>([^<]*)</a>.*?<td class=\"amount\">(.*?)</td>")
            .Select(row => (row.Groups[2].Value, row.Groups[3].Value, row.Groups[1].Value == "chosen")),
    ];

    private async Task<Site> TownsAsync()
    {
        var site = await Site.StartAsync(azurite.NewAccount());

        foreach (var (id, name, population, school) in new[]
        {
            ("alfa", "Alfa", 1_000, 800),
            ("beta", "Beta", 2_000, 0),
            ("gama", "Gama", 3_000, 50),
            ("delta", "Delta", 4_999, 0),
            ("velka", "Velká", 5_000, 4_000),
        })
        {
            var rest = id switch { "alfa" => 100, "beta" => 200, "gama" => 250, "delta" => 100, _ => 1_000 };
            var rows = new Rows().Actual("6171", "5169", rest);
            await site.DropAsync($"{id}/municipality.json", $$"""{"name":"{{name}}","population":{{population}}}""");
            await site.PublishAsync(id, 2024, (school == 0 ? rows : rows.Actual("3113", "5169", school)).ToString());
        }

        return site;
    }
}
