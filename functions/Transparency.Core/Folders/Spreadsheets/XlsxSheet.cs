using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Xml;

namespace Transparency.Core.Folders.Spreadsheets;

/// <summary>The rows of one sheet of an XLSX.</summary>
internal sealed class XlsxSheet(XlsxStyles styles, SharedStrings strings, XlsxSettings settings)
{
    private readonly ArrayBufferWriter<byte> _value = new(256);

    public void Write(Stream content, SheetText table, CancellationToken cancel)
    {
        using var xml = XmlParts.Reader(content);
        var row = 0L;
        var column = -1;

        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "row")
            {
                cancel.ThrowIfCancellationRequested();
                row = RowOf(xml) ?? row + 1;
                if (row > SheetText.MostRows)
                    throw new InvalidDataException("A row stands outside the sheet.");

                column = -1;
                table.BeginRow(row);

                if (xml.IsEmptyElement)
                    table.EndRow();
            }
            else if (xml.NodeType == XmlNodeType.EndElement && xml.LocalName == "row")
            {
                table.EndRow();
            }
            else if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "c")
            {
                column = ColumnOf(xml.GetAttribute("r")) ?? column + 1;
                if (!xml.IsEmptyElement)
                    WriteCell(xml, table, column);
            }
        }
    }

    private void WriteCell(XmlReader xml, SheetText table, int column)
    {
        var type = xml.GetAttribute("t");
        var style = xml.GetAttribute("s");
        var isFormula = ReadValue(xml);
        var value = _value.WrittenSpan;

        if (value.IsEmpty)
        {
            // A formula whose text is empty says so by its type; a number that is not there was never calculated.
            if (isFormula && type is null or "n")
                table.Add(column, SheetText.NotCalculated);

            return;
        }

        if (isFormula && settings.IsToBeCalculated && value.SequenceEqual("0"u8))
        {
            table.Add(column, SheetText.NotCalculated);
            return;
        }

        switch (type)
        {
            case "s":
                table.Add(column, Unescaped(strings[NumberOf(value)]));
                break;
            case "b":
                table.Add(column, value.SequenceEqual("1"u8) || value.SequenceEqual("true"u8));
                break;
            case "e":
                table.AddError(column, value);
                break;
            case "str" or "inlineStr" or "d":
                table.Add(column, Unescaped(WithoutMidnight(value, type)));
                break;
            default:
                WriteNumber(table, column, value, style);
                break;
        }
    }

    private void WriteNumber(SheetText table, int column, ReadOnlySpan<byte> value, string? style)
    {
        var text = value.Trim(" \t\r\n"u8);
        if (!Utf8Parser.TryParse(text, out double number, out var length) || length != text.Length || !double.IsFinite(number))
            throw new InvalidDataException("A cell holds a number that is none.");

        var index = style is null ? 0 : int.TryParse(style, NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : -1;
        styles[index].Write(table, column, number, settings.Counts1904);
    }

    /// <summary>Reads the value of a cell, and whether a formula gives it.</summary>
    private bool ReadValue(XmlReader xml)
    {
        var depth = xml.Depth;
        bool isFormula = false, isValue = false;
        _value.Clear();

        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                isFormula |= xml.LocalName == "f";
                isValue = xml.LocalName == "v" && !xml.IsEmptyElement;

                if (xml.LocalName == "is")
                    SharedStrings.AppendRuns(xml, _value);
            }
            else if (isValue && XmlParts.IsText(xml))
            {
                XmlParts.AppendText(xml, _value);
            }
            else if (xml.NodeType == XmlNodeType.EndElement)
            {
                isValue = false;
            }
        }

        return isFormula;
    }

    /// <summary>A day that is written as a text has no time where the time is midnight.</summary>
    private static ReadOnlySpan<byte> WithoutMidnight(ReadOnlySpan<byte> value, string type) =>
        type == "d" && value.IndexOf("T00:00:00"u8) is > 0 and var time ? value[..time] : value;

    /// <summary>Line breaks come as <c>_x000D_</c> from programs that write for Windows.</summary>
    private static ReadOnlySpan<byte> Unescaped(ReadOnlySpan<byte> value) =>
        value.IndexOf("_x000D_"u8) < 0
            ? value
            : Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(value).Replace("_x000D_", " ", StringComparison.Ordinal));

    private static int NumberOf(ReadOnlySpan<byte> value) =>
        Utf8Parser.TryParse(value.Trim(" \t\r\n"u8), out int number, out _) ? number : -1;

    private static long? RowOf(XmlReader xml) =>
        long.TryParse(xml.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var row) ? row : null;

    /// <summary>The column of a reference such as <c>AB12</c>, from 0.</summary>
    private static int? ColumnOf(string? reference)
    {
        if (reference is null)
            return null;

        var column = 0;

        foreach (var c in reference)
        {
            if (!char.IsAsciiLetter(c))
                break;

            column = (column * 26) + char.ToUpperInvariant(c) - 'A' + 1;
            if (column > SheetText.MostColumns)
                throw new InvalidDataException("A cell stands outside the sheet.");
        }

        return column > 0 ? column - 1 : null;
    }
}
