using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;

namespace Transparency.Core.Tests.Formats.CityVizor;

/// <summary>Traps of the text of CityVizor files: ends, quotes, separators, and what must not be published.</summary>
public sealed class CityVizorTextTrapTests
{
    private const string Row = "KDF;3113;5169;;;1;2024-02-01;00281174;Úsobrno;";

    [Theory]
    [InlineData("\n", "")]
    [InlineData("\n", "\x1A")]
    [InlineData("\r\n", "")]
    [InlineData("\r\n", "\x1A")]
    public void LineEndsAndADosEndMarkAreFine(string lineEnd, string mark)
    {
        using var reading = TestFolder.Read(
            ("data.csv", (TestFolder.Header + Row + "a\n" + Row + "b\n").Replace("\n", lineEnd, StringComparison.Ordinal) + mark));

        Assert.Empty(reading.Problems.InOrder());
        Assert.Equal(["a", "b"], reading.Payments.InOrder().Select(payment => payment.Description));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\x1A")]
    public void TheLastRowNeedsNoLineEnd(string mark)
    {
        using var reading = TestFolder.ReadRows(Row + "poslední" + mark);

        Assert.Equal("poslední", Assert.Single(reading.Payments.InOrder()).Description);
    }

    [Fact]
    public void SeparatorsInTheLastColumnBelongToItsText()
    {
        using var reading = TestFolder.ReadRows(Row + "oprava; výměna;; úklid;;\n" + Row + "malba\n");

        Assert.Equal(["malba", "oprava;výměna;;úklid"], reading.Payments.InOrder().Select(payment => payment.Description));
        Assert.Equal(1, reading.Problems.Counts["text-after-separator"]);
        Assert.True(reading.IsPublishable);
    }

    [Fact]
    public void SeparatorsBehindALastColumnThatIsNoTextAreAMistake()
    {
        using var reading = TestFolder.Read(("data.csv", "paragraph;item;amount\n3113;5169;1;2\n3113;5169;1;;;\n"));

        Assert.Equal(["too-many-fields"], reading.Problems.Counts.Keys);
        Assert.Equal((1L, 1L), (reading.Files[0].Accepted, reading.Files[0].Rejected));
    }

    [Fact]
    public void AQuotedDescriptionMayHaveSeveralLines()
    {
        using var reading = TestFolder.ReadRows(
            Row + "\"první řádek\r\ndruhý; řádek\n\"\"třetí\"\"\"\nKDF;3113;5169;;;bad;2024-02-01;;;\n");

        Assert.Equal("první řádek\r\ndruhý; řádek\n\"třetí\"", Assert.Single(reading.Payments.InOrder()).Description);
        Assert.Equal(5, Assert.Single(reading.Problems.InOrder()).Line);
    }

    [Theory]
    [InlineData("5011")]
    [InlineData("5021")]
    [InlineData("5410")]
    [InlineData("5499")]
    public void WagesAndSocialBenefitsNeverShowPayments(string item)
    {
        using var reading = TestFolder.Read(
            ("data.csv", TestFolder.Header + $"KDF;6171;{item};;;10;2024-02-01;00281174;Úsobrno;x\n"),
            ("payments.csv", TestFolder.Header + $"KDF;6171;{item};;;20;2024-02-01;00281174;Úsobrno;x\n"));

        Assert.Empty(reading.Payments.InOrder());

        var line = Assert.Single(reading.Budget.Lines);
        Assert.Equal((30m, 0), (line.Amounts.Actual.Crowns, line.Payments));
    }

    [Theory]
    [InlineData("""{"name":"V"}""", "oprava")]
    [InlineData("""{"name":"V","descriptions":"never"}""", "")]
    public void DescriptionsCanBeKeptBack(string settings, string description)
    {
        using var reading = TestFolder.Read(2024, settings, ("data.csv", (TestFolder.Header + Row + "oprava\n").Utf8()));

        var payment = Assert.Single(reading.Payments.InOrder());
        Assert.Equal(("Úsobrno", description), (payment.CounterpartyName, payment.Description));
    }

    [Fact]
    public void ALongTypeIsCutBetweenLetters()
    {
        using var reading = TestFolder.Read(
            ("platby.csv", "typ;paragraph;item;amount;date;MODUL\n;3113;5169;1;2024-02-01;Faktura přijatá od dodavatele\n"));

        Assert.Equal("Faktura přijat", Assert.Single(reading.Payments.InOrder()).Type);
    }

    [Fact]
    public void InvoicesWithoutADateCountAndAreNotShown()
    {
        using var reading = TestFolder.ReadRows("KDF;3113;5169;;;1;;00281174;Úsobrno;oprava\n");

        Assert.Empty(reading.Payments.InOrder());
        Assert.Equal(1m, reading.Budget.Totals().Expenditure.Actual!.Value.Crowns);
        Assert.Equal(["payment-without-date"], reading.Problems.Counts.Keys);
    }

    [Fact]
    public void TheStatedSideIsReadAndIgnored()
    {
        using var reading = TestFolder.Read(("data.csv", "PARAGRAF;POLOZKA;CASTKA;PRIJEM_VYDAJ\n3113;2111;5;V\n"));

        Assert.Equal(Side.Income, Assert.Single(reading.Budget.Lines).Side);
        Assert.Empty(reading.Files[0].UnknownColumns);
    }

    [Theory]
    [InlineData("srcId;name;description\n1;Škola; nová \n")]
    [InlineData("id;eventName;POPIS\n1;Škola;nová\n")]
    [InlineData("AKCE;AKCE_NAZEV;POPIS\n1;Škola;nová\n")]
    [InlineData("ORG;NAZEV;POPIS\n1;Škola;nová\n")]
    public void EventsAreNamedUnderEveryHeader(string events)
    {
        using var reading = TestFolder.Read(("akce.csv", events), ("data.csv", TestFolder.Header + ";3113;5169;1;;1;;;;\n"));

        Assert.Equal([new NamedCode("1", "Škola", "nová")], reading.Budget.Events);
        Assert.Empty(reading.Problems.InOrder());
    }

    [Theory]
    [InlineData("ORJ;ORJ_NAZEV\n20;Finanční odbor\n")]
    [InlineData("ORJ;NAZEV\n20;Finanční odbor\n")]
    public void UnitsAreNamedByTheirOwnFile(string units)
    {
        using var reading = TestFolder.Read(("orj.csv", units), ("data.csv", TestFolder.Header + ";3113;5169;;20;1;;;;\n"));

        Assert.Equal([new NamedCode("20", "Finanční odbor", null)], reading.Budget.Units);
        Assert.Empty(reading.Budget.Events);
    }

    /// <summary>A report is sent on, so it names a wrong IČO and no birth number.</summary>
    [Theory]
    [InlineData("12345678", "12345678")]
    [InlineData("760101/1234", "")]
    [InlineData("7601011000", "")]
    public void ABirthNumberInThePlaceOfAnIcoIsNotRepeated(string id, string found)
    {
        using var reading = TestFolder.ReadRows($"KDF;3113;5169;;;1;2024-02-01;{id};Jan Novák;\n");

        var problem = Assert.Single(reading.Problems.InOrder());
        Assert.Equal(("bad-ico", found), (problem.Kind.Code, problem.Found?.English ?? ""));
    }
}
