using System.Globalization;
using System.Text;
using Transparency.Samples.Budgets;
using Transparency.Samples.Files;
using Transparency.Samples.Numbers;

namespace Transparency.Samples.Municipalities;

/// <summary>A town whose system nobody knows: its <c>mapping.json</c> says what its columns mean, and in 2023 another one does.</summary>
internal static class HabrovaNadBorkou
{
    private const ulong Seed = 201;

    private static readonly string[] TableHeader = ["Par", "Pol", "Akce", "Stř", "SR", "RU"];

    private static readonly string[] JournalHeader = ["Den", "Agenda", "Par", "Pol", "Akce", "Stř", "MD", "DAL", "IČO", "Firma", "Text"];

    private static readonly string[] StatementHeader = ["ODPA", "POLOZKA", "Nazev", "Schvaleny", "Upraveny", "Skutecnost"];

    internal static IEnumerable<SampleFile> Files()
    {
        var folder = new MunicipalityFolder(
            "habrova-nad-borkou",
            "Habrová nad Borkou",
            "92044174",
            1_870,
            "municipality",
            "",
            HabrovaBudget.Usual);
        yield return folder.Settings();
        yield return folder.File("mapping.json", Encoding.UTF8.GetBytes(Mapping));
        yield return folder.File(2023, "mapping.json", Encoding.UTF8.GetBytes(MappingOf2023));

        var rows = folder.Rows(2023, 12, Seed);
        yield return folder.File(2023, "vykaz.txt", Statement(rows));
        rows = folder.Rows(2024, 12, Seed);
        yield return folder.File(2024, "rozpocet-2024.csv", Table(rows));
        yield return folder.File(2024, "denik-2024.csv", Journal(rows));
        yield return folder.File(2024, "akce.txt", folder.Events(2024, CsvShape.CityVizor));
    }

    /// <summary>Approved and amended in thousands of crowns; under the rows stands their sum, as in a printed table.</summary>
    private static byte[] Table(IReadOnlyList<SampleRow> rows)
    {
        var cells = Ordered(StagedPosition.Of(rows));
        string[] sum = ["", "", "", "celkem", Thousands(cells.Sum(cell => cell.Approved)), Thousands(cells.Sum(cell => cell.Amended))];
        return CsvShape.CzechWindows.Names(
            TableHeader,
            cells.Select(cell => new[]
            {
                cell.Position.Paragraph.TrimStart(
                    '0'), cell.Position.Item, cell.Position.Event, cell.Position.Unit, Thousands(cell.Approved), Thousands(cell.Amended),
            }).Append(sum));
    }

    /// <summary>Every document with debit and credit, of which one is empty: income stands in debit, expenditure in credit.</summary>
    private static byte[] Journal(IReadOnlyList<SampleRow> rows) => (CsvShape.CityVizor with { Separator = '|' }).Names(
        JournalHeader,
        rows.Where(row => row.Type != "ROZ").Select(row => new[]
        {
            CsvShape.CzechWindows.Date(row.Date), row.Type, row.Paragraph, row.Item, row.Event, row.Unit,
            row.Item[0] is '5' or '6' ? "" : Halere.WithComma(row.Halere), row.Item[0] is '5' or '6' ? Halere.WithComma(row.Halere) : "",
            row.Party.Number, row.Party.Name, row.Description,
        }));

    /// <summary>The three stages side by side, in haléře.</summary>
    private static byte[] Statement(IReadOnlyList<SampleRow> rows) => CsvShape.CzechSpreadsheet.Names(
        StatementHeader,
        Ordered(StagedPosition.Of(rows.Select(row => row with { Event = "", Unit = "" })))
            .Select(cell =>
                new[] { cell.Position.Paragraph, cell.Position.Item, "", Whole(cell.Approved), Whole(cell.Amended), Whole(cell.Actual) }));

    private static IReadOnlyList<StagedPosition> Ordered(IEnumerable<StagedPosition> cells) =>
        [
            .. cells.OrderBy(
                cell => string.Join('|', cell.Position.Paragraph, cell.Position.Item, cell.Position.Event, cell.Position.Unit),
                StringComparer.Ordinal)
        ];

    private static string Thousands(long halere) => (halere / 100_000m).ToString("0.#####", CultureInfo.InvariantCulture).Replace('.', ',');

    private static string Whole(long halere) => halere == 0 ? "" : halere.ToString(CultureInfo.InvariantCulture);

    private const string Mapping = """
    {
      "mappings": [
        {
          // The budget as the council approved it and after its amendments.
          "match": "rozpocet*.csv",
          "separator": ";",
          "encoding": "windows-1250",
          "unit": "thousands",
          "columns": { "paragraph": "Par", "item": "Pol", "event": "Akce", "unit": "Stř", "approved": "SR", "amended": "RU" }
        },
        {
          "match": "denik*.csv",
          "separator": "|",
          "stage": "actual",
          "columns": {
            "date": "Den", "type": "Agenda", "paragraph": "Par", "item": "Pol", "event": "Akce", "unit": "Stř", "md": "MD", "dal": "DAL",
            "counterpartyId": "IČO", "counterpartyName": "Firma", "description": "Text"
          }
        }
      ]
    }

    """;

    private const string MappingOf2023 = """
        {
          "match": "*.txt",
          "unit": "halere",
          "columns": { "paragraph": "ODPA", "item": "POLOZKA", "approved": "Schvaleny", "amended": "Upraveny", "actual": "Skutecnost" }
        }

        """;
}
