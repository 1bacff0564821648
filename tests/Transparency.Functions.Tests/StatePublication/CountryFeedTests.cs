using Transparency.Core.Publications.Withdrawals;
using Transparency.Core.StatePublication;
using Transparency.Functions.Tests.Feeds;
using Transparency.Functions.Tests.Sites;
using Transparency.Storage.Withdrawals;
using Transparency.Tests;

namespace Transparency.Functions.Tests.StatePublication;

/// <summary>What each municipality's feed says of the state's statement, of which the log has one entry for all.</summary>
public sealed class CountryFeedTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private const string Lazne = "marianske-lazne";

    private Site _site = null!;
    private string _march = "", _june = "";

    public async ValueTask InitializeAsync()
    {
        _site = await Site.StartAsync(azurite.NewAccount());
        _march = await CountrySite.DropAsync(_site, new CountryShape(2025, 3) { Rows = 30 });
        _june = await CountrySite.DropAsync(_site, new CountryShape(2025, 6) { Rows = 30 }, Changed);
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    /// <summary>In June only these have spent more; a village says the same as in March.</summary>
    private static CountryTown Changed(CountryTown town) => town.Town.Ico.ToString() is CountrySite.MarianskeLazne or "00064581"
        ? town with
        {
            Expenditure = [town.Expenditure[0], town.Expenditure[1], town.Expenditure[2] + 123_456_700],
            Classes = [.. town.Classes[..4], town.Classes[4] + 123_456_700, town.Classes[5]],
        }
        : town;

    [Theory]
    [InlineData("atom.xml")]
    [InlineData("rss.xml")]
    [InlineData("feed.json")]
    public async Task AnEntryForEachStatementThatChangedTheMunicipality(string format)
    {
        var feed = await FeedAsync($"/feeds/{Lazne}/{format}");

        Assert.Equal(2, feed.Entries.Count);
        Assert.Equal(
            "Mariánské Lázně 2025 podle výkazu Státní pokladny: výdaje +1,2 mil. Kč, financování +1,2 mil. Kč",
            feed.Entries[0].Title);
        Assert.Equal("Mariánské Lázně 2025 podle výkazu Státní pokladny: rozpočet zveřejněn", feed.Entries[1].Title);
        Assert.True(feed.Entries[0].Updated >= feed.Entries[1].Updated);
        Assert.Contains("1 234 567,00", feed.Entries[0].Content.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Contains("FINM201_2025006.csv", feed.Entries[0].Content, StringComparison.Ordinal);
        Assert.Equal($"/data/{Lazne}/2025/{_june}/budget.csv", new Uri(feed.Entries[0].Enclosure!).AbsolutePath);

        foreach (var address in feed.Entries
            .SelectMany(entry => new[] { entry.Page, entry.Enclosure! })
            .Append(feed.LinkOrNull("alternate") ?? feed.Self))
        {
            Assert.Equal(200, (await _site.AskAsync(new Uri(address).PathAndQuery)).Status);
        }
    }

    [Fact]
    public async Task WhoWasNotChangedHasNoEntryAndTheLogHasOneForAll()
    {
        var village = CountrySite.Towns[0].Town;
        var feed = await FeedAsync($"/feeds/{village.Id}/atom.xml");

        Assert.EndsWith("rozpočet zveřejněn", Assert.Single(feed.Entries).Title, StringComparison.Ordinal);
        Assert.Equal(
            ["statni-pokladna", "statni-pokladna"],
            (await _site.JsonAsync("/api/v1/publications"))["publications"].Items.Select(entry => entry["municipality"]["id"].Text));
        Assert.Equal(2, (await FeedAsync("/feeds/atom.xml")).Entries.Count);
        Assert.Equal(404, (await _site.AskAsync($"/feeds/{NobodyOf()}/atom.xml")).Status);
    }

    [Fact]
    public async Task EnglishEntriesHaveIdsOfTheirOwnAndIdsStayWhenTheTownGetsAFolder()
    {
        var czech = await FeedAsync($"/feeds/{Lazne}/atom.xml");
        var english = await FeedAsync($"/feeds/{Lazne}/atom.xml?lang=en");

        Assert.StartsWith("Mariánské Lázně 2025 in the state's statement: expenditure", english.Entries[0].Title, StringComparison.Ordinal);
        Assert.Empty(czech.Entries.Select(entry => entry.Id).Intersect(english.Entries.Select(entry => entry.Id)));
        Assert.All(czech.Entries, entry => Assert.Contains($"-{CountrySite.MarianskeLazne}-2025-", entry.Id, StringComparison.Ordinal));

        await OwnFolderAsync();
        var own = await FeedAsync("/feeds/lazne/atom.xml");

        Assert.Equal("Lázně 2025: rozpočet zveřejněn", own.Entries[0].Title);
        Assert.Equal(czech.Entries.Select(entry => entry.Id), own.Entries.Skip(1).Select(entry => entry.Id));
        Assert.Equal(own.Entries.Max(entry => entry.Updated), own.Entries[0].Updated);
        Assert.StartsWith("Lázně 2025 podle výkazu Státní pokladny", own.Entries[1].Title, StringComparison.Ordinal);
        Assert.EndsWith("/feeds/lazne/atom.xml", (await _site.AskAsync($"/feeds/{Lazne}/atom.xml"))["Location"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhoHasTheVersionIsToldSoUntilAStatementComes()
    {
        var path = $"/feeds/{Lazne}/feed.json";
        var etag = (await _site.AskAsync(path))["ETag"]!;

        Assert.Equal(304, (await _site.AskAsync(path, null, ("If-None-Match", etag))).Status);
        Assert.Equal(etag, (await _site.AskAsync(path))["ETag"]);

        await CountrySite.DropAsync(_site, new CountryShape(2024, 12) { Rows = 20 });
        var after = await _site.AskAsync(path, null, ("If-None-Match", etag));

        Assert.Equal(200, after.Status);
        Assert.Equal(3, FeedDocument.Read(after, "feed.json").Entries.Count);
    }

    [Fact]
    public async Task ASectionHasTheStatementsThatChangedIt()
    {
        var newest = (await ListAsync($"municipality={Lazne}"))["publications"].Items[0];
        var changed = newest["sections"].Items.Select(section => section.Text).ToList();
        var other = (await ListAsync($"municipality={Lazne}"))["publications"].Items[1]["sections"].Items
            .Select(section => section.Text)
            .First(section => !changed.Contains(section));

        Assert.Equal(2, (await FeedAsync($"/feeds/{Lazne}/atom.xml?section={changed[0]}")).Entries.Count);
        Assert.Single((await FeedAsync($"/feeds/{Lazne}/atom.xml?section={other}")).Entries);
    }

    [Fact]
    public async Task TheListAndThePageOfAPublicationHaveThemToo()
    {
        await OwnFolderAsync();
        var all = (await ListAsync("municipality=lazne"))["publications"].Items;
        var state = all[1];

        Assert.Equal(3, all.Length);
        Assert.DoesNotContain("origin", all[0].Names);
        Assert.Equal(("state", _june, _march), (state["origin"].Text, state["edition"].Text, state["previous"].Text));
        Assert.Equal(1_234_567m, state["change"]["totals"]["expenditure"]["actual"].Number);
        Assert.InRange(state["change"]["nodes"].Items.Length, 1, 10);
        Assert.Equal(
            state["change"]["nodes"].Items[0]["change"]["actual"].Number,
            state["change"]["nodes"].Items[0]["after"]["actual"].Number - state["change"]["nodes"].Items[0]["before"]["actual"].Number);

        foreach (var link in state["links"].Names)
            Assert.Equal(200, (await _site.AskAsync(new Uri(state["links"][link].Text).PathAndQuery)).Status);

        var one = await _site.JsonAsync($"/api/v1/publications/{state["id"].Text}");
        Assert.Equal(state.Raw, one.Raw);
        Assert.Contains(
            "podle výkazu Státní pokladny", await _site.TextAsync($"/publications/{state["id"].Text}"), StringComparison.Ordinal);

        var ids = new List<string>();

        for (var next = ""; ;)
        {
            var page = await ListAsync("municipality=lazne&limit=1" + next);
            ids.Add(Assert.Single(page["publications"].Items)["id"].Text);

            if (!page.Names.Contains("next") || page["next"].IsNull)
                break;

            next = "&next=" + page["next"].Text;
        }

        Assert.Equal(all.Select(entry => entry["id"].Text), ids);
        Assert.Empty((await ListAsync("municipality=lazne&year=2024"))["publications"].Items);
    }

    [Fact]
    public async Task AWithdrawnStatementIsToldAndNothingOfIt()
    {
        var before = await FeedAsync($"/feeds/{Lazne}/atom.xml");
        await WithdrawAsync(all: false);
        var feed = await FeedAsync($"/feeds/{Lazne}/atom.xml");

        Assert.Equal(3, feed.Entries.Count);
        Assert.Equal(before.Entries[0].Id, feed.Entries[1].Id);
        Assert.Equal("Mariánské Lázně 2025 podle výkazu Státní pokladny: rozpočet byl stažen", feed.Entries[0].Title);
        Assert.Equal("Mariánské Lázně 2025 podle výkazu Státní pokladny: edice rozpočtu byla stažena", feed.Entries[1].Title);
        Assert.True(feed.Entries[1].Updated >= before.Entries[0].Updated);
        Assert.DoesNotContain("1 234 567", feed.Entries[1].Content.Replace('\u00a0', ' '), StringComparison.Ordinal);

        foreach (var entry in feed.Entries)
            Assert.Equal(200, (await _site.AskAsync(new Uri(entry.Page).PathAndQuery)).Status);
        Assert.Equal(200, (await _site.AskAsync(new Uri(feed.LinkOrNull("alternate")!).PathAndQuery)).Status);

        // After a withdrawal the next one is compared with nothing, and any month may follow.
        await CountrySite.DropAsync(_site, new CountryShape(2025, 4) { Rows = 30 });
        var again = await FeedAsync($"/feeds/{Lazne}/atom.xml");

        Assert.Equal(feed.Entries.Select(entry => entry.Id), again.Entries.Skip(1).Select(entry => entry.Id));
        Assert.EndsWith("rozpočet zveřejněn", again.Entries[0].Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnEmptiedFolderIsToldToThoseWhoWereInIt()
    {
        await CountrySite.EmptyAsync(_site, 2025);
        await _site.ImportAsync(StateFolder.Id.Value, 2025);
        var feed = await FeedAsync($"/feeds/{Lazne}/atom.xml");

        Assert.Equal("Mariánské Lázně 2025 podle výkazu Státní pokladny: rozpočet byl stažen", feed.Entries[0].Title);
        Assert.Contains("už neobsahuje", feed.Entries[0].Content, StringComparison.Ordinal);
        Assert.Equal(404, (await _site.AskAsync($"/feeds/{NobodyOf()}/atom.xml")).Status);
    }

    private static string NobodyOf() =>
        StateRegister.All.First(town => CountrySite.Towns.All(known => known.Town != town)).Id.Value;

    private async Task OwnFolderAsync()
    {
        await _site.DropAsync("lazne/municipality.json", $$"""{"name":"Lázně","ico":"{{CountrySite.MarianskeLazne}}"}""");
        await _site.PublishAsync("lazne", 2025, "type;paragraph;item;amount;date\nKDF;3639;5169;100.00;2025-03-01\n");
    }

    private Task WithdrawAsync(bool all) => _site.Of<EditionWithdrawal>().RunAsync(
        StateFolder.Of(Core.Municipalities.FiscalYear.Of(2025)),
        new WithdrawalOrder([], all, WithdrawalReason.Of("wrong-data")),
        _ => { },
        TestContext.Current.CancellationToken);

    private Task<Json> ListAsync(string query) => _site.JsonAsync("/api/v1/publications?" + query);

    private async Task<FeedDocument> FeedAsync(string path) =>
        FeedDocument.Read(await _site.AskAsync(path), path.Split('?')[0].Split('/')[^1]);
}
