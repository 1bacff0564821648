using System.ServiceModel.Syndication;
using System.Xml;
using Transparency.Core.Municipalities;
using Transparency.Core.Publications.Withdrawals;
using Transparency.Functions.Tests.Sites;
using Transparency.Storage.Withdrawals;
using Transparency.Tests;

namespace Transparency.Functions.Tests.Feeds;

/// <summary>Payments that match a question, followed as a feed.</summary>
public sealed class PaymentFeedTests(AzuriteFixture azurite, SampleSite samples)
{
    private const string Feed = "/feeds/obec/payments.atom";

    public static TheoryData<string> Questions { get; } = new(
        "counterparty=91862523", "type=KOF&side=income", "from=2024-03-01&to=2024-03-31", "min=100000", "q=strech", "paragraph=3113",
        "item=5171", "section=31&grouping=51", "event=~", "counterparty=91862523&from=2024-06-01&lang=en");

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task AFeedHasTheNewestPaymentsThatTheListHas(string query)
    {
        var asked = query.Replace("&lang=en", "", StringComparison.Ordinal);
        var years = (await samples.JsonAsync("/api/v1/municipalities/kamenice-nad-luznici"))["years"].Items;
        var payments = new List<Json>();

        foreach (var year in years.Select(listed => (int)listed["year"].Number).OrderDescending())
        {
            var path = $"/api/v1/municipalities/kamenice-nad-luznici/years/{year}/payments?limit=50&{asked}";
            payments.AddRange((await samples.JsonAsync(path))["payments"].Items.Take(50 - payments.Count));
        }

        Assert.NotEmpty(payments);

        foreach (var file in new[] { "payments.atom", "payments.rss", "payments.json" })
        {
            var path = $"/feeds/kamenice-nad-luznici/{file}?{query}";
            var feed = FeedDocument.Read(await samples.AskAsync(path), file);
            Assert.EndsWith(path, feed.Self, StringComparison.Ordinal);
            Assert.Equal(payments.Count, feed.Entries.Count);

            foreach (var (entry, payment) in feed.Entries.Zip(payments))
            {
                var name = payment["counterparty"].IsNull ? "" : payment["counterparty"]["name"].Text;
                Assert.Contains(name, System.Net.WebUtility.HtmlDecode(entry.Content), StringComparison.Ordinal);
                Assert.Contains(payment["paragraph"].Text, entry.Content, StringComparison.Ordinal);
                Assert.Equal(200, (await samples.AskAsync(entry.Page.Split('#')[0])).Status);
            }
        }
    }

    [Theory]
    [InlineData("payments.atom")]
    [InlineData("payments.rss")]
    public async Task TheReaderOfTheFrameworkReadsItBack(string file)
    {
        using var reader = XmlReader.Create(new StringReader(await samples.TextAsync("/feeds/kamenice-nad-luznici/" + file)));

        var feed = SyndicationFeed.Load(reader);

        Assert.Equal("Kamenice nad Lužnicí: platby", feed.Title.Text);
        Assert.Equal(50, feed.Items.Count());
        Assert.Distinct(feed.Items.Select(item => item.Id));
    }

    [Fact]
    public async Task APaymentThatStaysKeepsItsIdAndItsTimeAndOneThatComesIsNew()
    {
        await using var site = await Site.StartAsync(azurite.NewAccount());
        var rows = Payment(Payment(new Rows(), "2024-02-01"), "2024-03-01");
        await site.PublishAsync("obec", 2024, rows.ToString());

        var before = await EntriesAsync(site, Feed + "?counterparty=91862523");
        await site.PublishAsync("obec", 2024, Payment(rows, "2024-03-15", 700).ToString());
        var after = await EntriesAsync(site, Feed + "?counterparty=91862523");

        Assert.Equal(2, before.Count);
        Assert.Equal(3, after.Count);
        Assert.StartsWith("Výdaj 700,00 Kč: Truhlářství Žďár, Oprava střechy", after[0].Title, StringComparison.Ordinal);
        Assert.Equal(before.Select(entry => (entry.Id, entry.Updated)), after.Skip(1).Select(entry => (entry.Id, entry.Updated)));
        Assert.DoesNotContain(after[0].Id, before.Select(entry => entry.Id));
    }

    [Fact]
    public async Task EqualPaymentsAreEntriesOfTheirOwnWhateverIsAskedFor()
    {
        await using var site = await Site.StartAsync(azurite.NewAccount());
        var rows = Payment(Payment(Payment(new Rows(), "2024-02-01"), "2024-02-01"), "2024-02-01", 7);
        await site.PublishAsync("obec", 2024, rows.ToString());

        var all = await EntriesAsync(site, Feed);
        var some = await EntriesAsync(site, Feed + "?min=100");

        Assert.Equal(3, all.Select(entry => entry.Id).Distinct().Count());
        Assert.Equal(2, some.Count);
        Assert.Subset(all.Select(entry => entry.Id).ToHashSet(), some.Select(entry => entry.Id).ToHashSet());
    }

    [Fact]
    public async Task TheNewestYearComesFirstAndThereAreFiftyAtMost()
    {
        await using var site = await Site.StartAsync(azurite.NewAccount());
        var old = Enumerable.Range(1, 40).Aggregate(new Rows(), (rows, day) => Payment(rows, $"2023-06-{(day % 28) + 1:00}", day));
        var young = Enumerable.Range(1, 30).Aggregate(new Rows(), (rows, day) => Payment(rows, $"2024-01-{(day % 28) + 1:00}", day));
        await site.PublishAsync("obec", 2023, old.ToString());
        await site.PublishAsync("obec", 2024, young.ToString());

        var entries = await EntriesAsync(site, Feed);

        Assert.Equal(50, entries.Count);
        Assert.All(entries.Take(30), entry => Assert.Contains("/2024/", entry.Id, StringComparison.Ordinal));
        Assert.All(entries.Skip(30), entry => Assert.Contains("/2023/", entry.Id, StringComparison.Ordinal));
    }

    [Fact]
    public async Task WhatIsWithdrawnIsGoneAndAnEmptiedMunicipalityHasAnEmptyFeed()
    {
        await using var site = await Site.StartAsync(azurite.NewAccount());
        await site.PublishAsync("obec", 2023, Payment(new Rows(), "2023-02-01").ToString());
        await site.PublishAsync("obec", 2024, Payment(new Rows(), "2024-02-01").ToString());
        var tag = (await site.AskAsync(Feed))["ETag"]!;

        await site.Of<EditionWithdrawal>().RunAsync(
            FolderId.Of("obec", 2024),
            new WithdrawalOrder([], false, WithdrawalReason.Of("personal-data")),
            _ => { },
            TestContext.Current.CancellationToken);

        Assert.Equal(200, (await site.AskAsync(Feed, null, ("If-None-Match", tag))).Status);
        Assert.Contains("/2023/", Assert.Single(await EntriesAsync(site, Feed)).Id, StringComparison.Ordinal);

        await site.RemoveAsync("obec/2023/data.csv");
        await site.ImportAsync("obec", 2023);

        Assert.Empty(await EntriesAsync(site, Feed));
        Assert.Equal(404, (await site.AskAsync("/feeds/nikde/payments.atom")).Status);
    }

    [Fact]
    public async Task WhoeverHasTheVersionIsToldSoAndHeadSaysTheSame()
    {
        const string feed = "/feeds/kamenice-nad-luznici/payments.atom?counterparty=91862523";
        var reply = await samples.AskAsync(feed);
        var head = await samples.AskAsync(feed, HttpMethod.Head);
        var again = await samples.AskAsync(feed, null, ("If-None-Match", reply["ETag"]!));

        Assert.Equal((304, reply["ETag"], 0), (again.Status, again["ETag"], again.Body.Length));
        Assert.Equal((200, reply["ETag"], reply["Content-Type"], 0), (head.Status, head["ETag"], head["Content-Type"], head.Body.Length));
    }

    [Theory]
    [InlineData("?counterparty=x", "'counterparty' is 'x'")]
    [InlineData("?sort=-amount", "'sort' is no parameter")]
    [InlineData("?limit=5", "'limit' is no parameter")]
    [InlineData("?from=2024-05-01&to=2024-04-01", "which is after 'to'")]
    public async Task WhatIsNoFilterIsRefused(string query, string detail) =>
        Assert.Contains(
            detail, (await samples.AskAsync("/feeds/kamenice-nad-luznici/payments.atom" + query)).Detail(400), StringComparison.Ordinal);

    [Fact]
    public async Task ListsOfPaymentsAndCounterpartiesAndPagesLeadToTheFeed()
    {
        const string town = "/api/v1/municipalities/kamenice-nad-luznici";
        var payments = await samples.JsonAsync(town + "/years/2024/payments?q=st%C5%99echa&sort=amount&limit=1&side=expenditure");
        var counterparties = await samples.JsonAsync(town + "/years/2024/counterparties?limit=1");
        var page = await samples.TextAsync("/budgets/kamenice-nad-luznici/2024");

        Assert.EndsWith(
            "/feeds/kamenice-nad-luznici/payments.atom?side=expenditure&q=st%C5%99echa",
            payments["links"]["feed"].Text,
            StringComparison.Ordinal);
        Assert.EndsWith(
            "/payments.atom?counterparty=" + counterparties["counterparties"].Items[0]["id"].Text,
            counterparties["counterparties"].Items[0]["links"]["feed"].Text,
            StringComparison.Ordinal);
        Assert.Contains(
            "<link rel=\"alternate\" type=\"application/atom+xml\" href=\"/feeds/kamenice-nad-luznici/payments.atom\" title=\"Platby\">",
            page,
            StringComparison.Ordinal);
    }

    private static Rows Payment(Rows rows, string date, decimal amount = 1000) => rows.Payment("3113", "5171", amount, date);

    private static async Task<IReadOnlyList<FeedEntry>> EntriesAsync(Site site, string path) =>
        FeedDocument.Read(await site.AskAsync(path), "payments.atom").Entries;
}
