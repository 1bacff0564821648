using Transparency.Core.Budgets;
using Transparency.Core.Validation;
using static Transparency.Core.Tests.Formats.Fin.FinText;

namespace Transparency.Core.Tests.Formats.Fin;

public sealed class FinExtractTests
{
    [Fact]
    public void ARowSaysAllThreeStagesAndIsOneRow()
    {
        using var reading = Read(
            Budget(Row("1111", "10.00;20.00;30.00"), Row("5169", "1.00;2.50;3.07")),
            Financing(FinancingRow("8115", "9.00-;17.50-;26.93-")));

        Assert.Equal(["0000 1111 10 20 30", "6171 5169 1 2.5 3.07", "0000 8115 -9 -17.5 -26.93"], Lines(reading));
        Assert.Equal([2, 1], reading.Files.Select(file => file.Accepted));
        Assert.Empty(reading.Problems.InOrder());
    }

    [Fact]
    public void ATrailingMinusIsRead()
    {
        using var reading = Read(Budget(Row("5362", "507500.00;388800.00;52114.64-")));

        Assert.Equal(["6171 5362 507500 388800 -52114.64"], Lines(reading));
    }

    [Fact]
    public void AStageOfZerosIsKnown()
    {
        using var reading = Read(Budget(Row("1111", "0.00;0.00;5.00")));

        Assert.Equal(Stages.Approved | Stages.Amended | Stages.Actual, reading.Budget.Known);
        Assert.Equal(0m, reading.Budget.Totals().Income.Approved?.Crowns);
    }

    [Fact]
    public void ARowOfZerosIsAcceptedAndNoLineOfTheBudget()
    {
        using var reading = Read(Financing(FinancingRow("8111", "0.00;0.00;0.00"), FinancingRow("8115", "1.00;0.00;0.00")));

        Assert.Equal(["0000 8115 1 0 0"], Lines(reading));
        Assert.Equal(2, reading.Files[0].Accepted);
    }

    [Fact]
    public void TheSumOfFinancingIsNotAddedToItsItems()
    {
        using var reading = Read(
            Financing(
                FinancingRow("8000", "7.00;7.00;7.00"),
                FinancingRow("8115", "4.00;4.00;4.00"),
                FinancingRow("8300", "2.00;2.00;2.00"),
                FinancingRow("8905", "1.00;1.00;1.00")));

        Assert.Equal(7m, reading.Budget.Totals().Financing?.Actual?.Crowns);
        Assert.Equal("sum-row: 1", Ignored(reading));
    }

    [Fact]
    public void RecapitulationsAreIgnored()
    {
        using var reading = Read(
            Budget(Row("1111", "1.00;1.00;1.00"), Row("1111", "5.00;5.00;5.00", table: "000400")),
            Financing(
                FinancingRow("4200", "8.00;8.00;8.00"),
                FinancingRow("8115", "8.00;8.00;8.00", table: "000600"),
                FinancingRow("4430", "8.00;8.00;8.00", form: "063")));

        Assert.Equal(["0000 1111 1 1 1"], Lines(reading));
        Assert.Equal("other-table: 1, no-item: 2, other-table: 1", Ignored(reading));
    }

    [Fact]
    public void RowsOfOtherStatementsAreIgnored()
    {
        using var reading = Read(Budget(Row("1111", "1.00;1.00;1.00"), Row("1111", "5.00;5.00;5.00", form: "060")));

        Assert.Equal(["0000 1111 1 1 1"], Lines(reading));
        Assert.Equal("other-statement: 1", Ignored(reading));
    }

    [Fact]
    public void OneTableOfForm063HoldsBothSides()
    {
        using var reading = Read(
            2026,
            Budget(Row("1111", "1.00;1.00;1.00", "2026006", form: "063"), Row("5169", "2.00;2.00;2.00", "2026006", form: "063")));

        Assert.Equal(1m, reading.Budget.Totals().Income.Actual?.Crowns);
        Assert.Equal(2m, reading.Budget.Totals().Expenditure.Actual?.Crowns);
    }

    [Fact]
    public void AParagraphAndItemTwiceInForm063AddUpEvenWhenTheRowsAreEqual()
    {
        var row = Row("5169", "1.00;2.00;3.00", "2026006", form: "063");
        using var reading = Read(2026, Budget(row, row, Row("5169", "5.00;5.00;5.00", "2026006", form: "063")));

        Assert.Equal(["6171 5169 7 9 11"], Lines(reading));
        Assert.Equal(3, reading.Files[0].Accepted);
    }

    [Fact]
    public void ARowOfTwoFilesIsCountedOnceAsAWhole()
    {
        var first = Row("5169", "1.00;2.00;3.00");
        using var reading = Read(
            File("a.csv", BudgetHeader, first, Row("5171", "4.00;4.00;4.00")),
            File("b.csv", BudgetHeader, first, Row("5171", "4.00;4.00;9.00")));

        Assert.Equal(["6171 5169 1 2 3", "6171 5171 8 8 13"], Lines(reading));
        Assert.Equal("duplicate: 1", Ignored(reading));
    }

    [Fact]
    public void TheBudgetIsValidToTheEndOfItsMonth()
    {
        using var reading = Read(Budget(Row("1111", "1.00;1.00;1.00", "2024002")));

        Assert.Equal(new DateOnly(2024, 2, 29), reading.ValidTo);
    }

    [Theory]
    [InlineData("1111;1.00;1.00;1,00,0", "bad-amount", "ZU_ROZKZ:ZU_ROZKZ")]
    [InlineData("1111;1.00;;1.00", "bad-amount", "ZU_ROZPZM:ZU_ROZPZM")]
    [InlineData("1111;1000000000000000.00;1.00;1.00", "amount-out-of-range", "ZU_ROZSCH:ZU_ROZSCH")]
    [InlineData("9111;1.00;1.00;1.00", "bad-item", "ZCMMT_ITM:ZCMMT_ITM")]
    [InlineData(";1.00;1.00;1.00", "missing-item", "ZCMMT_ITM:ZCMMT_ITM")]
    public void ARowThatIsWrongIsRejectedWithItsPlace(string end, string code, string column)
    {
        using var reading = Read(
            Budget(Row("1111", "1.00;1.00;1.00"), Row("1111", "0.00;0.00;0.00")[..^"1111;0.00;0.00;0.00".Length] + end));

        var problem = Assert.Single(reading.Problems.InOrder());
        Assert.Equal((code, 3, column), (problem.Kind.Code, problem.Line, problem.Column));
        Assert.Equal((2, 1, 1), (reading.Files[0].Rows, reading.Files[0].Accepted, reading.Files[0].Rejected));
    }

    [Fact]
    public void AllThatIsWrongWithARowIsSaidAndTheRowRejectedOnce()
    {
        using var reading = Read(Budget("2024012;051;000200;94281734;3;x;51;1.00;y;z"));

        Assert.Equal(["bad-amount", "bad-item", "bad-paragraph"], reading.Problems.Counts.Keys);
        Assert.Equal(4, reading.Problems.Errors);
        Assert.Equal(1, reading.Files[0].Rejected);
    }

    [Theory]
    [InlineData("ZC_ICO")]
    [InlineData("zc_ico")]
    [InlineData("ZC_UCJED__ZC_ICO:ZC_ICO")]
    [InlineData("\"ZC_UCJED__ZC_ICO:ZC_ICO \"")]
    [InlineData("\"\"\"IČO\"\"ZC_UCJED__ZC_ICO:ZC_ICO\"")]
    public void AHeaderCellNamesItsColumnAfterTheLastColon(string cell)
    {
        var header = BudgetHeader.Replace("\"\"\"IČO\"\"\"ZC_UCJED__ZC_ICO:ZC_ICO", cell, StringComparison.Ordinal);
        using var reading = Read(File("x.csv", header, Row("1111", "1.00;1.00;1.00")));

        Assert.Equal(["0000 1111 1 1 1"], Lines(reading));
        Assert.Equal(["unbalanced-budget"], reading.Problems.Counts.Keys);
        Assert.Empty(reading.Files[0].UnknownColumns);
    }

    [Theory]
    [InlineData("0FISCPER", "0FISCPER")]
    [InlineData("ZU_ROZKZ:ZU_ROZKZ", "ZU_ROZKZ")]
    [InlineData("0FUNC_AREA:0FUNC_AREA", "0FUNC_AREA")]
    [InlineData("ZCMMT_ITM:ZCMMT_ITM", "ZCMMT_ITM")]
    public void AMissingColumnIsNamed(string cell, string column)
    {
        using var reading = Read(File("x.csv", BudgetHeader.Replace(cell, "x", StringComparison.Ordinal), Row("1111", "1.00;1.00;1.00")));

        var problem = Assert.Single(reading.Problems.InOrder());
        Assert.Equal((FileProblems.MissingColumn, column), (problem.Kind, problem.Column));
        Assert.Equal(["x"], reading.Files[0].UnknownColumns);
    }
}
