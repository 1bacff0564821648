using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Municipalities;

namespace Transparency.Core.Tests.Budgets;

public sealed class BudgetPlaceTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 20)];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Seeds))]
    public void PartsAreTheChildrenOfTheLevelAndAddUpToIt(int seed)
    {
        var text = string.Concat(RandomLedger.Rows(seed).Select((row, i) => $";{row.Paragraph};{row.Item};;;{i + 1};;;;\n"));
        using var reading = TestFolder.ReadRows(text);
        var budget = reading.Budget;

        foreach (var side in Sides.All)
        {
            var view = View.DefaultFor(side);
            foreach (var consolidation in new[] { null, Consolidation.Of(budget, MunicipalityKind.Municipality) })
            {
                var place = new BudgetPlace(side, view, []);
                var level = BudgetDrilldown.LevelOrNull(budget, side, view, [], consolidation, Stop)!;
                if (level.Children is not [var first, ..])
                    continue;

                var parts = place.Parts(budget, first.Level, consolidation, Stop);

                Assert.Equal(
                    level.Children.Select(child => (child.Code, child.Amounts)),
                    parts.Select(part => (part.Key, part.Value)).OrderBy(part => part.Key, StringComparer.Ordinal));
                Assert.Equal(
                    place.Sum(budget, consolidation, Stop), parts.Values.Aggregate(default(StageAmounts), (sum, part) => sum + part));
            }
        }
    }

    [Fact]
    public void AViewThatABudgetDoesNotHaveHasNoParts()
    {
        using var reading = TestFolder.ReadRows(";3113;5169;;;1;;;;\n");

        Assert.Empty(new BudgetPlace(Side.Expenditure, View.Account, []).Parts(reading.Budget, Level.AccountGroup, null, Stop));
    }
}
