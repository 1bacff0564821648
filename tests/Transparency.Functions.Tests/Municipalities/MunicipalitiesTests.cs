using Transparency.Functions.Tests.Sites;
using Transparency.Tests;

namespace Transparency.Functions.Tests.Municipalities;

public sealed class MunicipalitiesTests(AzuriteFixture azurite, SampleSite samples)
{
    [Fact]
    public async Task MunicipalitiesAreListedInCzechOrderWithTheirYears()
    {
        var towns = (await samples.JsonAsync("/api/v1/municipalities"))["municipalities"].Items;

        Assert.Equal(
            [
                "Brno-Lipová",
                "Habrová nad Borkou",
                "Hamry pod Strážkou",
                "Javorník u Lesa",
                "Jezernička pod Hájem",
                "Kamenice nad Lužnicí",
                "Kralodvorov",
                "Lískovec pod Skálou",
                "Skalínov",
                "Vlkohrady",
                "Základní škola a mateřská škola Javorník"
            ],
            towns.Select(town => town["name"].Text));

        Assert.Equal(
            [
                "[2023,2024]", "[2023,2024]", "[2024,2026]", "[2023,2024]", "[2023,2024]", "[2023,2024,2025]",
                "[2023,2024]", "[2024]", "[2023,2024]", "[2023,2024]", "[2024]"
            ],
            towns.Select(town => town["years"].Raw));
        Assert.Equal(["id", "name", "ico", "population", "kind", "parent", "years", "links"], towns[0].Names);
    }

    /// <summary>What somebody looks for, and the ids of what is found.</summary>
    public static TheoryData<string, string> Sought { get; } = new()
    {
        { "skalin", "skalinov" },
        { "SKALÍNOV", "skalinov" },
        { "skalou liskovec", "liskovec-pod-skalou" },
        { "jav", "javornik-u-lesa skola-javornik" },
        { "94618305", "vlkohrady" },
        { "9461", "vlkohrady" },
        { "CZ94618305", "vlkohrady" },
        { "946 183 05", "vlkohrady" },
        { "nikde", "" },
    };

    [Theory]
    [MemberData(nameof(Sought))]
    public async Task TheFirstPageFindsTheSameAsTheList(string sought, string ids)
    {
        var page = await samples.TextAsync("/?q=" + Uri.EscapeDataString(sought));

        Assert.Equal(
            ids.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            page.Split("<li><a href=\"/budgets/").Skip(1).Select(link => link[..link.IndexOf('"', StringComparison.Ordinal)]));
    }

    [Theory]
    [MemberData(nameof(Sought))]
    public async Task AMunicipalityIsFoundByItsNameWithoutCaseAndDiacriticsAndByItsIco(string sought, string ids) =>
        Assert.Equal(
            ids,
            string.Join(' ', (await samples.JsonAsync("/api/v1/municipalities?q=" + Uri.EscapeDataString(sought)))["municipalities"]
                .Items
                .Select(town => town["id"].Text)));

    [Fact]
    public async Task WhatIsFoundComesInPagesToo()
    {
        var first = await samples.JsonAsync("/api/v1/municipalities?q=od&limit=2");
        var second = await samples.JsonAsync($"/api/v1/municipalities?q=od&limit=10&next={first["next"].Text}");

        Assert.Equal(
            (await samples.JsonAsync("/api/v1/municipalities?q=od"))["municipalities"].Items.Select(town => town["id"].Text),
            first["municipalities"].Items.Concat(second["municipalities"].Items).Select(town => town["id"].Text));
        Assert.DoesNotContain("next", second.Names);
    }

    [Fact]
    public async Task ChComesAfterHAndČAfterC()
    {
        await using var site = await Site.StartAsync(azurite.NewAccount());

        foreach (var (id, name) in new[] { ("a1", "Cvikov"), ("a2", "Čadca"), ("a3", "Humpolec"), ("a4", "Cheb"), ("a5", "Dačice") })
        {
            await site.DropAsync($"{id}/municipality.json", $$"""{"name":"{{name}}"}""");
            await site.PublishAsync(id, 2024, new Rows().Actual("6171", "5169", 10).ToString());
        }

        var towns = (await site.JsonAsync("/api/v1/municipalities"))["municipalities"].Items;

        Assert.Equal(["Cvikov", "Čadca", "Dačice", "Humpolec", "Cheb"], towns.Select(town => town["name"].Text));
    }

    [Fact]
    public async Task AMunicipalityTellsItsProfileAndTheTotalsOfItsYears()
    {
        var town = await samples.JsonAsync("/api/v1/municipalities/brno-lipova");

        Assert.Equal(
            ("97990752", 7420m, "district", "brno"),
            (town["ico"].Text, town["population"].Number, town["kind"].Text, town["parent"].Text));
        Assert.True(town["ruian"].IsNull);
        Assert.Equal([2023m, 2024m], town["years"].Items.Select(year => year["year"].Number));

        foreach (var listed in town["years"].Items)
        {
            var year = await samples.JsonAsync(listed["links"]["self"].Text);
            Assert.Equal(year["edition"].Text, listed["edition"].Text);
            Assert.Equal(year["publishedAt"].Text, listed["publishedAt"].Text);
            Assert.Equal(year["totals"].Raw, listed["totals"].Raw);
            Assert.Equal(year["consolidated"].Raw, listed["consolidated"].Raw);
        }
    }

    [Fact]
    public async Task BeforeTheFirstPublicationTheListIsEmptyAndHealthIsOk()
    {
        await using var site = await Site.StartAsync(azurite.NewAccount());

        Assert.Equal("""{"municipalities":[]}""", (await site.JsonAsync("/api/v1/municipalities")).Raw);
        Assert.Equal("""{"publications":[],"next":null}""", (await site.JsonAsync("/api/v1/publications")).Raw);

        var health = await site.JsonAsync("/health");
        Assert.Equal("ok", health["status"].Text);
        Assert.True(health["lastImport"].IsNull && health["lastImportAgeSeconds"].IsNull);
        Assert.Equal("no-store", (await site.AskAsync("/health"))["Cache-Control"]);
    }
}
