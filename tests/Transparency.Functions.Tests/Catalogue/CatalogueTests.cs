using Transparency.Core.Catalogue;
using Transparency.Functions.Tests.Sites;
using Transparency.Tests;

namespace Transparency.Functions.Tests.Catalogue;

public sealed class CatalogueTests(AzuriteFixture azurite, KnownSampleSite samples)
{
    private static readonly string[] OfDatasets =
    [
        "@context", "typ", "iri", "název", "popis", "poskytovatel", "téma", "periodicita_aktualizace", "klíčové_slovo",
        "prvek_rúian"
    ];

    [Fact]
    public async Task TheCatalogueLeadsToEverySeriesAndYear()
    {
        var catalogue = Json.Parse(await samples.TextAsync("/catalog.jsonld"));

        var expected = SampleSite.Years.GroupBy(year => year.Municipality).OrderBy(town => town.Key, StringComparer.Ordinal)
            .SelectMany(town => town.Select(year => $"/datasets/{town.Key}/{year.Year}.jsonld").Prepend($"/datasets/{town.Key}.jsonld"));
        Assert.Equal(expected.Select(path => Provider.Address + path), catalogue["datová_sada"].Items.Select(item => item.Text));
        Assert.Equal(CatalogueNorm.Context, catalogue["@context"].Text);
        Assert.Equal("Katalog", catalogue["typ"].Text);
        Assert.Equal(Provider.Address + "/catalog.jsonld", catalogue["iri"].Text);
        Assert.Equal(CatalogueNorm.PublicBodies + Provider.Ico, catalogue["poskytovatel"].Text);
        Assert.Equal(Provider.Name, catalogue["kontaktní_bod"]["jméno"]["cs"].Text);

        foreach (var text in new[] { "název", "popis" })
            Assert.All(["cs", "en"], language => Assert.NotEmpty(catalogue[text][language].Text));
    }

    [Fact]
    public async Task EveryRecordHasItsObligatoryPropertiesAndLiesWhereItSays()
    {
        foreach (var address in Json.Parse(await samples.TextAsync("/catalog.jsonld"))["datová_sada"].Items.Select(item => item.Text))
        {
            var record = Json.Parse(await samples.TextAsync(address[Provider.Address.Length..]));

            Assert.Equal(address, record["iri"].Text);
            Assert.All(OfDatasets, name => Assert.Contains(name, record.Names));
            Assert.Matches("^https://rpp-opendata.egon.gov.cz/odrpp/zdroj/orgán-veřejné-moci/[0-9]{8}$", record["poskytovatel"].Text);
            Assert.Equal(["cs", "en"], record["klíčové_slovo"].Names);
            Assert.DoesNotContain(record.All(), part => part.Value.IsNull);
        }
    }

    [Fact]
    public async Task EveryFileAndSchemaThatARecordNamesIsThere()
    {
        foreach (var (municipality, year) in SampleSite.Years)
        {
            var record = Json.Parse(await samples.TextAsync($"/datasets/{municipality}/{year}.jsonld"));
            var named = record
                .All()
                .Where(part => part.Name is "soubor_ke_stažení" or "schéma")
                .Select(part => part.Value.Text)
                .Distinct()
                .ToList();

            // Documents of one, places of another: a file and its schema.
            var more = municipality == "skalinov" || (municipality, year) == ("jezernicka-pod-hajem", 2023) ? 2 : 0;
            Assert.Equal(9 + more, named.Count);

            foreach (var address in named)
            {
                Assert.Equal(
                    (address, 200), (address, (await samples.AskAsync(address[Provider.Address.Length..], HttpMethod.Head)).Status));
            }
        }
    }

    [Fact]
    public async Task AYearIsAPartOfItsSeriesAndCoversItsDays()
    {
        var series = Json.Parse(await samples.TextAsync("/datasets/kamenice-nad-luznici.jsonld"));
        var year = Json.Parse(await samples.TextAsync("/datasets/kamenice-nad-luznici/2024.jsonld"));

        Assert.Equal(
            ("Datová série", "2023-01-01", "2025-12-31"),
            (series["typ"].Text, series["časové_pokrytí"]["začátek"].Text, series["časové_pokrytí"]["konec"].Text));

        Assert.Equal(
            ("Datová sada", "2024-01-01", "2024-12-31"),
            (year["typ"].Text, year["časové_pokrytí"]["začátek"].Text, year["časové_pokrytí"]["konec"].Text));
        Assert.Equal(series["iri"].Text, year["je_součástí"].Text);
        Assert.DoesNotContain("distribuce", series.Names);
        Assert.Equal("Rozpočet 2024: Kamenice nad Lužnicí", year["název"]["cs"].Text);
        Assert.EndsWith("/91163722", year["poskytovatel"].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ADistributionNamesItsFileItsFormatAndItsSchema()
    {
        var distributions = Json.Parse(await samples.TextAsync("/datasets/kamenice-nad-luznici/2024.jsonld"))["distribuce"].Items;

        const string Files = Provider.Address + "/data/kamenice-nad-luznici/2024/";
        Assert.Equal(
            ["budget.csv", "payments.csv", "events.csv"],
            distributions[..3].Select(file => file["soubor_ke_stažení"].Text[Files.Length..]));

        Assert.All(distributions[..3], file =>
        {
            Assert.Equal("http://publications.europa.eu/resource/authority/file-type/CSV", file["formát"].Text);
            Assert.Equal("http://www.iana.org/assignments/media-types/text/csv", file["typ_média"].Text);
            Assert.Equal(file["soubor_ke_stažení"].Text + "-metadata.json", file["schéma"].Text);
            Assert.Equal(file["soubor_ke_stažení"].Text, file["přístupové_url"].Text);
        });
        Assert.Equal(
            ["budget.parquet", "payments.parquet"],
            distributions[3..5].Select(file => file["soubor_ke_stažení"].Text[Files.Length..]));
        Assert.All(distributions[3..5], file =>
        {
            Assert.Equal("http://publications.europa.eu/resource/authority/file-type/PARQUET", file["formát"].Text);
            Assert.Equal("http://www.iana.org/assignments/media-types/application/vnd.apache.parquet", file["typ_média"].Text);
            Assert.DoesNotContain("schéma", file.Names);
        });
        Assert.Equal(Files + "all.zip", distributions[5]["soubor_ke_stažení"].Text);
        Assert.Equal("http://www.iana.org/assignments/media-types/application/zip", distributions[5]["typ_média"].Text);
        Assert.Equal(200, (await samples.AskAsync(distributions[6]["přístupové_url"].Text[Provider.Address.Length..])).Status);
        Assert.Equal(distributions.Length, distributions.Select(each => each["iri"].Text).Distinct().Count());
    }

    [Fact]
    public async Task TheServiceIsDescribedForPrograms()
    {
        var record = Json.Parse(await samples.TextAsync("/datasets/kamenice-nad-luznici/2024.jsonld"));
        var service = record["distribuce"].Items[^1]["přístupová_služba"];

        Assert.Equal(Provider.Address + "/api/v1/municipalities", service["přístupový_bod"].Text);
        Assert.Equal(Provider.Address + "/openapi.json", service["popis_přístupového_bodu"].Text);
        Assert.Equal(200, (await samples.AskAsync("/openapi.json")).Status);
    }

    /// <summary>Abertamy is a town of the register; only its IČO is said.</summary>
    [Fact]
    public async Task APlaceIsTheMunicipalityWhoseIcoTheRegisterKnows()
    {
        await using var site = await Site.StartAsync(azurite.NewAccount(), settings: Provider.Settings);
        await site.DropAsync("abertamy/municipality.json", """{"ico":"00254398"}""");
        await site.PublishAsync("abertamy", 2024, new Rows().Actual("6171", "5169", 1).ToString());

        foreach (var path in new[] { "/datasets/abertamy.jsonld", "/datasets/abertamy/2024.jsonld" })
        {
            Assert.Equal(
                "https://linked.cuzk.cz/resource/ruian/obec/554979",
                Assert.Single(Json.Parse(await site.TextAsync(path))["prvek_rúian"].Items).Text);
        }
    }

    [Fact]
    public async Task AListOfDocumentsIsADistribution()
    {
        var distributions = Json.Parse(await samples.TextAsync("/datasets/skalinov/2024.jsonld"))["distribuce"].Items;

        var documents = Assert.Single(distributions, file => file["iri"].Text.EndsWith("#documents.csv", StringComparison.Ordinal));
        Assert.Equal(documents["soubor_ke_stažení"].Text + "-metadata.json", documents["schéma"].Text);
        Assert.Equal("Rozpočtové dokumenty (CSV)", documents["název"]["cs"].Text);
    }

    [Fact]
    public async Task NotesAreADistributionWhereTheEditionHasThem()
    {
        await using var site = await Site.StartAsync(azurite.NewAccount(), settings: Provider.Settings);
        await site.DropAsync("abertamy/municipality.json", """{"ico":"00254398"}""");
        await site.PublishAsync("abertamy", 2023, new Rows().Actual("6171", "5169", 1).ToString());
        await site.DropAsync("abertamy/2024/notes.csv", "level;code;text\nsection;61;Úřad se stěhoval.\n");
        await site.PublishAsync("abertamy", 2024, new Rows().Actual("6171", "5169", 1).ToString());

        var distributions = await DistributionsAsync(2024);

        var notes = Assert.Single(distributions, file => file["iri"].Text.EndsWith("#notes.csv", StringComparison.Ordinal));
        Assert.Equal("Poznámky obce k částem rozpočtu (CSV)", notes["název"]["cs"].Text);
        Assert.Equal(notes["soubor_ke_stažení"].Text + "-metadata.json", notes["schéma"].Text);
        Assert.Equal(200, (await site.AskAsync(new Uri(notes["soubor_ke_stažení"].Text).AbsolutePath)).Status);
        Assert.DoesNotContain(
            await DistributionsAsync(2023), file => file["iri"].Text.EndsWith("#notes.csv", StringComparison.Ordinal));

        async Task<IReadOnlyList<Json>> DistributionsAsync(int year) =>
            [.. Json.Parse(await site.TextAsync($"/datasets/abertamy/{year}.jsonld"))["distribuce"].Items];
    }

    [Fact]
    public async Task ARecordSaysWhichStagesAreKnown()
    {
        Assert.Contains(
            ": schválený rozpočet, rozpočet po změnách, skutečnost příjmů",
            await DescriptionAsync("/datasets/skalinov/2024.jsonld"),
            StringComparison.Ordinal);

        Assert.Contains(
            ": rozpočet po změnách, skutečnost příjmů",
            await DescriptionAsync("/datasets/kamenice-nad-luznici/2024.jsonld"),
            StringComparison.Ordinal);
        Assert.Contains(
            "nákladů a výnosů podle účtů", await DescriptionAsync("/datasets/skola-javornik/2024.jsonld"), StringComparison.Ordinal);

        async Task<string> DescriptionAsync(string path) => Json.Parse(await samples.TextAsync(path))["popis"]["cs"].Text;
    }

    [Theory]
    [InlineData("/catalog.jsonld")]
    [InlineData("/datasets/skalinov.jsonld")]
    [InlineData("/datasets/skalinov/2024.jsonld")]
    public async Task ADocumentIsJsonLdForAnyOriginAndKnownByItsTag(string path)
    {
        var reply = await samples.AskAsync(path);
        var again = await samples.AskAsync(path, null, ("If-None-Match", reply["ETag"]!));

        Assert.Equal((200, "application/ld+json", "*"), (reply.Status, reply["Content-Type"], reply["Access-Control-Allow-Origin"]));
        Assert.Equal((304, 0), (again.Status, again.Body.Length));
        Assert.Contains("'hub' is no parameter", (await samples.AskAsync(path + "?hub=1")).Detail(400), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/datasets/nikde.jsonld", "There is no municipality 'nikde' with a published year.")]
    [InlineData("/datasets/nikde/2024.jsonld", "There is no municipality 'nikde'.")]
    [InlineData("/datasets/skalinov/2019.jsonld", "Skalínov has no published budget of 2019.")]
    [InlineData("/datasets/skalinov/rok.jsonld", "'rok' is no year from 1990 to 2100.")]
    public async Task ARecordThatIsNotThereSaysWhy(string path, string sentence) =>
        Assert.Equal(sentence, (await samples.AskAsync(path)).Detail(404));

    [Fact]
    public async Task WithoutAProviderThereAreRecordsAndNoCatalogue()
    {
        await using var site = await Site.StartAsync(azurite.NewAccount());
        await site.DropAsync("obec/municipality.json", """{"name":"Obec","ico":"91163722"}""");
        await site.PublishAsync("obec", 2024, new Rows().Actual("6171", "5169", 1).ToString());

        Assert.EndsWith(
            "Not set: Transparency:PublisherIco, Transparency:PublisherName.",
            (await site.AskAsync("/catalog.jsonld")).Detail(404),
            StringComparison.Ordinal);

        var record = Json.Parse(await site.TextAsync("/datasets/obec/2024.jsonld"));
        Assert.Equal(new Uri(site.Address, "/datasets/obec/2024.jsonld").ToString(), record["iri"].Text);
    }

    [Fact]
    public async Task AMunicipalityWithoutAnIcoIsNotListed()
    {
        await using var site = await Site.StartAsync(azurite.NewAccount(), settings: Provider.Settings);
        await site.DropAsync("s-cislem/municipality.json", """{"name":"S číslem","ico":"91163722","ruian":"554782"}""");

        foreach (var town in new[] { "bez-cisla", "s-cislem" })
            await site.PublishAsync(town, 2024, new Rows().Actual("6171", "5169", 1).ToString());

        var catalogue = Json.Parse(await site.TextAsync("/catalog.jsonld"));

        Assert.Equal(
            [Provider.Address + "/datasets/s-cislem.jsonld", Provider.Address + "/datasets/s-cislem/2024.jsonld"],
            catalogue["datová_sada"].Items.Select(item => item.Text));

        foreach (var path in new[] { "/datasets/bez-cisla.jsonld", "/datasets/bez-cisla/2024.jsonld" })
            Assert.StartsWith("bez-cisla has no IČO", (await site.AskAsync(path)).Detail(404), StringComparison.Ordinal);

        Assert.Equal(
            "https://linked.cuzk.cz/resource/ruian/obec/554782",
            Assert.Single(Json.Parse(await site.TextAsync("/datasets/s-cislem/2024.jsonld"))["prvek_rúian"].Items).Text);
    }
}
