using System.Globalization;
using Transparency.Functions.Tests.Sites;
using Transparency.Tests;

namespace Transparency.Functions.Tests.Budgets;

public sealed class YearTests(AzuriteFixture azurite, SampleSite samples)
{
    public static TheoryData<string, int> Years { get; } = new(SampleSite.Years);

    [Theory]
    [MemberData(nameof(Years))]
    public async Task TotalsAreTheSumsOfTheBudgetFile(string municipality, int number)
    {
        var year = await samples.JsonAsync($"/api/v1/municipalities/{municipality}/years/{number}");
        var rows = Csv.Rows(await samples.TextAsync(year["links"]["budgetCsv"].Text));

        foreach (var side in new[] { "income", "expenditure", "financing" })
        {
            foreach (var stage in new[] { "approved", "amended", "actual" })
            {
                var cells = rows.Where(row => row["side"] == side).Select(row => row[stage]);
                // A stage is unknown on every row, and so on a side that has none.
                decimal? sum = rows.Any(row => row[stage].Length == 0)
                    ? null
                    : cells.Sum(cell => decimal.Parse(cell, CultureInfo.InvariantCulture));
                Assert.Equal(sum, year["totals"][side][stage].NumberOrNull);
            }
        }
    }

    [Theory]
    [InlineData("municipality", 40, 100, 1000)]
    [InlineData("municipality", 7, 100 + 40, 1000 + 7)]
    [InlineData("district", 40, 100 + 40, 1000 + 40)]
    [InlineData("district", 7, 100 + 40, 1000 + 7)]
    public async Task ConsolidationLeavesOutOwnTransfersAndADistrictKeepsThoseOfItsCity(string kind, int paid, int income, int expenditure)
    {
        await using var site = await Site.StartAsync(azurite.NewAccount());
        await site.DropAsync("prevody/municipality.json", $$"""{"name":"Převody","kind":"{{kind}}"}""");
        await site.PublishAsync("prevody", 2024, new Rows()
            .Actual("0000", "1111", 100).Actual("0000", "4137", 40).Actual("6330", "4134", 300)
            .Actual("3111", "5331", 1000).Actual("6330", "5347", paid).Actual("6330", "5345", 300).ToString());

        var year = await site.JsonAsync("/api/v1/municipalities/prevody/years/2024");

        Assert.Equal((440m, 1300m + paid), (year["totals"]["income"]["actual"].Number, year["totals"]["expenditure"]["actual"].Number));
        Assert.Equal(
            (income, expenditure),
            (year["consolidated"]["income"]["actual"].Number, year["consolidated"]["expenditure"]["actual"].Number));
    }

    [Fact]
    public async Task FinancingIsToldByItsItemsAndTheLeadWithoutOwnTransfers()
    {
        await using var site = await Site.StartAsync(azurite.NewAccount());
        await site.DropAsync("pujcka/municipality.json", """{"name":"Půjčka"}""");
        await site.PublishAsync("pujcka", 2024, new Rows()
            .Actual("0000", "1111", 100).Actual("6330", "4134", 300)
            .Actual("3111", "5331", 1000).Actual("6330", "5345", 300)
            .Actual("0000", "8123", 1200).Actual("0000", "8124", -50).Actual("0000", "8115", -250).ToString());

        var year = await site.JsonAsync("/api/v1/municipalities/pujcka/years/2024");

        Assert.Equal(
            [1200m, -50m, -250m, 0m],
            new[] { "borrowed", "repaid", "savings", "other" }.Select(part => year["financing"][part]["actual"].Number));
        Assert.True(year["financing"]["borrowed"]["approved"].IsNull);
        Assert.Equal(
            "Obec utratila 1 000 Kč. Získala 100 Kč, o 900 Kč méně, než utratila. "
                + "Půjčila si 1 200 Kč, na dluzích splatila 50 Kč a uložila 250 Kč.",
            year["leadCs"].Text.Replace('\u00A0', ' '));
        Assert.StartsWith("The municipality spent CZK\u00A01,000.", year["lead"].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFolderThatIsPutBackIsToldToWhoeverKnowsItFromBefore()
    {
        await using var site = await Site.StartAsync(azurite.NewAccount());
        const string path = "/api/v1/municipalities/zpet/years/2024";
        var (before, between) = (new Rows().Actual("6171", "5169", 100).ToString(), new Rows().Actual("6171", "5169", 200).ToString());
        var edition = await site.PublishAsync("zpet", 2024, before);
        var (first, named) = (await site.AskAsync(path), await site.AskAsync($"{path}?edition={edition}"));

        await site.PublishAsync("zpet", 2024, between);
        Assert.Equal(edition, await site.PublishAsync("zpet", 2024, before));

        // It says when it was published, and that is another moment.
        var again = await site.AskAsync(path, null, ("If-None-Match", first["ETag"]!));
        Assert.Equal(200, again.Status);
        Assert.NotEqual(first["ETag"], again["ETag"]);
        Assert.NotEqual(first.Json["publishedAt"].Text, again.Json["publishedAt"].Text);
        Assert.Equal(304, (await site.AskAsync(path, null, ("If-None-Match", again["ETag"]!))).Status);

        // How an edition was published first never changes.
        Assert.Equal(304, (await site.AskAsync($"{path}?edition={edition}", null, ("If-None-Match", named["ETag"]!))).Status);
        Assert.Equal(named.Json["publishedAt"].Text, (await site.JsonAsync($"{path}?edition={edition}"))["publishedAt"].Text);
    }

    [Fact]
    public async Task ProvenanceNamesEveryFileByItsHash()
    {
        var sources = (await samples.JsonAsync("/api/v1/municipalities/brno-lipova/years/2024"))["sources"].Items;

        Assert.Equal(["data.csv", "events.csv"], sources.Select(source => source["name"].Text));
        Assert.All(sources, source => Assert.Matches("^[0-9a-f]{64}$", source["sha256"].Text));
        Assert.All(sources, source => Assert.True(source["accepted"].Number > 0 && source["bytes"].Number > 0));
    }

    [Fact]
    public async Task AStageThatNoFileCarriesIsNullEverywhere()
    {
        await using var site = await Site.StartAsync(azurite.NewAccount());
        await site.PublishAsync("nula", 2024, new Rows().Actual("6171", "5169", 10.5m).Payment("6171", "5139", 7, "2024-02-01").ToString());

        var path = "/api/v1/municipalities/nula/years/2024";

        var year = await site.JsonAsync(path);
        var level = await site.JsonAsync(path + "/budget");

        foreach (var amounts in new[]
        {
            year["totals"]["expenditure"],
            year["consolidated"]["expenditure"],
            level["total"],
            level["children"].Items[0]
        })
        {
            Assert.True(amounts["approved"].IsNull, amounts.Raw);
            Assert.True(amounts["amended"].IsNull, amounts.Raw);
            Assert.Equal("17.5", amounts["actual"].Raw);
        }

        Assert.True(level["children"].Items[0]["perInhabitant"].IsNull);
        Assert.True(year["municipality"]["population"].IsNull);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/budget")]
    [InlineData("/payments")]
    public async Task FromANamedEditionEveryLinkLeadsToItAndIsThere(string answer)
    {
        await using var site = await Site.StartAsync(azurite.NewAccount());
        var first = await site.PublishAsync("dve", 2024, new Rows().Actual("6171", "5169", 10).ToString());
        await site.PublishAsync("dve", 2024, new Rows().Actual("6171", "5169", 20).ToString());

        var links = (await site.JsonAsync($"/api/v1/municipalities/dve/years/2024{answer}?edition={first}"))["links"];

        foreach (var link in links.Names.Where(name => name != "feed"))
        {
            Assert.Contains(first, links[link].Text, StringComparison.Ordinal);
            Assert.Equal(200, (await site.AskAsync(new Uri(links[link].Text).PathAndQuery)).Status);
        }
    }

    [Fact]
    public async Task ARejectedFolderIsInTheReportAndNotInThePublications()
    {
        await using var site = await Site.StartAsync(azurite.NewAccount());
        var edition = await site.PublishAsync("spatne", 2024, new Rows().Actual("6171", "5169", 10).ToString());
        await site.DropAsync(
            "spatne/2024/data.csv", new Rows().Actual("6171", "5169", 10) + "UCT;6171;;;;12;;;;\nUCT;6171;5169;;;xyz;;;;\n");
        await site.ImportAsync("spatne", 2024);

        var report = await site.JsonAsync("/api/v1/municipalities/spatne/years/2024/report");

        Assert.Equal(("rejected", edition), (report["outcome"].Text, report["edition"].Text));
        Assert.True(report["errors"].Number > 0);
        Assert.Equal(1, report["problemCounts"]["bad-amount"].Number);
        Assert.DoesNotContain("xyz", report.Raw, StringComparison.Ordinal);
        Assert.Single((await site.JsonAsync("/api/v1/publications"))["publications"].Items);
        Assert.Equal(edition, (await site.JsonAsync("/api/v1/municipalities/spatne/years/2024"))["edition"].Text);
    }

    [Fact]
    public async Task TheReportForEverybodyNamesNoFile()
    {
        await using var site = await Site.StartAsync(azurite.NewAccount());
        await site.DropAsync("jmena/2024/smlouvy 855512-1234.csv", new Rows().Actual("6171", "5169", 10).ToString());
        await site.ImportAsync("jmena", 2024);

        var report = await site.JsonAsync("/api/v1/municipalities/jmena/years/2024/report");

        Assert.Equal("rejected", report["outcome"].Text);
        Assert.Equal(1, report["problemCounts"]["personal-file-name"].Number);
        Assert.Equal(1, Assert.Single(report["files"].Items)["accepted"].Number);
        Assert.DoesNotContain("smlouvy", report.Raw, StringComparison.Ordinal);
        Assert.DoesNotContain("1234", report.Raw, StringComparison.Ordinal);
    }
}
