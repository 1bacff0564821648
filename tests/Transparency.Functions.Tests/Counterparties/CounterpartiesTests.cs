using System.Globalization;
using Transparency.Functions.Tests.Sites;

namespace Transparency.Functions.Tests.Counterparties;

/// <summary>Counterparties of the samples, held against their payments.csv.</summary>
public sealed class CounterpartiesTests(SampleSite samples)
{
    private const string Kamenice = "/api/v1/municipalities/kamenice-nad-luznici";

    public static TheoryData<string, int> Years { get; } = [.. SampleSite.Years.Select(year => (year.Municipality, year.Year))];

    public static TheoryData<string> Towns { get; } = [.. SampleSite.Years.Select(year => year.Municipality).Distinct()];

    [Theory]
    [MemberData(nameof(Years))]
    public async Task EveryCounterpartyOfAYearHasTheSumsOfItsPayments(string town, int year)
    {
        var rows = await RowsAsync(town, year);
        var path = $"/api/v1/municipalities/{town}/years/{year}/counterparties";
        var (listed, first) = await AllAsync(path + "?limit=7");

        Assert.Equal(Ids(rows), listed.Select(one => one["id"].Text).Order(StringComparer.Ordinal));
        Assert.Equal(listed.Count, first["count"].Number);
        Assert.All(listed, one => AssertSums([.. rows.Where(row => row["counterpartyId"] == one["id"].Text)], one));
        AssertAddsUp(rows, first);
        Assert.All(listed, one => Assert.Contains(rows, row =>
            row["counterpartyId"] == one["id"].Text && row["counterpartyName"] == one["name"].Text));
    }

    [Theory]
    [MemberData(nameof(Towns))]
    public async Task OverAllYearsTheyHaveTheSumsOfAllPayments(string town)
    {
        var rows = new List<Dictionary<string, string>>();
        var years = SampleSite.Years.Where(year => year.Municipality == town).Select(year => year.Year).ToList();
        foreach (var year in years)
            rows.AddRange(await RowsAsync(town, year));

        var (listed, first) = await AllAsync($"/api/v1/municipalities/{town}/counterparties?limit=20");

        Assert.Equal(years, first["years"].Items.Select(year => (int)year.Number));
        Assert.Equal(Ids(rows), listed.Select(one => one["id"].Text).Order(StringComparer.Ordinal));
        Assert.All(listed, one =>
        {
            AssertSums([.. rows.Where(row => row["counterpartyId"] == one["id"].Text)], one);
            Assert.Equal(
                one["expenditure"]["amount"].Number, one["years"].Items.Sum(year => year["expenditure"]["amount"].Number));
        });
        AssertAddsUp(rows, first);
    }

    [Fact]
    public async Task OneSupplierIsFoundInEveryTownAndYear()
    {
        var rows = new List<(string Town, int Year, Dictionary<string, string> Row)>();

        foreach (var (town, year) in SampleSite.Years)
            rows.AddRange((await RowsAsync(town, year)).Select(row => (town, year, row)));

        // Those in most towns, and one that is in a single one.
        var ids = rows
            .Where(row => row.Row["counterpartyId"].Length > 0)
            .GroupBy(row => row.Row["counterpartyId"])
            .OrderByDescending(own => own.Select(row => (row.Town, row.Year)).Distinct().Count())
            .Select(own => own.Key)
            .ToList();
        Assert.True(ids.Count > 10);

        foreach (var id in ids.Take(5).Append(ids[^1]))
        {
            var own = rows.Where(row => row.Row["counterpartyId"] == id).ToList();
            var answer = await samples.JsonAsync($"/api/v1/counterparties/{id}");

            AssertSums([.. own.Select(row => row.Row)], answer["total"]);
            Assert.Equal(
                own.Select(row => (row.Town, row.Year)).Distinct().Order(),
                answer["municipalities"].Items
                    .SelectMany(town => town["years"].Items.Select(year => (town["id"].Text, (int)year["year"].Number)))
                    .Order());
            Assert.All(answer["municipalities"].Items, town => Assert.All(town["years"].Items, year => AssertSums(
                [.. own.Where(row => row.Town == town["id"].Text && row.Year == year["year"].Number).Select(row => row.Row)], year)));
            Assert.Equal(
                $"https://ares.gov.cz/ekonomicke-subjekty?ico={id}",
                answer["links"]["ares"].Text);
            Assert.Equal($"https://smlouvy.gov.cz/vyhledavani?party_idnum={id}", answer["links"]["contracts"].Text);
        }
    }

    [Fact]
    public async Task TownsOfASupplierComeInPages()
    {
        var rows = new List<(string Town, string Id)>();

        foreach (var (town, year) in SampleSite.Years)
            rows.AddRange((await RowsAsync(town, year)).Select(row => (town, row["counterpartyId"])));

        var most = rows
            .Where(row => row.Id.Length > 0)
            .GroupBy(row => row.Id)
            .OrderByDescending(own => own.Select(row => row.Town).Distinct().Count())
            .First();
        var (listed, first) = await AllAsync($"/api/v1/counterparties/{most.Key}?limit=1", "municipalities");

        Assert.Equal(most.Select(row => row.Town).Distinct().Order(), listed.Select(town => town["id"].Text).Order());
        Assert.Equal(listed.Count, first["count"].Number);
    }

    [Theory]
    [InlineData("")]
    [InlineData("sort=-amount")]
    [InlineData("sort=amount")]
    [InlineData("sort=-count")]
    [InlineData("sort=count")]
    [InlineData("sort=-amount&side=income")]
    [InlineData("sort=-count&side=expenditure")]
    public async Task TheyStandInTheOrderAskedFor(string query)
    {
        var (listed, _) = await AllAsync($"{Kamenice}/years/2024/counterparties?limit=50&{query}");
        var side = query.Contains("income", StringComparison.Ordinal) ? "income" : "expenditure";
        var keys = listed
            .Select(one => one[side][query.Contains("count", StringComparison.Ordinal) ? "count" : "amount"].Number)
            .ToList();

        Assert.NotEmpty(listed);
        Assert.Equal(
            query.Contains("=amount", StringComparison.Ordinal) || query.Contains("=count", StringComparison.Ordinal)
                ? keys.Order()
                : keys.OrderDescending(),
            keys);

        if (query.Contains("side", StringComparison.Ordinal))
            Assert.All(listed, one => Assert.NotEqual(0, one[side]["count"].Number));
    }

    [Fact]
    public async Task NeitherCaseNorDiacriticsCountInAName()
    {
        var all = (await AllAsync($"{Kamenice}/years/2024/counterparties?limit=1000")).Listed;
        var some = all.First(one => one["name"].Text.Any(letter => letter > 127));
        var plain = new string(
        [
            .. some["name"].Text
                .Normalize(System.Text.NormalizationForm.FormD)
                .Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
                .Select(char.ToUpperInvariant),
        ]);

        foreach (var path in new[] { $"{Kamenice}/years/2024/counterparties", $"{Kamenice}/counterparties" })
        {
            foreach (var q in new[] { plain, some["id"].Text, some["id"].Text[..5] })
            {
                var answer = await samples.JsonAsync($"{path}?q={Uri.EscapeDataString(q)}");
                Assert.Contains(answer["counterparties"].Items, one => one["id"].Text == some["id"].Text);
                Assert.InRange(answer["count"].Number, 1, all.Count - 1);
            }

            Assert.Empty((await samples.JsonAsync($"{path}?q=nikdotakovy"))["counterparties"].Items);
        }
    }

    [Theory]
    [InlineData(Kamenice + "/years/2024/counterparties")]
    [InlineData(Kamenice + "/counterparties?sort=name")]
    [InlineData("/api/v1/counterparties/{ico}")]
    [InlineData("/api/v1/search?q=oprava")]
    [InlineData("/api/v1/search?q=oprava&municipality=kamenice-nad-luznici")]
    public async Task HeadSaysWhatGetDoesAndWhoHasItHearsNothingNew(string path)
    {
        if (path.Contains("{ico}", StringComparison.Ordinal))
        {
            var some = (await samples.JsonAsync(Kamenice + "/counterparties?limit=1"))["counterparties"].Items[0];
            path = path.Replace("{ico}", some["id"].Text, StringComparison.Ordinal);
        }

        var get = await samples.AskAsync(path);
        var head = await samples.AskAsync(path, HttpMethod.Head);

        Assert.Equal((200, 200, 0), (get.Status, head.Status, head.Body.Length));

        foreach (var header in new[] { "ETag", "Cache-Control", "Content-Type", "Last-Modified", "Access-Control-Allow-Origin" })
            Assert.Equal(get[header], head[header]);

        Assert.Equal(304, (await samples.AskAsync(path, null, ("If-None-Match", get["ETag"]!))).Status);
        Assert.Equal(200, (await samples.AskAsync(path, null, ("If-None-Match", "\"0123456789abcdef0123\""))).Status);
    }

    private static void AssertSums(List<Dictionary<string, string>> rows, Json answer)
    {
        foreach (var side in new[] { "income", "expenditure" })
        {
            var own = rows.Where(row => row["side"] == side).ToList();
            Assert.Equal((own.Sum(Amount), own.Count), (answer[side]["amount"].Number, (int)answer[side]["count"].Number));
        }

        var financing = rows.Where(row => row["side"] == "financing").ToList();
        if (financing.Count > 0)
            Assert.Equal(financing.Sum(Amount), answer["financing"]["amount"].Number);
        else
            Assert.DoesNotContain("financing", answer.Names);
    }

    /// <summary>Persons, nobody and the total are those of the table, and the shares those of its sums.</summary>
    private static void AssertAddsUp(List<Dictionary<string, string>> rows, Json answer)
    {
        AssertSums(rows, answer["total"]);
        AssertSums([.. rows.Where(row => row["counterpartyName"] == "Fyzická osoba")], answer["persons"]);
        AssertSums(
            [.. rows.Where(row => row["counterpartyName"].Length == 0 && row["counterpartyId"].Length == 0)], answer["unnamed"]);

        foreach (var one in answer["counterparties"].Items.Append(answer["persons"]))
        {
            var total = answer["total"]["expenditure"]["amount"].Number;
            Assert.Equal(
                total > 0
                    ? decimal.Round(one["expenditure"]["amount"].Number / total, 4, MidpointRounding.AwayFromZero)
                    : null,
                one["expenditure"]["share"].NumberOrNull);
        }
    }

    private async Task<(List<Json> Listed, Json First)> AllAsync(string path, string name = "counterparties")
    {
        var listed = new List<Json>();
        Json? first = null;

        for (string? next = ""; next is not null;)
        {
            var page = await samples.JsonAsync(next.Length == 0 ? path : $"{path}&next={next}");
            first ??= page;
            listed.AddRange(page[name].Items);
            next = page["next"].TextOrNull;
        }

        return (listed, first!.Value);
    }

    private async Task<List<Dictionary<string, string>>> RowsAsync(string town, int year) =>
        Csv.Rows(await samples.TextAsync($"/data/{town}/{year}/payments.csv"));

    private static IEnumerable<string> Ids(List<Dictionary<string, string>> rows) =>
        rows.Select(row => row["counterpartyId"]).Where(id => id.Length > 0).Distinct().Order(StringComparer.Ordinal);

    private static decimal Amount(Dictionary<string, string> row) => decimal.Parse(row["amount"], CultureInfo.InvariantCulture);
}
