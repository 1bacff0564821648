using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Imports;
using Transparency.Core.Municipalities;
using Transparency.Core.Words;

namespace Transparency.Core.Tests.Budgets;

public sealed class ConsolidationTests
{
    private static readonly ushort[] OwnTransfers = [4133, 4134, 4137, 4138, 4139, 4251, 5342, 5344, 5345, 5347, 5348, 5349, 6363];

    [Fact]
    public void AMunicipalityLeavesOutExactlyItsOwnTransfers() => Assert.Equal(OwnTransfers, Removed(Consolidation.Municipal));

    [Fact]
    public void ADistrictKeepsWhatItsCityGives() =>
        Assert.Equal(OwnTransfers.Except([(ushort)4137, (ushort)4251, (ushort)5347, (ushort)6363]), Removed(Consolidation.District));

    [Theory]
    [InlineData(MunicipalityKind.Municipality, false)]
    [InlineData(MunicipalityKind.District, true)]
    [InlineData(MunicipalityKind.City, true)]
    [InlineData(MunicipalityKind.Region, false)]
    [InlineData(MunicipalityKind.Organisation, false)]
    public void TheKindDecides(MunicipalityKind kind, bool asDistrict) =>
        Assert.Same(asDistrict ? Consolidation.District : Consolidation.Municipal, Consolidation.For(kind));

    [Theory]
    [InlineData("municipality", 1000, 400)]
    [InlineData("district", 1500, 900)]
    public void TotalsLeaveOutOwnTransfersInEveryStage(string kind, decimal income, decimal expenditure)
    {
        const string Rows =
            ";;1111;;;1000;;;;\n;;4134;;;200;;;;\n;;4137;;;500;;;;\n;6330;5345;;;200;;;;\n;6330;5347;;;500;;;;\n"
                + ";3113;5169;;;400;;;;\n;;8115;;;-77;;;;\n";

        using var reading = TestFolder.Read(
            2024,
            $$"""{"name":"V","kind":"{{kind}}"}""",
            ("data.csv", (TestFolder.Header + Rows + Rows.Replace("\n;", "\nROZ;", StringComparison.Ordinal).Insert(0, "ROZ")).Utf8()));

        AssertTotals(reading, income, expenditure);
    }

    [Fact]
    public void ADistrictKeepsCapitalTransfersBesideCurrentOnes()
    {
        using var reading = Cases.Read("district-4251-6363");

        Assert.Equal((1500m, 1050m), EqualInEveryStage(reading));
        Assert.DoesNotContain("unbalanced-consolidation", reading.Problems.Counts.Keys);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("""{"name":"Velkoměsto","kind":"city"}""")]
    public void ACityWithoutItsDistrictsKeepsWhatItGivesThem(string? settings)
    {
        using var reading = Cases.Read("city-without-districts-5347", settings);

        Assert.Equal((1000m, 1000m), EqualInEveryStage(reading));
        Assert.Equal(settings is null, reading.Problems.Counts.ContainsKey("unbalanced-consolidation"));
    }

    [Theory]
    [InlineData(250, 100)]
    [InlineData(100, 250)]
    [InlineData(0, 350)]
    [InlineData(350, 0)]
    public void ACityKeepsUnequalTransfersAndItsBalance(decimal received, decimal paid)
    {
        using var reading = City($";;4137;;;{received};;;;\n;6330;5347;;;{paid};;;;\n");

        Assert.Equal((1000 + received, 700 + paid), Actual(reading));
        Assert.DoesNotContain("unbalanced-consolidation", reading.Problems.Counts.Keys);
    }

    [Fact]
    public void AStatementWithTheDistrictsLeavesBothEqualSidesOut()
    {
        using var reading = City(";;4137;;;300;;;;\n;;4251;;;50;;;;\n;6330;5347;;;290;;;;\n;6330;6363;;;60;;;;\n");

        Assert.Equal((1000m, 700m), Actual(reading));
    }

    [Theory]
    [InlineData(300, 290, 1010, 700)]
    [InlineData(290, 300, 1000, 710)]
    [InlineData(300, 0, 1300, 700)]
    [InlineData(40, 7, 1040, 707)]
    public void AMunicipalityLeavesOutWhatStandsOnBothSidesAndNamesTheDifference(
        decimal received, decimal paid, decimal income, decimal expenditure)
    {
        using var reading = Town($";;4137;;;{received};;;;\n;6330;5347;;;{paid};;;;\n");

        Assert.Equal((income, expenditure), Actual(reading));

        var problem = reading.Problems.InOrder().Single(problem => problem.Kind.Code == "unbalanced-consolidation");
        Assert.Equal(EnglishText.Amount(Money.FromCrowns(received - paid)), problem.Found?.English.Split(" = ")[1]);
    }

    [Fact]
    public void WhatDiffersBetweenDistrictsStaysWhereItStands()
    {
        using var reading = Town(";;4137;;;500;;;;\n;;4251;;;100;;;;\n;6330;5347;;;570;;;;\n");

        Assert.Equal((1030m, 700m), Actual(reading));

        var level = BudgetDrilldown.LevelOrNull(
            reading.Budget,
            Side.Income,
            View.Economic,
            ["41"],
            Consolidation.Of(reading.Budget, MunicipalityKind.Municipality),
            TestContext.Current.CancellationToken)!;
        Assert.Equal(30m, level.Total.Actual.Crowns);
        Assert.Equal(level.Total.Actual.Halere, level.Children.Sum(child => child.Amounts.Actual.Halere));
    }

    /// <summary>
    /// As rows 4200 and 4430 of the statement: in real books of districts they differ by a transfer of the turn of the year.
    /// </summary>
    [Fact]
    public void TransfersBetweenOwnFundsAreLeftOutOnBothSidesAndTheirDifferenceIsTold()
    {
        using var reading = Town(";;4134;;;500;;;;\n;;4139;;;100;;;;\n;6330;5345;;;570;;;;\n");

        Assert.Equal((1000m, 700m), Actual(reading));
        Assert.Contains(reading.Problems.InOrder(), problem => problem.Found?.English == "600.00 − 570.00 = 30.00");
    }

    /// <summary>
    /// Transfers of any size and sign on either side, in any stage, of any kind of body, where those between own funds agree.
    /// </summary>
    [Theory]
    [InlineData(MunicipalityKind.Municipality)]
    [InlineData(MunicipalityKind.City)]
    [InlineData(MunicipalityKind.District)]
    [InlineData(MunicipalityKind.Region)]
    public void ConsolidationNeverChangesTheBalance(MunicipalityKind kind)
    {
        ushort[] items = [1111, 4134, 4137, 4251, 5169, 5345, 5347, 6363, 8115];

        for (var seed = 0UL; seed < 500; seed++)
        {
            var random = new SeededNumbers(seed);

            Money Amount() => new(random.OneIn(4) ? 0 : random.Below(1_000_000) - (random.OneIn(3) ? 900_000 : 0));

            var own = new StageAmounts(Amount(), Amount(), Amount());

            var budget = new Budget(
                FiscalYear.Of(2024),
                Stages.Approved | Stages.Amended | Stages.Actual,
                [
                    .. from number in items.Where(number => number is 4134 or 5345 || !random.OneIn(3))
                       let item = new Item(number)
                       let amounts = number is 4134 or 5345 ? own : new StageAmounts(Amount(), Amount(), Amount())
                       select new BudgetLine(item.Side!.Value, default, item, "", "", amounts, 0),
                ],
                [],
                []);

            var consolidation = Consolidation.Of(budget, kind);
            var (gross, net) = (budget.Totals(), budget.ConsolidatedTotals(consolidation));

            Assert.Equal(Balance(gross), Balance(net));

            foreach (var (side, totals) in new[] { (Side.Income, net.Income), (Side.Expenditure, net.Expenditure) })
            {
                var level = BudgetDrilldown.LevelOrNull(
                    budget,
                    side,
                    View.Economic,
                    [],
                    consolidation,
                    TestContext.Current.CancellationToken)!;
                Assert.Equal(StageTotals.Of(level.Total, budget.Known), totals);
            }
        }
    }

    private static (Money?, Money?, Money?) Balance(SideTotals totals) => (
        totals.Income.Approved - totals.Expenditure.Approved,
        totals.Income.Amended - totals.Expenditure.Amended,
        totals.Income.Actual - totals.Expenditure.Actual);

    private static FolderReading Town(string rows) =>
        TestFolder.Read(2024, null, ("data.csv", (TestFolder.Header + ";;1111;;;1000;;;;\n;6171;5169;;;700;;;;\n" + rows).Utf8()));

    private static FolderReading City(string rows) => TestFolder.Read(
        2024,
        """{"name":"V","kind":"city"}""",
        ("data.csv", (TestFolder.Header + ";;1111;;;1000;;;;\n;6171;5169;;;700;;;;\n" + rows).Utf8()));

    private static (decimal? Income, decimal? Expenditure) Actual(FolderReading reading)
    {
        var totals = reading.Budget.ConsolidatedTotals(Consolidation.Of(reading.Budget, reading.Municipality.Kind));
        return (totals.Income.Actual?.Crowns, totals.Expenditure.Actual?.Crowns);
    }

    private static (decimal? Income, decimal? Expenditure) EqualInEveryStage(FolderReading reading)
    {
        var totals = reading.Budget.ConsolidatedTotals(Consolidation.Of(reading.Budget, reading.Municipality.Kind));

        foreach (var side in new[] { totals.Income, totals.Expenditure })
            Assert.Equal((side.Actual, side.Actual), (side.Approved, side.Amended));

        return Actual(reading);
    }

    private static void AssertTotals(FolderReading reading, decimal income, decimal expenditure)
    {
        var consolidated = reading.Budget.ConsolidatedTotals(Consolidation.For(reading.Municipality.Kind));
        Assert.Equal(new StageTotals(null, Money.FromCrowns(income), Money.FromCrowns(income)), consolidated.Income);
        Assert.Equal(new StageTotals(null, Money.FromCrowns(expenditure), Money.FromCrowns(expenditure)), consolidated.Expenditure);
        Assert.Null(consolidated.Financing);

        var gross = reading.Budget.Totals();
        Assert.Equal(
            (1700m, 1100m, -77m), (gross.Income.Actual?.Crowns, gross.Expenditure.Amended?.Crowns, gross.Financing?.Actual?.Crowns));
        Assert.DoesNotContain("unbalanced-consolidation", reading.Problems.Counts.Keys);
    }

    private static IEnumerable<ushort> Removed(Consolidation consolidation) =>
        Enumerable.Range(0, 10_000).Select(number => (ushort)number).Where(number => consolidation.Removes(new Item(number)));
}
