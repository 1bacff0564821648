using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;

namespace Transparency.Core.Tests.Formats.Prague;

/// <summary>
/// The City of Prague's budget: thousands of CZK, areas as units of expenditure, two files that share the amended budget.
/// </summary>
public sealed class PragueTests
{
    private const string Budget =
        "rok;oblast;odpa;pol;uz;nazev_oblast;nazev_odpa;nazev_pol;nazev_uz;rozpocet_schvaleny;rozpocet_upraveny\n";
    private const string Spending = "rok;oblast;odpa;pol;uz;nazev_oblast;nazev_odpa;nazev_pol;nazev_uz;rozpocet_aktualni;cerpani\n";

    [Fact]
    public void AmountsAreThousandsAndPositiveOnEverySide()
    {
        using var reading = TestFolder.Read(("cerpani.csv", Spending
            + "2024;01;000000;1111;000000000;Daňové příjmy;;;;100.10;7.00001\n2024;11;006171;5169;000000000;Veřejná "
            + "správa;;;;98.60;5,5\n2024;08;000000;8115;000000000;Financování;;;;-1.50;-2\n"));

        Assert.Empty(reading.Problems.InOrder());
        Assert.Equal([100_100m, 98_600m, -1_500m], Sides.All.Select(side => reading.Budget.Sum(side).Amended.Crowns));
        Assert.Equal([7_000.01m, 5_500m, -2_000m], Sides.All.Select(side => reading.Budget.Sum(side).Actual.Crowns));
        Assert.Equal(Stages.Amended | Stages.Actual, reading.Budget.Known);
    }

    [Fact]
    public void AreasAreUnitsOfExpenditureOnly()
    {
        using var reading = TestFolder.Read(("cerpani.csv", Spending
            + "2024;01;000000;1111;0;Daňové "
            + "příjmy;;;;1;1\n2024;01;005311;5137;0;Bezpečnost;;;;1;1\n2024;08;000000;8115;0;Financování;;;;0;0.00001\n"
            + "2024;08;004350;5169;0;Sociální služby;;;;1;1\n"));

        Assert.Equal([new NamedCode("01", "Bezpečnost", null), new NamedCode("08", "Sociální služby", null)], reading.Budget.Units);
        Assert.Equal(
            [("1111", ""), ("5137", "01"), ("5169", "08"), ("8115", "")],
            reading.Budget.Lines.Select(line => (line.Item.ToString(), line.Unit)).Order());
    }

    [Theory]
    [InlineData("rozpocet.csv", "cerpani.csv")]
    [InlineData("b.csv", "a.csv")]
    public void TheAmendedBudgetIsThatOfTheFileWithWhatWasSpent(string budget, string spending)
    {
        using var reading = TestFolder.Read(
            (
                budget,
                Budget + "2024;11;006171;5169;0;Veřejná správa;;;;10;11\n"), (
                    spending,
                    Spending + "2024;11;006171;5169;0;Veřejná správa;;;;12;3\n"));

        Assert.DoesNotContain(reading.Problems.InOrder(), problem => problem.Kind.Code != "unbalanced-budget");
        Assert.Equal(
            new StageAmounts(new Money(10_000_00), new Money(12_000_00), new Money(3_000_00)),
            Assert.Single(reading.Budget.Lines).Amounts);
    }

    [Fact]
    public void WithoutItTheBudgetsOwnIsUsed()
    {
        using var reading = TestFolder.Read(("rozpocet.csv", Budget + "2024;11;006171;5169;0;Veřejná správa;;;;10;11\n"));

        Assert.Equal(new StageAmounts(new Money(10_000_00), new Money(11_000_00), default), Assert.Single(reading.Budget.Lines).Amounts);
        Assert.Equal(Stages.Approved | Stages.Amended, reading.Budget.Known);
    }

    /// <summary>Rows of files with the same columns are remembered, to be compared with each other.</summary>
    [Theory]
    [InlineData(500_000, false)]
    [InlineData(500_001, true)]
    public void MillionsOfPurposesInTwoFilesAreRefusedBeforeTheyFillTheMemory(int rows, bool isRefused)
    {
        var first = string.Concat(Enumerable.Range(1, rows).Select(row => $"2024;11;006171;5169;{row};;;;;1;2\n"));
        using var reading = TestFolder.Read(("a.csv", Spending + first), ("b.csv", Spending + "2024;11;006171;5169;0;;;;;1;2\n"));

        // The one of the second file is beyond as soon as the first file has more than there is room for.
        var refused = reading.Problems.InOrder().Where(problem => problem.Kind.Code == "edition-too-large").Select(problem => problem.File);
        Assert.Equal(isRefused ? ["b.csv"] : [], refused);
    }

    [Fact]
    public void RowsThatDifferInTheirPurposeAloneAreDifferentRows()
    {
        const string First = "2024;11;006171;5169;000000001;;;;;1;2\n", Second = "2024;11;006171;5169;000000002;;;;;1;2\n";
        using var one = TestFolder.Read(("a.csv", Spending + First + Second));
        using var two = TestFolder.Read(("a.csv", Spending + First), ("b.csv", Spending + Second));

        Assert.Equal(4_000m, one.Budget.Sum(Side.Expenditure).Actual.Crowns);
        Assert.Equal(one.Budget.Lines, two.Budget.Lines);
        Assert.DoesNotContain("duplicate-rows", two.Problems.Counts.Keys);
    }

    [Fact]
    public void TwoFilesOfDifferentDaysAreRefusedAndACopyCountsOnce()
    {
        const string June =
            "2024;11;006171;5169;0;;;;;1;2\n2024;11;006171;5171;0;;;;;1;7\n", December =
                "2024;11;006171;5169;0;;;;;1;4\n2024;11;006171;5171;0;;;;;1;7\n";
        using var days = TestFolder.Read(("6.csv", Spending + June), ("12.csv", Spending + December));
        using var copy = TestFolder.Read(("6.csv", Spending + June), ("kopie.csv", Spending + June + "\n"));

        Assert.Equal(1, days.Problems.Counts["overlapping-files"]);
        Assert.Equal(
            ("6.csv", "12.csv", 2L),
            days.Problems
                .InOrder()
                .Where(problem => problem.Kind.Code == "overlapping-files")
                .Select(problem => (problem.File, problem.Found?.English, problem.Line ?? 0))
                .Single());
        Assert.True(copy.IsPublishable);
        Assert.Equal(9_000m, copy.Budget.Sum(Side.Expenditure).Actual.Crowns);
        Assert.Equal(2, copy.Files.Single(file => file.Name == "kopie.csv").Ignored["duplicate"]);
    }

    [Fact]
    public void ARowOfNothingIsLeftOutAndItsMoneySaid()
    {
        using var reading = TestFolder.Read(("cerpani.csv", Spending
            + "2024;11;006171;5169;0;;;;;1;2\n2024;;000000;0000;000000000;;;;;0.00;0.00\n2024;;000000;0000;000000000;;;;;-0.10;0.00\n"));

        Assert.Equal(2, reading.Files[0].Ignored["no-item"]);

        var said = reading.Problems.InOrder().Single(problem => problem.Kind.Code == "money-without-item");
        Assert.Equal((4L, "rozpocet_aktualni", "-0.10"), (said.Line ?? 0, said.Column, said.Found?.English));
        Assert.Equal(1_000m, reading.Budget.Sum(Side.Expenditure).Amended.Crowns);
        Assert.True(reading.IsPublishable);
    }

    [Fact]
    public void EveryBadFieldIsToldWithItsColumn()
    {
        using var reading = TestFolder.Read(("cerpani.csv", Spending
            + "2024;11;006171;5169;0;;;;;1;2\n2024;11;006171;0000;0;;;;;1;2\n2024;11;106171;5169;0;;;;;1;2\n"
            + "2024;11;006171;;0;;;;;1;2\n2024;11;006171;5169;0;;;;;x;2\n2024;11;006171;5169;0;;;;;;\n"
            + $"2024;{new string('1', 65)};006171;5169;0;;;;;1;2\n2024;11;006171;5169;0;;;;;1;9999999999\n"
            + "2023;11;006171;5169;0;;;;;1;2\n2024;11;006171;5169;0;;;;;1;0.000001\n"));

        Assert.Equal(
            [(
                3L,
                "bad-item",
                "pol"), (
                    4L,
                    "bad-paragraph",
                    "odpa"), (
                        5L,
                        "missing-item",
                        "pol"), (
                            6L,
                            "bad-amount",
                            "rozpocet_aktualni"), (7L, "bad-amount", "rozpocet_aktualni"), (8L, "bad-code", "oblast"),
                (9L, "amount-out-of-range", "cerpani"), (10L, "date-outside-year", "rok"), (11L, "amount-rounded", "cerpani")],
            reading.Problems.InOrder().Select(problem => (problem.Line ?? 0, problem.Kind.Code, problem.Column!)).Order());

        Assert.Equal(
            (10L, 2L, 7L, 1L),
            (reading.Files[0].Rows, reading.Files[0].Accepted, reading.Files[0].Rejected, reading.Files[0].Ignored["other-year"]));
    }

    [Theory]
    [InlineData("oblast;odpa;cerpani", "pol")]
    [InlineData("oblast;pol;rozpocet_schvaleny", "odpa")]
    public void AMissingColumnIsSaidByItsName(string header, string missing)
    {
        using var reading = TestFolder.Read(("prague.csv", header + "\n"));

        Assert.Equal("prague", reading.Files[0].Format);
        Assert.Equal(
            ("missing-column", missing), reading.Problems.InOrder().Select(problem => (problem.Kind.Code, problem.Column)).Single());
    }
}
