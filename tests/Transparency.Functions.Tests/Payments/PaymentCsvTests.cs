using System.Globalization;
using Transparency.Core.Editions.Downloads;
using Transparency.Functions.Tests.Sites;
using Transparency.Tests;

namespace Transparency.Functions.Tests.Payments;

public sealed class PaymentCsvTests(SampleSite samples, AzuriteFixture azurite)
{
    private const string Payments = "/api/v1/municipalities/kamenice-nad-luznici/years/2024/payments";

    private static readonly (string, string) AcceptsCsv = ("Accept", "text/csv, application/json;q=0.5");

    [Theory]
    [InlineData("side=expenditure&section=33")]
    [InlineData("q=strech&min=1000")]
    [InlineData("type=KOF")]
    public async Task TheListAsCsvIsThatPartOfTheFile(string query)
    {
        var whole = await RecordsAsync();
        var reply = await samples.AskAsync($"{Payments}?format=csv&{query}");
        var records = Csv.Records(reply.Text);
        var total = (await samples.JsonAsync($"{Payments}?{query}"))["total"]["count"].Number;

        Assert.Equal((200, "text/csv; charset=utf-8", "Accept, Accept-Encoding"), (reply.Status, reply["Content-Type"], reply["Vary"]));
        Assert.Equal("attachment; filename=\"kamenice-nad-luznici-2024-payments.csv\"", reply["Content-Disposition"]);
        Assert.Equal(whole[0], records[0]);
        Assert.Equal(total, records.Count - 1);

        var asked = records.Skip(1).Select(record => string.Join('\u001f', record)).ToList();
        Assert.Equal(asked, whole.Select(record => string.Join('\u001f', record)).Where(asked.ToHashSet(StringComparer.Ordinal).Contains));
    }

    /// <summary>But for the columns that say whose the rows are, which whoever asked knows.</summary>
    [Fact]
    public async Task WithoutFiltersItIsTheFile() =>
        Assert.Equal(await RecordsAsync(), Csv.Records(await samples.TextAsync(Payments + "?format=csv")));

    [Fact]
    public async Task WhoAcceptsCsvBeforeJsonHasIt()
    {
        var csv = await samples.AskAsync(Payments + "?side=income", null, AcceptsCsv);

        Assert.Equal((await samples.AskAsync(Payments + "?side=income&format=csv")).Text, csv.Text);

        foreach (var accept in new[] { "text/html,*/*;q=0.8", "application/json, text/csv;q=0.5", "text/csv;q=0", ";;" })
        {
            var json = await samples.AskAsync(Payments + "?side=income", null, ("Accept", accept));
            Assert.Equal(("application/json; charset=utf-8", "Accept, Accept-Encoding"), (json["Content-Type"], json["Vary"]));
        }

        var asked = await samples.AskAsync(Payments + "?side=income&format=json", null, AcceptsCsv);
        Assert.Equal("application/json; charset=utf-8", asked["Content-Type"]);
    }

    [Fact]
    public async Task CsvHasATagOfItsOwn()
    {
        var json = await samples.AskAsync(Payments);
        var csv = await samples.AskAsync(Payments, null, AcceptsCsv);
        var head = await samples.AskAsync(Payments, HttpMethod.Head, AcceptsCsv);

        Assert.NotEqual(json["ETag"], csv["ETag"]);
        Assert.Equal((200, 0, csv["ETag"], csv["Content-Type"]), (head.Status, head.Body.Length, head["ETag"], head["Content-Type"]));
        Assert.Equal(304, (await samples.AskAsync(Payments, null, AcceptsCsv, ("If-None-Match", csv["ETag"]!))).Status);
        Assert.Equal(200, (await samples.AskAsync(Payments, null, AcceptsCsv, ("If-None-Match", json["ETag"]!))).Status);
    }

    [Fact]
    public async Task ASortedListAndAPageAreInTheOrderAskedFor()
    {
        decimal[] Amounts(Reply reply) =>
            [.. Csv.Rows(reply.Text).Select(row => decimal.Parse(row["amount"], CultureInfo.InvariantCulture))];

        var whole = Amounts(await samples.AskAsync(Payments + "?format=csv&sort=-amount"));
        var first = await samples.AskAsync(Payments + "?format=csv&sort=-amount&limit=9");

        Assert.Equal((await samples.JsonAsync(Payments))["total"]["count"].Number, whole.Length);
        Assert.Equal(whole.OrderDescending(), whole);
        Assert.Equal(whole[..9], Amounts(first));
        Assert.EndsWith(">; rel=\"next\"", first["Link"], StringComparison.Ordinal);
        Assert.Equal(whole[9..18], Amounts(await samples.AskAsync(first["Link"]!.Split('<', '>')[1])));
    }

    [Fact]
    public async Task AListOfManyPiecesIsWholeAndOneTooLongToSortSaysSo()
    {
        await using var site = await Site.StartAsync(azurite.NewAccount(), pointerAge: TimeSpan.FromSeconds(30));
        var rows = new Rows();

        for (var i = 0; i < 9_000; i++)
            rows.Payment("6171", i % 2 == 0 ? "5169" : "5171", i + 1, "2024-01-01", description: $"Oprava {i} {new string('ž', 60)}");

        await site.PublishAsync("mnoho", 2024, rows.ToString());

        const string payments = "/api/v1/municipalities/mnoho/years/2024/payments?format=csv";

        var read = Csv.Rows(await site.TextAsync(payments + "&item=5171"));
        Assert.Equal(Enumerable.Range(1, 4_500).Select(i => $"{2 * i}.00").Order(StringComparer.Ordinal), read
            .Select(row => row["amount"]).Order(StringComparer.Ordinal));

        Assert.StartsWith(
            "'sort' orders at most 5000 payments in a table, and these are 9000;",
            (await site.AskAsync(payments + "&sort=amount")).Detail(400),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task CsvOfAnEditionThatWasCleanedIsGone()
    {
        await using var site = await Site.StartAsync(azurite.NewAccount());
        var before = await site.PublishAsync("mnoho", 2024, new Rows().Payment("6171", "5169", 1, "2024-01-01").ToString());
        await site.JsonAsync($"/api/v1/municipalities/mnoho/years/2024/payments?edition={before}");
        await site.PublishAsync("mnoho", 2024, new Rows().Payment("6171", "5169", 2, "2024-01-01").ToString());
        await site.RemovePublishedAsync($"mnoho/2024/{before}/payments.csv");

        var reply = await site.AskAsync($"/api/v1/municipalities/mnoho/years/2024/payments?format=csv&edition={before}");

        Assert.StartsWith($"Edition {before} is no longer kept.", reply.Detail(410), StringComparison.Ordinal);
    }

    private async Task<List<string[]>> RecordsAsync()
    {
        var year = await samples.JsonAsync(Payments.Replace("/payments", "", StringComparison.Ordinal));
        var file = Csv.Records(await samples.TextAsync(year["links"]["paymentsCsv"].Text));

        return file.ConvertAll(record => record[..PublishedTables.PaymentHeader.Count]);
    }
}
