using System.Text.Json.Nodes;
using Transparency.Functions.Tests.Sites;

namespace Transparency.Functions.Tests.Catalogue;

/// <summary>The documents against the JSON Schemas of DCAT-AP-CZ 2024-05-28, where those lie beside the repository.</summary>
public sealed class NormTests(KnownSampleSite samples)
{
    [Fact]
    public async Task EveryDocumentOfTheSamplesFollowsTheNorm()
    {
        NormSchemas.SkipWithoutThem();

        var documents = new List<(string Schema, string Document)> { (NormSchemas.Catalogue, await samples.TextAsync("/catalog.jsonld")) };

        foreach (var town in SampleSite.Years.Select(year => year.Municipality).Distinct())
            documents.Add((NormSchemas.Series, await samples.TextAsync($"/datasets/{town}.jsonld")));

        foreach (var (town, year) in SampleSite.Years)
            documents.Add((NormSchemas.Dataset, await samples.TextAsync($"/datasets/{town}/{year}.jsonld")));

        Assert.All(await NormSchemas.FaultsAsync(documents), Assert.Empty);
    }

    [Fact]
    public async Task TheNormsOwnExamplesFollowIt()
    {
        NormSchemas.SkipWithoutThem();

        Assert.All(
            await NormSchemas.FaultsAsync(
            [
                (NormSchemas.Dataset, await NormSchemas.ExampleAsync("datová-sada.jsonld")),
                (NormSchemas.Dataset, await NormSchemas.ExampleAsync("datová-sada-v-sérii.jsonld")),
                (NormSchemas.Series, await NormSchemas.ExampleAsync("datová-série.jsonld")),
            ]),
            Assert.Empty);
    }

    [Fact]
    public async Task ADocumentThatDoesNotFollowTheNormIsFoundOut()
    {
        NormSchemas.SkipWithoutThem();
        var (catalogue, series, dataset) = (
            await samples.TextAsync("/catalog.jsonld"),
            await samples.TextAsync("/datasets/brno-lipova.jsonld"),
            await samples.TextAsync("/datasets/brno-lipova/2024.jsonld"));

        var faults = await NormSchemas.FaultsAsync(
        [
            (NormSchemas.Catalogue, Changed(catalogue, document => document.Remove("poskytovatel"))),
            (NormSchemas.Series, Changed(series, document => document["distribuce"] = new JsonArray())),
            (
                NormSchemas.Dataset,
                Changed(dataset, document => document["iri"] = "http://rozpocty.example.cz/datasets/brno-lipova/2024.jsonld")),
            (NormSchemas.Dataset, Changed(dataset, document => document["distribuce"]![0]!["podmínky_užití"]!["osobní_údaje"] = "nevíme")),
            (NormSchemas.Dataset, Changed(dataset, document => document["časové_pokrytí"]!["konec"] = "2024-02-30")),
        ]);

        Assert.All(faults, Assert.NotEmpty);
    }

    private static string Changed(string document, Action<JsonObject> change)
    {
        var changed = JsonNode.Parse(document)!.AsObject();
        change(changed);
        return changed.ToJsonString();
    }
}
