using System.Text;
using Transparency.Core.Formats;
using Transparency.Core.Formats.Reading;

namespace Transparency.Core.Tests.Formats.Reading;

public sealed class TableHeaderTests
{
    private const string Rows = "KDF;3113;5169;100.50\n;;1121;2000\n";

    [Theory]
    [InlineData("type;paragraph;item;amount", ';')]
    [InlineData("type,paragraph,item,amount", ',')]
    [InlineData("type\tparagraph\titem\tamount", '\t')]
    [InlineData("\"type\";\"paragraph\";\"item\";\"amount\"", ';')]
    [InlineData(" type ; paragraph;item  ;amount\t", ';')]
    [InlineData("\uFEFFtype;paragraph;item;amount", ';')]
    [InlineData("sep=,\ntype,paragraph,item,amount", ',')]
    [InlineData("SEP=;\r\ntype;paragraph;item;amount", ';')]
    [InlineData("\n\r\ntype;paragraph;item;amount", ';')]
    public void TheSeparatorAndTheColumnsAreFound(string text, char separator)
    {
        var header = Header(text + "\n1;2;3;4\n");

        Assert.Equal(separator, header.Separator);
        Assert.Equal(["type", "paragraph", "item", "amount"], header.Columns);
    }

    [Fact]
    public void TheSeparatorIsTheOneThatGivesKnownColumns()
    {
        var header = Header("paragraph;item;amount;\"a,b,c,d,e,f\";x,y,z,q");

        Assert.Equal(';', header.Separator);
        Assert.Equal(["paragraph", "item", "amount", "a,b,c,d,e,f", "x,y,z,q"], header.Columns);
    }

    [Fact]
    public void AnEmptyFirstColumnKeepsItsPlace() =>
        Assert.Equal(["", "paragraph", "item", "amount"], Header("\tparagraph\titem\tamount\n").Columns);

    [Theory]
    [InlineData("type;paragraph;item;amount\n", "")]
    [InlineData("TYPE;Paragraph;ITEM;Amount\n", "")]
    [InlineData("recordType;PARAGRAF;POLOZKA;CASTKA\n", "")]
    [InlineData("modul;paragraf;polozka;castka\n", "")]
    [InlineData("DOKLAD_AGENDA ;PARAGRAF ;POLOZKA  ;CASTKA   \n", "")]
    [InlineData("sep=;\ntype;paragraph;item;amount\n", "")]
    [InlineData("SEP=;\ntype;paragraph;item;amount\n", "")]
    [InlineData("\n\n \ntype;paragraph;item;amount\n", "")]
    public void RowsAreReadUnderEveryHeader(string header, string unknown)
    {
        foreach (var encoding in new[] { Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode })
        {
            using var reading = TestFolder.Read(2024, null, ("data.csv", [.. encoding.Preamble, .. encoding.GetBytes(header + Rows)]));

            Assert.Empty(reading.Problems.Counts.Keys.Except(["payment-without-date"]));
            Assert.Equal(unknown, string.Join(' ', reading.Files[0].UnknownColumns));
            Assert.Equal(2, reading.Files[0].Rows);
            Assert.Equal(
                (100.50m, 2000m),
                (reading.Budget.Totals().Expenditure.Actual!.Value.Crowns, reading.Budget.Totals().Income.Actual!.Value.Crowns));
        }
    }

    [Theory]
    [InlineData("\tparagraph\titem\tamount\n0\t3113\t5169\t7\n")]
    [InlineData(";paragraph;item;amount\n0;3113;5169;7\n")]
    [InlineData(",paragraph,item,amount\n0,3113,5169,7\n")]
    public void AColumnWithoutANameIsSteppedOver(string text)
    {
        using var reading = TestFolder.Read(("data.csv", text));

        Assert.True(reading.IsPublishable, string.Join('\n', reading.Problems.InOrder()));
        Assert.Equal(7m, reading.Budget.Totals().Expenditure.Actual!.Value.Crowns);
        Assert.Empty(reading.Files[0].UnknownColumns);
    }

    private static TableHeader Header(string text) =>
        TableHeader.Read(new TextInspection(TextKind.Utf8, 0, text.Utf8()), ExportFormats.Knows);
}
