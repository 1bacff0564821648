using System.Buffers;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Formats.Reading;

namespace Transparency.Core.Folders.Spreadsheets;

/// <summary>
/// Whether rows of a sheet have what looks like an item of the classification and an amount beside it. A sheet of many such rows is no note
/// and no cover: it must not be left out in silence because its header is not known.
/// </summary>
internal sealed class BudgetRows
{
    private const int Few = 3;
    private const int FirstYear = 1990;
    private const int LastYear = 2100;

    private static readonly SearchValues<byte> OfNumbers = SearchValues.Create("0123456789.,- "u8);

    private int _rows;
    private int _items;
    private int _numbers;

    public bool AreMany => _rows >= Few;

    public void Add(ReadOnlySpan<byte> cell)
    {
        if (cell.ContainsAnyExcept(OfNumbers))
            return;

        _numbers++;

        if (cell.Length == 4 && CodeParser.TryParse(cell, out Item _) && !IsYear(cell))
            _items++;
    }

    public void EndRow()
    {
        if (_items > 0 && _numbers > 1)
            _rows++;

        _items = 0;
        _numbers = 0;
    }

    private static bool IsYear(ReadOnlySpan<byte> cell) => int.TryParse(cell, out var year) && year is >= FirstYear and <= LastYear;
}
