using System.Text.Json;
using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Imports;

namespace Transparency.Core.Tests.Imports;

/// <summary>Real exports give the known totals, to the haléř.</summary>
public sealed class RealInputTests
{
    [Fact]
    public void TheDocumentedSampleGivesItsDocumentedTotals()
    {
        using var reading = TestFolder.ReadDirectory(
            Repository.RealExports("docs-sample"), 2017, null, "official-docs-sample.data.csv", "official-docs-sample.events.csv");

        AssertClean(reading);

        var totals = reading.Budget.Totals();
        Assert.Equal(150_520m, totals.Income.Actual?.Crowns);
        Assert.Equal(141_000m, totals.Expenditure.Actual?.Crowns);
        Assert.Equal(190_000m, totals.Income.Amended?.Crowns);
        Assert.Equal(211_000m, totals.Expenditure.Amended?.Crowns);
        Assert.Null(totals.Income.Approved);
        Assert.Equal(5, reading.Payments.Count);
        Assert.Equal(new DateOnly(2017, 9, 29), reading.ValidTo);
    }

    [Fact]
    public void ARealTownGivesItsKnownTotals()
    {
        using var reading = TestFolder.ReadDirectory(
            Repository.RealExports("nove-mesto-2017-cityvizor"), 2017, null, "data.csv", "events.csv");

        AssertClean(reading);

        var totals = reading.Budget.Totals();
        Assert.Equal(81_812_445.56m, totals.Income.Actual?.Crowns);
        Assert.Equal(70_894_540.43m, totals.Expenditure.Actual?.Crowns);
        Assert.Equal(214_241_920.25m, totals.Income.Amended?.Crowns);
        Assert.Equal(264_070_896.25m, totals.Expenditure.Amended?.Crowns);
        Assert.Equal(0m, totals.Financing?.Actual?.Crowns);
        Assert.Equal(5277, reading.Files.Single(file => file.Name == "data.csv").Accepted);
        // 32 invoices are booked to wages and social benefits, whose single payments are never shown.
        Assert.Equal(1323 + 134 - 32, reading.Payments.Count);
    }

    [Theory]
    [InlineData(Side.Expenditure, "expenditureByParagraphGroup")]
    [InlineData(Side.Income, "incomeByItemGroup")]
    public void ARealTownGivesItsKnownGroups(Side side, string group)
    {
        var directory = Repository.RealExports("nove-mesto-2017-cityvizor");
        using var expected = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(directory, "expected.json")));
        using var reading = TestFolder.ReadDirectory(directory, 2017, null, "data.csv", "events.csv");

        var level = BudgetDrilldown.LevelOrNull(
            reading.Budget,
            side,
            View.DefaultFor(side),
            [],
            null,
            TestContext.Current.CancellationToken);

        var known = expected.RootElement.GetProperty(group).EnumerateObject()
            .Select(entry => $"{entry.Name} {Amount(entry.Value, "budget")} {Amount(entry.Value, "actual")}");
        var found = level!.Children.Select(child => $"{child.Code} {child.Amounts.Amended} {child.Amounts.Actual}");
        Assert.Equal(known, found);
    }

    private static string Amount(JsonElement group, string stage) =>
        Money.FromCrowns(
            decimal.Parse(group.GetProperty(stage).GetString()!, System.Globalization.CultureInfo.InvariantCulture)).ToString();

    private static void AssertClean(FolderReading reading) =>
        Assert.True(reading.IsPublishable, string.Join('\n', reading.Problems.InOrder()));
}
