using System.IO.Compression;
using System.Text;

namespace Transparency.Core.Tests;

/// <summary>Makes workbooks whose cells are written as XML, so that a test says exactly what stands in them.</summary>
internal static class Xlsx
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <param name="sheets">Name, state and rows of each: rows are <c>&lt;row&gt;</c> elements.</param>
    public static byte[] Of(params (string Name, string? State, string Rows)[] sheets) => Of("", "", sheets);

    public static byte[] Of(string styles, string strings, params (string Name, string? State, string Rows)[] sheets) =>
        Of("", styles, strings, sheets);

    /// <param name="settings">Elements of the workbook itself.</param>
    /// <param name="styles">Elements of its styles.</param>
    /// <param name="strings">Elements of its shared strings.</param>
    /// <param name="sheets">Name, state and rows of each.</param>
    public static byte[] Of(string settings, string styles, string strings, (string Name, string? State, string Rows)[] sheets)
    {
        using var packed = new MemoryStream();
        using (var archive = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(archive, "[Content_Types].xml", "<Types/>");
            Write(archive, "_rels/.rels", Related(("rId1", "officeDocument", "xl/workbook.xml")));
            Write(
                archive,
                "xl/workbook.xml",
                $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\">{settings}"
                    + $"<sheets>{string.Concat(sheets.Select(Listed))}</sheets></workbook>");

            var related = sheets.Select((_, i) => ($"rId{i + 1}", "worksheet", $"worksheets/sheet{i + 1}.xml"))
                .Append(("rId100", "styles", "styles.xml"))
                .Append(("rId101", "sharedStrings", "/xl/sharedStrings.xml"));
            Write(archive, "xl/_rels/workbook.xml.rels", Related([.. related]));
            Write(archive, "xl/styles.xml", $"<styleSheet xmlns=\"{Main}\">{styles}</styleSheet>");
            Write(archive, "xl/sharedStrings.xml", $"<sst xmlns=\"{Main}\">{strings}</sst>");

            foreach (var (i, sheet) in sheets.Index())
            {
                Write(
                    archive,
                    $"xl/worksheets/sheet{i + 1}.xml",
                    $"<worksheet xmlns=\"{Main}\"><sheetData>{sheet.Rows}</sheetData></worksheet>");
            }
        }

        return packed.ToArray();
    }

    /// <summary>A row of texts and of cells that are XML already.</summary>
    public static string Row(params string[] cells) => $"<row>{string.Concat(cells.Select(Cell))}</row>";

    private static string Cell(string cell) =>
        cell.StartsWith('<') ? cell
        : cell.Length == 0 ? "<c/>"
        : $"<c t=\"inlineStr\"><is><t>{cell}</t></is></c>";

    private static string Listed((string Name, string? State, string Rows) sheet, int i) =>
        $"<sheet name=\"{sheet.Name}\" sheetId=\"{i + 1}\" state=\"{sheet.State ?? "visible"}\" r:id=\"rId{i + 1}\"/>";

    private static string Related(params (string Id, string Type, string Target)[] relations) =>
        "<Relationships>"
        + string.Concat(relations.Select(one => $"<Relationship Id=\"{one.Id}\" Type=\"{Relations}/{one.Type}\" Target=\"{one.Target}\"/>"))
        + "</Relationships>";

    private static void Write(ZipArchive archive, string name, string xml)
    {
        using var part = archive.CreateEntry(name).Open();
        part.Write(Encoding.UTF8.GetBytes(xml));
    }
}
