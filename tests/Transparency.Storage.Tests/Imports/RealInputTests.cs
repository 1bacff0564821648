using Transparency.Core.Budgets;
using Transparency.Core.Imports;
using Transparency.Core.Municipalities;

namespace Transparency.Storage.Tests.Imports;

/// <summary>Real exports, dropped, imported and read back from the tables, give the known totals to the haléř.</summary>
public sealed class RealInputTests(AzuriteFixture azurite)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task TheDocumentedSampleGivesItsDocumentedTotals()
    {
        var totals = await TotalsFromTablesAsync("docs-sample", "official-docs-sample.data.csv", "official-docs-sample.events.csv");

        Assert.Equal((150_520m, 141_000m), (totals.Income.Actual?.Crowns, totals.Expenditure.Actual?.Crowns));
        Assert.Equal((190_000m, 211_000m), (totals.Income.Amended?.Crowns, totals.Expenditure.Amended?.Crowns));
    }

    [Fact]
    public async Task ARealTownGivesItsKnownTotals()
    {
        var totals = await TotalsFromTablesAsync("nove-mesto-2017-cityvizor", "data.csv", "events.csv");

        Assert.Equal((81_812_445.56m, 70_894_540.43m), (totals.Income.Actual?.Crowns, totals.Expenditure.Actual?.Crowns));
        Assert.Equal((214_241_920.25m, 264_070_896.25m), (totals.Income.Amended?.Crowns, totals.Expenditure.Amended?.Crowns));
    }

    private async Task<SideTotals> TotalsFromTablesAsync(string exports, params string[] files)
    {
        var directory = Repository.RealExports(exports);
        var town = await Town.CreateAsync(azurite);
        var year = FiscalYear.Of(2017);

        foreach (var file in files)
            await town.PutAsync($"../{year}/{file}", await File.ReadAllBytesAsync(Path.Combine(directory, file), Stop));

        var report = await town.Worker.Import.RunAsync(new(town.Id, year), Stop);

        Assert.Equal(ImportOutcome.Published, report.Outcome);
        var (lines, ranges) = await town.Worker.Rows.ReadAsync(new(new(town.Id, year), report.Edition!), Stop);
        Assert.NotEmpty(ranges);

        return new Budget(year, Stages.Amended | Stages.Actual, lines, [], []).Totals();
    }
}
