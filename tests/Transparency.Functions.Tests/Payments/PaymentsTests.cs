using Transparency.Functions.Tests.Sites;

namespace Transparency.Functions.Tests.Payments;

public sealed class PaymentsTests(SampleSite samples)
{
    private const string Payments = "/api/v1/municipalities/kamenice-nad-luznici/years/2024/payments";

    public static TheoryData<string> Sorts { get; } = new("-date", "date", "-amount", "amount");

    [Theory]
    [InlineData("side=expenditure", "side", "expenditure")]
    [InlineData("side=income", "side", "income")]
    [InlineData("paragraph=2333", "paragraph", "2333")]
    [InlineData("item=5171", "item", "5171")]
    [InlineData("event=1008", "event", "1008")]
    [InlineData("unit=35", "unit", "35")]
    [InlineData("section=33", "paragraph", "33..")]
    [InlineData("grouping=51", "item", "51..")]
    [InlineData("side=expenditure&section=33&item=5154&unit=40", "unit", "40")]
    [InlineData("event=~", "event", "")]
    public async Task AFilterKeepsWhatItNamesAndNothingElse(string query, string column, string pattern)
    {
        var year = await samples.JsonAsync(Payments.Replace("/payments", "", StringComparison.Ordinal));
        var all = Csv.Rows(await samples.TextAsync(year["links"]["paymentsCsv"].Text));
        var filters = query.Split('&').Select(filter => filter.Split('=')).ToList();
        var expected = all.Where(row => filters.TrueForAll(filter => filter[0] switch
        {
            "section" => row["paragraph"].StartsWith(filter[1], StringComparison.Ordinal),
            "grouping" => row["item"].StartsWith(filter[1], StringComparison.Ordinal),
            _ => row[filter[0]] == filter[1].Replace("~", "", StringComparison.Ordinal),
        })).ToList();

        var answer = await samples.JsonAsync($"{Payments}?limit=1000&{query}");

        Assert.NotEmpty(expected);
        Assert.True(expected.Count < all.Count);
        Assert.Equal(expected.Count, answer["total"]["count"].Number);
        AssertSums(expected, answer["total"]);
        Assert.All(answer["payments"].Items, payment => Assert.Matches($"^{pattern}$", payment[column].TextOrNull ?? ""));
    }

    [Theory]
    [MemberData(nameof(Sorts))]
    public async Task PagesGiveEveryPaymentOnceInTheOrderAskedFor(string sort)
    {
        var year = await samples.JsonAsync(Payments.Replace("/payments", "", StringComparison.Ordinal));
        var all = Csv.Rows(await samples.TextAsync(year["links"]["paymentsCsv"].Text));
        IEnumerable<Dictionary<string, string>> ordered = sort switch
        {
            "date" => all.OrderBy(row => row["date"], StringComparer.Ordinal),
            "-date" => all.OrderByDescending(row => row["date"], StringComparer.Ordinal),
            "amount" => all.OrderBy(Amount),
            _ => all.OrderByDescending(Amount),
        };

        var read = new List<Json>();
        for (string? next = ""; next is not null;)
        {
            var page =
                await samples.JsonAsync(
                    $"{Payments}?limit=300&sort={sort}{(next.Length == 0 ? "" : "&next=" + Uri.EscapeDataString(next))}");
            Assert.Equal(all.Count, page["total"]["count"].Number);
            AssertSums(all, page["total"]);
            read.AddRange(page["payments"].Items);
            next = page["next"].TextOrNull;
        }

        Assert.Equal(ordered.Select(row => $"{row["date"]} {row["item"]} {row["event"]} {Amount(row):0.00}"),
            read.Select(payment =>
                $"{payment["date"].Text} {payment["item"].Text} {payment["event"].TextOrNull} {payment["amount"].Number:0.00}"));
        Assert.Equal(all.Sum(Amount), read.Sum(payment => payment["amount"].Number));
    }

    [Fact]
    public async Task TheNewestHundredComeFirstWhenNothingIsSaid()
    {
        var said = await samples.JsonAsync(Payments + "?sort=-date&limit=100");
        var unsaid = await samples.JsonAsync(Payments);

        Assert.Equal(100, unsaid["payments"].Items.Length);
        Assert.Equal(said["payments"].Raw, unsaid["payments"].Raw);
    }

    [Fact]
    public async Task APaymentHasTheNamesPromisedAndAPersonHasNone()
    {
        var payments = (await samples.JsonAsync(Payments + "?limit=1000"))["payments"].Items;

        Assert.All(
            payments,
            payment =>
                Assert.Equal(
                    ["date", "type", "side", "paragraph", "item", "event", "unit", "amount", "counterparty", "description"],
                    payment.Names));

        var people = payments.Where(payment => !payment["counterparty"].IsNull && payment["counterparty"]["id"].IsNull).ToList();
        Assert.NotEmpty(people);
        Assert.All(people, payment => Assert.Equal("Fyzická osoba", payment["counterparty"]["name"].Text));
        Assert.All(people, payment => Assert.True(payment["description"].IsNull));
        Assert.Contains(payments, payment => payment["counterparty"].IsNull);
    }

    [Fact]
    public async Task ANodeWithoutPaymentsIsAnEmptyListAndNotAnError()
    {
        var answer = await samples.JsonAsync(Payments + "?item=5999");

        Assert.Equal("[]", answer["payments"].Raw);
        Assert.Equal("""{"count":0,"income":0,"expenditure":0}""", answer["total"].Raw);
        Assert.True(answer["next"].IsNull);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("null")]
    [InlineData("%20")]
    [InlineData("YWJjLjE")]
    [InlineData("LTE")]
    [InlineData("MTIzNDU2Nzg5YWJjLi01")]
    public async Task ABadCursorIsRefused(string cursor) =>
        Assert.Contains("'next' is '", (await samples.AskAsync($"{Payments}?next={cursor}")).Detail(400), StringComparison.Ordinal);

    /// <summary>Each side by itself.</summary>
    private static void AssertSums(List<Dictionary<string, string>> rows, Json total)
    {
        foreach (var side in new[] { "income", "expenditure" })
            Assert.Equal(rows.Where(row => row["side"] == side).Sum(Amount), total[side].Number);

        Assert.Equal(rows.Exists(row => row["side"] == "financing"), total.Names.Contains("financing"));
    }

    private static decimal Amount(Dictionary<string, string> row) =>
        decimal.Parse(row["amount"], System.Globalization.CultureInfo.InvariantCulture);
}
