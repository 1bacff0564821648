using Transparency.Core.Imports;

namespace Transparency.Core.Tests.Folders.Containers;

/// <summary>What stands in the cells of an XLSX, whoever wrote it.</summary>
public sealed class XlsxTests
{
    private const string Styles =
        """
        <numFmts count="3"><numFmt numFmtId="164" formatCode="00000000"/><numFmt numFmtId="165" formatCode="#,##0\ [$Kč-405]"/>
        <numFmt numFmtId="166" formatCode="[$-405]d\.\ mmmm\ yyyy;@"/></numFmts>
        <cellXfs count="5"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/></cellXfs>
        """;

    private static readonly string Header = Xlsx.Row("type", "paragraph", "item", "event", "amount", "date", "counterpartyId");

    [Theory]
    [InlineData("<c><v>1234.5</v></c>", 1234.50)]
    [InlineData("<c s=\"3\"><v>1234.5</v></c>", 1234.50)]
    [InlineData("<c><v>1234.4999999999998</v></c>", 1234.50)]
    [InlineData("<c><f>A1*2</f><v>1234.5</v></c>", 1234.50)]
    [InlineData("<c><v>1.2344999999999999E3</v></c>", 1234.50)]
    [InlineData("<c><v>1.455191522836685E-11</v></c>", 0)]
    [InlineData("<c><v>1.234</v></c>", 1.23)]
    [InlineData("<c><v>-1234</v></c>", -1234)]
    [InlineData("<c t=\"inlineStr\"><is><t>1 234,50 Kč</t></is></c>", 1234.50)]
    [InlineData("<c t=\"str\"><f>TEXT(A1)</f><v>1.234,50</v></c>", 1234.50)]
    public void AnAmountIsTheValueOfItsCell(string cell, double paid)
    {
        using var reading = Read(Xlsx.Row(
            "KDF",
            "<c><v>6171</v></c>",
            "5169",
            "",
            cell,
            "<c s=\"1\"><v>45323</v></c>"));

        Assert.True(reading.IsPublishable, string.Join('\n', reading.Problems.InOrder()));
        Assert.Equal((decimal)paid, reading.Budget.Totals().Expenditure.Actual?.Crowns);
    }

    /// <summary>A column called <c>Plnění</c> may hold crowns or per cent: 0.51 must not be published as half a crown.</summary>
    [Theory]
    [InlineData("<xf numFmtId=\"9\"/>")]
    [InlineData("<xf numFmtId=\"10\"/>")]
    [InlineData("<xf numFmtId=\"200\"/>")]
    public void ACellShownAsPerCentIsNoAmount(string format)
    {
        var styles =
            $"<numFmts><numFmt numFmtId=\"200\" formatCode=\"0.0\\ %;[Red]-0.0\\ %\"/></numFmts><cellXfs><xf "
                + $"numFmtId=\"0\"/>{format}</cellXfs>";

        var book = Xlsx.Of(styles, "", (
            "List1",
            null,
            Xlsx.Row("Paragraf", "Položka", "Schválený rozpočet", "Plnění")
                + Xlsx.Row("6171", "5169", "<c><v>100</v></c>", "<c s=\"1\"><v>0.51</v></c>")));
        using var reading = TestFolder.Read(2024, null, ("rozpocet.xlsx", book));

        var problem = Assert.Single(reading.Problems.InOrder());
        Assert.Equal(("bad-amount", "51 %", "Plnění"), (problem.Kind.Code, problem.Found?.Czech, problem.Column));
    }

    [Theory]
    [InlineData("<c t=\"e\"><v>#N/A</v></c>", "#N/A")]
    [InlineData("<c t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>", "#DIV/0!")]
    [InlineData("<c t=\"e\"><v>#GETTING_DATA</v></c>", "#N/A")]
    [InlineData("<c><f>SUM(A1:A2)</f></c>", "#CALC!")]
    [InlineData("<c><f>SUM(A1:A2)</f><v></v></c>", "#CALC!")]
    [InlineData("<c><f>SUM(A1:A2)</f><v/></c>", "#CALC!")]
    public void AnErrorAndAFormulaThatWasNeverCalculatedAreNeverZero(string cell, string found)
    {
        using var reading = Read(Xlsx.Row(
            "KDF",
            "<c><v>6171</v></c>",
            "5169",
            "",
            cell,
            "<c s=\"1\"><v>45323</v></c>"));

        var problem = Assert.Single(reading.Problems.InOrder());
        Assert.Equal(("spreadsheet-error", found, 2L), (problem.Kind.Code, problem.Found?.Czech, problem.Line));
    }

    /// <summary>Programs that calculate nothing write zeros for their formulas and ask whoever opens the workbook to calculate.</summary>
    [Theory]
    [InlineData("<calcPr fullCalcOnLoad=\"1\"/>", "spreadsheet-error")]
    [InlineData("<calcPr calcId=\"191029\"/>", null)]
    public void AZeroThatIsStillToBeCalculatedIsNone(string settings, string? code)
    {
        var rows = Header + Xlsx.Row("KDF", "6171", "5169", "", "<c><f>SUM(A1:A2)</f><v>0</v></c>", "2024-02-01");
        using var reading = TestFolder.Read(2024, null, ("kniha.xlsx", Xlsx.Of(settings, "", "", [("Data", null, rows)])));

        Assert.Equal(code, reading.Problems.InOrder().Select(problem => problem.Kind.Code).SingleOrDefault());
    }

    /// <summary>Workbooks of old Macs count days from 1904.</summary>
    [Fact]
    public void DaysMayBeCountedFrom1904()
    {
        var rows = Header + Xlsx.Row("KDF", "6171", "5169", "", "<c><v>1</v></c>", "<c s=\"1\"><v>43861</v></c>", "97574911");
        using var reading = TestFolder.Read(
            2024, null, ("kniha.xlsx", Xlsx.Of("<workbookPr date1904=\"1\"/>", Styles, "", [("Data", null, rows)])));

        Assert.Equal(new DateOnly(2024, 2, 1), Assert.Single(reading.Payments.InOrder()).Date);
    }

    /// <summary>Beside numbers that are values, a text says nothing of which mark it has.</summary>
    [Fact]
    public void ATextThatCanBeThousandsIsNotDecidedByTheValuesBesideIt()
    {
        using var reading = Read(
            Xlsx.Row("KDF", "6171", "5169", "", "<c><v>51234.5</v></c>", "2024-02-01")
            + Xlsx.Row("KDF", "6171", "5169", "", "1.234", "2024-02-01"));

        Assert.Equal("ambiguous-amount", Assert.Single(reading.Problems.InOrder()).Kind.Code);
    }

    [Theory]
    [InlineData("<c s=\"1\"><v>45323</v></c>")]
    [InlineData("<c s=\"4\"><v>45323.43</v></c>")]
    [InlineData("<c t=\"d\"><v>2024-02-01T00:00:00</v></c>")]
    [InlineData("<c t=\"inlineStr\"><is><r><t>1.2.</t></r><r><t>2024</t></r></is></c>")]
    public void ADayIsADay(string cell)
    {
        using var reading = Read(Xlsx.Row("KDF", "6171", "5169", "", "<c><v>1</v></c>", cell, "97574911"));

        Assert.Equal(new DateOnly(2024, 2, 1), Assert.Single(reading.Payments.InOrder()).Date);
    }

    [Theory]
    [InlineData("<c s=\"2\"><v>6947</v></c>", "<c><v>3110000000123</v></c>", "3110000000123")]
    [InlineData("<c t=\"inlineStr\"><is><t>00006947</t></is></c>", "<c t=\"inlineStr\"><is><t>0007</t></is></c>", "0007")]
    public void CodesKeepTheirDigits(string ico, string code, string expected)
    {
        using var reading = Read(Xlsx.Row("KDF", "6171", "5169", code, "<c><v>1</v></c>", "2024-02-01", ico));

        var payment = Assert.Single(reading.Payments.InOrder());
        Assert.Equal(("00006947", expected), (payment.CounterpartyId.ToString(), payment.Event));
    }

    [Fact]
    public void ACodeOfMoreDigitsThanASpreadsheetKeepsIsSaidToBeShortened()
    {
        using var reading = Read(Xlsx.Row("KDF", "6171", "5169", "<c><v>123456789012345678</v></c>", "<c><v>1</v></c>", "2024-02-01"));

        Assert.Equal("shortened-code", Assert.Single(reading.Problems.InOrder()).Kind.Code);
    }

    /// <summary>Lines of the report are rows of the sheet, also where rows are left out or left blank.</summary>
    [Fact]
    public void TheLineOfAProblemIsTheRowOfTheSheet()
    {
        using var reading = Read("<row r=\"12\"><c r=\"A12\" t=\"str\"><v>KDF</v></c><c r=\"C12\" t=\"str\"><v>x</v></c></row>");

        var problem = reading.Problems.InOrder()[0];
        Assert.Equal(("kniha.xlsx/Data", 12L), (problem.File, problem.Line));
    }

    [Fact]
    public void SheetsOfOneWorkbookAddUpAndAreNamedByTheirOwnNames()
    {
        var rows = Xlsx.Row("PARAGRAF", "POLOZKA", "CASTKA_MD", "CASTKA_DAL");
        using var reading = TestFolder.Read(
            2024,
            null,
            ("rozklikavaci.xlsx", Xlsx.Of(
                ("SR", null, rows + Xlsx.Row("6171", "5169", "<c><v>0</v></c>", "<c><v>100</v></c>")),
                ("SK", null, rows + Xlsx.Row("6171", "5169", "<c><v>0</v></c>", "<c><v>50</v></c>")))));

        Assert.True(reading.IsPublishable, string.Join('\n', reading.Problems.InOrder()));

        var totals = reading.Budget.Totals().Expenditure;
        Assert.Equal((100m, 50m), (totals.Approved?.Crowns, totals.Actual?.Crowns));
    }

    [Fact]
    public void TheOnlySheetOfAWorkbookIsNamedByIt()
    {
        var rows = Xlsx.Row("PARAGRAF", "POLOZKA", "CASTKA_MD", "CASTKA_DAL")
            + Xlsx.Row("6171", "5169", "<c><v>0</v></c>", "<c><v>50</v></c>");
        using var reading = TestFolder.Read(2024, null, ("SK.xlsx", Xlsx.Of(("List1", null, rows))));

        Assert.Equal(50m, reading.Budget.Totals().Expenditure.Actual?.Crowns);
    }

    /// <summary>A sheet whose header nobody knows is left out only where nothing in it looks like a budget.</summary>
    [Fact]
    public void ASheetThatLooksLikeABudgetIsNeverLeftOut()
    {
        var known = Header + Xlsx.Row("KDF", "6171", "5169", "", "<c><v>50</v></c>", "2024-02-01");
        var strange = string.Concat(Enumerable.Repeat(Xlsx.Row("<c><v>6171</v></c>", "<c><v>5169</v></c>", "<c><v>50</v></c>"), 4));
        using var reading = TestFolder.Read(
            2024, null, ("kniha.xlsx", Xlsx.Of(("Data", null, known), ("Výdaje", null, Xlsx.Row("A", "B", "C") + strange))));

        var problem = reading.Problems.InOrder()[0];
        Assert.Equal(("unknown-format", "kniha.xlsx/Výdaje"), (problem.Kind.Code, problem.File));
    }

    [Fact]
    public void AMappingForACsvReadsTheSheetsThatHaveItsColumns()
    {
        const string Mapping = """
            { "match": "rozpocet*.csv", "separator": "|", "encoding": "windows-1250",
              "columns": { "paragraph": "Par", "item": "Pol", "amended": "RU" } }
            """;
        var rows = Xlsx.Row("Par", "Pol", "RU") + Xlsx.Row("6171", "5169", "<c><v>50.5</v></c>");
        using var reading = TestFolder.Read(
            2024,
            null,
            ("mapping.json", Mapping.Utf8()),
            ("rozpocet-2024.xlsx", Xlsx.Of(("Úvod", null, Xlsx.Row("Rozpočet")), ("List1", null, rows))));

        Assert.True(reading.IsPublishable, string.Join('\n', reading.Problems.InOrder()));
        Assert.Equal(50.5m, reading.Budget.Totals().Expenditure.Amended?.Crowns);
    }

    [Fact]
    public void AWorkbookThatExpandsToTooMuchIsRefused()
    {
        var row = Xlsx.Row("KDF", new string(' ', 100_000));
        using var reading = TestFolder.Read(
            2024, null, ("kniha.xlsx", Xlsx.Of(("Data", null, string.Concat(Enumerable.Repeat(row, 400))))));

        Assert.Equal("zip-too-large", reading.Problems.InOrder()[0].Kind.Code);
    }

    /// <summary>A document type could name entities that grow without an end, or files of this machine.</summary>
    [Fact]
    public void ADocumentTypeIsRefused()
    {
        var strings = "</sst><!DOCTYPE sst [<!ENTITY a \"b\">]><sst>";
        using var reading = TestFolder.Read(2024, null, ("kniha.xlsx", Xlsx.Of("", strings, ("Data", null, Header))));

        Assert.Equal("bad-workbook", reading.Problems.InOrder()[0].Kind.Code);
    }

    private static FolderReading Read(string rows) =>
        TestFolder.Read(2024, null, ("kniha.xlsx", Xlsx.Of(Styles, "", ("Data", null, Header + rows))));
}
