using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Imports;

namespace Transparency.Core.Tests.Formats.CityVizor;

/// <summary>Traps that real files of the CityVizor format hold.</summary>
public sealed class CityVizorTrapTests
{
    [Fact]
    public void AnIcoOfSevenDigitsIsPadded()
    {
        using var reading = Clean(TestFolder.ReadRows("KDF;3113;5169;;;1;2024-02-01;2950618;Firma s.r.o.;oprava\n"));

        var payment = Assert.Single(reading.Payments.InOrder());
        Assert.Equal(
            ("02950618", "Firma s.r.o.", "oprava"),
            (payment.CounterpartyId.ToString(), payment.CounterpartyName, payment.Description));
    }

    [Theory]
    [InlineData(" ")]
    [InlineData("\" \"")]
    [InlineData("Neurčeno")]
    [InlineData("\"Neurčeno\"")]
    [InlineData("-")]
    [InlineData("")]
    public void ACounterpartyThatIsNobodyHasNoName(string name)
    {
        using var reading = Clean(
            TestFolder.ReadRows($"KDF;3113;5169;;;1;2024-02-01;;{name};oprava\nKDF;3113;5169;;;2;2024-02-01;00000000;{name};oprava\n"));

        Assert.All(
            reading.Payments.InOrder(),
            payment => Assert.Equal(("", "", ""), (payment.CounterpartyId.ToString(), payment.CounterpartyName, payment.Description)));
        Assert.Equal(2, reading.Payments.Count);
    }

    [Theory]
    [InlineData("Hotel \"U Lva\"", "Hotel \"U Lva\"")]
    [InlineData("5\" roura", "5\" roura")]
    [InlineData("\"Hotel \"\"U Lva\"\"\"", "Hotel \"U Lva\"")]
    [InlineData("\"oprava; výměna\"", "oprava; výměna")]
    public void QuotesCanBeData(string field, string description)
    {
        using var reading = Clean(
            TestFolder.ReadRows(
                $"KDF;3113;5169;;;1;2024-02-01;00281174;Úsobrno;{field}\nKDF;3113;5169;;;2;2024-02-02;00281174;Úsobrno;x\n"));

        Assert.Equal([description, "x"], reading.Payments.InOrder().Select(payment => payment.Description));
    }

    [Theory]
    [InlineData("KDF", "2111", Side.Income)]
    [InlineData("KOF", "5169", Side.Expenditure)]
    [InlineData("KOF", "8115", Side.Financing)]
    public void AnInvoiceGoesByItsItem(string type, string item, Side side)
    {
        using var reading = Clean(TestFolder.ReadRows($"{type};3113;{item};;;7;2024-02-01;;;\n"));

        Assert.Equal(side, Assert.Single(reading.Budget.Lines).Side);
        Assert.Equal(side, Assert.Single(reading.Payments.InOrder()).Side);
    }

    [Fact]
    public void AHeaderWithTrailingSpacesIsKnown()
    {
        using var reading = Clean(TestFolder.Read(("data.csv", "PARAGRAF  ;POLOZKA ; ORJ ;CASTKA   \n3113;5169;20;7\n")));

        Assert.Equal(("20", 7m), (reading.Budget.Lines[0].Unit, reading.Budget.Lines[0].Amounts.Actual.Crowns));
        Assert.Empty(reading.Files[0].UnknownColumns);
    }

    [Fact]
    public void EqualRowsOfOneFileAreSeparateAndAcrossFilesOne()
    {
        const string Row = "KDF;3113;5169;;;10;2024-02-01;00281174;Úsobrno;oprava\n";
        using var reading = TestFolder.Read(
            ("data.csv", TestFolder.Header + Row + Row), ("payments.csv", TestFolder.Header + Row + Row + Row));

        Assert.Equal(30m, reading.Budget.Totals().Expenditure.Actual!.Value.Crowns);
        Assert.Equal(3, reading.Payments.Count);
        Assert.Equal((2L, 1L, 2L), (reading.Files[0].Accepted, reading.Files[1].Accepted, reading.Files[1].Ignored["duplicate"]));
        Assert.Equal(2, reading.Problems.Counts["duplicate-rows"]);
    }

    [Fact]
    public void AnEventsFileAloneIsNoBudget()
    {
        using var reading = TestFolder.Read(("events.csv", "srcId;name\n1;Škola\n"));

        Assert.Equal(["no-data"], reading.Problems.Counts.Keys);
        Assert.False(reading.IsPublishable);
        Assert.Equal(1, reading.Files[0].Accepted);
    }

    [Fact]
    public void AFileOfAnotherYearIsRefusedAndEveryDaySaid()
    {
        using var reading = TestFolder.Read(
            ("data-2023.csv", TestFolder.Header + "KDF;3113;5169;;;10;2023-02-01;;;\nKDF;3113;5169;;;10;2023-02-02;;;\n"));

        Assert.False(reading.IsPublishable);
        Assert.Equal(2, reading.Problems.Counts["date-outside-year"]);
        Assert.Equal(1, reading.Problems.Counts["wrong-year"]);
        Assert.Null(reading.ValidTo);
    }

    [Theory]
    [InlineData("5;;;", "2111", 0, 5)]
    [InlineData("0;7;;", "2111", 7, 0)]
    [InlineData(";;9;", "5169", 0, 9)]
    [InlineData("0;0;0;11", "5169", 11, 0)]
    [InlineData("0.00;;-3;0", "5169", 0, -3)]
    [InlineData("0;0;0;0", "5169", 0, 0)]
    public void TheFirstAmountThatIsNotZeroCounts(string amounts, string item, decimal amended, decimal actual)
    {
        using var reading = Clean(
            TestFolder.Read(
                (
                    "data.csv",
                    "recordType;paragraph;item;eventId;incomeAmount;budgetIncomeAmount;expenditureAmount;budgetExpenditureAmount\n"
                        + $";3113;{item};A1;{amounts}\n")));

        var line = Assert.Single(reading.Budget.Lines);
        Assert.Equal((amended, actual, "A1"), (line.Amounts.Amended.Crowns, line.Amounts.Actual.Crowns, line.Event));
    }

    [Fact]
    public void ARowWithoutAnyOfSeveralAmountsIsAMistake()
    {
        using var reading = TestFolder.Read(("data.csv", "paragraph;item;incomeAmount;expenditureAmount\n3113;5169;;\n"));

        Assert.Equal(["bad-amount"], reading.Problems.Counts.Keys);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData(";;;\n")]
    [InlineData(";;;;;;;;;\n")]
    [InlineData(";;;;;;;;;;;;;;;\n")]
    [InlineData("   \n")]
    [InlineData(" ; ;\t\n")]
    [InlineData("\"\";\"\"\n")]
    [InlineData("\"\";\"\";\"\";\"\";\"\";\"\";\"\";\"\";\"\";\"\"\n")]
    public void ABlankRowIsNoRowOfABudget(string blank)
    {
        using var reading = Clean(TestFolder.ReadRows(blank + ";3113;5169;;;1;;;;\n" + blank + ";3113;5169;;;2;;;;\n" + blank));

        Assert.Equal(2, reading.Files[0].Accepted);
        Assert.Equal(3m, reading.Budget.Totals().Expenditure.Actual!.Value.Crowns);
    }

    private static FolderReading Clean(FolderReading reading)
    {
        var known = new[] { "unbalanced-budget", "unknown-item", "unknown-event", "quotes-in-text" };
        Assert.DoesNotContain(reading.Problems.InOrder(), problem => !known.Contains(problem.Kind.Code));
        return reading;
    }
}
