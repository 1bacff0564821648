using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Imports;

namespace Transparency.Core.Tests.Budgets;

public sealed class AggregationOracleTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 40)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void EveryPathOfEveryViewIsWhatTheRowsSay(int seed)
    {
        var rows = RandomLedger.Rows(seed);
        var oracle = new BudgetOracle(rows);
        using var reading = Read(rows, seed);

        Assert.True(reading.IsPublishable, string.Join('\n', reading.Problems.InOrder()));
        Assert.Equal(rows.Count, reading.Files.Sum(file => file.Accepted));
        Assert.Equal(rows.Count(row => row.IsPayment), reading.Payments.Count);

        foreach (var side in Sides.All)
        {
            foreach (var view in View.Of(reading.Budget))
            {
                foreach (var consolidated in new[] { false, true })
                {
                    var leaves = Walk(reading.Budget, oracle, side, view, [], consolidated);
                    Assert.Equal(oracle.Leaves(side, view.Name, consolidated), leaves);
                }
            }
        }
    }

    [Theory]
    [InlineData("31", "3113", "1", "5169", "5169")]
    [InlineData("31", "9999")]
    [InlineData("99")]
    [InlineData("")]
    [InlineData("31", "3113", "~")]
    public void APathThatLeadsNowhereIsNoLevel(params string[] path)
    {
        using var reading = TestFolder.ReadRows(";3113;5169;1;;1;;;;\n");

        Assert.Null(
            BudgetDrilldown.LevelOrNull(
                reading.Budget,
                Side.Expenditure,
                View.Function,
                path,
                null,
                TestContext.Current.CancellationToken));
    }

    [Fact]
    public void ASideWithoutRowsIsAnEmptyLevel()
    {
        using var reading = TestFolder.ReadRows(";;4133;;;1;;;;\n");

        var level = BudgetDrilldown.LevelOrNull(
            reading.Budget,
            Side.Income,
            View.Economic,
            [],
            Consolidation.Municipal,
            TestContext.Current.CancellationToken)!;
        Assert.True(level.Total.IsZero);
        Assert.Empty(level.Children);
        Assert.Null(
            BudgetDrilldown.LevelOrNull(
                reading.Budget,
                Side.Income,
                View.Economic,
                ["41"],
                Consolidation.Municipal,
                TestContext.Current.CancellationToken));
    }

    private static FolderReading Read(List<LedgerRow> rows, int seed)
    {
        var files = RandomLedger.Divide(rows, row => string.Join('|', row.Fields()), 1 + (seed % 3), seed)
            .Select((part, i) => ($"data-{i}.csv", Table.Of(part).ToBytes(new TableStyle())));
        return TestFolder.Read(2024, null, [.. files]);
    }

    /// <summary>Compares the level at a path and all below it, and counts the leaves.</summary>
    private static int Walk(Budget budget, BudgetOracle oracle, Side side, View view, string[] path, bool consolidated)
    {
        var level = BudgetDrilldown.LevelOrNull(budget, side, view, path, consolidated ? Consolidation.Municipal : null);
        var answer = oracle.Ask(side, view.Name, path, consolidated);

        Assert.NotNull(level);
        Assert.Equal(path, level.Path.Select(step => step.Code));
        Assert.Equal(
            (0m, answer.Amended, answer.Actual),
            (level.Total.Approved.Crowns, level.Total.Amended.Crowns, level.Total.Actual.Crowns));

        Assert.Equal(
            answer.Children,
            level.Children.Select(child =>
                new BudgetOracle.Node(
                    child.Code, child.Amounts.Amended.Crowns, child.Amounts.Actual.Crowns, child.Children, child.Payments)));

        if (level.Children.Count == 0)
            return path.Length == 0 ? 0 : 1;

        Assert.Equal(level.Total, level.Children.Aggregate(default(StageAmounts), (sum, child) => sum + child.Amounts));

        return level.Children.Sum(child => Walk(
            budget,
            oracle,
            side,
            view,
            [.. path, child.Code],
            consolidated));
    }
}
