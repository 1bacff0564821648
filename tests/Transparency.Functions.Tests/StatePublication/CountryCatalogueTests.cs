using System.Text;
using System.Xml.Linq;
using Transparency.Functions.Tests.Catalogue;
using Transparency.Functions.Tests.Sites;
using Transparency.Pages.Help;
using Transparency.Tests;

namespace Transparency.Functions.Tests.StatePublication;

/// <summary>The catalogue and the sitemap where six thousand municipalities are known from the state alone.</summary>
public sealed class CountryCatalogueTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private const string Series = "/datasets/statni-pokladna.jsonld";
    private const string Country = "/datasets/statni-pokladna/2025.jsonld";
    private const string Town = "/datasets/marianske-lazne/2025.jsonld";

    private static readonly XNamespace Names = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private Site _site = null!;

    public async ValueTask InitializeAsync()
    {
        _site = await Site.StartAsync(azurite.NewAccount(), settings: Provider.Settings);
        await CountrySite.DropAsync(_site, new CountryShape { Rows = 10 });
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task TheCatalogueHasTheCountryAsOneSeriesAndNoMunicipalityOfIt()
    {
        var catalogue = Json.Parse(await _site.TextAsync("/catalog.jsonld"));

        Assert.Equal(
            [Provider.Address + Series, Provider.Address + Country],
            catalogue["datová_sada"].Items.Select(dataset => dataset.Text));

        var series = Json.Parse(await _site.TextAsync(Series));
        Assert.EndsWith(Provider.Ico, series["poskytovatel"].Text, StringComparison.Ordinal);
        Assert.EndsWith("stat/1", series["prvek_rúian"].Items[0].Text, StringComparison.Ordinal);
        Assert.Contains(Series, (await _site.AskAsync("/datasets/praha.jsonld")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Country)]
    [InlineData(Town)]
    public async Task EachMunicipalityHasARecordOfItsOwnWhenItIsAskedFor(string path)
    {
        var dataset = Json.Parse(await _site.TextAsync(path));

        Assert.Equal(Provider.Address + path, dataset["iri"].Text);
        Assert.Equal(Provider.Address + Series, dataset["je_součástí"].Text);
        Assert.EndsWith(Provider.Ico, dataset["poskytovatel"].Text, StringComparison.Ordinal);
        Assert.Contains("FIN 2-12 M", dataset["název"]["cs"].Text, StringComparison.Ordinal);
        Assert.DoesNotContain("payments", dataset.Raw, StringComparison.Ordinal);

        foreach (var distribution in dataset["distribuce"].Items)
            Assert.Equal(200, (await _site.AskAsync(new Uri(distribution["přístupové_url"].Text).PathAndQuery)).Status);
    }

    [Fact]
    public async Task AllOfThemFollowTheNorm()
    {
        NormSchemas.SkipWithoutThem();

        Assert.All(
            await NormSchemas.FaultsAsync(
            [
                (NormSchemas.Catalogue, await _site.TextAsync("/catalog.jsonld")),
                (NormSchemas.Series, await _site.TextAsync(Series)),
                (NormSchemas.Dataset, await _site.TextAsync(Country)),
                (NormSchemas.Dataset, await _site.TextAsync(Town)),
            ]),
            Assert.Empty);
    }

    [Fact]
    public async Task TheSitemapHasThePagesOfAllAndThoseWhoPublishThemselvesFirst()
    {
        await _site.DropAsync("zzz/municipality.json", """{"name":"Zzz"}""");
        await _site.PublishAsync("zzz", 2025, "type;paragraph;item;amount;date\nKDF;3639;5169;100.00;2025-03-01\n");

        var sitemap = await _site.AskAsync("/sitemap.xml");
        var pages = XDocument.Parse(Encoding.UTF8.GetString(sitemap.Body)).Descendants(Names + "loc")
            .Select(location => new Uri(location.Value).AbsolutePath)
            .ToList();

        string[] first =
        [
            "/", "/data", "/compare", "/embed", "/accessibility", .. HelpAddresses.All, "/budgets/zzz", "/budgets/zzz/2025",
            "/budgets/zzz/2025/payments", "/budgets/zzz/2025/counterparties", "/budgets/zzz/2025/events",
        ];
        Assert.Equal(first, pages.Take(first.Length));
        Assert.Equal(first.Length + (2 * CountrySite.Towns.Count), pages.Count);
        Assert.Contains("/budgets/marianske-lazne/2025", pages);
        Assert.Equal(pages.Count, XDocument.Parse(sitemap.Text).Descendants(Names + "url").Count());

        foreach (var page in pages.Where((_, i) => i % 200 == 0))
            Assert.Equal(200, (await _site.AskAsync(page)).Status);
    }
}
