using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Transparency.Samples.Budgets;
using Transparency.Samples.Tables;

namespace Transparency.Samples.Files;

/// <summary>
/// The budget and what was spent of it in the shape of Prague's open data: thousands of crowns, six-digit paragraphs, purposes of nine
/// digits.
/// The position's unit is the area of expenditure, its event the purpose.
/// </summary>
internal sealed class PragueFiles(
    int year,
    IReadOnlyList<StagedPosition> positions,
    IReadOnlyList<NamedCode> purposes,
    IReadOnlyList<string[]> areas)
{
    private static readonly string[] Codes = ["rok", "oblast", "odpa", "pol", "uz", "nazev_oblast", "nazev_odpa", "nazev_pol", "nazev_uz"];

    /// <summary>The budget of an earlier day: nothing in it has been amended yet.</summary>
    internal byte[] Budget(CsvShape shape) => shape.Names(
        [.. Codes, "rozpocet_schvaleny", "rozpocet_upraveny"], positions.Select(line => Cells(line, line.Approved, line.Approved)));

    internal byte[] Spending(CsvShape shape) => shape.Names([.. Codes, "rozpocet_aktualni", "cerpani"], Spending());

    /// <summary>With a byte order mark and three spaces a level, as it is published.</summary>
    internal byte[] SpendingAsJson()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(
            buffer,
            new JsonWriterOptions
            {
                Indented = true,
                IndentSize = 3,
                NewLine = "\n",
                Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping
            }))
        {
            json.WriteStartObject();
            json.WriteStartObject("data");
            json.WriteStartArray("row");

            foreach (var cells in Spending())
            {
                json.WriteStartObject();

                foreach (var (name, cell) in Codes.Concat(["rozpocet_aktualni", "cerpani"]).Zip(cells))
                    json.WriteString(name, cell);

                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return [.. Encoding.UTF8.Preamble, .. buffer.WrittenSpan];
    }

    /// <summary>The last row belongs to nothing and carries no money.</summary>
    private IEnumerable<string[]> Spending() =>
    [
        .. positions.Select(line => Cells(line, line.Amended, line.Actual)),
        [Text(year), "", "000000", "0000", "000000000", "", "Zaokrouhlení", "neurčeno", "Nespecifikováno", Thousands(0), Thousands(0)],
    ];

    private string[] Cells(StagedPosition line, long first, long second)
    {
        var position = line.Position;
        // Transfers between the city's own accounts belong to no area of their own.
        var area = !position.IsExpenditure ? "0" + position.Item[0] : position.Unit.Length > 0 ? position.Unit : "06";
        var purpose = purposes.FirstOrDefault(entry => entry.Id == position.Event);
        return
        [
            Text(year), area, position.Paragraph.PadLeft(6, '0'), position.Item, position.Event.PadLeft(9, '0'),
            position.IsExpenditure ? areas.Single(known => known[0] == area)[1] : Class(position.Item[0]),
            ClassificationNames.Of(position.Paragraph), ClassificationNames.Of(position.Item), purpose?.Name
                ?? "Nespecifikováno", Thousands(first), Thousands(second),
        ];
    }

    private static string Class(char item) => item switch
    {
        '1' => "Daňové příjmy",
        '2' => "Nedaňové příjmy",
        '3' => "Kapitálové příjmy",
        '4' => "Přijaté transfery",
        _ => "Financování",
    };

    /// <summary>Two decimals, and where that is not exact, up to five.</summary>
    private static string Thousands(long halere) => (halere / 100_000m).ToString("0.00###", CultureInfo.InvariantCulture);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
