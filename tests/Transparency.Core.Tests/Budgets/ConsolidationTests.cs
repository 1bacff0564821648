using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Imports;
using Transparency.Core.Municipalities;

namespace Transparency.Core.Tests.Budgets;

public sealed class ConsolidationTests
{
    private static readonly ushort[] OwnTransfers = [4133, 4134, 4137, 4138, 4139, 4251, 5342, 5344, 5345, 5347, 5348, 5349, 6363];

    [Fact]
    public void AMunicipalityLeavesOutExactlyItsOwnTransfers() => Assert.Equal(OwnTransfers, Removed(Consolidation.Municipal));

    [Fact]
    public void ADistrictKeepsWhatItsCityGives() =>
        Assert.Equal(OwnTransfers.Except([(ushort)4137, (ushort)5347]), Removed(Consolidation.District));

    [Theory]
    [InlineData(MunicipalityKind.Municipality, false)]
    [InlineData(MunicipalityKind.District, true)]
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
