using System.Buffers;
using System.Globalization;
using System.Text;
using System.Xml;

namespace Transparency.Core.Folders.Spreadsheets;

/// <summary>The rows of one sheet of an OpenDocument workbook, at whose beginning the reader stands.</summary>
internal sealed class OdsSheet(XmlReader xml, SheetText table)
{
    private readonly List<Cell> _cells = [];
    private readonly ArrayBufferWriter<byte> _text = new(256);
    private long _row = 1;

    public void Write(CancellationToken cancel)
    {
        var depth = xml.Depth;

        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;

            if (xml.LocalName == "table-row")
            {
                cancel.ThrowIfCancellationRequested();
                WriteRow();
            }
            else if (xml.LocalName == "shapes" && xml.Depth == depth + 1)
            {
                // Charts and notes have tables of their own.
                xml.Skip();
            }
        }
    }

    public static string? Attribute(XmlReader xml, string name)
    {
        string? value = null;

        for (var found = xml.MoveToFirstAttribute(); found; found = xml.MoveToNextAttribute())
        {
            // Programs have attributes of their own beside the standard's under the same names.
            if (xml.LocalName == name && (value is null || !xml.Prefix.StartsWith("calcext", StringComparison.Ordinal)))
                value = xml.Value;
        }

        xml.MoveToElement();

        return value;
    }

    private void WriteRow()
    {
        var times = Repeated("number-rows-repeated");
        _cells.Clear();

        if (!xml.IsEmptyElement)
            ReadCells();

        // A sheet ends with blank cells and rows up to its last one.
        if (_cells.Count == 0)
        {
            _row += times;
            return;
        }

        for (; times > 0; times--, _row++)
        {
            if (_row > SheetText.MostRows)
                throw new InvalidDataException("A row stands outside the sheet.");

            table.BeginRow(_row);

            foreach (var cell in _cells)
            {
                for (var at = cell.Column; at < cell.Column + cell.Times; at++)
                    cell.Write(table, at);
            }

            table.EndRow();
        }
    }

    private void ReadCells()
    {
        var depth = xml.Depth;
        var column = 0;

        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName is not ("table-cell" or "covered-table-cell"))
                continue;

            var times = Repeated("number-columns-repeated");

            if (ReadCell() is { } write)
                _cells.Add(new Cell(column, times, write));

            column += times;
            if (column > SheetText.MostColumns * 2)
                throw new InvalidDataException("A cell stands outside the sheet.");
        }
    }

    /// <summary>How to write the cell at which the reader stands, or null for a blank one.</summary>
    private Action<SheetText, int>? ReadCell()
    {
        var isError = xml.GetAttribute("calcext:value-type") == "error";
        var isFormula = Attribute(xml, "formula") is not null;
        var type = Attribute(xml, "value-type");
        var value = Attribute(xml, type switch
        {
            "date" => "date-value",
            "time" => "time-value",
            "boolean" => "boolean-value",
            "string" => "string-value",
            _ => "value",
        });
        var text = ReadText();

        if (isError)
            return (to, column) => to.AddError(column, Encoding.UTF8.GetBytes(text));

        // A number that a formula ought to give and a text that it ought to show are both there once it was calculated.
        if (isFormula && value is null && text.Length == 0)
            return (to, column) => to.Add(column, SheetText.NotCalculated);

        switch (type)
        {
            case "float" or "currency" or "percentage" when Number(value) is { } number:
                // A number that is shown as no more than itself with zeros before it is a code.
                var digits = text.Length > 1 && text[0] == '0' && IsPadded(text, number) ? text.Length : 0;
                var meaning = new NumberMeaning(false, digits) { IsPercent = type == "percentage" };

                return (to, column) => meaning.Write(to, column, number, false);
            case "float" or "currency" or "percentage":
                throw new InvalidDataException("A cell holds a number that is none.");
            case "date":
                return (to, column) => to.Add(column, WithoutFraction(value ?? text));
            case "time":
                return (to, column) => to.Add(column, text);
            case "boolean":
                return (to, column) => to.Add(column, value == "true");
            default:
                var shown = text.Length > 0 ? text : value ?? "";
                return shown.Length == 0 ? null : (to, column) => to.Add(column, shown);
        }
    }

    /// <summary>The letters of a cell: its paragraphs with a space between them, without the note that hangs on it.</summary>
    private string ReadText()
    {
        _text.Clear();

        if (xml.IsEmptyElement)
            return "";

        var depth = xml.Depth;
        var note = int.MaxValue;

        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.EndElement && xml.Depth == note)
            {
                note = int.MaxValue;
            }
            else if (note < int.MaxValue)
            {
                continue;
            }
            else if (xml.NodeType == XmlNodeType.Element)
            {
                if (xml.LocalName == "annotation" && !xml.IsEmptyElement)
                    note = xml.Depth;
                else if (xml.LocalName is "s" or "tab" or "line-break" || (xml.LocalName == "p" && _text.WrittenCount > 0))
                    XmlParts.Append(" ", _text);
            }
            else if (xml.Depth > depth + 1 && XmlParts.IsText(xml))
            {
                XmlParts.AppendText(xml, _text);
            }
        }

        return Encoding.UTF8.GetString(_text.WrittenSpan).Trim();
    }

    private int Repeated(string attribute) =>
        int.TryParse(Attribute(xml, attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var times) && times > 0 ? times : 1;

    private static double? Number(string? value) =>
        double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;

    private static bool IsPadded(string text, double number) =>
        text.Length <= 15 && text.All(char.IsAsciiDigit) && long.Parse(text, CultureInfo.InvariantCulture) == number;

    /// <summary>Days have a time where it is not midnight, to parts of a second.</summary>
    private static string WithoutFraction(string day)
    {
        var midnight = day.IndexOf("T00:00:00", StringComparison.Ordinal);
        return midnight > 0 ? day[..midnight] : day;
    }

    private sealed record Cell(int Column, int Times, Action<SheetText, int> Write);
}
