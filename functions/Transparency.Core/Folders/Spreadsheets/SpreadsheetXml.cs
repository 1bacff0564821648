using System.Buffers;
using System.Globalization;
using System.Xml;
using Transparency.Core.Formats.Reading;

namespace Transparency.Core.Folders.Spreadsheets;

/// <summary>A workbook of Excel 2003 as XML, which programs write under the name of an XLS.</summary>
internal static class SpreadsheetXml
{
    public static void Read(TextFile file, TableTexts tables)
    {
        using var letters = new StreamReader(file.OpenText(), file.Inspection.Encoding);
        using var xml = XmlParts.Reader(letters);

        var meanings = new Dictionary<string, NumberMeaning>(StringComparer.Ordinal);
        var style = "";

        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;

            if (xml.LocalName == "Style")
                style = OdsSheet.Attribute(xml, "ID") ?? "";
            else if (xml.LocalName == "NumberFormat")
                meanings[style] = NumberMeaning.OfCode(OdsSheet.Attribute(xml, "Format") ?? "") with { IsTime = false };
            else if (xml.LocalName == "Worksheet")
                ReadSheet(xml, meanings, tables);
        }
    }

    private static void ReadSheet(XmlReader xml, Dictionary<string, NumberMeaning> meanings, TableTexts tables)
    {
        using var table = tables.Begin(OdsSheet.Attribute(xml, "Name") ?? "");
        var depth = xml.Depth;
        long row = 0;
        var column = 0;
        var isHidden = false;

        if (xml.IsEmptyElement)
            return;

        while (xml.Read() && xml.Depth > depth)
        {
            switch (xml.NodeType, xml.LocalName)
            {
                case (XmlNodeType.Element, "Row"):
                    tables.Cancel.ThrowIfCancellationRequested();
                    row = Index(xml) ?? row + 1;
                    if (row > SheetText.MostRows)
                        throw new InvalidDataException("A row stands outside the sheet.");

                    table.BeginRow(row);
                    column = 0;

                    if (xml.IsEmptyElement)
                        table.EndRow();

                    break;
                case (XmlNodeType.EndElement, "Row"):
                    table.EndRow();
                    break;
                case (XmlNodeType.Element, "Cell"):
                    column = (int)(Index(xml) ?? column + 1);
                    var merged = Number(xml, "MergeAcross") ?? 0;
                    WriteCell(xml, meanings, table, column - 1);
                    column += (int)merged;
                    break;
                case (XmlNodeType.Element, "Visible"):
                    isHidden = xml.ReadElementContentAsString() is "SheetHidden" or "SheetVeryHidden";
                    break;
            }
        }

        if (isHidden)
            tables.Hide(table);
    }

    private static void WriteCell(XmlReader xml, Dictionary<string, NumberMeaning> meanings, SheetText table, int column)
    {
        var meaning = meanings.GetValueOrDefault(OdsSheet.Attribute(xml, "StyleID") ?? "");
        var isFormula = OdsSheet.Attribute(xml, "Formula") is not null;
        var type = "";
        var text = new ArrayBufferWriter<byte>(64);
        var depth = xml.Depth;
        var isData = false;

        while (!xml.IsEmptyElement && xml.Read() && xml.Depth > depth)
        {
            if (xml.LocalName == "Data")
            {
                isData = xml.NodeType == XmlNodeType.Element && !xml.IsEmptyElement;
                type = xml.NodeType == XmlNodeType.Element ? OdsSheet.Attribute(xml, "Type") ?? "" : type;
            }
            else if (isData && XmlParts.IsText(xml))
            {
                XmlParts.AppendText(xml, text);
            }
        }

        var value = text.WrittenSpan;

        if (value.IsEmpty && isFormula && type is "" or "Number")
            table.Add(column, SheetText.NotCalculated);
        else if (value.IsEmpty)
            return;
        else if (type == "Number")
            meaning.Write(table, column, double.Parse(value, NumberStyles.Float, CultureInfo.InvariantCulture), false);
        else if (type == "Boolean")
            table.Add(column, value.SequenceEqual("1"u8));
        else if (type == "Error")
            table.AddError(column, value);
        else
            table.Add(column, type == "DateTime" && value.IndexOf("T00:00:00"u8) is > 0 and var time ? value[..time] : value);
    }

    private static long? Index(XmlReader xml) => Number(xml, "Index");

    private static long? Number(XmlReader xml, string attribute) =>
        int.TryParse(OdsSheet.Attribute(xml, attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : null;
}
