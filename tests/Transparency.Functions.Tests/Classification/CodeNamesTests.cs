using Transparency.Functions.Tests.Sites;

namespace Transparency.Functions.Tests.Classification;

public sealed class CodeNamesTests(SampleSite samples)
{
    private const string Items = "/api/v1/codelists/items";
    private const string Paragraphs = "/api/v1/codelists/paragraphs";

    [Theory]
    [InlineData(2021, "Poplatek z ubytovací kapacity", null, "2021-12-31")]
    [InlineData(
        2022,
        "Příjem z poplatku za obecní systém odpadového hospodářství a příjem z poplatku za odkládání komunálního odpadu z nemovité věci",
        "2022-01-01",
        null)]
    public async Task ACodeHasTheNameThatWasInForceInTheYear(int year, string name, string? from, string? to)
    {
        var answer = await samples.JsonAsync($"{Items}?year={year}&q=1345");
        var code = Assert.Single(answer["codes"].Items);

        Assert.Equal(["list", "title", "year", "codes", "next", "links"], answer.Names);
        Assert.Equal(("items", (decimal)year), (answer["list"].Text, answer["year"].Number));
        Assert.Equal(
            ("1345", "item", name, from, to),
            (code["code"].Text, code["level"].Text, code["name"].Text, code["validFrom"].TextOrNull, code["validTo"].TextOrNull));
    }

    [Theory]
    [InlineData(2021, 1)]
    [InlineData(2022, 0)]
    public async Task ACodeThatIsNoLongerInForceIsNotInTheList(int year, int count) =>
        Assert.Equal(count, (await samples.JsonAsync($"{Items}?year={year}&q=1340"))["codes"].Items.Length);

    [Fact]
    public async Task PagesGiveEveryCodeOnceAndTheTableAllOfThem()
    {
        var codes = new List<string>();
        for (var address = Items + "?year=2024&limit=77"; ;)
        {
            var page = await samples.JsonAsync(address);
            codes.AddRange(page["codes"].Items.Select(code => code["code"].Text));

            if (page["next"].TextOrNull is not { } next)
                break;

            Assert.Equal(77, page["codes"].Items.Length);
            address = $"{Items}?year=2024&limit=77&next={next}";
        }

        var rows = Csv.Rows(await samples.TextAsync(Items + "?year=2024&format=csv"));

        Assert.Equal(codes.Order(StringComparer.Ordinal).Distinct(StringComparer.Ordinal), codes);
        Assert.Equal(codes, rows.Select(row => row["code"]));
        // What the file of every name has for that year.
        Assert.Equal(
            Csv.Rows(await samples.TextAsync("/data/codelists/items.csv"))
                .Where(row => InForce(row, "2024"))
                .Select(row => row["číselník_položka_kód"])
                .Distinct()
                .Order(StringComparer.Ordinal),
            codes);
        Assert.Equal(100, (await samples.JsonAsync(Items + "?year=2024"))["codes"].Items.Length);
    }

    [Theory]
    [InlineData(null, "application/json; charset=utf-8")]
    [InlineData("text/csv", "text/csv; charset=utf-8")]
    [InlineData("text/csv, */*;q=0.1", "text/csv; charset=utf-8")]
    [InlineData("application/json, text/csv;q=0.5", "application/json; charset=utf-8")]
    [InlineData("*/*", "application/json; charset=utf-8")]
    public async Task TheFormIsTheOneThatTheReaderAccepts(string? accept, string type)
    {
        (string, string)[] headers = accept is null ? [] : [("Accept", accept)];

        var reply = await samples.AskAsync(Paragraphs + "?year=2024", null, headers);

        Assert.Equal(
            (
                200,
                type,
                "Accept, Accept-Encoding",
                "*"), (reply.Status, reply["Content-Type"], reply["Vary"], reply["Access-Control-Allow-Origin"]));
        Assert.Equal(
            304, (await samples.AskAsync(Paragraphs + "?year=2024", null, [.. headers, ("If-None-Match", reply["ETag"]!)])).Status);
        Assert.Equal(
            "application/json; charset=utf-8",
            (await samples.AskAsync(Paragraphs + "?year=2024&format=json", null, headers))["Content-Type"]);
    }

    [Fact]
    public async Task APartOfATableLeadsToTheNext()
    {
        var reply = await samples.AskAsync(Paragraphs + "?year=2024&format=csv&limit=2");

        var next = new Uri(await samples.AddressAsync(), Paragraphs + "?year=2024&format=csv&limit=2&next=10");
        Assert.Equal($"<{next}>; rel=\"next\"", reply["Link"]);
        Assert.Equal(["0000", "1"], Csv.Rows(reply.Text).Select(row => row["code"]));
    }

    [Theory]
    [InlineData("q=zakladni SKOLY", "3113")]
    [InlineData("q=311", "3111")]
    [InlineData("q=samosprava", "61")]
    public async Task CodesAreFoundByTheirDigitsAndByNameWithoutCaseAndDiacritics(string query, string code) =>
        Assert.Contains(
            code,
            (await samples.JsonAsync($"{Paragraphs}?year=2024&{query}"))["codes"].Items.Select(found => found["code"].Text));

    [Fact]
    public async Task TheTitleIsInTheLanguageAskedForAndTheNamesAreTheOfficialOnes()
    {
        var (czech, english) = (
            await samples.JsonAsync(Paragraphs + "?year=2024"),
            await samples.JsonAsync(Paragraphs + "?year=2024&lang=en"));

        Assert.Equal("Paragrafy rozpočtové skladby (odvětvové třídění)", czech["title"].Text);
        Assert.Equal("Paragraphs of the Czech budget classification (functional)", english["title"].Text);
        Assert.Equal(czech["codes"].Raw, english["codes"].Raw);
    }

    [Theory]
    [InlineData(Items + "?year=24", 400, "'year' is '24'; it is a whole number from 1990 to 2100.")]
    [InlineData(Items + "?x=1", 400, "'x' is no parameter; allowed are year, q, limit, next, format, lang.")]
    [InlineData(Items + "?next=x", 400, "'next' is 'x'; it is given back as it came in 'next'.")]
    [InlineData(Items + "?format=xml", 400, "'format' is 'xml'; allowed are json, csv, xlsx.")]
    [InlineData("/api/v1/codelists/accounts", 404, "There is no code list 'accounts'; lists are items, paragraphs.")]
    public async Task AMistakeIsNamed(string path, int status, string detail) =>
        Assert.Equal(detail, (await samples.AskAsync(path)).Detail(status));

    private static bool InForce(Dictionary<string, string> row, string year)
    {
        var (from, to) = (row["číselník_položka_platnost_začátek_datum"], row["číselník_položka_platnost_konec_datum"]);
        return (from.Length == 0 || string.CompareOrdinal(from[..4], year) <= 0)
            && (to.Length == 0 || string.CompareOrdinal(to[..4], year) >= 0);
    }
}
