using System.Globalization;
using Transparency.Functions.Tests.Sites;

namespace Transparency.Functions.Tests.Payments;

/// <summary>Filters that ask for something else than a node, beside rows of the published file filtered without any of this.</summary>
public sealed class PaymentFilterTests(SampleSite samples)
{
    private const string Payments = "/api/v1/municipalities/kamenice-nad-luznici/years/2024/payments";

    public static TheoryData<string> Questions { get; } = new(
        "counterparty=91862523",
        "type=KDF",
        "type=KOF&side=income",
        "from=2024-03-01&to=2024-03-31",
        "from=2024-11-15",
        "to=2024-01-03",
        "min=100000",
        "max=-0.01",
        "min=10000&max=20000.5",
        "q=strech",
        "q=STŘECH",
        "q=oprava%20zlabu",
        "q=podlesi",
        "q=u+dvou+dubu&min=5000&section=23",
        "counterparty=91862523&from=2024-06-01&sort=-amount");

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task AFilterKeepsWhatItAsksForAndSumsEachSide(string query)
    {
        var all = await RowsAsync();
        var expected = all.Where(row => Matches(row, query)).ToList();

        var answer = await samples.JsonAsync($"{Payments}?limit=1000&{query}");

        Assert.True(expected.Count < all.Count);
        Assert.Equal(expected.Count, answer["total"]["count"].Number);
        Assert.Equal(expected.Where(row => row["side"] == "income").Sum(Amount), answer["total"]["income"].Number);
        Assert.Equal(expected.Where(row => row["side"] == "expenditure").Sum(Amount), answer["total"]["expenditure"].Number);
        Assert.Equal(
            expected.Select(row => (row["date"], Amount(row), row["counterpartyName"])).Order(),
            answer["payments"].Items.Select(payment => (
                payment["date"].Text,
                payment["amount"].Number,
                payment["counterparty"].IsNull ? "" : payment["counterparty"]["name"].Text)).Order());
    }

    [Fact]
    public async Task TheQuestionsFindSomething()
    {
        var found = new List<string>();

        foreach (var query in Questions.Select(question => question.Data))
        {
            if ((await samples.JsonAsync($"{Payments}?{query}"))["total"]["count"].Number > 0)
                found.Add(query);
        }

        Assert.Equal(Questions.Select(question => question.Data), found);
    }

    [Fact]
    public async Task EveryWordMustOccurAndInAnyOrder()
    {
        Assert.Equal(
            (await samples.JsonAsync(Payments + "?q=oprava%20strechy&limit=1000"))["payments"].Raw,
            (await samples.JsonAsync(Payments + "?q=%20St%C5%99echy%20%20opr%C3%A1va&limit=1000"))["payments"].Raw);
        Assert.Equal(0, (await samples.JsonAsync(Payments + "?q=oprava%20neexistuje"))["total"]["count"].Number);
    }

    [Theory]
    [InlineData("counterparty=123456789", "'counterparty' is '123456789'; it is an IČO of at most 8 digits.")]
    [InlineData("counterparty=0", "'counterparty' is '0'; it is an IČO of at most 8 digits.")]
    [InlineData("counterparty=-1", "'counterparty' is '-1'; it is an IČO of at most 8 digits.")]
    [InlineData("from=1.3.2024", "'from' is '1.3.2024'; it is a day such as 2024-03-31.")]
    [InlineData("to=2024-02-30", "'to' is '2024-02-30'; it is a day such as 2024-03-31.")]
    [InlineData("from=2024-02-02&to=2024-02-01", "'from' is '2024-02-02', which is after 'to'.")]
    [InlineData("min=1,5", "'min' is '1,5'; it is an amount in CZK such as -1234.50.")]
    [InlineData("max=1.005", "'max' is '1.005'; it is an amount in CZK such as -1234.50.")]
    [InlineData("max=79228162514264337593543950335", "'max' is '79228162514264337593543950335'; it is an amount in CZK such as -1234.50.")]
    [InlineData("min=2&max=1", "'min' is '2', which is more than 'max'.")]
    [InlineData("q=%20", "'q' is ' ', which holds no word.")]
    [InlineData("format=xml", "'format' is 'xml'; allowed are json, csv, xlsx.")]
    public async Task AMistakeIsNamedTogetherWithWhatIsAllowed(string query, string sentence) =>
        Assert.Equal(sentence, (await samples.AskAsync($"{Payments}?{query}")).Detail(400));

    [Fact]
    public async Task ATextThatIsTooLongToLookForIsRefused() =>
        Assert.Equal(
            "'q' has 201 letters; it may have 200.",
            (await samples.AskAsync($"{Payments}?q={new string('a', 201)}")).Detail(400));

    private async Task<List<Dictionary<string, string>>> RowsAsync()
    {
        var year = await samples.JsonAsync(Payments.Replace("/payments", "", StringComparison.Ordinal));
        return Csv.Rows(await samples.TextAsync(year["links"]["paymentsCsv"].Text));
    }

    private static bool Matches(Dictionary<string, string> row, string query) => query.Split('&').All(part =>
    {
        var (name, value) = (part.Split('=')[0], Uri.UnescapeDataString(part.Split('=')[1].Replace('+', ' ')));
        return name switch
        {
            "counterparty" => row["counterpartyId"] == value,
            "from" => string.CompareOrdinal(row["date"], value) >= 0,
            "to" => string.CompareOrdinal(row["date"], value) <= 0,
            "min" => Amount(row) >= decimal.Parse(value, CultureInfo.InvariantCulture),
            "max" => Amount(row) <= decimal.Parse(value, CultureInfo.InvariantCulture),
            "section" => row["paragraph"].StartsWith(value, StringComparison.Ordinal),
            "sort" => true,
            "q" => value.Split(' ').All(word => IsIn(row["counterpartyName"], word) || IsIn(row["description"], word)),
            _ => row[name] == value,
        };
    });

    private static bool IsIn(string text, string word) => CultureInfo.InvariantCulture.CompareInfo
        .IndexOf(text, word, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0;

    private static decimal Amount(Dictionary<string, string> row) => decimal.Parse(row["amount"], CultureInfo.InvariantCulture);
}
