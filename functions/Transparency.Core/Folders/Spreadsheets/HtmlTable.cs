using System.Globalization;
using System.Text;
using AngleSharp.Html.Parser.Tokens;

namespace Transparency.Core.Folders.Spreadsheets;

/// <summary>One table of a web page while it is read. Where Excel wrote the page, a cell says its number beside what it shows.</summary>
internal sealed class HtmlTable(SheetText text) : IDisposable
{
    private const int MostSpanned = 1000;
    private const int MostDigits = 15;
    private static readonly char[] Blanks = [' ', '\t', '\r', '\n'];

    /// <summary>How many rows down a column is still taken by a cell above it.</summary>
    private readonly List<int> _taken = [];

    private readonly StringBuilder _shown = new();
    private HtmlTagToken? _cell;
    private bool _isInRow;
    private long _line;
    private int _column;

    public SheetText Text { get; } = text;

    /// <summary>Whether it holds other tables.</summary>
    public bool IsLayout { get; set; }

    public void BeginRow()
    {
        EndRow();
        _isInRow = true;
        _column = 0;
        Text.BeginRow(++_line);
    }

    public void BeginCell(HtmlTagToken cell)
    {
        if (!_isInRow)
            BeginRow();

        EndCell();
        _cell = cell;
        _shown.Clear();
    }

    public void Add(string letters)
    {
        if (_cell is not null)
            _shown.Append(letters);
    }

    public void EndCell()
    {
        if (_cell is null)
            return;

        while (_column < _taken.Count && _taken[_column] > 0)
            _column++;

        Write(_cell, string.Join(' ', _shown.ToString().Split(Blanks, StringSplitOptions.RemoveEmptyEntries)));

        var rows = Spanned(_cell, "rowspan");
        for (var last = _column + Spanned(_cell, "colspan"); _column < last; _column++)
        {
            while (_taken.Count <= _column)
                _taken.Add(0);

            _taken[_column] = rows;
        }

        _cell = null;
    }

    public void EndRow()
    {
        if (!_isInRow)
            return;

        EndCell();
        _isInRow = false;
        Text.EndRow();

        for (var at = 0; at < _taken.Count; at++)
            _taken[at] = Math.Max(0, _taken[at] - 1);
    }

    public void Dispose() => Text.Dispose();

    private void Write(HtmlTagToken cell, string shown)
    {
        var value = Attribute(cell, "x:num") ?? Attribute(cell, "sdval");

        // A day has a number too, and shows itself as a day; a number shows itself with its digits.
        if (string.IsNullOrEmpty(value)
            || shown.Count(c => c is '.' or '/' or '-' or ':') > 1
            || !double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            || !double.IsFinite(number))
        {
            Text.Add(_column, shown);
            return;
        }

        var digits = shown.Length is > 1 and <= MostDigits && shown[0] == '0' && shown.All(char.IsAsciiDigit) ? shown.Length : 0;
        new NumberMeaning(false, digits).Write(Text, _column, number, false);
    }

    private static int Spanned(HtmlTagToken cell, string attribute) =>
        int.TryParse(Attribute(cell, attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var span)
            ? Math.Clamp(span, 1, MostSpanned)
            : 1;

    private static string? Attribute(HtmlTagToken tag, string name)
    {
        foreach (var attribute in tag.Attributes)
        {
            if (attribute.Name == name)
                return attribute.Value;
        }

        return null;
    }
}
