using System.Globalization;
using Transparency.Functions.Tests.Sites;
using Transparency.Tests;

namespace Transparency.Functions.Tests.Payments;

public sealed class PaymentPagesTests(AzuriteFixture azurite)
{
    private const string Payments = "/api/v1/municipalities/mnoho/years/2024/payments";

    [Theory]
    [InlineData("-date")]
    [InlineData("date")]
    [InlineData("-amount")]
    [InlineData("amount")]
    public async Task MoreThanFiveThousandPaymentsComeInTheOrderOfANaiveSort(string sort)
    {
        await using var site = await Site.StartAsync(azurite.NewAccount(), pointerAge: TimeSpan.FromSeconds(30));
        var rows = new Rows();
        // Many equals in date and in amount, over several paragraphs, none of them in the order asked for.
        for (var i = 0; i < 5_300; i++)
        {
            rows.Payment(
                i % 3 == 0 ? "6171" : "3111",
                "5169",
                (i * 37 % 101) - 20.5m,
                $"2024-{1 + (i * 7 % 12):00}-{1 + (i * 11 % 28):00}",
                description: $"Faktura {i}");
        }

        await site.PublishAsync("mnoho", 2024, rows.ToString());

        var year = await site.JsonAsync("/api/v1/municipalities/mnoho/years/2024");
        var all = Csv.Rows(await site.TextAsync(year["links"]["paymentsCsv"].Text));
        Assert.Equal(5_300, all.Count);

        decimal Amount(Dictionary<string, string> row) => decimal.Parse(row["amount"], CultureInfo.InvariantCulture);

        IEnumerable<Dictionary<string, string>> sorted = sort switch
        {
            "date" => all.OrderBy(row => row["date"], StringComparer.Ordinal),
            "-date" => all.OrderByDescending(row => row["date"], StringComparer.Ordinal),
            "amount" => all.OrderBy(Amount),
            _ => all.OrderByDescending(Amount),
        };

        var read = new List<string>();
        for (var page = await site.JsonAsync($"{Payments}?limit=1000&sort={sort}"); ; page =
            await site.JsonAsync($"{Payments}?limit=1000&sort={sort}&next={page["next"].Text}"))
        {
            read.AddRange(page["payments"].Items.Select(payment => payment["description"].Text));
            if (page["next"].IsNull)
                break;
        }

        Assert.Equal(sorted.Select(row => row["description"]), read);
    }

    [Fact]
    public async Task ACursorStaysInItsEditionWhenAnotherIsPublished()
    {
        await using var site = await Site.StartAsync(azurite.NewAccount());
        var before = await site.PublishAsync("mnoho", 2024, Year(30, 10).ToString());
        var first = await site.JsonAsync(Payments + "?limit=20");
        var after = await site.PublishAsync("mnoho", 2024, Year(30, 11).ToString());

        var reply = await site.AskAsync($"{Payments}?limit=20&next={first["next"].Text}");

        Assert.NotEqual(before, after);
        Assert.Equal(before, reply.Json["edition"].Text);
        Assert.Equal(10, reply.Json["payments"].Items.Length);
        Assert.All(reply.Json["payments"].Items, payment => Assert.Equal(10, payment["amount"].Number));
        Assert.Contains("immutable", reply["Cache-Control"], StringComparison.Ordinal);
        Assert.Equal(after, (await site.JsonAsync(Payments))["edition"].Text);
    }

    [Fact]
    public async Task ACursorOfAnEditionThatWasCleanedIsGone()
    {
        await using var site = await Site.StartAsync(azurite.NewAccount());
        var before = await site.PublishAsync("mnoho", 2024, Year(30, 10).ToString());
        var first = await site.JsonAsync(Payments + "?limit=20");

        await site.PublishAsync("mnoho", 2024, Year(30, 11).ToString());
        await site.RemovePublishedAsync($"mnoho/2024/{before}/payments.csv");

        var reply = await site.AskAsync($"{Payments}?limit=20&next={first["next"].Text}");

        Assert.StartsWith($"Edition {before} is no longer kept.", reply.Detail(410), StringComparison.Ordinal);
    }

    private static Rows Year(int payments, decimal amount)
    {
        var rows = new Rows();
        for (var i = 0; i < payments; i++)
            rows.Payment("6171", "5169", amount, $"2024-01-{1 + i % 28:00}");

        return rows;
    }
}
