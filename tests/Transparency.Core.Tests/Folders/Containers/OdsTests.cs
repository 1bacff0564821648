using Transparency.Core.Imports;

namespace Transparency.Core.Tests.Folders.Containers;

/// <summary>What stands in the cells of an ODS, whoever wrote it.</summary>
public sealed class OdsTests
{
    private const string Names =
        "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" "
        + "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"";

    [Theory]
    [InlineData("<table:table-cell office:value-type=\"float\" office:value=\"1234.5\"><text:p>1 235</text:p></table:table-cell>")]
    [InlineData(
        "<table:table-cell office:value-type=\"currency\" office:currency=\"CZK\" office:value=\"1234.5\">"
        + "<text:p>1 234,50 Kč</text:p></table:table-cell>")]
    [InlineData("<table:table-cell office:value-type=\"string\"><text:p>1<text:s/>234,50</text:p></table:table-cell>")]
    [InlineData(
        "<table:table-cell office:value-type=\"float\" office:value=\"1234.5\"><office:annotation><text:p>ověřit 9</text:p>"
        + "</office:annotation><text:p>1 235</text:p></table:table-cell>")]
    public void AnAmountIsTheValueOfItsCell(string cell)
    {
        using var reading = Read(Row("KDF", "6171", "5169", cell));

        Assert.True(reading.IsPublishable, string.Join('\n', reading.Problems.InOrder()));
        Assert.Equal(1_234.50m, reading.Budget.Totals().Expenditure.Actual?.Crowns);
    }

    [Fact]
    public void ACellShownAsPerCentIsNoAmount()
    {
        using var reading = Read(Row(
            "KDF",
            "6171",
            "5169",
            "<table:table-cell office:value-type=\"percentage\" office:value=\"0.51\"><text:p>51 %</text:p></table:table-cell>"));

        var problem = Assert.Single(reading.Problems.InOrder());
        Assert.Equal(("bad-amount", "51 %"), (problem.Kind.Code, problem.Found?.Czech));
    }

    [Theory]
    [InlineData("<table:table-cell table:formula=\"of:=SUM([.A1])\"/>")]
    [InlineData("<table:table-cell table:formula=\"of:=SUM([.A1])\" office:value-type=\"float\"/>")]
    public void AFormulaThatWasNeverCalculatedIsNeverZero(string cell)
    {
        using var reading = Read(Row("KDF", "6171", "5169", cell));

        var problem = Assert.Single(reading.Problems.InOrder());
        Assert.Equal(("spreadsheet-error", "#CALC!", 2L), (problem.Kind.Code, problem.Found?.Czech, problem.Line));
    }

    /// <summary>Equal rows and cells are written once, with their number; a sheet ends with a million blank ones.</summary>
    [Fact]
    public void RepeatedRowsAreRows()
    {
        const string Amount = "<table:table-cell office:value-type=\"float\" office:value=\"100\"/>";
        using var reading = Read(
            Row("KDF", "6171", "5169", Amount, "table:number-rows-repeated=\"3\"")
            + "<table:table-row table:number-rows-repeated=\"1048570\"><table:table-cell table:number-columns-repeated=\"16384\"/>"
            + "</table:table-row>");

        Assert.Equal(300m, reading.Budget.Totals().Expenditure.Actual?.Crowns);
        Assert.Equal(3, reading.Files.Single(file => file.Format == "cityvizor").Rows);
    }

    private static string Row(string type, string paragraph, string item, string amount, string attributes = "") =>
        $"<table:table-row {attributes}>{Text(type)}{Text(paragraph)}{Text(item)}{amount}</table:table-row>";

    private static string Text(string text) =>
        $"<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>";

    private static FolderReading Read(string rows)
    {
        var sheet = Row("type", "paragraph", "item", Text("amount")) + rows;
        var content = $"<office:document-content {Names}><office:body><office:spreadsheet><table:table table:name=\"Data\">{sheet}"
            + "</table:table></office:spreadsheet></office:body></office:document-content>";
        var book = Zip.Of(("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", content));

        return TestFolder.Read(2024, null, ("kniha.ods", book));
    }
}
