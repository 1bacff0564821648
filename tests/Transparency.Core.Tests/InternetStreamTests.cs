using Transparency.Core.Budgets;
using Transparency.Core.Importing;

namespace Transparency.Core.Tests;

/// <summary>Real exports of Internet Stream give their known totals.</summary>
public sealed class InternetStreamTests
{
    private const string Town = "nove-mesto-2016-internetstream";

    [Fact]
    public void ARealApprovedBudgetGivesItsKnownTotals()
    {
        using var reading = TestFolder.ReadDirectory(Repository.RealExports(Town), 2016, null, "SR.csv", "MAP.csv");

        Assert.True(reading.IsPublishable, string.Join('\n', reading.Problems.InOrder()));
        var totals = reading.Budget.Totals();
        Assert.Equal(188_108_100m, totals.Income.Approved?.Crowns);
        Assert.Equal(203_527_800m, totals.Expenditure.Approved?.Crowns);
        Assert.Null(totals.Income.Amended);
        Assert.Null(totals.Income.Actual);
        Assert.Equal([("MAP.csv", "internet-stream-map", 81L), ("SR.csv", "internet-stream", 470L)], reading.Files.Select(file => (file.Name, file.Format!, file.Accepted)));
    }

    [Fact]
    public void TwoRealInvoicesAreReadWithASeparatorInTheirText()
    {
        using var reading = TestFolder.ReadDirectory(Repository.RealExports(Town), 2020, null, "SK-2020-2rows.csv");

        Assert.True(reading.IsPublishable, string.Join('\n', reading.Problems.InOrder()));
        Assert.Equal(4_779m, reading.Budget.Totals().Income.Actual?.Crowns);
        Assert.Equal(13_660m, reading.Budget.Totals().Expenditure.Actual?.Crowns);
        Assert.Equal(["fa. 7200007020;0", "Faktura č. 6911029794 - Amper Market - vyúčtování elektřiny 2018-2019"], reading.Payments.InOrder().OrderBy(payment => payment.Amount).Reverse().Select(payment => payment.Description));
        Assert.Equal(["5512000000001 Hasiči - běžné výdaje", "3314000000000 Knihovna - příjmy"], reading.Budget.Events.Select(known => $"{known.Id} {known.Name}").OrderDescending());
        Assert.Equal(["text-after-separator"], reading.Problems.Counts.Keys);
    }
}
