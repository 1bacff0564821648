using static Transparency.Core.Tests.Formats.Fin.FinText;

namespace Transparency.Core.Tests.Formats.Fin;

/// <summary>Amounts of the statement add up since January: one month of a folder counts, whichever files hold it.</summary>
public sealed class FinMonthTests
{
    [Fact]
    public void TheLatestMonthOfAllFilesCounts()
    {
        using var reading = Read(
            File("z-march.csv", BudgetHeader, Row("1111", "9.00;9.00;3.00", "2024003")),
            File("a-may.csv", BudgetHeader, Row("1111", "9.00;9.00;5.00", "2024005")),
            File("m-april.csv", BudgetHeader, Row("1111", "9.00;9.00;4.00", "2024004"), Row("5169", "9.00;9.00;4.00", "2024004")));

        Assert.Equal(["0000 1111 9 9 5"], Lines(reading));
        Assert.Equal("superseded-2024-04: 2, superseded-2024-03: 1", Ignored(reading));
        Assert.Empty(reading.Problems.Counts.Keys.Except(["unbalanced-budget"]));
    }

    [Fact]
    public void TheLatestMonthWithinAFileCounts()
    {
        using var reading = Read(
            Budget(
                Row("1111", "9.00;9.00;3.00", "2024003"),
                Row("1111", "9.00;9.00;5.00", "2024005"),
                Row("1111", "9.00;9.00;4.00", "2024004")));

        Assert.Equal(["0000 1111 9 9 5"], Lines(reading));
        Assert.Equal("superseded-2024-03: 1, superseded-2024-04: 1", Ignored(reading));
    }

    [Fact]
    public void FinancingHasALatestMonthOfItsOwn()
    {
        using var reading = Read(
            Budget(Row("1111", "9.00;9.00;5.00", "2024005"), Row("1111", "9.00;9.00;4.00", "2024004")),
            Financing(FinancingRow("8115", "1.00;1.00;4.00", "2024004"), FinancingRow("8115", "1.00;1.00;3.00", "2024003")));

        Assert.Equal(["0000 1111 9 9 5", "0000 8115 1 1 4"], Lines(reading));
    }

    [Fact]
    public void AMonthInBothFormsIsCountedOnce()
    {
        using var reading = Read(
            2026,
            Budget(Row("1111", "9.00;9.00;5.00", "2026001", form: "051"), Row("1111", "9.00;9.00;5.00", "2026001", form: "063")));

        Assert.Equal(["0000 1111 9 9 5"], Lines(reading));
        Assert.Equal("superseded-form-051: 1", Ignored(reading));
    }

    [Fact]
    public void AMonthOfAnotherYearSupersedesNothing()
    {
        using var reading = Read(
            Budget(
                Row("1111", "9.00;9.00;5.00", "2024005"),
                Row("1111", "9.00;9.00;1.00", "2025001"),
                Row("1111", "9.00;9.00;8.00", "2023012")));

        Assert.Equal(["0000 1111 9 9 5"], Lines(reading));
        Assert.Equal("other-year: 2", Ignored(reading));

        var problem = Assert.Single(reading.Problems.InOrder(), problem => problem.Kind.Code == "date-outside-year");
        Assert.Equal((3, "2025001", 2), (problem.Line, problem.Found?.English, problem.Count));
        Assert.True(reading.IsPublishable);
    }

    [Fact]
    public void AMonthOfAnotherMunicipalitySupersedesNothing()
    {
        using var reading = Read(Budget(Row("1111", "9.00;9.00;5.00", "2024005"), Row("1111", "9.00;9.00;6.00", "2024006", Neighbour)));

        Assert.Equal(["0000 1111 9 9 5"], Lines(reading));
    }

    [Fact]
    public void AMonthOfAnotherTableSupersedesNothing()
    {
        using var reading = Read(
            Budget(Row("1111", "9.00;9.00;5.00", "2024005"), Row("1111", "9.00;9.00;6.00", "2024006", table: "000900")));

        Assert.Equal(["0000 1111 9 9 5"], Lines(reading));
    }

    [Theory]
    [InlineData("2024013")]
    [InlineData("2024000")]
    [InlineData("2024112")]
    [InlineData("202412")]
    [InlineData("12.2024")]
    [InlineData("2024 12")]
    [InlineData("0000012")]
    [InlineData("")]
    public void APeriodThatIsNoMonthIsRejected(string period)
    {
        using var reading = Read(Budget(Row("1111", "9.00;9.00;5.00"), Row("1111", "9.00;9.00;5.00", period)));

        var problem = Assert.Single(reading.Problems.InOrder());
        Assert.Equal(("bad-date", 3, "0FISCPER", period), (problem.Kind.Code, problem.Line, problem.Column, problem.Found?.English));
        Assert.Equal(1, reading.Files[0].Rejected);
    }
}
