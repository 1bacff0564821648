using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;

namespace Transparency.Core.Tests.Formats.InternetStream;

/// <summary>
/// Traps of Internet Stream's files: names on every row, units called 0, dates of budgets, short headers, documents, maps.
/// </summary>
public sealed class InternetStreamTrapTests
{
    private const string Header =
        "DOKLAD_ROK;DOKLAD_DATUM;DOKLAD_AGENDA;DOKLAD_CISLO;ORGANIZACE;ORGANIZACE_NAZEV;ORJ;ORJ_NAZEV;PARAGRAF;PARAGRAF_NAZEV;"
            + "POLOZKA;POLOZKA_NAZEV;SUBJEKT_IC;SUBJEKT_NAZEV;CASTKA_MD;CASTKA_DAL;POZNAMKA\n";

    private const string Map =
        "DOKLAD_ROK;ORGANIZACE;ORGANIZACE_NAZEV;ORJ;ORJ_NAZEV;CASTKA_SCHVALENY_ROZ;CASTKA_UPRAVENY_ROZ;CASTKA_CERPANI;"
            + "SOURADNICE_DELKA;SOURADNICE_SIRKA\n";

    [Fact]
    public void NamesOnRowsNameEventsAndUnits()
    {
        using var reading = TestFolder.Read(
            (
                "SK.csv",
                Header
                    + Row(code: "0000000000299", name: "Nebytové hospodářství", unit: "1102", unitName: " Bělisko - most ")
                    + Row(code: "0000000000137")));

        Assert.Equal([new NamedCode("0000000000299", "Nebytové hospodářství", null)], reading.Budget.Events);
        Assert.Equal([new NamedCode("1102", "Bělisko - most", null)], reading.Budget.Units);
        Assert.Equal(["0000000000137", "0000000000299"], reading.Budget.Lines.Select(line => line.Event).Order());
        // An event without a name has no other place where it could be named.
        Assert.Equal(["unknown-event"], reading.Problems.Counts.Keys);
    }

    [Theory]
    [InlineData("0", "", "")]
    [InlineData("0000", "", "")]
    [InlineData("0", "Úřad", "0")]
    [InlineData("", "Úřad", "")]
    [InlineData("007", "", "007")]
    public void ZerosThatNothingNamesAreNoUnit(string unit, string name, string expected)
    {
        using var reading = TestFolder.Read(("SR.csv", Header + Row(unit: unit, unitName: name)));

        Assert.Equal(expected, Assert.Single(reading.Budget.Lines).Unit);
        Assert.Equal(expected == "0" ? 1 : 0, reading.Budget.Units.Count);
    }

    [Fact]
    public void ASecondNameIsSaidOnceForTheFileAndTheFirstStays()
    {
        var rows = string.Concat(Enumerable.Repeat(Row(code: "1", name: "Škola") + Row(code: "1", name: "Základní škola"), 50));
        using var reading = TestFolder.Read(("SK.csv", Header + rows));

        var problem = Assert.Single(reading.Problems.InOrder());
        Assert.Equal(("event-redefined", 3L, 50L), (problem.Kind.Code, problem.Line, problem.Count));
        Assert.Equal("Škola", Assert.Single(reading.Budget.Events).Name);
    }

    [Fact]
    public void TheMapNamesFirst()
    {
        using var reading = TestFolder.Read(
            (
                "SK.csv",
                Header
                    + Row(code: "1", name: "Stav.", unit: "5", unitName: "Most")
                    + Row(code: "1", name: "Stav.")
                    + Row(code: "1", name: "Stavba mostu")),
            ("MAP.csv", Map + "2024;1;Stavba mostu;5;Most;100;200;300;16.07;49.57\n"));

        Assert.Equal("Stavba mostu", Assert.Single(reading.Budget.Events).Name);
        Assert.Equal(2, Assert.Single(reading.Problems.InOrder()).Count);
        Assert.Equal(3m, reading.Budget.Totals().Expenditure.Actual?.Crowns);
        Assert.Null(reading.Budget.Totals().Expenditure.Approved);
        Assert.All(reading.Files, file => Assert.Empty(file.UnknownColumns));
    }

    [Fact]
    public void AMapAloneIsNoBudget()
    {
        using var reading = TestFolder.Read(
            (
                "MAP.csv",
                Map
                    + "2024;1;Stavba mostu;0;;100;200;300;16.07;49.57\n2024;0;;0;;1;1;1;16;49\n2024;"
                    + new string('7', 65)
                    + ";Stavba;0;;1;1;1;16;49\n"));

        Assert.Equal(["bad-code"], reading.Problems.Counts.Keys);

        var file = Assert.Single(reading.Files);
        Assert.Equal((3L, 1L, 1L), (file.Rows, file.Accepted, file.Rejected));
        Assert.Equal([("without-name", 1L)], file.Ignored.Select(kind => (kind.Key, kind.Value)));
    }

    [Fact]
    public void TheDayOfABudgetIsThatOfItsApproval()
    {
        using var reading = TestFolder.Read(
            ("SR.csv", Header + Row(date: "2023-12-14") + Row(date: "nic")), ("SK.csv", Header + Row(date: "2024-02-29")));

        Assert.Equal(["unbalanced-budget"], reading.Problems.Counts.Keys);
        Assert.Equal(new DateOnly(2024, 2, 29), reading.ValidTo);
    }

    [Fact]
    public void RowsOfAnotherYearAreLeftOutAndSaidOnce()
    {
        using var reading = TestFolder.Read(
            (
                "SK.csv",
                Header
                    + Row(year: "2017", date: "2017-01-01")
                    + Row(year: "2017", date: "2017-01-02")
                    + Row(date: "2017-01-03")
                    + Row(year: "", date: "2023-12-31")
                    + Row(document: "1")
                    + Row(document: "2")));

        Assert.Equal(
            [("DOKLAD_ROK", "2017", 2L), ("DOKLAD_DATUM", "2017-01-03", 1L), ("DOKLAD_DATUM", "2023-12-31", 1L)],
            reading.Problems.InOrder().Select(problem => (problem.Column, problem.Found?.English, problem.Count)));
        Assert.Equal(4m, reading.Budget.Totals().Expenditure.Actual?.Crowns);
        Assert.Equal(2, reading.Files[0].Ignored["other-year"]);
        Assert.True(reading.IsPublishable);
    }

    [Theory]
    [InlineData("KDF", 1)]
    [InlineData("KOF", 1)]
    [InlineData("ROZ", 0)]
    [InlineData("POK", 0)]
    public void InvoicesWithADateArePayments(string type, int payments)
    {
        using var reading = TestFolder.Read(("SK.csv", Header + Row(type: type)), ("SR.csv", Header + Row(type: type)));

        Assert.Equal(payments, reading.Payments.Count);
    }

    [Fact]
    public void EqualRowsOfDifferentDocumentsAreBothCounted()
    {
        using var reading = TestFolder.Read(
            ("SK-1.csv", Header + Row(document: "1")), ("SK-2.csv", Header + Row(document: "1") + Row(document: "2")));

        Assert.Equal(2m, reading.Budget.Totals().Expenditure.Actual?.Crowns);
        Assert.Equal(["duplicate-rows"], reading.Problems.Counts.Keys);
        Assert.Equal(1, reading.Files.Single(file => file.Name == "SK-2.csv").Ignored["duplicate"]);
    }

    [Fact]
    public void AllProblemsOfARowAreSaidAndItIsRejectedOnce()
    {
        using var reading = TestFolder.Read(
            (
                "SK.csv",
                "DOKLAD_DATUM;ORGANIZACE;PARAGRAF;POLOZKA;CASTKA_MD;CASTKA_DAL\n30.2.2024;"
                    + new string('7', 65)
                    + ";x;9999;1x;1e20\n;;6171;;;\n;;6171;5169;;\n"));

        Assert.Equal(
            [
                "amount-out-of-range", "bad-amount", "bad-code", "bad-date", "bad-item", "bad-paragraph", "bad-amount",
                "missing-item", "bad-amount"
            ],
            reading.Problems.InOrder().Select(problem => problem.Kind.Code));
        Assert.Equal((3L, 0L, 3L), (reading.Files[0].Rows, reading.Files[0].Accepted, reading.Files[0].Rejected));
    }

    [Theory]
    [InlineData("PARAGRAF;POLOZKA;CASTKA_MD", "CASTKA_DAL")]
    [InlineData("PARAGRAF;POLOZKA;CASTKA_DAL", "CASTKA_MD")]
    [InlineData("PARAGRAF;CASTKA_MD;CASTKA_DAL", "POLOZKA")]
    [InlineData("POLOZKA;CASTKA_MD;CASTKA_DAL;ORJ;ORJ_NAZEV", "PARAGRAF")]
    [InlineData("DOKLAD_AGENDA;CASTKA_MD;CASTKA_DAL", "PARAGRAF,POLOZKA")]
    public void AMissingColumnIsSaidByItsName(string header, string missing)
    {
        using var reading = TestFolder.Read(("SK.csv", header + "\n"));

        Assert.Equal("internet-stream", reading.Files[0].Format);
        Assert.Equal(
            missing,
            string.Join(',', reading.Problems.InOrder().Select(problem => problem.Kind.Code == "missing-column" ? problem.Column : null)));
    }

    [Fact]
    public void ASeparatorInATextThatIsNotTheLastIsAMistake()
    {
        using var reading = TestFolder.Read(("SK.csv", "POZNAMKA;PARAGRAF;POLOZKA;CASTKA_MD;CASTKA_DAL\na;b;6171;5169;0;1\n"));

        Assert.Equal(["too-many-fields"], reading.Problems.Counts.Keys);
    }

    [Theory]
    [InlineData("PARAGRAF;POLOZKA;CASTKA;CASTKA_MD;CASTKA_DAL", "cityvizor, internet-stream")]
    [InlineData("PARAGRAF;POLOZKA;CASTKA_MD;CASTKA_DAL;SKDAL", "internet-stream, wide-budget")]
    [InlineData("PARAGRAF;POLOZKA;CASTKA;SKDAL", "cityvizor, wide-budget")]
    public void AmountsOfTwoFormatsAreRefused(string header, string formats)
    {
        using var reading = TestFolder.Read(("SK.csv", header + "\n"));

        var problem = Assert.Single(reading.Problems.InOrder());
        Assert.Equal(("ambiguous-format", formats), (problem.Kind.Code, problem.Found?.English));
    }

    private static string Row(
        string year = "2024",
        string date = "2024-02-01",
        string type = "KDF",
        string document = "",
        string code = "",
        string name = "",
        string unit = "",
        string unitName = "") =>
        $"{year};{date};{type};{document};{code};{name};{unit};{unitName};6171;Činnost místní správy;5169;Nákup ostatních služeb;;;0;1;\n";
}
