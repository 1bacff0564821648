using Transparency.Functions.Documents;
using Transparency.Functions.Tests.Sites;
using Transparency.Tests;

namespace Transparency.Functions.Tests.Pages;

/// <summary>What the first page says of all money.</summary>
public sealed class HomeSumsTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task TheNewestYearThatHalfOfThemHaveIsAddedUpWithoutOrganisations()
    {
        await using var site = await Site.StartAsync(azurite.NewAccount());
        await site.DropAsync("skola/municipality.json", """{"name":"Škola","kind":"organisation"}""");
        await site.PublishAsync("skola", 2023, "type;sa;aa;amount\nUCT;501;0300;900000\nUCT;602;;1210000\n");

        foreach (var id in new[] { "a1", "a2", "a3" })
            await site.PublishAsync(id, 2023, new Rows().Actual("6171", "5169", 1_000_000).Actual("", "1111", 2_500_000).ToString());

        await site.PublishAsync("a1", 2024, new Rows().Actual("6171", "5169", 7_000_000).Actual("", "1111", 1).ToString());

        var page = await site.TextAsync("/");

        Assert.Contains("dohromady v roce 2023 (celkem 3, bez", page, StringComparison.Ordinal);
        Assert.Contains("<dt>Výdaje</dt><dd>3,0\u00A0mil.\u00A0Kč</dd>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AYearThatIsNotOverIsNotShownAsAYear()
    {
        await using var site = await Site.StartAsync(azurite.NewAccount());
        var current = CzechDay.Today(TimeProvider.System).Year;
        await site.PublishAsync("a1", current - 1, new Rows().Actual("6171", "5169", 3_000_000).Actual("", "1111", 1).ToString());
        await site.PublishAsync("a1", current, new Rows().Actual("6171", "5169", 1_000_000).Actual("", "1111", 1).ToString());

        Assert.Contains($"dohromady v roce {current - 1} (celkem 1, bez", await site.TextAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatACityGivesItsDistrictsAndARegionItsMunicipalitiesIsNotCountedTwice()
    {
        await using var site = await Site.StartAsync(azurite.NewAccount());

        foreach (var (id, settings) in new[]
        {
            ("mesto", """{"name":"Město","kind":"city"}"""),
            ("cast", """{"name":"Část","kind":"district","parent":"Město"}"""),
            ("kraj", """{"name":"Kraj","kind":"region"}"""),
            ("jina", """{"name":"Jiná","kind":"municipality","parent":"kraj"}"""),
        })
        {
            await site.DropAsync($"{id}/municipality.json", settings);
            await site.PublishAsync(id, 2024, new Rows().Actual("6171", "5169", 1_000_000).Actual("", "1111", 2_500_000).ToString());
        }

        var page = await site.TextAsync("/");

        Assert.Contains(
            "dohromady v roce 2024 (celkem 2, bez krajů a městských částí, jejichž město tu je)", page, StringComparison.Ordinal);
        Assert.Contains("<dt>Výdaje</dt><dd>2,0\u00A0mil.\u00A0Kč</dd>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhereNothingIsPublishedNothingIsSaid()
    {
        await using var site = await Site.StartAsync(azurite.NewAccount());

        var page = await site.TextAsync("/?lang=en");

        Assert.DoesNotContain("<dl", page, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"recent\"", page, StringComparison.Ordinal);
        Assert.Contains("<section id=\"follow\"", page, StringComparison.Ordinal);
    }
}
