using Transparency.Core.Imports;

namespace Transparency.Core.Tests.Formats.Reading;

/// <summary>Sums, headings and headers between rows are left out and counted; a row that may be real never is.</summary>
public sealed class SurroundingRowsTests
{
    private const string Wide = "Paragraf;Položka;Název;SR;UR;SK\n";

    /// <summary>The way a budget is printed: sides, paragraphs and classes with their sums.</summary>
    private const string Printed =
        "PŘÍJMY;;;;;\n"
        + ";1111;Daň;100;110;50\n"
        + ";1121;Daň;10;20;5,50\n"
        + ";1;Daňové příjmy;110;130;55,50\n"
        + "3613;2132;Nájem;7;7;3\n"
        + "3613;;Nebytové hospodářství;7;7;3\n"
        + "Příjmy celkem;;;117;137;58,50\n"
        + "VÝDAJE;;;;;\n"
        + "Paragraf;Položka;Název;SR;UR;SK\n"
        + "3613;5154;Elektřina;30;31;12\n"
        + "3613;5171;Opravy;40;41;13\n"
        + "3613;0000;Nebytové hospodářství;70;72;25\n"
        + "6171;5169;Služby;40;40;9,50\n"
        + "6171;;Činnost místní správy;40;40;9,50\n"
        + ";;Celkem výdaje;110;112;34,50\n"
        + ";;;7;25;24\n"
        + "Saldo;;;7;25;24\n";

    [Fact]
    public void APrintedBudgetIsItsRows()
    {
        using var reading = TestFolder.Read(("rozpocet.csv", Wide + Printed));

        Assert.Equal(1, reading.Problems.Errors);
        Assert.Equal(17, Assert.Single(reading.Problems.InOrder(), problem => problem.Kind.Code == "missing-item").Line);

        using var without = TestFolder.Read(("rozpocet.csv", Wide + Printed.Replace(";;;7;25;24\n", "", StringComparison.Ordinal)));

        var totals = without.Budget.Totals();
        Assert.Equal((117m, 137m, 58.50m), (totals.Income.Approved?.Crowns, totals.Income.Amended?.Crowns, totals.Income.Actual?.Crowns));
        Assert.Equal(
            (110m, 112m, 34.50m),
            (totals.Expenditure.Approved?.Crowns, totals.Expenditure.Amended?.Crowns, totals.Expenditure.Actual?.Crowns));
        Assert.Empty(without.Problems.Counts.Keys.Except(["unbalanced-budget"]));
    }

    [Theory]
    [InlineData("6171;;Činnost místní správy;40;40;9")]
    [InlineData("6171;;;1000;1000;0")]
    [InlineData("9999;;Neznámé;40;40;9,50")]
    [InlineData(";;Financování;5;5;5")]
    [InlineData(";516;Služby;1;1;1")]
    [InlineData(";51x9;Služby;40;40;9,50")]
    [InlineData("6171;#N/A;Služby celkem;40;40;9,50")]
    public void ARowOfMoneyThatIsNoSumIsAnError(string row)
    {
        using var reading = TestFolder.Read(("rozpocet.csv", Wide + "6171;5169;Služby;40;40;9,50\n3613;5171;Opravy;1;2;3\n" + row + "\n"));

        Assert.False(reading.IsPublishable);
        Assert.Equal((2L, 1L), (reading.Files[0].Accepted, reading.Files[0].Rejected));
        Assert.All(reading.Problems.InOrder(), problem => Assert.Equal(4, problem.Line));
    }

    /// <summary>Two equal rows of which one lost its item look like a row and its sum.</summary>
    [Fact]
    public void OneAmountThatRepeatsIsNoSum()
    {
        using var reading = TestFolder.Read(("rozpocet.csv", "Paragraf;Položka;SR\n6171;5169;40\n6171;;40\n"));

        Assert.Equal(["missing-item"], reading.Problems.Counts.Keys);
    }

    [Theory]
    [InlineData("Celkem;;;50;50;50")]
    [InlineData(";;Financování celkem;5;5;5")]
    [InlineData("6171;;Mezisoučet;40;40;9")]
    public void ASumThatAddsUpToNothingIsToldAndLeftOut(string row)
    {
        using var reading = TestFolder.Read(("rozpocet.csv", Wide + "6171;5169;Služby;40;40;9,50\n" + row + "\n"));

        Assert.True(reading.IsPublishable);
        Assert.Equal(3, Assert.Single(reading.Problems.InOrder(), problem => problem.Kind.Code == "money-without-item").Line);
        Assert.Equal(1, reading.Files[0].Ignored["sum-row"]);
    }

    [Theory]
    [InlineData(
        "data.csv",
        TestFolder.Header,
        "UCT;;1111;;;10;2024-01-31;;;\nUCT;6171;5169;;;4;2024-01-31;;;\n",
        "Celkem;;;;;14;;;;\n;;;Součet;;14;;;;\n")]
    [InlineData(
        "data.csv",
        "Paragraf;Položka;Název;Částka;Datum\n",
        ";1111;Daň;10;1.2.2024\n6171;5169;Služby;4;1.2.2024\n",
        "Příjmy celkem;;;10;\n;;Výdaje celkem;4;\n")]
    [InlineData(
        "platby.csv",
        "Paragraf;Položka;Název;Částka;Datum\n",
        ";1111;Daň;10;1.2.2024\n6171;5169;Služby;4;1.2.2024\n",
        "Příjmy celkem;;;10;\n;;Výdaje celkem;4;\n")]
    [InlineData(
        "SK.csv",
        "DOKLAD_DATUM;ORGANIZACE;PARAGRAF;POLOZKA;CASTKA_MD;CASTKA_DAL\n",
        "31.1.2024;;0000;1111;10;0\n31.1.2024;;6171;5169;0;4\n",
        "Celkem;;;;10;4\n;;Celkem;;10;4\n")]
    [InlineData("ucty.csv", "type;sa;aa;amount\n", "UCT;602;300;10\nUCT;501;300;4\n", "Výnosy celkem;;;10\nNáklady celkem;;;4\n")]
    public void SumsOfALedgerAreLeftOut(string file, string header, string rows, string sums)
    {
        using var reading = TestFolder.Read((file, header + rows + sums));

        Assert.True(reading.IsPublishable, string.Join('\n', reading.Problems.InOrder()));
        Assert.Empty(reading.Problems.Counts);
        Assert.Equal((2L, 2L), (reading.Files[0].Accepted, reading.Files[0].Ignored["sum-row"]));
    }

    /// <summary>In a ledger a row without its item may be a payment of the same amount as another.</summary>
    [Theory]
    [InlineData("UCT;6171;;;;4;;;;")]
    [InlineData("UCT;6171;;;;4;2024-01-31;;Celkem;")]
    [InlineData("KDF;;;;;4;2024-01-31;97574911;Celkem s.r.o.;Úhrada celkem")]
    [InlineData("ROZ;6171;;;;4;;;;Celkem za služby")]
    public void ARowOfALedgerWithoutItsItemIsAnError(string row)
    {
        using var reading = TestFolder.ReadRows("UCT;6171;5169;;;4;2024-01-31;;;\n" + row + "\n");

        Assert.Equal(["missing-item"], reading.Problems.Counts.Keys);
    }

    [Fact]
    public void AMappedTableIsReadTheSameWay()
    {
        var contents = TestFolder.Contents(
            2024,
            null,
            (
                "rozpocet.csv",
                ("Par;Pol;Text;S;U;K\n"
                    + Printed.Replace("Paragraf;Položka;Název;SR;UR;SK", "Par;Pol;Text;S;U;K", StringComparison.Ordinal)).Utf8()));

        using var reading = TestFolder.Read(contents with
        {
            Mapping = """{"columns": {"paragraph": "Par", "item": "Pol", "approved": "S", "amended": "U", "actual": "K"}}""".Utf8(),
        });

        Assert.True(reading.IsPublishable, string.Join('\n', reading.Problems.InOrder()));
        Assert.Equal((117m, 110m), (reading.Budget.Totals().Income.Approved?.Crowns, reading.Budget.Totals().Expenditure.Approved?.Crowns));
    }

    /// <summary>A table that a spreadsheet summed up, with the groups of the classification as four digits.</summary>
    [Fact]
    public void GroupsOfFourDigitsAndSumsOfASpreadsheetAreLeftOut()
    {
        using var reading = TestFolder.Read(
            (
                "rozpocet.csv",
                Wide + "6171;5161;Pošta;10;11;5\n6171;5169;Služby;40;40;9,50\n6171;5160;Nákup služeb;50;51;14,50\n"
                    + ";5169 Celkem;;40;40;9,50\n6171;6130;Pozemky;7;7;7\n6171;6121;Stavby;0;1;2\n6171;6130 Celkem;;7;7;7\n"
                    + "6171 Celkem;;;57;59;23,50\n;5000;Běžné výdaje;50;51;14,50\n;6000;Kapitálové výdaje;7;8;9\n"
                    + "Celkový součet;;;57;59;23,50\n"));

        Assert.Empty(reading.Problems.Counts.Keys.Except(["unbalanced-budget"]));
        Assert.Equal((4L, 7L), (reading.Files[0].Accepted, reading.Files[0].Ignored["sum-row"]));
        Assert.Equal(57m, reading.Budget.Totals().Expenditure.Approved?.Crowns);
    }

    [Fact]
    public void RowsWhoseCodesHaveNamesAreNoSumsOfThemselves()
    {
        using var reading = TestFolder.Read(
            (
                "rozpocet.csv",
                Wide + "6171 - Správa;5169 - Služby;x;40;40;9,50\n6171 - Správa;5171 - Opravy;x;1;2;3\n3113 Školy;5331.0;;7;8;9\n"
                    + "6171 - Správa;;;41;42;12,50\n"));

        Assert.Equal((3L, 1L), (reading.Files[0].Accepted, reading.Files[0].Ignored["sum-row"]));
        Assert.Equal(48m, reading.Budget.Totals().Expenditure.Approved?.Crowns);
    }

    [Theory]
    [InlineData("6171.0;5169.0;Služby celkem;7;8;9")]
    [InlineData("6171 Správa;5169;Mezisoučet;7;8;9")]
    [InlineData("6171;5169;Celkem;7;8;9")]
    public void ARowOfCodesIsARowWhateverItsNameSays(string row)
    {
        using var reading = TestFolder.Read(("rozpocet.csv", Wide + row + "\n"));

        Assert.Equal((1L, 7m), (reading.Files[0].Accepted, reading.Budget.Totals().Expenditure.Approved?.Crowns));
    }

    [Theory]
    [InlineData("Daňové příjmy;;;110;130;55,50")]
    [InlineData("Třída 1 - Daňové příjmy;;;110;130;55,50")]
    [InlineData(";;Daňové příjmy;110;130;55,50")]
    [InlineData("Příjmy;;;117;137;58,50")]
    [InlineData("Výdaje;;;40;40;9,50")]
    public void AHeadingWithItsSumIsKnownByWhatItAddsUpTo(string row)
    {
        using var reading = TestFolder.Read(
            (
                "rozpocet.csv",
                Wide + row + "\n;1111;Daň;100;110;50\n;1121;Daň;10;20;5,50\n3613;2132;Nájem;7;7;3\n6171;5169;Služby;40;40;9,50\n"));

        Assert.Equal((4L, 1L), (reading.Files[0].Accepted, reading.Files[0].Ignored.GetValueOrDefault("sum-row")));
        Assert.Equal(0, reading.Problems.Errors);
    }

    /// <summary>In a name of a code the word of a sum may be another one.</summary>
    [Fact]
    public void ANameOfACodeIsNoSum()
    {
        using var reading = TestFolder.Read(
            (
                "rozpocet.csv",
                Wide + "6115 Volby do zastupitelstev územních samosprávných celků;5169;Služby;40;40;9,50\n"
                    + "6171;6124 - Pěstitelské celky trvalých porostů;x;1;2;3\n"));

        Assert.Equal(2, reading.Files[0].Accepted);
    }

    [Theory]
    [InlineData("1;2;3;4;5;6")]
    [InlineData("a;b;c;1;2;3")]
    [InlineData(";;;Kč;Kč;Kč")]
    public void ARowBelowTheHeaderMayNumberTheColumnsOrSayTheirUnit(string row)
    {
        using var reading = TestFolder.Read(("rozpocet.csv", Wide + row + "\n6171;5169;Služby;40;40;9,50\n"));

        Assert.True(reading.IsPublishable, string.Join('\n', reading.Problems.InOrder()));
        Assert.Equal((1L, 1L), (reading.Files[0].Accepted, reading.Files[0].Ignored["without-codes"]));
    }

    [Theory]
    [InlineData(";;;tis. Kč;tis. Kč;tis. Kč", "unclear-unit")]
    [InlineData("Pozn.: v tis. Kč;;;;;", "unclear-unit")]
    [InlineData(";;x;sto;sto;sto", "missing-item")]
    public void ARowBelowTheHeaderThatMayMeanMoreIsAnError(string row, string code)
    {
        using var reading = TestFolder.Read(("rozpocet.csv", Wide + row + "\n6171;5169;Služby;40;40;9,50\n"));

        Assert.Contains(code, reading.Problems.Counts.Keys);
        Assert.False(reading.IsPublishable);
    }

    /// <summary>A clerk's table of one amount may be a budget or what was spent; a system's is accounting.</summary>
    [Theory]
    [InlineData("Paragraf;Položka;Částka", false)]
    [InlineData("OdPa;Pol;Částka (Kč)", false)]
    [InlineData("Paragraf;Položka;Částka;Datum", true)]
    [InlineData("Typ;Paragraf;Položka;Částka", true)]
    [InlineData("PARAGRAF;POLOZKA;CASTKA", true)]
    public void ATableOfOneAmountMustSayItsStage(string header, bool says)
    {
        var row = header.StartsWith("Typ", StringComparison.Ordinal) ? "ROZ;6171;5169;40" : "6171;5169;40;";
        using var reading = TestFolder.Read(("rozpocet.csv", header + "\n" + row + "\n"));

        Assert.Equal(says, reading.IsPublishable);
        Assert.Equal(says ? [] : ["missing-column"], reading.Problems.Counts.Keys.Except(["unbalanced-budget"]));
    }

    [Theory]
    [InlineData("Par;Pol;SR v tis. Kč", "", "SR v tis. Kč", "unclear-unit")]
    [InlineData("Rozpočet v tis. Kč;;\nPar;Pol;SR", "", "SR", "unclear-unit")]
    [InlineData("Par;Pol;SR v tis. Kč", "\"unit\": \"thousands\", ", "SR v tis. Kč", "")]
    [InlineData("Rozpočet v tis. Kč;;\nPar;Pol;SR", "\"unit\": \"thousands\", ", "SR", "")]
    public void AMappingOfCrownsIsHeldAgainstTheTable(string header, string unit, string column, string problem)
    {
        var contents = TestFolder.Contents(2024, null, ("rozpocet.csv", (header + "\n;1111;10\n6171;5169;10\n").Utf8()));
        using var reading = TestFolder.Read(contents with
        {
            Mapping = $"{{{unit}\"columns\": {{\"paragraph\": \"Par\", \"item\": \"Pol\", \"approved\": \"{column}\"}}}}".Utf8(),
        });

        Assert.Equal(problem, string.Join(' ', reading.Problems.Counts.Keys));
        Assert.Equal(problem.Length > 0 ? null : 10_000m, reading.Budget.Totals().Income.Approved?.Crowns);
    }

    [Fact]
    public void PagesOfAReportRepeatTheirHeader()
    {
        using var reading = TestFolder.ReadRows(
            "UCT;;1111;;;10;2024-01-31;;;\nUCT;;1111;;;11;2024-01-31;;;\n" + TestFolder.Header
            + "UCT;;1111;;;10;2024-02-29;;;\nUCT;;1111;;;11;2024-02-28;;;\n" + TestFolder.Header + "UCT;;1111;;;10;2024-03-31;;;\n");

        Assert.Empty(reading.Problems.Counts);
        Assert.Equal((5L, 2L), (reading.Files[0].Accepted, reading.Files[0].Ignored["repeated-header"]));
    }

    [Fact]
    public void AnotherTableBelowIsAnError()
    {
        using var reading = TestFolder.Read(("rozpocet.csv", "Položka;SR;UR;Paragraf\n1111;1;2;\nParagraf;Položka;SR;UR\n6171;5169;3;4\n"));

        Assert.False(reading.IsPublishable);
    }

    [Fact]
    public void AFileOfNothingButRowsWithoutItemsIsRefusedInTime()
    {
        var rows = string.Concat(Enumerable.Range(0, 30_000).Select(i => $"6171;;x;{i + 1};{i + 2};{i + 3}\n"));
        using FolderReading reading = TestFolder.Read(("rozpocet.csv", Wide + "6171;5169;a;1;2;3\n" + rows));

        Assert.Equal(29_999, reading.Problems.Counts["missing-item"]);
    }
}
