using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Municipalities;

namespace Transparency.Core.Tests.Budgets;

public sealed class FinancingPartsTests
{
    [Theory]
    [InlineData(8111, "borrowed")]
    [InlineData(8123, "borrowed")]
    [InlineData(8223, "borrowed")]
    [InlineData(8413, "borrowed")]
    [InlineData(8112, "repaid")]
    [InlineData(8124, "repaid")]
    [InlineData(8115, "savings")]
    [InlineData(8216, "savings")]
    [InlineData(8117, "savings")]
    [InlineData(8128, "savings")]
    [InlineData(8300, "other")]
    [InlineData(8301, "other")]
    [InlineData(8901, "other")]
    [InlineData(8905, "other")]
    public void AnItemIsWhatItsDigitsSay(int item, string part)
    {
        var parts = FinancingParts.OfOrNull(Of(Line(item, 5)))!;

        Assert.Equal(
            part,
            parts switch
            {
                { Borrowed.Actual.Halere: not 0 } => "borrowed",
                { Repaid.Actual.Halere: not 0 } => "repaid",
                { Savings.Actual.Halere: not 0 } => "savings",
                _ => "other",
            });
    }

    [Fact]
    public void PartsAddUpToTheFinancingAndKeepItsStages()
    {
        var budget = Of(Line(8115, -7.5m), Line(8123, 10), Line(8124, -2), Line(8125, 0.25m), Line(8901, 1), Line(5169, 99));
        var parts = FinancingParts.OfOrNull(budget)!;

        Assert.Equal(
            (10m, -2m, -7.25m, 1m),
            (parts.Borrowed.Actual!.Value.Crowns, parts.Repaid.Actual!.Value.Crowns, parts.Savings.Actual!.Value.Crowns,
                parts.Other.Actual!.Value.Crowns));
        Assert.Equal(
            budget.Totals().Financing!.Actual,
            parts.Borrowed.Actual + parts.Repaid.Actual + parts.Savings.Actual + parts.Other.Actual);
        Assert.Null(parts.Savings.Approved);
    }

    [Fact]
    public void ABudgetWithoutFinancingHasNoParts() => Assert.Null(FinancingParts.OfOrNull(Of(Line(5169, 99))));

    private static Budget Of(params BudgetLine[] lines) =>
        new(FiscalYear.Of(2024), Stages.Actual, lines, [], []);

    private static BudgetLine Line(int item, decimal crowns) => new(
        new Item((ushort)item).Side!.Value,
        default,
        new Item((ushort)item),
        "",
        "",
        StageAmounts.Of(Stage.Actual, Money.FromCrowns(crowns)),
        0);
}
