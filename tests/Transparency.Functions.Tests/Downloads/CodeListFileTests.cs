using Transparency.Functions.Tests.Sites;

namespace Transparency.Functions.Tests.Downloads;

public sealed class CodeListFileTests(SampleSite samples)
{
    [Theory]
    [InlineData("items", "1111")]
    [InlineData("paragraphs", "6171")]
    public async Task ACodeListIsATableOfTheNormWhoseIrisBeginWithItsAddress(string list, string code)
    {
        var reply = await samples.AskAsync($"/data/codelists/{list}.csv");
        var rows = Csv.Rows(reply.Text);

        Assert.Equal((200, "text/csv; charset=utf-8", "*"), (reply.Status, reply["Content-Type"], reply["Access-Control-Allow-Origin"]));
        Assert.Equal($"</data/codelists/{list}.csv-metadata.json>; rel=\"describedby\"; type=\"application/csvm+json\"", reply["Link"]);
        Assert.Equal(304, (await samples.AskAsync($"/data/codelists/{list}.csv", null, ("If-None-Match", reply["ETag"]!))).Status);
        Assert.Contains(rows, row => row["číselník_položka_kód"] == code);
        Assert.All(rows, row =>
        {
            Assert.EndsWith($"/data/codelists/{list}", row["číselník"], StringComparison.Ordinal);
            Assert.StartsWith($"{row["číselník"]}#{row["číselník_položka_kód"]}/", row["číselník_položka"], StringComparison.Ordinal);
            // What is not specified has no date, and what has a date is specified.
            Assert.NotEqual(
                row["číselník_položka_platnost_začátek_datum"].Length > 0,
                row["číselník_položka_platnost_začátek_nespecifikovaný"] == "true");

            Assert.NotEqual(
                row["číselník_položka_platnost_konec_datum"].Length > 0,
                row["číselník_položka_platnost_konec_nespecifikovaný"] == "true");
        });
    }

    [Theory]
    [InlineData("items")]
    [InlineData("paragraphs")]
    public async Task ItsDescriptionLiesBesideIt(string list)
    {
        var reply = await samples.AskAsync($"/data/codelists/{list}.csv-metadata.json");

        Assert.Equal((200, "application/csvm+json"), (reply.Status, reply["Content-Type"]));
        Assert.Equal($"{list}.csv", Json.Parse(reply.Text)["url"].Text);
    }

    /// <summary>Every IRI of the table and of what its description says of its rows.</summary>
    [Theory]
    [InlineData("items")]
    [InlineData("paragraphs")]
    public async Task EveryIriOfAListAnswersWithADocumentThatDescribesIt(string list)
    {
        var rows = Csv.Rows((await samples.AskAsync($"/data/codelists/{list}.csv")).Text);
        var iris = rows.SelectMany(row => new[] { row["číselník"], row["číselník_položka"] }
            .Concat(new[] { "", "/začátek", "/konec" }.Select(part => $"{row["číselník_položka"]}/platnost{part}"))).ToHashSet();

        var address = Assert.Single(iris.Select(iri => new Uri(iri).GetLeftPart(UriPartial.Path)).Distinct());
        var reply = await samples.AskAsync(new Uri(address).AbsolutePath);

        Assert.Equal((200, "application/ld+json"), (reply.Status, reply["Content-Type"]));
        Assert.InRange(reply.Body.Length, 1, 1_000_000);

        var document = Json.Parse(reply.Text);
        Assert.Equal(address, document["@context"]["@base"].Text);
        Assert.Equal(
            iris.Order(StringComparer.Ordinal),
            document.All()
                .Where(part => part.Name == "@id" && part.Value.Text is ['#', ..] or ['h', ..])
                .Select(part => part.Value.Text)
                .Where(iri => iri.StartsWith('#') || iri == address)
                .Select(iri => iri.StartsWith('#') ? address + iri : iri)
                .Distinct()
                .Order(StringComparer.Ordinal));
        Assert.Equal(
            rows.Where(row => row["číselník_položka_kód"] == "3113" || row["číselník_položka_kód"] == "5169")
                .Select(row => row["číselník_položka_název_cs"]),
            document["item"].Items
                .Where(item => item["notation"].Text is "3113" or "5169")
                .Select(item => item["prefLabel"]["cs"].Text));
    }
}
