using Transparency.Core.Words;
using Transparency.Functions.Tables;
using Transparency.Functions.Tests.Sites;

namespace Transparency.Functions.Tests.Tables;

public sealed class TableWorkbookTests
{
    private const int MostCharacters = 32_767;

    [Theory]
    [InlineData("  mezery na krajích  ", "  mezery na krajích  ")]
    [InlineData("a\u0001b", "a b")]
    [InlineData("_x0041_", "_x0041_")]
    [InlineData("_x41_ & <i>\"", "_x41_ & <i>\"")]
    [InlineData("", "")]
    public async Task ATextIsReadAsItIs(string text, string written) => Assert.Equal(written, await CellAsync(text) ?? "");

    [Fact]
    public async Task ATextThatIsTooLongForACellEndsWithDots()
    {
        Assert.Equal(new string('ž', MostCharacters), await CellAsync(new string('ž', MostCharacters)));
        Assert.Equal(new string('ž', MostCharacters - 1) + "…", await CellAsync(new string('ž', MostCharacters + 1)));
        // No half of a character is left.
        Assert.Equal(
            new string('a', MostCharacters - 2) + "…",
            await CellAsync(new string('a', MostCharacters - 2) + "😀" + new string('b', 9)));
    }

    [Theory]
    [InlineData(1900, 2, 28, "1900-02-28")]
    [InlineData(1, 1, 1, "0001-01-01")]
    public async Task ADayBeforeAWorkbookCountsIsAText(int year, int month, int day, string written) =>
        Assert.Equal(written, await CellAsync(new DateOnly(year, month, day), ColumnKind.Date));

    [Fact]
    public async Task TheLargestAmountsAreNumbers() =>
        Assert.Equal(-999_999_999_999_999.99, await CellAsync(-999_999_999_999_999.99m, ColumnKind.Amount));

    [Fact]
    public async Task TheSameTableIsTheSameBytes()
    {
        var first = await WorkbookAsync("Obec", ColumnKind.Text);

        // A ZIP counts in steps of two seconds.
        await Task.Delay(TimeSpan.FromSeconds(2.1), TimeProvider.System, TestContext.Current.CancellationToken);

        Assert.Equal(first, await WorkbookAsync("Obec", ColumnKind.Text));
    }

    private static async Task<object?> CellAsync(TableCell cell, ColumnKind kind = ColumnKind.Text) =>
        Workbook.Read(await WorkbookAsync(cell, kind)).Rows[0][0];

    private static async Task<byte[]> WorkbookAsync(TableCell cell, ColumnKind kind)
    {
        var table = new Table<TableCell>(
            "cells",
            new("Buňky", "Cells"),
            [new("cell", new("Buňka", "Cell"), kind, row => row)],
            [cell]);
        var bytes = await TableWorkbook.OfAsync(table, new TableSource("Obec"), Language.Czech, TestContext.Current.CancellationToken);

        return bytes.ToArray();
    }
}
