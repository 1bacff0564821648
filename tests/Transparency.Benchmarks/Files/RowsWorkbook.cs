using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;
using CsvHelper;

namespace Transparency.Benchmarks.Files;

/// <summary>
/// Writes a text table as a workbook, as Excel does: numbers as values, each text once in a list that the cells refer to.
/// </summary>
internal static class RowsWorkbook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static void Write(string table, string path)
    {
        using var archive = new ZipArchive(File.Create(path), ZipArchiveMode.Create);
        Write(archive, "[Content_Types].xml", "<Types/>");
        Write(archive, "_rels/.rels", Related(("book", "officeDocument", "xl/workbook.xml")));
        Write(
            archive,
            "xl/workbook.xml",
            $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\"><sheets><sheet name=\"Data\" r:id=\"sheet\"/></sheets></workbook>");

        Write(
            archive,
            "xl/_rels/workbook.xml.rels",
            Related(("sheet", "worksheet", "worksheets/sheet1.xml"), ("texts", "sharedStrings", "sharedStrings.xml")));

        var texts = new Dictionary<string, int>(StringComparer.Ordinal);
        using (var sheet = Part(archive, "xl/worksheets/sheet1.xml"))
            WriteRows(table, sheet, texts);

        using var strings = Part(archive, "xl/sharedStrings.xml");
        strings.Write($"<sst xmlns=\"{Main}\">");

        foreach (var text in texts.Keys)
            strings.Write($"<si><t>{SecurityElement.Escape(text)}</t></si>");

        strings.Write("</sst>");
    }

    private static void WriteRows(string table, StreamWriter sheet, Dictionary<string, int> texts)
    {
        using var rows = CsvReader.Create(
            File.OpenRead(table), CsvReaderOptions.Default with { Separator = ';', HasHeader = false, MaxRecordSize = 1 << 20 });
        sheet.Write($"<worksheet xmlns=\"{Main}\"><sheetData>");

        for (var row = 1; rows.Read(); row++)
        {
            sheet.Write(string.Create(CultureInfo.InvariantCulture, $"<row r=\"{row}\">"));

            for (var column = 0; column < rows.FieldCount; column++)
            {
                var text = Encoding.UTF8.GetString(rows.GetSpan(column));
                if (text.Length > 0)
                    WriteCell(sheet, $"{(char)('A' + column)}{row.ToString(CultureInfo.InvariantCulture)}", text, texts);
            }

            sheet.Write("</row>");
        }

        sheet.Write("</sheetData></worksheet>");
    }

    private static void WriteCell(StreamWriter sheet, string place, string text, Dictionary<string, int> texts)
    {
        if (decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out _) && text[0] != '0')
        {
            sheet.Write($"<c r=\"{place}\"><v>{text}</v></c>");
            return;
        }

        if (!texts.TryGetValue(text, out var number))
            texts[text] = number = texts.Count;

        sheet.Write(string.Create(CultureInfo.InvariantCulture, $"<c r=\"{place}\" t=\"s\"><v>{number}</v></c>"));
    }

    private static string Related(params (string Id, string Type, string Target)[] parts) =>
        "<Relationships>"
        + string.Concat(parts.Select(part => $"<Relationship Id=\"{part.Id}\" Type=\"{Relations}/{part.Type}\" Target=\"{part.Target}\"/>"))
        + "</Relationships>";

    private static void Write(ZipArchive archive, string name, string xml)
    {
        using var part = Part(archive, name);
        part.Write(xml);
    }

    private static StreamWriter Part(ZipArchive archive, string name) =>
        new(archive.CreateEntry(name, CompressionLevel.Fastest).Open());
}
