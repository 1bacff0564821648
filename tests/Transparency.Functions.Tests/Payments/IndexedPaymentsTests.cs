using System.Globalization;
using System.Text;
using Azure.Storage.Blobs;
using Transparency.Core.Editions.Downloads;
using Transparency.Functions.Tests.Sites;
using Transparency.Tests;

namespace Transparency.Functions.Tests.Payments;

/// <summary>Of a year of very many payments an index tells the pages; whoever asks sees no difference.</summary>
public sealed class IndexedPaymentsTests(AzuriteFixture azurite)
{
    private const int Count = 30_000;
    private const string Payments = "/api/v1/municipalities/mnoho/years/2024/payments";
    private const string Index = "/" + EditionFiles.PaymentIndexFile;

    private static readonly string[] Filters =
    [
        "", "side=expenditure", "side=income", "section=31", "paragraph=6171", "grouping=51", "item=5171", "event=7", "event=~",
        "side=expenditure&paragraph=3111&item=5169&event=3", "counterparty=91862523", "type=KDF", "from=2024-03-05&to=2024-03-20",
        "min=4000", "max=-1&section=31", "type=KDF&counterparty=27074358&min=10&max=3000&from=2024-02-01", "q=faktura+1234",
        "q=ZAHRADA&section=61&min=100", "item=5999", "type=none", "min=99999999",
    ];

    [Fact]
    public async Task EveryPageOfEveryQuestionIsThatOfANaiveLookThroughTheFile()
    {
        await using var site = await Site.StartAsync(azurite.NewAccount(), pointerAge: TimeSpan.FromSeconds(30));
        var edition = await site.PublishAsync("mnoho", 2024, Year());
        var rows = Csv.Rows(await site.TextAsync($"/data/mnoho/2024/{edition}/payments.csv"));
        var blob = Blob(site, edition);
        Assert.True(await blob.ExistsAsync(TestContext.Current.CancellationToken));

        foreach (var filter in Filters)
        {
            var asked = rows.Where(row => Matches(row, filter)).ToList();

            foreach (var sort in new[] { "", "date", "-amount", "amount" })
                await AssertPagesAsync(site, filter, sort, asked);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task WithoutItsIndexOrWithADamagedOneAListGoesOnWhereItWas(bool isDamaged)
    {
        await using var site = await Site.StartAsync(azurite.NewAccount(), pointerAge: TimeSpan.FromSeconds(30));
        var edition = await site.PublishAsync("mnoho", 2024, Year());
        var questions = new[] { "?sort=-amount", "?", "?sort=amount&section=31", "?type=KDF&sort=date" };
        var first = new List<Json>();
        var second = new List<string>();

        foreach (var question in questions)
        {
            first.Add(await site.JsonAsync($"{Payments}{question}&limit=500"));
            second.Add((await site.AskAsync($"{Payments}{question}&limit=500&next={first[^1]["next"].Text}")).Text);
        }

        var blob = Blob(site, edition);
        var bytes = (await blob.DownloadContentAsync(TestContext.Current.CancellationToken)).Value.Content.ToArray();

        if (isDamaged)
        {
            // All but the header, so that it is opened.
            for (var at = 100; at < bytes.Length - 5_000; at += 1_000)
                bytes[at] ^= 1;

            await blob.UploadAsync(new BinaryData(bytes), overwrite: true, TestContext.Current.CancellationToken);
        }
        else
        {
            await blob.DeleteAsync(cancellationToken: TestContext.Current.CancellationToken);
        }

        await using var other = await Site.StartAsync(site.Account, pointerAge: TimeSpan.FromSeconds(30));

        foreach (var (question, page, next) in questions.Zip(first, second))
        {
            Assert.Equal(
                page["payments"].Raw,
                (await other.JsonAsync($"{Payments}{question}&limit=500"))["payments"].Raw);
            Assert.Equal(
                next.Replace(site.Address.Authority, "", StringComparison.Ordinal),
                (await other.AskAsync($"{Payments}{question}&limit=500&next={page["next"].Text}")).Text
                    .Replace(other.Address.Authority, "", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task APageIsReadFromTheIndexAloneAndTheNextReaderFindsItInMemory()
    {
        await using var storage = await IllStorage.BeforeAsync(azurite.NewAccount());
        await using var site = await Site.StartAsync(storage.Account, pointerAge: TimeSpan.FromSeconds(30));
        await site.PublishAsync("mnoho", 2024, Year());

        var asked = new List<string>();
        storage.Hangs = request =>
        {
            lock (asked)
                asked.Add(request.Path.Value!);

            return false;
        };

        await site.JsonAsync(Payments + "?sort=-amount");

        lock (asked)
        {
            Assert.InRange(asked.Count(path => path.EndsWith(Index, StringComparison.Ordinal)), 1, 8);
            Assert.DoesNotContain(asked, path => path.EndsWith("payments.csv", StringComparison.Ordinal));
            asked.Clear();
        }

        // Twenty at once, each in another order and node.
        var pages = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => site.AskAsync(
            $"{Payments}?sort={(i % 2 == 0 ? "-amount" : "amount")}&limit={100 + i}")));

        Assert.All(pages, page => Assert.Equal(200, page.Status));

        lock (asked)
            Assert.InRange(asked.Count(path => path.EndsWith(Index, StringComparison.Ordinal)), 0, 12);
    }

    [Fact]
    public async Task ACursorThatNamesNoPlaceIsRefusedAndSoIsOneFromBefore()
    {
        await using var site = await Site.StartAsync(azurite.NewAccount(), pointerAge: TimeSpan.FromSeconds(30));
        var edition = await site.PublishAsync("mnoho", 2024, Year());
        var next = Encoding.UTF8.GetString(
            System.Buffers.Text.Base64Url.DecodeFromChars((await site.JsonAsync(Payments + "?sort=amount"))["next"].Text));
        var parts = next.Split('.');
        Assert.Equal(("2", edition, 5), (parts[0], parts[1], parts.Length));

        foreach (var cursor in new[]
        {
            string.Join('.', parts[1..]),
            string.Join('.', [.. parts[..4], "29999999"]),
            string.Join('.', [.. parts[..3], "-999999999", parts[4]]),
            "1." + string.Join('.', parts[1..]),
        })
        {
            var given = System.Buffers.Text.Base64Url.EncodeToString(Encoding.UTF8.GetBytes(cursor));
            Assert.Equal(
                $"'next' is '{given}'; it is given back as it came in 'next'.",
                (await site.AskAsync($"{Payments}?sort=amount&next={given}")).Detail(400));
        }
    }

    private static BlobClient Blob(Site site, string edition) =>
        new BlobContainerClient(site.Account, "published").GetBlobClient($"mnoho/2024/{edition}{Index}");

    private static async Task AssertPagesAsync(Site site, string filter, string sort, List<Dictionary<string, string>> asked)
    {
        IEnumerable<Dictionary<string, string>> sorted = sort switch
        {
            "date" => asked.OrderBy(row => row["date"], StringComparer.Ordinal),
            "amount" => asked.OrderBy(Amount),
            "-amount" => asked.OrderByDescending(Amount),
            _ => asked.OrderByDescending(row => row["date"], StringComparer.Ordinal),
        };
        var expected = sorted.Select(Line).ToList();
        var query = $"{filter}{(sort.Length == 0 ? "" : "&sort=" + sort)}";

        // The first pages, one from the middle on with another limit, and what comes then.
        var (read, limit) = (0, 90);

        for (string? next = ""; next is not null && read <= 2_500; limit = limit == 90 ? 1_000 : 90)
        {
            var page = await site.JsonAsync($"{Payments}?limit={limit}&{query}{(next.Length == 0 ? "" : "&next=" + next)}");
            var shown = page["payments"].Items.Select(Line).ToList();

            Assert.Equal(expected.Skip(read).Take(limit), shown);
            Assert.Equal(expected.Count, page["total"]["count"].Number);

            foreach (var side in new[] { "income", "expenditure" })
                Assert.Equal(asked.Where(row => row["side"] == side).Sum(Amount), page["total"][side].Number);

            read += shown.Count;
            next = page["next"].TextOrNull;
            Assert.Equal(read < expected.Count, next is not null);
        }
    }

    private static string Line(Dictionary<string, string> row) => string.Join(
        '|', row["date"], row["type"], row["side"], row["paragraph"], row["item"], row["event"], row["amount"], row["counterpartyId"],
        row["description"]);

    private static string Line(Json payment) => string.Join(
        '|',
        payment["date"].Text,
        payment["type"].Text,
        payment["side"].Text,
        payment["paragraph"].Text,
        payment["item"].Text,
        payment["event"].TextOrNull,
        payment["amount"].Number.ToString("0.00", CultureInfo.InvariantCulture),
        payment["counterparty"].IsNull ? null : payment["counterparty"]["id"].TextOrNull,
        payment["description"].TextOrNull);

    private static bool Matches(Dictionary<string, string> row, string query) =>
        query.Length == 0 || query.Split('&').All(part =>
        {
            var (name, value) = (part.Split('=')[0], part.Split('=')[1].Replace('+', ' '));
            return name switch
            {
                "counterparty" => row["counterpartyId"] == value,
                "section" => row["paragraph"].StartsWith(value, StringComparison.Ordinal),
                "grouping" => row["item"].StartsWith(value, StringComparison.Ordinal),
                "event" => row["event"] == value.Replace("~", "", StringComparison.Ordinal),
                "from" => string.CompareOrdinal(row["date"], value) >= 0,
                "to" => string.CompareOrdinal(row["date"], value) <= 0,
                "min" => Amount(row) >= decimal.Parse(value, CultureInfo.InvariantCulture),
                "max" => Amount(row) <= decimal.Parse(value, CultureInfo.InvariantCulture),
                "q" => value.Split(' ').All(word => IsIn(row["counterpartyName"], word) || IsIn(row["description"], word)),
                _ => row[name] == value,
            };
        });

    private static bool IsIn(string text, string word) => CultureInfo.InvariantCulture.CompareInfo
        .IndexOf(text, word, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0;

    private static decimal Amount(Dictionary<string, string> row) => decimal.Parse(row["amount"], CultureInfo.InvariantCulture);

    /// <summary>Many equals in date and in amount, spread over paragraphs, items and events.</summary>
    private static string Year()
    {
        var text = new StringBuilder("type;paragraph;item;event;unit;amount;date;counterpartyId;counterpartyName;description\n");

        for (var i = 0; i < Count; i++)
        {
            var paragraph = i % 9 == 0 ? "0000" : i % 5 == 0 ? "3113" : i % 3 == 0 ? "3111" : "6171";
            var item = i % 9 == 0 ? "2111" : i % 4 == 0 ? "5171" : "5169";
            var party = i % 7 == 0 ? "27074358;Zahrada s.r.o." : i % 2 == 0 ? "91862523;Truhlářství Žďár" : ";";

            text.Append(
                CultureInfo.InvariantCulture,
                $"{(i % 6 == 0 ? "KOF" : "KDF")};{paragraph};{item};{(i % 11 == 0 ? "" : i % 13)};;{(i * 37 % 5_003) - 20.5m};")
                .Append(CultureInfo.InvariantCulture, $"2024-{1 + (i * 7 % 12):00}-{1 + (i * 11 % 28):00};{party};Faktura {i} za opravu\n");
        }

        return text.ToString();
    }
}
