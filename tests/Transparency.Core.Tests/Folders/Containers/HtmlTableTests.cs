using System.Text;

namespace Transparency.Core.Tests.Folders.Containers;

/// <summary>Web pages that accounting systems write under the name of an XLS.</summary>
public sealed class HtmlTableTests
{
    private const string Header =
        "<tr><th>type</th><th>paragraph</th><th>item</th><th>amount</th><th>date</th><th>counterpartyId</th><th>counterpartyName</th></tr>";

    [Theory]
    [InlineData("<td>1 234,50</td>")]
    [InlineData("<td>1&nbsp;234,50&nbsp;Kč</td>")]
    [InlineData("<td class=xl24 x:num=\"1234.5\">1 235</td>")]
    [InlineData("<td align=right sdval=\"1234.5\" sdnum=\"1029;\">1 235</td>")]
    [InlineData("<td><span>1 234</span><!-- , --><b>,50</b></td>")]
    public void AnAmountIsWhatTheCellSaysOrShows(string cell)
    {
        Read($"<table>{Header}<tr><td>KDF<td>6171<td>5169{cell}<td>1.2.2024<td>97574911<td>Město &amp; spol.<br>Brno</table>");
    }

    [Fact]
    public void ATableThatLaysOutThePageIsNone()
    {
        Read(
            $"<table><tr><td><style>td {{ x: '<table>' }}</style><table>{Header}"
            + "<tr><td>KDF</td><td>6171</td><td>5169</td><td>1234,50</td><td>1.2.2024</td><td>97574911</td><td>Město &amp; spol. "
            + "Brno</td></tr>"
            + "</table></td></tr></table>");
    }

    /// <summary>A cell over two rows takes the place of one in the second, or every value would slip into another column.</summary>
    [Fact]
    public void CellsOverSeveralRowsAndColumnsKeepTheirPlaces()
    {
        Read(
            $"<table>{Header}<tr><td rowspan=2>KDF</td><td>6171</td><td>5169</td><td>1000</td><td>1.2.2024</td><td>97574911</td>"
            + "<td>Město &amp; spol. Brno</td></tr><tr><td>6171</td><td>5169</td><td>234.50</td><td colspan=3>1.2.2024</td></tr></table>");
    }

    [Fact]
    public void APageInWindows1250IsReadWithItsLetters()
    {
        var page = "<html><meta charset=windows-1250><table>" + Header
            + "<tr><td>KDF<td>6171<td>5169<td>1234,50<td>1.2.2024<td>97574911<td>Město &amp; spol. Brno</table>";
        var czech = CodePagesEncodingProvider.Instance.GetEncoding(1250)!;

        Read(czech.GetBytes(page));
    }

    [Fact]
    public void OfSeveralTablesEachHasANumber()
    {
        using var reading = TestFolder.Read(
            ("data.xls", $"<table><tr><td>Obec</td></tr></table><table>{Header}<tr><td>KDF<td>6171<td>5169<td>1<td>1.2.2024</table>"));

        Assert.True(reading.IsPublishable, string.Join('\n', reading.Problems.InOrder()));
        Assert.Equal(["data.xls", "data.xls/1", "data.xls/2"], reading.Files.Select(file => file.Name));
        Assert.Equal(["html", "not-an-export", "cityvizor"], reading.Files.Select(file => file.Format));
    }

    [Fact]
    public void APageThatIsCutOffIsRefused()
    {
        using var reading = TestFolder.Read(("data.xls", $"<table>{Header}<tr><td>KDF<td>6171<td>5169<td>1<td>1.2.2024<tr><td>KD"));

        Assert.Equal("bad-workbook", reading.Problems.InOrder()[0].Kind.Code);
    }

    [Fact]
    public void APageTooLargeToBeHeldIsRefused()
    {
        using var reading = TestFolder.Read(("data.xls", "<table>" + new string(' ', 65 << 20) + "</table>"));

        Assert.Equal("file-too-large", reading.Problems.InOrder()[0].Kind.Code);
    }

    private static void Read(string page) => Read(page.Utf8());

    private static void Read(byte[] page)
    {
        using var reading = TestFolder.Read(2024, null, ("data.xls", page));

        Assert.True(reading.IsPublishable, string.Join('\n', reading.Problems.InOrder()));
        Assert.Equal(1_234.50m, reading.Budget.Totals().Expenditure.Actual?.Crowns);
        Assert.Contains(reading.Payments.InOrder(), payment => payment.CounterpartyName == "Město & spol. Brno");
    }
}
