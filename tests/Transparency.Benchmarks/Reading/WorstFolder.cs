using System.Globalization;
using System.IO.Compression;
using System.Text;
using Transparency.Core.Ledger;

namespace Transparency.Benchmarks.Reading;

/// <summary>The largest folders that the limits let pass, written to the disk.</summary>
internal static class WorstFolder
{
    public const string Ledger = "ledger";
    public const string Workbook = "workbook";
    public const string Page = "page";
    public const string Xls = "xls";
    public const string Kxx = "kxx";
    public const string Json = "json";
    public const string Prague = "prague";
    public const string Archive = "7-zip";

    private const string Header = "type;paragraph;item;event;unit;amount;date;counterpartyId;counterpartyName;description";
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const int Texts = (8 << 20) - 20;
    private const int PageRows = 760_000;

    public static IReadOnlyList<string> Kinds { get; } = [Archive, Ledger, Workbook, Xls, Page, Json, Kxx, Prague];

    public static void Write(string kind, string directory)
    {
        switch (kind)
        {
            case Ledger:
                WriteLedger(directory, EditionLimits.Default);
                break;
            case Archive:
                WriteLedger(directory, EditionLimits.Default);
                WorstFiles.Pack(directory);
                break;
            case Workbook:
                WriteWorkbook(Path.Combine(directory, "data.xlsx"));
                break;
            case Xls:
                WorstFiles.WriteXls(directory);
                break;
            case Json:
                WorstFiles.WriteJson(directory);
                break;
            case Kxx:
                WorstFiles.WriteKxx(directory);
                break;
            case Prague:
                WorstFiles.WritePrague(directory);
                break;
            default:
                File(directory, "data.html", WritePage);
                break;
        }
    }

    private static void WriteLedger(string directory, EditionLimits limits)
    {
        File(directory, "1.csv", file => WriteRows(file, 0, limits.ComparedRows / 2, limits));
        File(directory, "2.csv", file => WriteRows(file, limits.ComparedRows / 2, limits.ComparedRows, limits));
        File(directory, "akce.csv", file => WriteNames(file, limits));
        File(directory, "dokumenty.csv", file => WriteDocuments(file, limits));
    }

    /// <summary>Every cell there may be, each under the longest codes, and every row a payment of its own.</summary>
    private static void WriteRows(StreamWriter file, int from, int to, EditionLimits limits)
    {
        file.WriteLine(Header);

        for (var row = from; row < to; row++)
        {
            var cell = row % limits.Cells;
            var (item, own) = Math.DivRem(cell, limits.Codes);
            var unit = (cell * 7L) % limits.Codes;
            file.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"KDF;6171;{5161 + item};{Code(own)};{Code((int)unit)};{row + 1};2024-03-15;97574911;Alfa;{row}"));
        }
    }

    private static string Code(int number) => number.ToString("D63", CultureInfo.InvariantCulture) + "x";

    private static void WriteNames(StreamWriter file, EditionLimits limits)
    {
        file.WriteLine("srcId;name");

        var name = new string('N', (int)(limits.AllNameBytes / limits.Names) - 1);

        for (var number = 0; number < limits.Names; number++)
            file.WriteLine($"{Code(number)};{name}");
    }

    private static void WriteDocuments(StreamWriter file, EditionLimits limits)
    {
        file.WriteLine("kind;title;url;approved;published;removed");

        for (var number = 0; number < limits.Documents; number++)
        {
            var path = number.ToString("D1900", CultureInfo.InvariantCulture);
            file.WriteLine($"amendment;{new string('T', 500)};https://www.example.cz/{path};2024-03-13;2024-03-20;");
        }
    }

    /// <summary>A sheet of a few rows whose list of texts is as long as it may be.</summary>
    private static void WriteWorkbook(string path)
    {
        using (var archive = new ZipArchive(System.IO.File.Create(path), ZipArchiveMode.Create))
        {
            Part(archive, "[Content_Types].xml", "<Types/>");
            Part(archive, "_rels/.rels", Related(("book", "officeDocument", "xl/workbook.xml")));
            Part(
                archive,
                "xl/workbook.xml",
                $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\"><sheets><sheet name=\"Data\" r:id=\"sheet\"/></sheets></workbook>");

            Part(
                archive,
                "xl/_rels/workbook.xml.rels",
                Related(("sheet", "worksheet", "worksheets/sheet1.xml"), ("texts", "sharedStrings", "sharedStrings.xml")));

            var header = string.Concat(
                Header.Split(';').Select((_, i) => $"<c t=\"s\"><v>{i.ToString(CultureInfo.InvariantCulture)}</v></c>"));
            Part(
                archive,
                "xl/worksheets/sheet1.xml",
                $"<worksheet xmlns=\"{Main}\"><sheetData><row r=\"1\">{header}</row>"
                    + "<row r=\"2\"><c/><c><v>6171</v></c><c><v>5169</v></c><c/><c/><c><v>1</v></c></row></sheetData></worksheet>");

            using var strings = new StreamWriter(archive.CreateEntry("xl/sharedStrings.xml", CompressionLevel.Fastest).Open());
            strings.Write($"<sst xmlns=\"{Main}\">");

            foreach (var column in Header.Split(';'))
                strings.Write($"<si><t>{column}</t></si>");

            for (var number = 0; number < Texts; number++)
                strings.Write($"<si><t>{number.ToString("D38", CultureInfo.InvariantCulture)}</t></si>");

            strings.Write("</sst>");
        }
    }

    private static void WritePage(StreamWriter file)
    {
        file.Write("<html><body><table><tr>");
        file.Write(string.Concat(Header.Split(';').Select(column => $"<th>{column}</th>")));
        file.WriteLine("</tr>");

        for (var row = 0; row < PageRows; row++)
        {
            file.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"<tr><td><td>6171<td>5169<td>{row % 1000}"
                    + $"<td><td>{row + 1}<td>2024-03-15<td><td><td>{row}</tr>"));
        }

        file.Write("</table></body></html>");
    }

    private static void File(string directory, string name, Action<StreamWriter> write)
    {
        using var file = new StreamWriter(Path.Combine(directory, name), false, new UTF8Encoding(false), 1 << 16);
        write(file);
    }

    private static string Related(params (string Id, string Type, string Target)[] parts) =>
        "<Relationships>"
        + string.Concat(parts.Select(part => $"<Relationship Id=\"{part.Id}\" Type=\"{Relations}/{part.Type}\" Target=\"{part.Target}\"/>"))
        + "</Relationships>";

    private static void Part(ZipArchive archive, string name, string xml)
    {
        using var part = new StreamWriter(archive.CreateEntry(name).Open());
        part.Write(xml);
    }
}
