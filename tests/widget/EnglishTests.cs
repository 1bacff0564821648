using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Transparency.Widget.Tests.Visits;
using static Microsoft.Playwright.Assertions;

namespace Transparency.Widget.Tests;

/// <summary>The component in English, on foreign pages and on ours.</summary>
public sealed partial class EnglishTests(PublicSite site)
{
    private const string Year = "/budgets/kamenice-nad-luznici/2024";
    private const string Element = """<budget-explorer municipality="kamenice-nad-luznici" year="2024"></budget-explorer>""";

    [Theory]
    [InlineData("<budget-explorer lang=\"en\" ", "")]
    [InlineData("<budget-explorer lang=\"en-GB\" ", "")]
    [InlineData("<budget-explorer ", "<div lang=\"en\">")]
    [InlineData("<budget-explorer lang=\"en\" ", "<div lang=\"cs\">")]
    public async Task ItSpeaksTheLanguageOfItsAttributeOrOfWhatItStandsIn(string element, string around)
    {
        await using var foreign = await ForeignPage.StartAsync(
            await site.AddressAsync(), around + Element.Replace("<budget-explorer ", element, StringComparison.Ordinal));
        await using var visit = await VisitAsync(foreign);

        await Expect(visit.Explorer.Locator(".sides a")).ToHaveTextAsync(["Expenditure", "Income", "Financing"]);
        await Expect(visit.Lead).ToContainTextAsync("The municipality spent CZK 266.6 million");
        await Expect(visit.Lead.Locator("b").First).ToHaveTextAsync("CZK 266.6 million");
        await Expect(visit.Explorer.Locator("[aria-busy]")).ToHaveAttributeAsync("lang", "en");
        Assert.Equal(foreign.Address.ToString(), visit.Page.Url);
    }

    [Theory]
    [InlineData("de")]
    [InlineData("cs")]
    [InlineData("")]
    public async Task AnyOtherLanguageIsCzech(string language)
    {
        await using var foreign = await ForeignPage.StartAsync(
            await site.AddressAsync(),
            Element.Replace("<budget-explorer ", $"<budget-explorer lang=\"{language}\" ", StringComparison.Ordinal));
        await using var visit = await VisitAsync(foreign);

        await Expect(visit.Explorer.Locator(".sides [aria-current=true]")).ToHaveTextAsync("Výdaje");
    }

    [Fact]
    public async Task AnotherAttributeIsAnotherLanguageAtTheSamePlace()
    {
        await using var foreign = await ForeignPage.StartAsync(await site.AddressAsync(), Element);
        await using var visit = await VisitAsync(foreign);
        await visit.FollowAsync("Příjmy");

        await visit.Explorer.EvaluateAsync("explorer => { explorer.lang = 'en' }");

        await Expect(visit.Explorer.Locator(".sides [aria-current=true]")).ToHaveTextAsync("Income");
    }

    [Theory]
    [InlineData("")]
    [InlineData("&side=income")]
    [InlineData("&side=financing")]
    [InlineData("&view=economic")]
    [InlineData("&path=31")]
    [InlineData("&show=table")]
    [InlineData("&show=payments")]
    public async Task NothingIsLeftInCzechButNames(string place)
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync($"{Year}?lang=en{place}");

        // Names of payments are those of people and companies; all other Czech says that it is.
        var czech = await visit.Explorer.EvaluateAsync<string[]>("""
            explorer => [...explorer.shadowRoot.querySelectorAll('[aria-busy] *')]
              .filter((part) => !part.closest('[lang=cs], .payments, .provenance, .title, .official'))
              .flatMap((part) => [...part.childNodes].filter((node) => node.nodeType === 3).map((node) => node.data)
                .concat(part.title ?? '', part.ariaLabel ?? '', part.placeholder ?? ''))
              .filter((text) => /[ěščřžýůťďňĚŠČŘŽ]|Kč|mil\./.test(text))
            """);
        Assert.Empty(czech);
        Assert.Equal("en", await visit.Page.Locator("html").GetAttributeAsync("lang"));
    }

    [Fact]
    public async Task LevelsHaveEnglishNamesAndAddressesThatKeepTheLanguage()
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync(Year + "?lang=en");

        await visit.FollowAsync("Schools and kindergartens");
        await Expect(visit.Heading).ToContainTextAsync("Schools and kindergartens 31");
        Assert.EndsWith("?path=31&lang=en", visit.Page.Url, StringComparison.Ordinal);
        await visit.FollowAsync("Primary schools");
        Assert.EndsWith("?path=31/3113&lang=en", visit.Page.Url, StringComparison.Ordinal);
        await visit.Page.ReloadAsync();
        await Expect(visit.Heading).ToContainTextAsync("Primary schools 3113");
        await Expect(visit.Explorer.Locator(".crumbs a").First).ToHaveTextAsync("Expenditure");
    }

    [Theory]
    [InlineData("budget-explorer")]
    [InlineData(".masthead")]
    public async Task TheSwitchLeadsToTheSamePlaceInTheOtherLanguage(string within)
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync(Year);
        await visit.FollowAsync("Příjmy");
        await visit.FollowAsync("Služby, nájmy a výnosy z majetku");

        await visit.Page.Locator(within).GetByRole(AriaRole.Link, new() { Name = "English", Exact = true }).ClickAsync();

        await visit.Page.WaitForURLAsync(InEnglish());
        await Expect(visit.Heading).ToContainTextAsync("Services, rents and yields of property");
        await visit.FollowAsync("Rent of flats and buildings");
        await visit.Page.Locator(within).GetByRole(AriaRole.Link, new() { Name = "Česky", Exact = true }).ClickAsync();
        await Expect(visit.Heading).ToContainTextAsync("Pronájem bytů a budov");
        Assert.EndsWith(Year + "?side=income&path=21/2132", visit.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheListOfMunicipalitiesIsSearchedInEnglishToo()
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync("/?lang=en");
        var search = visit.Explorer.GetByRole(AriaRole.Searchbox);

        await search.FillAsync("xyzxyz");
        await Expect(visit.Explorer.GetByRole(AriaRole.Status)).ToHaveTextAsync("Nothing found.");
        await search.FillAsync("kamenice");
        await Expect(visit.Explorer.GetByRole(AriaRole.Status)).ToHaveTextAsync("Municipalities found: 1");
        await visit.FollowAsync("Kamenice nad Lužnicí");

        await visit.Page.WaitForURLAsync("**/budgets/kamenice-nad-luznici?lang=en");
        await Expect(visit.Explorer.Locator(".sides [aria-current=true]")).ToHaveTextAsync("Expenditure");
    }

    private async Task<Visit> VisitAsync(ForeignPage foreign)
    {
        var visit = await site.VisitAsync();
        visit.Allow(foreign.Address);
        await visit.OpenAsync(foreign.Address.ToString());

        return visit;
    }

    [GeneratedRegex(@"/2024\?side=income&path=21&lang=en$")]
    private static partial Regex InEnglish();
}
