using System.Buffers;
using System.Globalization;
using System.Text;
using Transparency.Core.Formats.Reading;

namespace Transparency.Core.Folders.Spreadsheets;

/// <summary>
/// Writes a table as a text in UTF-8 that the readers of text tables read: one line a row, so that the numbers of lines in a report are
/// those of the sheet. Values are written as values, whatever the sheet shows of them.
/// </summary>
internal sealed class SheetText(string name, Stream target, Allowance allowance) : IDisposable
{
    /// <summary>More columns than a sheet can have.</summary>
    public const int MostColumns = 16_384;

    /// <summary>More rows than a sheet can have.</summary>
    public const int MostRows = 1 << 20;

    /// <summary>
    /// What stands where a program wrote a formula and nobody calculated it: readers say that it is a spreadsheet's error.
    /// </summary>
    public const string NotCalculated = "#CALC!";

    private const string AnyError = "#N/A";

    /// <summary>
    /// Rows are made equally long up to here, because a row that lacks fields is a mistake in a text and none in a sheet.
    /// </summary>
    private const int WidestPadding = 256;

    /// <summary>
    /// A row of a megabyte is refused by those who read it. What stands behind two is not kept: a thousand cells that show one long text
    /// would fill the memory.
    /// </summary>
    public const int LongestRow = 2 << 20;

    private static readonly SearchValues<byte> Quoted = SearchValues.Create(";\""u8);

    private readonly ArrayBufferWriter<byte> _row = new(4096);
    private readonly ArrayBufferWriter<byte> _cell = new(256);
    private readonly BudgetRows _budget = new();
    private long _line = 1;
    private int _column;
    private int _filled;
    private int _width;

    public string Name { get; } = name;

    /// <summary>Whether anything stands in it.</summary>
    public bool IsEmpty { get; private set; } = true;

    /// <summary>Whether numbers with decimals stand in it as values.</summary>
    public bool HasDecimals { get; private set; }

    public bool LooksLikeBudget => _budget.AreMany;

    /// <summary>Begins a row; rows of lower numbers that were not written are blank.</summary>
    public void BeginRow(long number)
    {
        for (; _line < number; _line++)
            Write("\n"u8);
    }

    public void EndRow()
    {
        if (_filled > 0)
        {
            _width = Math.Max(_width, Math.Min(_filled, WidestPadding));
            while (_column < _width - 1)
                Separate();

            Write(_row.WrittenSpan);
            IsEmpty = false;
        }

        Write("\n"u8);
        _row.Clear();
        _budget.EndRow();
        _line++;
        _column = 0;
        _filled = 0;
    }

    /// <summary>Adds a text to a column to the right of the last one.</summary>
    public void Add(int column, ReadOnlySpan<byte> text)
    {
        text = text.Trim(" \t\r\n"u8);
        if (text.IsEmpty)
            return;

        _budget.Add(text);
        Put(column, text);
    }

    public void Add(int column, string text) => Add(column, Encoding.UTF8.GetBytes(text));

    public void Add(int column, double number)
    {
        var text = CellNumber.TextOf(number);
        HasDecimals |= text.Contains('.', StringComparison.Ordinal);
        Add(column, text);
    }

    /// <summary>A day, with the time of the day where there is one.</summary>
    public void Add(int column, DateTime time) =>
        Add(
            column,
            time.ToString(
                time.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss",
                CultureInfo.InvariantCulture));

    public void Add(int column, bool truth) => Add(column, truth ? "true" : "false");

    /// <summary>Adds what a spreadsheet shows in the place of a value, so that no reader takes it for nothing.</summary>
    public void AddError(int column, ReadOnlySpan<byte> shown)
    {
        if (SpreadsheetMarks.IsError(shown))
            Add(column, shown);
        else
            Add(column, AnyError);
    }

    public void Dispose() => target.Dispose();

    private void Put(int column, ReadOnlySpan<byte> text)
    {
        if (column >= MostColumns || column < _filled)
            throw new InvalidDataException("A cell stands outside its row.");

        while (_column < column)
            Separate();

        _filled = column + 1;

        if (_row.WrittenCount > LongestRow)
            return;

        text = text[..Math.Min(text.Length, LongestRow)];
        if (!text.ContainsAnyInRange((byte)0, (byte)31) && !text.ContainsAny(Quoted))
        {
            _row.Write(text);
            return;
        }

        _cell.Clear();
        _cell.Write("\""u8);

        byte last = 0;

        foreach (var b in text)
        {
            // A line break within a cell would be one of the table; however it is made, it is one space.
            var written = b < ' ' ? (byte)' ' : b;
            if (written != b && last == ' ')
                continue;
            if (written == '"')
                _cell.Write("\""u8);

            _cell.GetSpan(1)[0] = last = written;
            _cell.Advance(1);
        }

        _cell.Write("\""u8);
        _row.Write(_cell.WrittenSpan);
    }

    private void Separate()
    {
        _row.GetSpan(1)[0] = (byte)TableOrigin.Separator;
        _row.Advance(1);
        _column++;
    }

    private void Write(ReadOnlySpan<byte> bytes)
    {
        allowance.CountBytes(bytes.Length);
        target.Write(bytes);
    }
}
