using System.Text;

namespace Transparency.Samples.Files;

/// <summary>Writes a workbook of Excel by hand, so that its bytes depend on nothing else: sheets of texts and numbers.</summary>
internal static class Workbook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Packages = "http://schemas.openxmlformats.org/package/2006";

    internal static byte[] Of(params IReadOnlyList<Sheet> sheets) => ZipFile.Of(
    [
        Part("[Content_Types].xml", $"<Types xmlns=\"{Packages}/content-types\">{string.Concat(sheets.Select(Typed))}</Types>"),
        Part("_rels/.rels", Related($"<Relationship Id=\"rId1\" Type=\"{Relations}/officeDocument\" Target=\"xl/workbook.xml\"/>")),
        Part(
            "xl/workbook.xml",
            $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\"><sheets>{string.Concat(sheets.Select(Listed))}</sheets></workbook>"),
        Part("xl/_rels/workbook.xml.rels", Related(string.Concat(sheets.Select(Referred)))),
        .. sheets.Select((sheet, i) => Part(
            $"xl/worksheets/sheet{i + 1}.xml",
            $"<worksheet xmlns=\"{Main}\"><sheetData>{string.Concat(sheet.Lines.Select(Row))}</sheetData></worksheet>")),
    ]);

    private static string Typed(Sheet sheet, int i) =>
        (i == 0
            ? "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Override PartName=\"/xl/workbook.xml\" "
                + "ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
            : "")
        + $"<Override PartName=\"/xl/worksheets/sheet{i + 1}.xml\" "
        + "ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>";

    private static string Listed(Sheet sheet, int i) =>
        $"<sheet name=\"{sheet.Name}\" sheetId=\"{i + 1}\"{(sheet.IsHidden ? " state=\"hidden\"" : "")} r:id=\"rId{i + 1}\"/>";

    private static string Referred(Sheet sheet, int i) =>
        $"<Relationship Id=\"rId{i + 1}\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet{i + 1}.xml\"/>";

    private static string Related(string relations) => $"<Relationships xmlns=\"{Packages}/relationships\">{relations}</Relationships>";

    private static string Row(string line) => $"<row>{string.Concat(line.Split(';').Select(Cell))}</row>";

    private static string Cell(string text) =>
        text.Length == 0 ? "<c/>"
        : decimal.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out _) ? $"<c><v>{text}</v></c>"
        : $"<c t=\"inlineStr\"><is><t>{text}</t></is></c>";

    private static ZipEntry Part(string name, string xml) =>
        ZipEntry.Stored(name, Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + xml));
}
