using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using ExcelDataReader;

namespace Transparency.Functions.Tests.Sites;

/// <summary>A workbook as another program reads it, which has nothing to do with the one that wrote it.</summary>
internal sealed class Workbook
{
    private static readonly XNamespace Sheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /// <summary>The reader asks for it before it looks what there is to read.</summary>
    static Workbook() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    private Workbook(IReadOnlyList<(string Name, IReadOnlyList<object?[]> Rows, string?[] Formats)> sheets, int frozen, int widths) =>
        (Sheets, FrozenRows, Widths) = (sheets, frozen, widths);

    /// <summary>The cells of each sheet: texts, numbers, days or nothing; and the number formats of the second row.</summary>
    public IReadOnlyList<(string Name, IReadOnlyList<object?[]> Rows, string?[] Formats)> Sheets { get; }

    /// <summary>How many rows of the first sheet stay in sight.</summary>
    public int FrozenRows { get; }

    /// <summary>How many columns of the first sheet have a width of their own.</summary>
    public int Widths { get; }

    public IReadOnlyList<string?> Headings => [.. Sheets[0].Rows[0].Select(cell => cell as string)];

    /// <summary>Rows without the headings.</summary>
    public IReadOnlyList<object?[]> Rows => [.. Sheets[0].Rows.Skip(1)];

    /// <summary>What the second sheet says under a label.</summary>
    public object? Said(string label) => Sheets[1].Rows.FirstOrDefault(row => (string?)row[0] == label)?[1];

    public static Workbook Read(byte[] bytes)
    {
        var sheets = new List<(string, IReadOnlyList<object?[]>, string?[])>();

        using (var reader = ExcelReaderFactory.CreateOpenXmlReader(new MemoryStream(bytes)))
        {
            do
            {
                var (rows, formats) = (new List<object?[]>(), Array.Empty<string?>());

                while (reader.Read())
                {
                    rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)]);

                    if (rows.Count == 2)
                        formats = [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetNumberFormatString)];
                }

                sheets.Add((reader.Name, rows, formats));
            }
            while (reader.NextResult());
        }

        using var archive = new ZipArchive(new MemoryStream(bytes));
        var first = XDocument.Load(archive.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        var frozen = first.Descendants(Sheet + "pane").SingleOrDefault(pane => (string?)pane.Attribute("state") == "frozen");

        return new Workbook(
            sheets,
            int.Parse(frozen?.Attribute("ySplit")?.Value ?? "0", CultureInfo.InvariantCulture),
            first.Descendants(Sheet + "col").Count(column => (string?)column.Attribute("customWidth") == "1"));
    }
}
