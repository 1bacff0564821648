using System.IO.Compression;
using System.Xml;
using Transparency.Core.Formats.Reading;

namespace Transparency.Core.Folders.Spreadsheets;

/// <summary>
/// A workbook of Excel since 2007 (ECMA-376), read part by part and row by row. A library would be shorter; those that stream give nothing
/// where a cell holds an error or a formula that was never calculated, and a budget would take that for zero.
/// </summary>
internal static class XlsxBook
{
    public static void Read(ExportFile file, long packed, TableTexts tables)
    {
        using var archive = new ZipArchive(file.Open(), ZipArchiveMode.Read);
        var parts = new XlsxParts(archive, packed, tables);

        var workbook = parts.TargetOf("", "officeDocument") ?? "xl/workbook.xml";
        var (sheets, settings) = SheetsOf(parts, workbook);
        var styles = XlsxStyles.Read(parts.OpenOrNull(parts.TargetOf(workbook, "styles")));
        var strings = SharedStrings.Read(parts.OpenOrNull(parts.TargetOf(workbook, "sharedStrings")));

        foreach (var (name, relation, isHidden) in sheets)
        {
            if (isHidden)
            {
                tables.Hide(name);
                continue;
            }

            using var content = parts.OpenOrNull(parts.PartOf(workbook, relation))
                ?? throw new InvalidDataException($"The sheet {name} is missing.");
            using var table = tables.Begin(name);
            new XlsxSheet(styles, strings, settings).Write(content, table, tables.Cancel);
        }
    }

    private static (List<(string Name, string Relation, bool IsHidden)> Sheets, XlsxSettings Settings) SheetsOf(
        XlsxParts parts, string workbook)
    {
        var sheets = new List<(string, string, bool)>();
        var settings = default(XlsxSettings);
        using var content = parts.OpenOrNull(workbook) ?? throw new InvalidDataException("The workbook is missing.");
        using var xml = XmlParts.Reader(content);

        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;

            switch (xml.LocalName)
            {
                case "workbookPr":
                    settings = settings with { Counts1904 = xml.GetAttribute("date1904") is "1" or "true" };
                    break;
                case "calcPr":
                    settings = settings with { IsToBeCalculated = xml.GetAttribute("fullCalcOnLoad") is "1" or "true" };
                    break;
                case "sheet":
                    var isHidden = xml.GetAttribute("state") is "hidden" or "veryHidden";
                    var name = xml.GetAttribute("name") ?? "";
                    sheets.Add((name, XlsxParts.RelationOf(xml), isHidden));
                    break;
            }
        }

        return (sheets, settings);
    }
}
