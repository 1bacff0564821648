using Azure.Storage.Blobs;
using Transparency.Core.Editions.Downloads;
using Transparency.Core.Municipalities;
using Transparency.Core.Publications;
using Transparency.Core.Publications.Withdrawals;
using Transparency.Functions.Tests.Sites;
using Transparency.Storage.Withdrawals;
using Transparency.Tests;

namespace Transparency.Functions.Tests.Counterparties;

/// <summary>Nothing of a person and nothing that was withdrawn is found by anybody, and old editions answer like new ones.</summary>
public sealed class CounterpartyPrivacyTests(AzuriteFixture azurite)
{
    private const string Header = "type;paragraph;item;event;unit;amount;date;counterpartyId;counterpartyName;description\n";
    private const string Year = "/api/v1/municipalities/obec/years/2024/counterparties";

    /// <summary>Persons with and without numbers, and one organisation beside them.</summary>
    private const string Persons = Header
        + "UCT;3113;5169;10;;1000;;;;\n"
        + "KDF;3113;5169;10;;100;2024-02-01;91862523;Truhlářství Žďár;Oprava dveří\n"
        + "KDF;3113;5169;10;;41;2024-02-02;;Jana Nedvědická;Malování KVĚTINA\n"
        + "KDF;3113;5169;10;;42;2024-02-03;7601011234;Petr Hořejší;Sekání KVĚTINA\n"
        + "KDF;3113;5169;10;;43;2024-02-04;91862523;Truhlářství Žďár;Jana Nedvědická, 777 123 456 KVĚTINA\n"
        + "KDF;3113;5169;10;;44;2024-02-05;;;\n"
        + "KDF;3113;5021;10;;45;2024-02-05;91862523;Truhlářství Žďár;Dohoda KVĚTINA\n";

    private static readonly string[] Private =
    [
        "Nedvědická", "Hořejší", "7601011234", "KVĚTINA", "777 123 456", "Malování", "Sekání", "Dohoda"
    ];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Every answer of the new routes that may say something of the town.</summary>
    private static IEnumerable<string> Answers(string edition = "") =>
    [
        Year,
        $"{Year}?edition={edition}",
        Year + "?q=truhl&side=expenditure",
        "/api/v1/municipalities/obec/counterparties",
        "/api/v1/counterparties/91862523",
        .. new[] { "obec", "truhlar", "91862523", "nedvedicka", "horejsi", "kvetina", "fyzicka", "oprava", "777", "7601011234" }
            .SelectMany(q => new[] { $"{PublicPaths.Search}?q={q}", $"{PublicPaths.Search}?q={q}&municipality=obec" }),
    ];

    [Fact]
    public async Task NoAnswerHasAnythingOfAPerson()
    {
        await using var site = await Site.StartAsync(azurite.NewAccount());
        var edition = await PublishAsync(site, Persons);

        var replies = new List<Reply>();

        foreach (var path in Answers(edition))
        {
            var reply = await site.AskAsync(path);
            Assert.Equal(200, reply.Status);
            replies.Add(reply);

            // What was asked for is repeated, and nothing else.
            var asked = path.Split("q=").ElementAtOrDefault(1)?.Split('&')[0] ?? "-";
            var told = reply.Text
                .Replace($"\"query\":\"{asked}\"", "", StringComparison.Ordinal)
                .Replace($"q={asked}", "", StringComparison.Ordinal);
            Assert.All(Private, word => Assert.DoesNotContain(word, told, StringComparison.OrdinalIgnoreCase));
        }

        // All of it was there to be found.
        Assert.Contains(replies, reply => reply.Text.Contains("Truhlářství Žďár", StringComparison.Ordinal));

        var year = replies[0].Json;
        Assert.Equal((2, 83), (year["persons"]["expenditure"]["count"].Number, year["persons"]["expenditure"]["amount"].Number));
        Assert.Equal(44, year["unnamed"]["expenditure"]["amount"].Number);
        Assert.Equal("91862523", Assert.Single(year["counterparties"].Items)["id"].Text);

        var index = await IndexAsync(site, edition).DownloadContentAsync(Stop);
        Assert.All(Private, word => Assert.DoesNotContain(word, index.Value.Content.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task TheIndexIsNoFileToDownload()
    {
        await using var site = await Site.StartAsync(azurite.NewAccount());
        var edition = await PublishAsync(site, Persons);

        Assert.True(await IndexAsync(site, edition).ExistsAsync(Stop));

        foreach (var file in new[]
        {
            EditionFiles.IndexFile, EditionFiles.PaymentIndexFile, "search.index", "payments.index", "internal", "internal%2fsearch.index",
        })
        {
            foreach (var path in new[] { $"/data/obec/2024/{edition}/{file}", $"/data/obec/2024/{file}" })
            {
                var reply = await site.AskAsync(path);

                // An address that is written otherwise leads to the usual one.
                if (reply.Status == 308)
                    reply = await site.AskAsync(reply["Location"]!);

                Assert.True(reply.Status == 404, $"{path} answers {reply.Status}.");
            }
        }
    }

    [Fact]
    public async Task WhatIsWithdrawnVanishesFromEveryAnswerAtOnce()
    {
        await using var site = await Site.StartAsync(azurite.NewAccount());
        await PublishAsync(site, Header + "KDF;3113;5169;10;;7;2023-02-01;91862523;Truhlářství Žďár;Oprava dveří\n", 2023);

        var edition = await PublishAsync(site, Persons);
        var before = new Dictionary<string, Reply>(StringComparer.Ordinal);

        foreach (var path in Answers(edition))
            before[path] = await site.AskAsync(path);

        Assert.Equal(
            [2023, 2024],
            before["/api/v1/counterparties/91862523"].Json["municipalities"].Items[0]["years"].Items.Select(year => year["year"].Number));

        await WithdrawAsync(site, 2024);

        Assert.Equal(404, (await site.AskAsync(Year)).Status);
        Assert.Equal(410, (await site.AskAsync($"{Year}?edition={edition}")).Status);

        foreach (var path in Answers(edition).Skip(3))
        {
            // Whoever has the answer of before is not told that it still holds.
            var reply = await site.AskAsync(path, null, ("If-None-Match", before[path]["ETag"]!));
            Assert.Equal(200, reply.Status);
            Assert.DoesNotContain("2024", reply.Text, StringComparison.Ordinal);
            Assert.DoesNotContain(edition, reply.Text, StringComparison.Ordinal);
        }

        Assert.Equal(
            7, (await site.JsonAsync("/api/v1/counterparties/91862523"))["total"]["expenditure"]["amount"].Number);
        Assert.False(await IndexAsync(site, edition).ExistsAsync(Stop));

        await WithdrawAsync(site, 2023);

        Assert.Equal(404, (await site.AskAsync("/api/v1/counterparties/91862523")).Status);
        Assert.Equal(0, (await site.JsonAsync($"{PublicPaths.Search}?q=truhlar"))["counterparties"]["total"].Number);
    }

    [Fact]
    public async Task AnEditionWithoutAnIndexAnswersTheSame()
    {
        var account = azurite.NewAccount();
        await using var site = await Site.StartAsync(account);
        var edition = await PublishAsync(site, Persons);
        var before = new Dictionary<string, string>(StringComparer.Ordinal);

        foreach (var path in Answers(edition))
            before[path] = await Told(site, path);

        await IndexAsync(site, edition).DeleteAsync(cancellationToken: Stop);

        await using var other = await Site.StartAsync(account);

        foreach (var (path, text) in before)
            Assert.Equal(text, await Told(other, path));

        static async Task<string> Told(Site site, string path) =>
            (await site.AskAsync(path)).Text.Replace(site.Address.ToString(), "/", StringComparison.Ordinal);
    }

    [Fact]
    public async Task ANamedEditionAnswersItsOwnWhateverCameAfter()
    {
        await using var site = await Site.StartAsync(azurite.NewAccount());
        var first = await PublishAsync(site, Persons);
        var before = await site.AskAsync($"{Year}?edition={first}");

        await PublishAsync(site, Header + "KDF;3113;5169;10;;7;2024-02-01;91163722;Jiná firma;Okna\n");

        var after = await site.AskAsync($"{Year}?edition={first}");
        Assert.Equal(before.Text, after.Text);
        Assert.Contains("immutable", after["Cache-Control"], StringComparison.Ordinal);
        Assert.EndsWith(
            $"?counterparty=91862523&edition={first}",
            after.Json["counterparties"].Items[0]["links"]["payments"].Text,
            StringComparison.Ordinal);
        Assert.Equal("Jiná firma", (await site.JsonAsync(Year))["counterparties"].Items[0]["name"].Text);
        Assert.Equal(404, (await site.AskAsync("/api/v1/counterparties/91862523")).Status);
    }

    [Fact]
    public async Task AListThatWasOvertakenByANewEditionSaysSo()
    {
        await using var site = await Site.StartAsync(azurite.NewAccount());
        await PublishAsync(
            site,
            Persons + "KDF;3113;5169;10;;7;2024-02-01;91163722;Jiná firma;Okna\n");

        const string town = "/api/v1/municipalities/obec/counterparties?limit=1";
        var next = (await site.JsonAsync(town))["next"].Text;

        Assert.Single((await site.JsonAsync($"{town}&next={next}"))["counterparties"].Items);
        await PublishAsync(site, Persons);
        Assert.Contains("Begin again", (await site.AskAsync($"{town}&next={next}")).Detail(410), StringComparison.Ordinal);
    }

    private static async Task<string> PublishAsync(Site site, string data, int year = 2024)
    {
        await site.DropAsync("obec/municipality.json", """{"name":"Obec Lhotka","ico":"91163722","population":100}""");
        await site.DropAsync($"obec/{year}/events.csv", "srcId;name\n10;Oprava školy\n");
        return await site.PublishAsync("obec", year, data);
    }

    private static async Task WithdrawAsync(Site site, int year) => await site.Of<EditionWithdrawal>().RunAsync(
        FolderId.Of("obec", year), new WithdrawalOrder([], false, WithdrawalReason.Of("personal-data")), _ => { }, Stop);

    private static BlobClient IndexAsync(Site site, string edition) =>
        new BlobContainerClient(site.Account, "published").GetBlobClient($"obec/2024/{edition}/{EditionFiles.IndexFile}");
}
