using System.Globalization;
using Azure.Data.Tables;
using Transparency.Core.Municipalities;
using Transparency.Core.StatePublication;
using Transparency.Core.Statistics;
using Transparency.Functions.Tests.Sites;
using Transparency.Tests;

namespace Transparency.Functions.Tests.StatePublication;

/// <summary>One drop of the national statement, and every municipality answers.</summary>
public sealed class CountryTests(PublishedCountry country) : IClassFixture<PublishedCountry>
{
    private readonly Site _site = country.Site;
    private readonly string _edition = country.Edition;

    [Fact]
    public async Task EveryMunicipalityHasItsYearWithItsTotals()
    {
        foreach (var town in CountrySite.Towns.Where((_, i) => i % 20 == 0))
        {
            var answer = await _site.JsonAsync($"/api/v1/municipalities/{town.Town.Id}");
            var year = Assert.Single(answer["years"].Items);

            Assert.Equal((town.Town.Name, town.Town.Ico.ToString()), (answer["name"].Text, answer["ico"].Text));
            Assert.Equal((2025m, _edition), (year["year"].Number, year["edition"].Text));
            AssertTotals(town, year["consolidated"]);
        }
    }

    [Fact]
    public async Task AYearSaysThatItIsTheStatesAndWhatItWasMadeOf()
    {
        var town = CountrySite.Town(CountrySite.MarianskeLazne);
        var year = await _site.JsonAsync("/api/v1/municipalities/marianske-lazne/years/2025");

        AssertTotals(town, year["consolidated"]);
        Assert.Equal(("state", "2025-12-31"), (year["origin"].Text, year["validTo"].Text));
        Assert.Equal(["FINM201_2025012.csv", "FINM202_2025012.csv"], year["sources"].Items.Select(source => source["name"].Text));
        Assert.EndsWith("/municipalities/statni-pokladna/years/2025/report", year["links"]["report"].Text, StringComparison.Ordinal);
        Assert.Equal(200, (await _site.AskAsync("/api/v1/municipalities/statni-pokladna/years/2025/report")).Status);
    }

    [Theory]
    [InlineData("income")]
    [InlineData("expenditure")]
    [InlineData("financing")]
    public async Task EveryViewOfEverySideAddsUpToItsTotal(string side)
    {
        var totals = (await _site.JsonAsync("/api/v1/municipalities/praha/years/2025"))["totals"][side];

        foreach (var view in new[] { "function", "economic", "event", "unit" })
        {
            var level = await _site.JsonAsync(
                $"/api/v1/municipalities/praha/years/2025/budget?side={side}&view={view}&consolidated=false");

            Assert.Equal(totals["actual"].Number, level["children"].Items.Sum(child => child["actual"].Number));
            Assert.Equal(totals["approved"].Number, level["children"].Items.Sum(child => child["approved"].Number));
        }
    }

    [Fact]
    public async Task ItIsWalkedDownToParagraphAndItem()
    {
        var top = await _site.JsonAsync("/api/v1/municipalities/praha/years/2025/budget");
        var section = top["children"].Items[0];
        var below = await _site.JsonAsync($"/api/v1/municipalities/praha/years/2025/budget?path={section["code"].Text}");

        Assert.Equal(section["actual"].Number, below["children"].Items.Sum(child => child["actual"].Number));

        var items = await _site.JsonAsync("/api/v1/municipalities/praha/years/2025/facts?drilldown=paragraph,item&cut=side:expenditure");
        Assert.True(items["count"].Number > 10);
    }

    [Theory]
    [InlineData("/api/v1/municipalities/00254061", "/api/v1/municipalities/marianske-lazne")]
    [InlineData(
        "/api/v1/municipalities/00254061/years/2025/budget?side=income",
        "/api/v1/municipalities/marianske-lazne/years/2025/budget?side=income")]
    [InlineData("/budgets/00254061/2025", "/budgets/marianske-lazne/2025")]
    [InlineData("/data/00254061/2025/budget.csv", "/data/marianske-lazne/2025/budget.csv")]
    [InlineData("/feeds/00254061/atom.xml", "/feeds/marianske-lazne/atom.xml")]
    public async Task TheIcoLeadsToTheId(string asked, string led)
    {
        var reply = await _site.AskAsync(asked);

        Assert.Equal(307, reply.Status);
        Assert.EndsWith(led, reply["Location"], StringComparison.Ordinal);
        Assert.Equal(200, (await _site.AskAsync(led)).Status);
    }

    [Fact]
    public async Task AnIcoThatTheStatementDoesNotTellOfLeadsNowhere()
    {
        var others = StateRegister.All.First(town => CountrySite.Towns.All(known => known.Town != town));

        Assert.Equal(404, (await _site.AskAsync($"/api/v1/municipalities/{others.Ico}")).Status);
        Assert.Equal(404, (await _site.AskAsync($"/api/v1/municipalities/{others.Id}")).Status);
    }

    [Fact]
    public async Task NamesakesAreToldApartInTheListAndInTheSearch()
    {
        var listed = (await _site.JsonAsync("/api/v1/municipalities?q=březina&limit=1000"))["municipalities"].Items
            .Where(town => town["name"].Text == "Březina")
            .ToList();
        var found = (await _site.JsonAsync("/api/v1/search?q=březina"))["municipalities"]["results"].Items
            .Where(town => town["name"].Text == "Březina")
            .ToList();
        var known = StateRegister.All.Where(town => town.Name == "Březina").ToList();

        Assert.Equal(known.Count, listed.Select(town => town["id"].Text).Distinct().Count());
        Assert.Equal(
            known.Select(town => (town.Id.Value, town.District)).Order(),
            listed.Select(town => (town["id"].Text, town["district"].Text)).Order());
        Assert.Equal(
            known.Select(town => town.District).Order(StringComparer.Ordinal),
            found.Select(town => town["district"].Text).Order(StringComparer.Ordinal));

        foreach (var town in listed)
            Assert.Equal(town["ico"].Text, (await _site.JsonAsync($"/api/v1/municipalities/{town["id"].Text}"))["ico"].Text);
    }

    [Theory]
    [InlineData("", "Obce a\u00A0kraje utratily ")]
    [InlineData("?lang=en", "Municipalities and regions spent ")]
    public async Task TheWholeCountryIsNoSingleMunicipality(string query, string lead)
    {
        var page = await _site.TextAsync("/budgets/statni-pokladna" + query);

        Assert.Contains(lead, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheListHasAllOfThemInPagesAndTheHomePageNone()
    {
        var ids = new List<string>();
        Json page;

        for (var next = ""; ; next = "&next=" + page["next"].Text)
        {
            page = await _site.JsonAsync("/api/v1/municipalities?limit=300" + next);
            ids.AddRange(page["municipalities"].Items.Select(town => town["id"].Text));

            if (!page.Names.Contains("next"))
                break;
        }

        Assert.Equal(CountrySite.Towns.Select(town => town.Town.Id.Value).Order(StringComparer.Ordinal), ids.Order(StringComparer.Ordinal));

        var own = await _site.JsonAsync("/api/v1/municipalities?origin=own");
        Assert.Empty(own["municipalities"].Items);
        Assert.Equal((0m, CountrySite.Towns.Count), (own["total"].Number, own["others"].Number));

        // But for the figures of all of them together.
        var home = await _site.TextAsync("/");
        Assert.Contains("Obce a kraje České republiky v roce ", home, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "/budgets/", home.Replace("/budgets/statni-pokladna/", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("/budgets/marianske-lazne", await _site.TextAsync("/?q=lázně mariánské"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheFirstPageFindsWhatTheListFindsAndSaysHowManyMore()
    {
        Assert.Contains("/budgets/marianske-lazne\"", await _site.TextAsync("/?q=00254061"), StringComparison.Ordinal);
        Assert.Contains("Žádná taková obec tu není.", await _site.TextAsync("/?q=atlantida"), StringComparison.Ordinal);

        var count = (await _site.JsonAsync("/api/v1/municipalities?q=a&limit=1000"))["municipalities"].Items.Length;
        var page = await _site.TextAsync("/?q=a");

        Assert.Equal(50, page.Split("/budgets/").Length - 1);
        Assert.Contains($"A dalších {count - 50}.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<budget-explorer", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task APageSaysWhoseFiguresTheyAre()
    {
        var page = await _site.TextAsync("/budgets/marianske-lazne/2025");

        Assert.Contains("Mariánské Lázně", page, StringComparison.Ordinal);
        Assert.Contains("FIN 2-12 M", page, StringComparison.Ordinal);
        Assert.Contains($"/chart.png?edition={_edition}\"", page, StringComparison.Ordinal);
        Assert.Equal(200, (await _site.AskAsync($"/budgets/marianske-lazne/2025/chart.png?edition={_edition}")).Status);
    }

    [Fact]
    public async Task ItsFilesAreGivenOutAndAreTheSameEachTime()
    {
        var town = CountrySite.Town(CountrySite.MarianskeLazne);
        var rows = Csv.Rows(await _site.TextAsync("/data/marianske-lazne/2025/budget.csv"));
        var income = rows.Where(row => row["side"] == "income").Sum(row => decimal.Parse(row["actual"], CultureInfo.InvariantCulture));

        Assert.True(income > town.Income[2] / 100m);
        Assert.Single((await _site.TextAsync("/data/marianske-lazne/2025/payments.csv")).TrimEnd().Split('\n'));

        foreach (var file in new[] { "all.zip", "datapackage.json", "edition.json", "events.csv", "budget.csv-metadata.json" })
        {
            var first = await _site.AskAsync($"/data/marianske-lazne/2025/{_edition}/{file}");
            var second = await _site.AskAsync($"/data/marianske-lazne/2025/{_edition}/{file}", null, ("Range", "bytes=2-9"));

            Assert.Equal((200, 206), (first.Status, second.Status));
            Assert.Equal(first.Body[2..10], second.Body);
        }
    }

    [Fact]
    public async Task ThereAreNoPaymentsAndNoCounterparties()
    {
        const string Year = "/api/v1/municipalities/marianske-lazne/years/2025";

        Assert.Empty((await _site.JsonAsync(Year + "/payments"))["payments"].Items);
        Assert.Empty((await _site.JsonAsync(Year + "/counterparties"))["counterparties"].Items);
        Assert.Equal(200, (await _site.AskAsync("/api/v1/municipalities/marianske-lazne/counterparties")).Status);
        Assert.Equal(200, (await _site.AskAsync("/api/v1/search?q=platba&municipality=marianske-lazne")).Status);
        Assert.Equal(200, (await _site.AskAsync(Year + "/documents")).Status);
        Assert.Equal(200, (await _site.AskAsync("/feeds/marianske-lazne/atom.xml")).Status);
    }

    [Fact]
    public async Task TheWholeCountryIsOneEditionOneEntryAndAFewRows()
    {
        var country = await _site.JsonAsync("/api/v1/municipalities/statni-pokladna/years/2025");
        var log = await _site.JsonAsync("/api/v1/publications");

        Assert.Equal(
            CountrySite.Towns.Sum(town => town.Income[2]) / 100m,
            country["consolidated"]["income"]["actual"].Number);
        Assert.Equal("statni-pokladna", Assert.Single(log["publications"].Items)["municipality"]["id"].Text);

        var editions = new TableClient(_site.Account, "Editions");
        Assert.InRange(await CountAsync(editions), 2, 6);
        Assert.InRange(await CountAsync(new TableClient(_site.Account, "Publications")), 1, 200);
    }

    [Fact]
    public async Task ATownIsRankedAmongAllThatAreLikeIt()
    {
        var village = CountrySite.Towns.First(town => town.Town.Population is > 0 and < 500);
        var answer = await _site.JsonAsync($"/api/v1/compare?municipalities={village.Town.Id}&year=2025&side=expenditure");
        var like = CountrySite.Towns
            .Where(town => Population.OrNull(town.Town.ProfileAs(town.Town.Id), FiscalYear.Of(2025))?.Inhabitants is < 500)
            .ToList();

        Assert.Equal(like.Count, answer["similar"]["count"].Number);
        Assert.Equal(
            like.Count(town => town.Expenditure[2] > village.Expenditure[2]) + 1,
            answer["municipalities"].Items[0]["rank"].Number);

        var top = await _site.JsonAsync($"/api/v1/municipalities/{village.Town.Id}/years/2025/budget");
        var section = await _site.JsonAsync(
            $"/api/v1/compare?municipalities={village.Town.Id}&year=2025&side=expenditure&path={top["children"].Items[0]["code"].Text}");

        Assert.Equal(like.Count, section["similar"]["count"].Number);
    }

    private static async Task<int> CountAsync(TableClient table)
    {
        var count = 0;

        await foreach (var _ in table.QueryAsync<TableEntity>(cancellationToken: TestContext.Current.CancellationToken))
            count++;

        return count;
    }

    private static void AssertTotals(CountryTown town, Json consolidated)
    {
        Assert.Equal(town.Income, Halere(consolidated["income"]));
        Assert.Equal(town.Expenditure, Halere(consolidated["expenditure"]));
    }

    private static long[] Halere(Json totals) =>
        [.. new[] { "approved", "amended", "actual" }.Select(stage => (long)(totals[stage].Number * 100))];
}
