using Transparency.Functions.Tests.Sites;
using Transparency.Functions.Tests.StatePublication;
using Transparency.Tests;

namespace Transparency.Functions.Tests.Reconciliations;

/// <summary>Towns with an edition of their own of a year that the state's statement has too.</summary>
public sealed class ReconciliationTests(PublishedCountry country) : IClassFixture<PublishedCountry>
{
    private readonly Site _site = country.Site;

    [Fact]
    public async Task TheSameFiguresAreEqualToTheHalerAndTheStatesHaveAddressesOfTheirOwn()
    {
        var town = OwnExport.Town(1);
        var (year, found) = await FoundAsync(town, "vlastni-stejna", rows => rows);

        Assert.Equal("equal", found["verdict"].Text);
        Assert.Equal((country.Edition, "2025-12-31"), (found["state"]["edition"].Text, found["state"]["validTo"].Text));
        Assert.NotEqual(country.Edition, year["edition"].Text);
        Assert.Empty(found["reasons"].Items);
        Assert.Empty(found["unexplained"].Items);
        Assert.Equal(0m, found["nodes"]["different"].Number);
        Assert.Equal(
            town.Income[2] / 100m,
            found["classes"].Items.Where(row => row["side"].Text == "income").Sum(row => row["actual"]["state"].Number));
        Assert.Equal(
            year["consolidated"]["expenditure"]["amended"].Number,
            found["classes"].Items.Where(row => row["side"].Text == "expenditure").Sum(row => row["amended"]["own"].Number));

        foreach (var link in found["state"]["links"].Names)
            Assert.Equal(200, (await _site.AskAsync(new Uri(found["state"]["links"][link].Text).PathAndQuery)).Status);

        var state = await _site.JsonAsync(new Uri(found["state"]["links"]["year"].Text).PathAndQuery);
        Assert.Equal(("state", country.Edition), (state["origin"].Text, state["edition"].Text));
        Assert.DoesNotContain("reconciliation", state.Names);
    }

    [Fact]
    public async Task AccountingWithoutTransfersBetweenOwnAccountsIsExplainedByConsolidation()
    {
        var (_, found) = await FoundAsync(OwnExport.Town(2), "vlastni-bez-prevodu", rows =>
            rows.Where(row => row.Item is not ("4134" or "5345")));
        var reason = Assert.Single(found["reasons"].Items);

        Assert.Equal(("explained", "consolidation"), (found["verdict"].Text, reason["kind"].Text));
        Assert.All(found["classes"].Items, row => Assert.Equal(0m, row["actual"]["difference"].Number));
        Assert.All(found["transfers"].Items, row => Assert.Equal(-row["actual"]["state"].Number, row["actual"]["difference"].Number));
        Assert.All(reason["differences"].Items, difference => Assert.True(difference["class"].IsNull));
    }

    [Fact]
    public async Task AmountsInThousandsAreExplainedByRounding()
    {
        var (_, found) = await FoundAsync(OwnExport.Town(3), "vlastni-v-tisicich", rows => rows.Select(row =>
            row with { Approved = Rounded(row.Approved), Amended = Rounded(row.Amended), Actual = Rounded(row.Actual) }));

        Assert.Equal("explained", found["verdict"].Text);
        Assert.Equal(("rounding", "own"), (found["reasons"].Items[0]["kind"].Text, found["reasons"].Items[0]["of"].Text));

        static decimal Rounded(decimal amount) => decimal.Round(amount / 1000, MidpointRounding.AwayFromZero) * 1000;
    }

    [Fact]
    public async Task AStageThatNoFileCarriesIsExplainedAndHasNoDifference()
    {
        var town = OwnExport.Town(4);
        var rows = await OwnExport.StateRowsAsync(_site, $"{town.Town.Id}/2025");
        await OwnExport.PublishAsync(_site, town, "vlastni-ucetnictvi", 2025, OwnExport.Accounting(rows, "2025-12-20"));

        var found = (await _site.JsonAsync("/api/v1/municipalities/vlastni-ucetnictvi/years/2025"))["reconciliation"];
        var reason = Assert.Single(found["reasons"].Items);

        Assert.Equal("explained", found["verdict"].Text);
        Assert.Equal(("stageMissing", "own"), (reason["kind"].Text, reason["of"].Text));
        Assert.Equal(["approved", "amended"], reason["stages"].Items.Select(stage => stage.Text));
        Assert.All(found["classes"].Items, row => Assert.True(row["approved"]["difference"].IsNull));
    }

    [Fact]
    public async Task ASingleHalerThatNothingExplainsIsSaid()
    {
        var (_, found) = await FoundAsync(OwnExport.Town(5), "vlastni-jina", rows =>
            rows.Select((row, i) => i == 3 ? row with { Actual = row.Actual + 0.01m } : row));
        var difference = Assert.Single(found["unexplained"].Items);

        Assert.Equal("unexplained", found["verdict"].Text);
        Assert.Equal((0m, 0.01m), (difference["amended"].Number, difference["actual"].Number));
        Assert.Equal(1m, found["nodes"]["different"].Number);
    }

    [Fact]
    public async Task ThereIsNothingToLayBesideWhereOneOfBothIsMissing()
    {
        var town = OwnExport.Town(6);
        await OwnExport.PublishAsync(_site, town, "vlastni-jiny-rok", 2024, new Rows().Actual("6171", "5169", 10).ToString());

        Assert.DoesNotContain("reconciliation", (await _site.JsonAsync("/api/v1/municipalities/vlastni-jiny-rok/years/2024")).Names);
        Assert.DoesNotContain("reconciliation", (await _site.JsonAsync("/api/v1/municipalities/vlastni-jiny-rok/years/2025")).Names);
        Assert.DoesNotContain("reconciliation", (await _site.JsonAsync("/api/v1/municipalities/praha/years/2025")).Names);
        Assert.DoesNotContain("id=\"reconciliation\"", await _site.TextAsync("/budgets/praha/2025"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("district")]
    [InlineData("organisation")]
    public async Task NobodyIsLaidBesideTheStatementOfAnotherOrStandsInItsPlace(string kind)
    {
        var city = CountrySite.Town("00064581");
        await _site.DropAsync($"jiny-{kind}/municipality.json", $$"""{"name":"Jiný","ico":"00064581","kind":"{{kind}}"}""");
        await _site.PublishAsync($"jiny-{kind}", 2025, new Rows().Actual("6171", "5169", 10).ToString());

        await _site.PublishAsync($"jiny-{kind}", 2024, new Rows().Actual("6171", "5169", 10).ToString());

        Assert.DoesNotContain("reconciliation", (await _site.JsonAsync($"/api/v1/municipalities/jiny-{kind}/years/2025")).Names);
        Assert.Equal("Praha", (await _site.JsonAsync("/api/v1/municipalities/praha"))["name"].Text);
        Assert.Equal(
            city.Income[2] / 100m,
            (await _site.JsonAsync("/api/v1/municipalities/praha/years/2025"))["consolidated"]["income"]["actual"].Number);
        Assert.EndsWith("/praha", (await _site.AskAsync("/api/v1/municipalities/00064581"))["Location"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task ThePageSaysTheSameInASentenceAndShowsBothSideBySide()
    {
        await FoundAsync(OwnExport.Town(7), "vlastni-stranka", rows => rows);
        await FoundAsync(OwnExport.Town(8), "vlastni-jina-stranka", rows =>
            rows.Select((row, i) => i == 0 ? row with { Actual = 1.5m } : row));

        var same = await _site.TextAsync("/budgets/vlastni-stranka/2025");
        var other = await _site.TextAsync("/budgets/vlastni-jina-stranka/2025");

        Assert.Contains("Shodné s výkazem FIN 2-12 M za prosinec\u00A02025", same, StringComparison.Ordinal);
        Assert.Contains("nic známého to nevysvětluje: příjmy, skutečnost", other, StringComparison.Ordinal);
        Assert.Equal(3, same.Split("<table class=\"exact\">").Length - 1);
        Assert.Contains($"/data/vlastni-stranka/2025/{country.Edition}/budget.csv", same, StringComparison.Ordinal);
    }

    private async Task<(Json Year, Json Reconciliation)> FoundAsync(
        CountryTown town,
        string id,
        Func<IEnumerable<StateRow>, IEnumerable<StateRow>> own)
    {
        var rows = await OwnExport.StateRowsAsync(_site, $"{town.Town.Id}/2025");
        await OwnExport.PublishAsync(_site, town, id, 2025, OwnExport.Wide(own(rows)));
        var year = await _site.JsonAsync($"/api/v1/municipalities/{id}/years/2025");

        return (year, year["reconciliation"]);
    }
}
