using System.Text;
using Transparency.Core.Budgets;
using Transparency.Core.Imports;
using Transparency.Samples.Files;

namespace Transparency.Core.Tests.Formats.Gordic;

/// <summary>What goes wrong in KXX files: every damaged line is told by line and place, and none is taken for something else.</summary>
public sealed class KxxTrapTests
{
    private const string Row =
        "G/@07   100001000231001000006171516800000000000000000000001610000000000000000000000000000 000000000000002760 ";


    public static TheoryData<int, string, string, string> Damage => new()
    {
        { 0, Row[..60], "too-few-fields", "DAL 90-108" },
        { 0, Row[..^2], "too-few-fields", "DAL 90-108" },
        { 0, Row + "0", "too-many-fields", "DAL 90-108" },
        { 3, "31", "bad-date", "day 3-4" },
        { 3, "00", "bad-date", "day 3-4" },
        { 3, "x7", "bad-date", "day 3-4" },
        { 17, "2x1", "bad-record", "SU 17-19" },
        { 17, "   ", "bad-record", "SU 17-19" },
        { 26, "016171", "bad-paragraph", "paragraph 26-31" },
        { 26, "00617a", "bad-paragraph", "paragraph 26-31" },
        { 32, "516x", "bad-item", "item 32-35" },
        { 32, "516 ", "bad-item", "item 32-35" },
        { 48, "\t", "bad-code", "unit 48-57" },
        { 58, "č", "bad-code", "event 58-70" },
        { 75, "O", "bad-amount", "MD 71-89" },
        { 75, " ", "bad-amount", "MD 71-89" },
        { 89, "0", "bad-amount", "MD 71-89" },
        { 100, "O", "bad-amount", "DAL 90-108" },
        { 108, "x", "bad-amount", "DAL 90-108" },
        { 90, "9", "amount-out-of-range", "DAL 90-108" },
        { 2, "?", "bad-record", "record 0-2" },
        { 0, "g", "bad-record", "record 0-2" },
    };

    [Theory]
    [MemberData(nameof(Damage))]
    public void ADamagedRowIsToldByLineAndPlace(int at, string text, string code, string column)
    {
        var row = text.Length >= 60 ? text : Row[..at] + text + Row[(at + text.Length)..];
        using var reading = Read("5/@9412037400020 00VZOR", "6/@941203740200 2 2023", row, "G/#0001   100001*EVK-UCT-1;");

        var problem = Assert.Single(reading.Problems.InOrder(), problem => problem.Kind.Severity == Core.Validation.Severity.Error);
        Assert.Equal((code, "ucto.kxx", 3L, column), (problem.Kind.Code, problem.File, problem.Line, problem.Column));
        Assert.Equal(1, reading.Files.Single().Rejected);
    }

    [Theory]
    [InlineData("6/@941203741300 2 2023", "bad-date", "month")]
    [InlineData("6/@941203740000 2 2023", "bad-date", "month")]
    [InlineData("6/@94120374x200 2 2023", "bad-date", "month")]
    [InlineData("6/@9412037402x0 2 2023", "bad-record", "document type")]
    [InlineData("6/@941203740200 8 2023", "bad-record", "input mode")]
    [InlineData("6/@941203740200   2023", "bad-record", "input mode")]
    [InlineData("6/@941203740200 2 0000", "bad-date", "year")]
    [InlineData("6/@941203740200 2 20x3", "bad-date", "year")]
    [InlineData("6/@9412037402000 2 2023x", "bad-record", "6/@")]
    [InlineData("6/@9412x3740200 2 2023", "bad-record", "IČO")]
    [InlineData("6/@12340200 2 2023", "bad-record", "IČO")]
    [InlineData("6/@", "bad-record", "6/@")]
    public void ADamagedHeadIsToldAndItsRowsAreNotCounted(string head, string code, string column)
    {
        using var reading = Read("5/@94120374000200VZOR", head, Row);

        var problem = Assert.Single(reading.Problems.InOrder());
        Assert.Equal((code, 2L, column), (problem.Kind.Code, problem.Line, problem.Column));
        Assert.Equal(1, reading.Files.Single().Ignored["unreadable-block"]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void ALineThatLostACharacterOfAnotherAccountIsTold(int place)
    {
        // Without its letter the line is as long as one that lost its last blank.
        var row = Row.Replace("000231", "000518", StringComparison.Ordinal).Remove(20 + (place * 30), 1);
        using var reading = Read("6/@941203740200 2 2023", row);

        Assert.Contains("bad-amount", reading.Problems.Counts.Keys);
    }

    [Fact]
    public void RowsBeforeAnyHeadAreTold()
    {
        using var reading = Read("5/@94120374000200VZOR", Row, "G/#0001   100001*EVK-UCT-1;", "G/$0001   100001text");

        Assert.Equal(["bad-record"], reading.Problems.Counts.Keys);
        Assert.Equal((1, 1), (reading.Files.Single().Rows, reading.Files.Single().Rejected));
    }

    [Fact]
    public void ALineOfAMegabyteIsTold()
    {
        using var reading = Read("6/@941203740200 2 2023", Row, "G/$" + new string('x', 1_100_000), Row);

        var problem = Assert.Single(reading.Problems.InOrder());
        Assert.Equal(("line-too-long", 3L), (problem.Kind.Code, problem.Line));
        Assert.Equal(2, reading.Files.Single().Accepted);
    }

    [Theory]
    [InlineData("231", "5169", null)]
    [InlineData("236", "5169", null)]
    [InlineData("261", "8115", null)]
    [InlineData("245", "5169", "other-account")]
    [InlineData("797", "0000", "other-account")]
    [InlineData("231", "0000", "no-item")]
    [InlineData("231", "    ", "no-item")]
    [InlineData("231", "0231", "other-item")]
    [InlineData("231", "9000", "other-item")]
    public void RowsThatAreNotMoneyOfTheBudgetAreIgnoredByName(string account, string item, string? ignored)
    {
        using var reading = Read(
            "6/@941203740200 2 2023",
            Row.Replace("000231", "000" + account, StringComparison.Ordinal).Replace("5168", item, StringComparison.Ordinal),
            Row);

        Assert.True(reading.IsPublishable, string.Join('\n', reading.Problems.InOrder()));
        Assert.Equal(ignored is null ? [] : [ignored], reading.Files.Single().Ignored.Keys);
    }

    [Theory]
    [InlineData("01")]
    [InlineData("04")]
    [InlineData("06")]
    [InlineData("18")]
    [InlineData("99")]
    public void OtherTypesOfDocumentsAreIgnoredByName(string type)
    {
        using var reading = Read("6/@941203740200 2 2023", Row, $"6/@9412037402{type} 2 2023", Row, Row);

        Assert.Equal(27.60m, reading.Budget.Totals().Expenditure.Actual?.Crowns);
        Assert.Equal(2, reading.Files.Single().Ignored["document-type-" + type]);
    }

    [Theory]
    [InlineData(' ', ' ', -60)]
    [InlineData('-', ' ', -140)]
    [InlineData(' ', 'c', 140)]
    [InlineData('C', '-', 60)]
    public void SignsStandBehindTheirAmounts(char debit, char credit, int income)
    {
        var line = new KxxBalance(7, 1, "231", "", "1111", "", "", 40_00, 100_00).ToString();
        using var reading = Read("6/@941203740200 2 2023", line[..89] + debit + line[90..108] + credit);

        Assert.Equal(income, reading.Budget.Totals().Income.Actual?.Crowns);
    }

    [Fact]
    public void BlocksOfAnotherYearAreLeftOutAndToldOnce()
    {
        using var reading = Read(
            "6/@941203740200 2 2023",
            Row,
            "6/@941203741200 2 2022",
            Row,
            Row,
            "6/@941203741100 2 2022",
            Row);

        var problem = Assert.Single(reading.Problems.InOrder());
        Assert.Equal(("date-outside-year", 3L, 3L), (problem.Kind.Code, problem.Line, problem.Count));
        Assert.Equal(27.60m, reading.Budget.Totals().Expenditure.Actual?.Crowns);
        Assert.Equal(3, reading.Files[0].Ignored["other-year"]);
    }

    [Theory]
    [InlineData("0000002002", "0000000003009", "2002", "3009")]
    [InlineData("0000000000", "1610075003009", "", "1610075003009")]
    [InlineData("      2002", "         3009", "2002", "3009")]
    [InlineData("2002      ", "0000000AK1   ", "2002", "AK1")]
    [InlineData("          ", "             ", "", "")]
    public void CodesLoseTheirFilling(string unit, string @event, string expectedUnit, string expectedEvent)
    {
        using var reading = Read("6/@941203740200 2 2023", Row[..48] + unit + @event + Row[71..]);

        var line = Assert.Single(reading.Budget.Lines);
        Assert.Equal((expectedUnit, expectedEvent), (line.Unit, line.Event));
    }

    [Theory]
    [InlineData("\n", "windows-1250", false, false)]
    [InlineData("\r\n", "windows-1250", false, true)]
    [InlineData("\n", "utf-8", false, true)]
    [InlineData("\r\n", "utf-8", true, false)]
    [InlineData("\r\n", "utf-16", true, false)]
    [InlineData("\n", "utf-16BE", true, true)]
    public void TheWayItIsWrittenDoesNotMatter(string lineEnd, string encoding, bool mark, bool lostBlanks)
    {
        string[] lines =
        [
            "", "5/@94120374000200VZOR", "6/@94120374160200 2 2023 ", Row,
            "G/#0001   100001*IC-97574911;*DICT-Kancelářský svět Lípa s.r.o.;*EVK-KDF-1;*EVKT-Žluťoučký kůň;", "\x1A",
        ];
        var chosen = encoding == "windows-1250" ? CodePagesEncodingProvider.Instance.GetEncoding(1250)! : Encoding.GetEncoding(encoding);
        var bytes = chosen.GetBytes(
            string.Join(lineEnd, lines.Select(line => lostBlanks && line.StartsWith("G/@", StringComparison.Ordinal) ? line[..^1] : line)));
        using var reading = TestFolder.Read(2023, null, ("bez-pripony", [.. mark ? chosen.GetPreamble() : [], .. bytes]));

        Assert.True(reading.IsPublishable, string.Join('\n', reading.Problems.InOrder()));
        Assert.Equal("gordic-kxx", reading.Files.Single().Format);

        var payment = Assert.Single(reading.Payments.InOrder());
        Assert.Equal(
            ("Kancelářský svět Lípa s.r.o.", "Žluťoučký kůň", new Money(2760)),
            (payment.CounterpartyName, payment.Description, payment.Amount));
    }

    [Theory]
    [InlineData("5/@")]
    [InlineData("6/@x")]
    [InlineData("G/@07   100001000231")]
    [InlineData("5/@x;paragraph;item;amount")]
    public void WhatOnlyLooksLikeItIsNotRecognised(string start)
    {
        using var reading = TestFolder.Read(("ucto.kxx", start + "\n"));

        Assert.NotEqual("gordic-kxx", reading.Files.Single().Format);
    }

    private static FolderReading Read(params string[] lines) =>
        TestFolder.Read(2023, null, ("ucto.kxx", (string.Join('\n', lines) + "\n").Windows1250()));
}
