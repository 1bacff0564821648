using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Budgets.Drilldown;

namespace Transparency.Core.Tests.Formats.WideBudget;

/// <summary>
/// Tables with a column for each stage: a real one gives its known totals, every header its stages, every row counts once.
/// </summary>
public sealed class WideBudgetTests
{
    private const string Header = "Paragraf (kód);Položka (kód);Schválený rozpočet;Rozpočet po změnách;Výsledek od počátku roku\n";

    [Fact]
    public void ARealTableGivesItsKnownTotals()
    {
        using var reading = TestFolder.ReadDirectory(Repository.RealExports("cernosice-2016-wide"), 2016);

        Assert.True(reading.IsPublishable, string.Join('\n', reading.Problems.InOrder()));

        var totals = reading.Budget.Totals();
        Assert.Equal(
            (304_460_577m, 338_923_541.17m, 135_521_214.67m),
            (totals.Expenditure.Approved?.Crowns, totals.Expenditure.Amended?.Crowns, totals.Expenditure.Actual?.Crowns));
        Assert.Equal((0m, 0m, 0m), (totals.Income.Approved?.Crowns, totals.Income.Amended?.Crowns, totals.Income.Actual?.Crowns));

        var file = Assert.Single(reading.Files);
        Assert.Equal(("wide-budget", 401L, 401L), (file.Format, file.Rows, file.Accepted));
    }

    [Theory]
    [InlineData("Paragraf (kód);Položka (kód);Schválený rozpočet;Rozpočet po změnách;Výsledek od počátku roku", "3113;5169;1;2;4", "")]
    [InlineData("PARAGRAF;POLOZKA;SKDAL;SRDAL;RUDAL", "3113;5169;4;1;2", "")]
    [InlineData("výsledek od počátku roku,položka,PARAGRAF,schválený rozpočet , rozpočet po změnách", "4,5169,3113,1,2", "")]
    [InlineData("Paragraf (kód);Položka (kód);Schválený rozpočet;Konečný rozpočet;Výsledek od počátku roku", "3113;5169;1;2;4", "")]
    [InlineData(
        "Paragraf (kód);Položka (kód);Konečný rozpočet;Schválený rozpočet;Rozpočet po změnách;Výsledek od počátku roku",
        "3113;5169;8;1;2;4",
        "Konečný rozpočet")]
    [InlineData(
        "Paragraf (kód);Název;Položka (kód);Schválený rozpočet;Rozpočet po změnách;Výsledek od počátku roku",
        "3113;Školy;5169;1;2;4",
        "Název")]
    public void EveryHeaderHasItsStages(string header, string row, string unknown)
    {
        using var reading = TestFolder.Read(("rozpocet.csv", header + "\n" + row + "\n"));

        var line = Assert.Single(reading.Budget.Lines);
        Assert.Equal(
            ("3113", "5169", new StageAmounts(new Money(100), new Money(200), new Money(400))),
            (line.Paragraph.ToString(), line.Item.ToString(), line.Amounts));
        Assert.Equal(unknown, string.Join(',', reading.Files[0].UnknownColumns));
        Assert.Equal((1L, 1L), (reading.Files[0].Rows, reading.Files[0].Accepted));
    }

    [Fact]
    public void EventsAreNamedByTheirRows()
    {
        using var reading = TestFolder.Read(
            (
                "vydaje.csv",
                "ORGANIZACE;ORGANIZACE_NAZEV;ORJ;ORJ_NAZEV;PARAGRAF;POLOZKA;SKDAL;SRDAL;RUDAL\n0012;Knihovna;0;;3314;5136;1;2;3\n"
                    + "0000;;7;Odbor;3314;5136;1;2;3\n"));

        Assert.Equal([new NamedCode("0012", "Knihovna", null)], reading.Budget.Events);
        Assert.Equal([new NamedCode("7", "Odbor", null)], reading.Budget.Units);
        Assert.Equal([("", "7"), ("0012", "")], reading.Budget.Lines.Select(line => (line.Event, line.Unit)).Order());
    }

    [Fact]
    public void AmountsArePositiveOnEverySide()
    {
        using var reading = TestFolder.Read(("rozpocet.csv", Header + "0000;1111;7;7;7\n3113;5169;5;5;5\n0000;8115;-2;-2;-2\n"));

        Assert.Empty(reading.Problems.InOrder());
        Assert.Equal([7m, 5m, -2m], Sides.All.Select(side => reading.Budget.Sum(side).Actual.Crowns));
    }

    [Fact]
    public void AnEmptyCellIsZeroAndAMissingColumnIsUnknown()
    {
        using var reading = TestFolder.Read(
            ("rozpocet.csv", "Paragraf;Položka;Schválený rozpočet;Výsledek od počátku roku\n3113;5169;;1 234,50\n3113;5171;;\n"));

        var totals = reading.Budget.Totals().Expenditure;
        Assert.Equal((0m, null, 1234.5m), (totals.Approved?.Crowns, totals.Amended?.Crowns, totals.Actual?.Crowns));
        Assert.Equal(2, reading.Files[0].Accepted);
    }

    /// <summary>In the middle of its codes, before any amount, or at the end of a file that does not end its last line.</summary>
    [Theory]
    [InlineData("3113\n")]
    [InlineData("3113;5169\n")]
    [InlineData("3113;5169;1;2")]
    public void ARowThatWasCutIsRefused(string row)
    {
        using var reading = TestFolder.Read(("rozpocet.csv", Header + row));

        Assert.Equal(["too-few-fields"], reading.Problems.Counts.Keys);
    }

    [Fact]
    public void ARowOfSumsIsLeftOut()
    {
        using var reading = TestFolder.Read(("rozpocet.csv", Header + "3113;5169;1;2;x\nCelkem;;1;2;3\n"));

        Assert.Equal(["bad-amount", "money-without-item"], reading.Problems.InOrder().Select(problem => problem.Kind.Code));
        Assert.Equal((2L, 0L, 1L), (reading.Files[0].Rows, reading.Files[0].Accepted, reading.Files[0].Rejected));
        Assert.Equal(1, reading.Files[0].Ignored["sum-row"]);
    }

    [Theory]
    [InlineData("Paragraf (kód);Schválený rozpočet", "Položka (kód)")]
    [InlineData("Položka (kód);SKDAL;ORJ;ORJ_NAZEV", "Paragraf (kód)")]
    public void AMissingColumnIsSaidByItsName(string header, string missing)
    {
        using var reading = TestFolder.Read(("rozpocet.csv", header + "\n"));

        Assert.Equal("wide-budget", reading.Files[0].Format);
        Assert.Equal(
            ("missing-column", missing), (Assert.Single(reading.Problems.InOrder()).Kind.Code, reading.Problems.InOrder()[0].Column));
    }

    [Fact]
    public void ARowThatStandsInTwoFilesIsCountedOnce()
    {
        using var reading = TestFolder.Read(
            (
                "a.csv",
                Header + "3113;5169;1;2;4\n3113;5171;10;20;40\n"), (
                    "b.csv",
                    Header + "3113;5169;1;2;4\n3113;5171;10;20;50\n3113;5137;;;7\n3113;5139;;;\n"), ("c.csv", Header + "3113;5139;;;3\n"));

        Assert.Equal(
            [("a.csv", 2L, 0L), ("b.csv", 3L, 1L), ("c.csv", 1L, 0L)],
            reading.Files.Select(file => (file.Name, file.Accepted, file.Ignored.GetValueOrDefault("duplicate"))));
        // 5171 is counted in the stage that differs, and said because the others are not.
        Assert.Equal((11m, 22m, 104m), Crowns(reading.Budget.Sum(Side.Expenditure)));
        Assert.Equal(2, reading.Problems.Counts["duplicate-rows"]);
    }

    [Fact]
    public void TheStageThatAnotherSourceCarriesIsRefusedOrLeftToThePrimaryOne()
    {
        (
            string,
            byte[]) wide = (
                "rozpocet.csv",
                (Header + "3113;5169;1;2;4\n").Utf8()), ledger = (
                    "data.csv",
                    (TestFolder.Header + "ROZ;3113;5169;;;20;;;;\nUCT;3113;5169;;;40;;;;\n").Utf8());
        using var both = TestFolder.Read(2024, null, wide, ledger);
        using var primary = TestFolder.Read(2024, """{"name":"Vzor","primary":"cityvizor"}""", wide, ledger);
        using var other = TestFolder.Read(2024, """{"name":"Vzor","primary":"wide-budget"}""", wide, ledger);

        Assert.Equal(2, both.Problems.Counts["two-sources"]);
        Assert.Equal((1m, 20m, 40m), Crowns(primary.Budget.Sum(Side.Expenditure)));
        Assert.Equal(1, primary.Files.Single(file => file.Name == "rozpocet.csv").Accepted);
        Assert.Equal((1m, 2m, 4m), Crowns(other.Budget.Sum(Side.Expenditure)));
        Assert.Equal(2, other.Files.Single(file => file.Name == "data.csv").Ignored["not-primary"]);
    }

    private static (decimal, decimal, decimal) Crowns(StageAmounts amounts) =>
        (amounts.Approved.Crowns, amounts.Amended.Crowns, amounts.Actual.Crowns);
}
