using System.Text;

namespace Transparency.Core.Tests.Formats.Reading;

/// <summary>The header need not be the first line: titles, periods and blank rows stand above it, in every format and encoding.</summary>
public sealed class HeaderSearchTests
{
    private const string Titles = "Město Vzor;;;;\n\"Rozpočet, čerpání; \"\"rok\"\" 2024\";;;;\n;;;;\nSestaveno: 1.2.2025\n\n";
    private const string Rows = "UCT;;1111;;;10;2024-01-31;;;\nKDF;6171;51x9;;;4;2024-01-31;;;\n";

    [Fact]
    public void LinesAboveTheHeaderAreCountedAndLineNumbersStayTheFiles()
    {
        foreach (var encoding in new[] { Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode })
        {
            foreach (var end in new[] { "\n", "\r\n" })
            {
                var text = (Titles + TestFolder.Header + Rows).Replace("\n", end, StringComparison.Ordinal);
                using var reading = TestFolder.Read(2024, null, ("data.csv", [.. encoding.Preamble, .. encoding.GetBytes(text)]));

                var problem = Assert.Single(reading.Problems.InOrder());
                Assert.Equal(("bad-item", 8L), (problem.Kind.Code, problem.Line));
                Assert.Equal(
                    (1L, 1L, 3L), (reading.Files[0].Accepted, reading.Files[0].Rejected, reading.Files[0].Ignored["above-header"]));
            }
        }
    }

    [Fact]
    public void TheHeaderOfAWindowsFileIsFoundToo()
    {
        using var reading = TestFolder.Read(
            2024, null, ("data.csv", (Titles + "Paragraf;Položka;Částka;Datum\n;1111;10;1.2.2024\n").Windows1250()));

        Assert.Empty(reading.Problems.Counts);
        Assert.Equal(1, reading.Files[0].Accepted);
    }

    [Theory]
    [InlineData("SK.csv", "DOKLAD_DATUM;PARAGRAF;POLOZKA;CASTKA_MD;CASTKA_DAL\n31.1.2024;0000;1111;10;0\n", "internet-stream")]
    [InlineData("x.csv", "Paragraf;Položka;SR;SK\n;1111;10;5\n", "wide-budget")]
    [InlineData("faktury.csv", "Paragraf;Položka;Částka;Datum\n6171;5169;10;1.2.2024\n", "cityvizor-payments")]
    [InlineData("ucty.csv", "type;sa;aa;amount\nUCT;501;300;10\n", "organisation-accounts")]
    [InlineData(
        "kniha.csv",
        "Částka celkem;POL;OD;PA;IČO/D.nar.;Dodavatel;Text dokladu;Dat.uhrady\n10;5169;61;71;97574911;Alfa;x;1.2.2024\n",
        "vera-invoices")]
    [InlineData("cerpani.csv", "rok;oblast;odpa;pol;rozpocet_aktualni;cerpani\n2024;01;000000;1111;10;5\n", "prague")]
    public void EveryTableMayHaveTitles(string file, string table, string format)
    {
        using var reading = TestFolder.Read((file, "Město Vzor;;;;\n\nObdobí 12/2024;;;;\n" + table));

        Assert.True(reading.IsPublishable, string.Join('\n', reading.Problems.InOrder()));
        Assert.Equal((format, 1L, 2L), (reading.Files[0].Format, reading.Files[0].Accepted, reading.Files[0].Ignored["above-header"]));
    }

    [Theory]
    [InlineData("events.csv", "srcId;name\n1;Knihovna\n")]
    [InlineData(
        "dokumenty.csv",
        "druh;název;odkaz;schváleno;zveřejněno\nrozpočet;Rozpočet;https://www.example.cz/r.pdf;14. 12. 2023;20. 12. 2023\n")]
    [InlineData("akce.csv", "ORG;NAZEV;SU\n1;Knihovna;231\n")]
    public void SoMayATableWithoutMoney(string file, string table)
    {
        using var reading = TestFolder.Read(
            (file, "Město Vzor;;\n" + table), ("data.csv", TestFolder.Header + "UCT;;1111;;;10;2024-01-31;;;\n"));

        Assert.True(reading.IsPublishable, string.Join('\n', reading.Problems.InOrder()));
        Assert.Equal(1, reading.Files.Single(one => one.Name == file).Accepted);
    }

    [Theory]
    [InlineData("sep=;\nMěsto Vzor;;\nPar;Pol;SR\n;1111;10\n")]
    [InlineData("SEP=;\r\nMěsto Vzor;;\r\n\r\nPar;Pol;SR\r\n;1111;10\r\n")]
    [InlineData("Město Vzor, okres Tábor\nPar;Pol;SR\n;1111;10\n")]
    [InlineData("Město \"Vzor\nPar;Pol;SR\n;1111;10\n")]
    [InlineData("\"Město Vzor\nrok 2024\";;\nPar;Pol;SR\n;1111;10\n")]
    [InlineData("Organizace;Město Vzor;\nRok;2024;\nPar;Pol;SR\n;1111;10\n")]
    [InlineData(";;Rozpočet\nPar;Pol;SR\n;1111;10\n")]
    [InlineData("Město Vzor\tx\nPar\tPol\tSR\n\t1111\t10\n")]
    public void WhateverStandsAboveIt(string table)
    {
        using var reading = TestFolder.Read(("rozpocet.csv", table));

        Assert.True(reading.IsPublishable, string.Join('\n', reading.Problems.InOrder()));
        Assert.Equal(10m, reading.Budget.Totals().Income.Approved?.Crowns);
    }

    [Theory]
    [InlineData(29, true)]
    [InlineData(30, false)]
    public void ThirtyLinesAreLookedAt(int above, bool isFound)
    {
        using var reading = TestFolder.Read(
            ("data.csv", string.Concat(Enumerable.Repeat("Město Vzor;;\n", above)) + TestFolder.Header + "UCT;;1111;;;10;2024-01-31;;;\n"));

        Assert.Equal(isFound, reading.IsPublishable);
    }

    [Theory]
    [InlineData("Rozpočet na rok 2024;;", false)]
    [InlineData("Období: 12/2024;;", false)]
    [InlineData("Schváleno 14. 12. 2023;;", false)]
    [InlineData("Rozpočet na rok 2023;;\nsrovnání s rokem 2022 a rozpočtem na rok 2024", false)]
    [InlineData("Rozpočet na rok 2023;;", true)]
    [InlineData("Závěrečný účet za rok 2022", true)]
    [InlineData(";;Období: 12/2023", true)]
    public void ATitleOfAnotherYearIsTold(string title, bool isTold)
    {
        using var reading = TestFolder.Read(("rozpocet.csv", title + "\nPar;Pol;SR\n;1111;10\n6171;5169;10\n"));

        Assert.Equal(isTold ? ["date-outside-year"] : [], reading.Problems.Counts.Keys);
    }

    /// <summary>
    /// Income without paragraphs, and below it expenditure with them: to begin at the second header would lose the first table.
    /// </summary>
    [Fact]
    public void OfTwoTablesTheFirstIsNotSteppedOver()
    {
        using var reading = TestFolder.Read(
            ("rozpocet.csv", "Položka;Název;SR;UR;SK\n1111;Daň;1;2;3\n\nParagraf;Položka;Název;SR;UR;SK\n6171;5169;Služby;4;5;6\n"));

        Assert.False(reading.IsPublishable);
    }

    [Theory]
    [InlineData("\"Paragraf;Položka;SR\"\n\";1111;10\"\n\"6171;5169;4\"\n")]
    [InlineData("\"Paragraf;Položka;SR;Název\"\r\n\";1111;10;\"\"Daň; jiná\"\"\"\r\n6171;5169;4\r\n")]
    [InlineData("\"Paragraf,Položka,SR\";;\n\",1111,10\";;\n\"6171,5169,4\";;\n")]
    [InlineData("Město Vzor\n\"Paragraf\tPoložka\tSR\"\n\"\t1111\t10\"\n\"6171\t5169\t4\"\n")]
    public void LinesThatAreOneQuotedCellAreRead(string table)
    {
        foreach (var bytes in new[]
        {
            table.Utf8(),
            table.Windows1250(),
            [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(table)]
        })
        {
            using var reading = TestFolder.Read(2024, null, ("rozpocet.csv", bytes));

            Assert.Empty(reading.Problems.Counts.Keys.Except(["unbalanced-budget"]));
            Assert.Equal(2, reading.Files[0].Accepted);
            Assert.Equal(
                (10m, 4m), (reading.Budget.Totals().Income.Approved?.Crowns, reading.Budget.Totals().Expenditure.Approved?.Crowns));
        }
    }

    [Fact]
    public void AMillionBytesOfQuotedLinesAreReadAcrossTheirChunks()
    {
        var rows = string.Concat(Enumerable.Range(0, 40_000).Select(i => $"\"6171;5169;1;\"\"{new string('x', i % 50)}\"\"\"\n"));
        using var reading = TestFolder.Read(("rozpocet.csv", "\"Paragraf;Položka;SR;Název\"\n" + rows));

        Assert.Equal((40_000L, 40_000m), (reading.Files[0].Accepted, reading.Budget.Totals().Expenditure.Approved?.Crowns));
    }
}
