using Transparency.Core.Imports;
using Transparency.Core.StatePublication;
using Transparency.Functions.Tests.Sites;
using Transparency.Tests;

namespace Transparency.Functions.Tests.Reconciliations;

/// <summary>A real town's years: its own export made of the same statement, whole, without transfers, and of accounting alone.</summary>
public sealed class RealReconciliationTests(AzuriteFixture azurite)
{
    private const string Town = "marianske-lazne";
    private const string Profile = """{"name":"Mariánské Lázně","ico":"00254061"}""";

    [Fact]
    public async Task SixYearsOfARealTownAreEqualToItsStatements()
    {
        var exports = Repository.RealExports("marianske-lazne-fin212m");
        await using var site = await Site.StartAsync(azurite.NewAccount());
        await site.DropAsync($"{Town}/municipality.json", Profile);

        for (var year = 2019; year <= 2024; year++)
        {
            await DropAsync(site, exports, StateFolder.Id.Value, year);
            await DropAsync(site, exports, Town, year);

            var answer = await site.JsonAsync($"/api/v1/municipalities/{Town}/years/{year}");
            var found = answer["reconciliation"];

            Assert.Equal(("equal", 0m), (found["verdict"].Text, found["nodes"]["different"].Number));
            Assert.Equal(
                answer["consolidated"]["expenditure"]["actual"].Number,
                found["classes"].Items.Where(row => row["side"].Text == "expenditure").Sum(row => row["actual"]["state"].Number));
        }
    }

    [Fact]
    public async Task ARealTownsAccountingWithoutItsTransfersIsExplainedToTheHaler()
    {
        var exports = Repository.RealExports("marianske-lazne-fin212m");
        await using var site = await Site.StartAsync(azurite.NewAccount());
        var state = await DropAsync(site, exports, StateFolder.Id.Value, 2024);
        var rows = await OwnExport.StateRowsAsync(site, $"{Town}/2024/{state}");

        await site.DropAsync($"{Town}/municipality.json", Profile);
        await site.PublishAsync(
            Town,
            2024,
            OwnExport.Accounting(
                rows.Where(row => row.Item is not ("4133" or "4134" or "4138" or "4139" or "5342" or "5344" or "5345" or "5348" or "5349")),
                "2024-12-31"));

        var found = (await site.JsonAsync($"/api/v1/municipalities/{Town}/years/2024"))["reconciliation"];

        Assert.Equal("explained", found["verdict"].Text);
        Assert.Equal(["stageMissing", "consolidation"], found["reasons"].Items.Select(reason => reason["kind"].Text));
        Assert.All(found["classes"].Items, row => Assert.Equal(0m, row["actual"]["difference"].Number));
        // The official rows 4200 and 4430 of the statement leave out as much.
        Assert.All(found["transfers"].Items, row => Assert.Equal(-1_225_144_760.58m, row["actual"]["difference"].Number));
    }

    private static async Task<string> DropAsync(Site site, string exports, string folder, int year)
    {
        foreach (var table in new[] { "FINM201", "FINM202" })
        {
            var file = $"{table}_{year}012.csv";
            await site.DropAsync(
                $"{folder}/{year}/{file}",
                await File.ReadAllTextAsync(Path.Combine(exports, file), TestContext.Current.CancellationToken));
        }

        var report = await site.ImportAsync(folder, year);
        Assert.True(report.Outcome == ImportOutcome.Published, report.Sentence);

        return report.Edition!;
    }
}
