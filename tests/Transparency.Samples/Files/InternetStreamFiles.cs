using System.Globalization;
using System.Text;
using Transparency.Samples.Budgets;
using Transparency.Samples.Numbers;
using Transparency.Samples.Tables;

namespace Transparency.Samples.Files;

/// <summary>
/// The files SR, RU, SK and MAP of Internet Stream. Its codes of events have thirteen digits; a row without a unit has unit 0 without a
/// name.
/// </summary>
/// <param name="Units">Codes of units and their names.</param>
/// <param name="Shape">How tables are written.</param>
/// <param name="IsShort">Whether the columns are left out that only repeat or number: some systems do.</param>
internal sealed record InternetStreamFiles(
    int Year, IReadOnlyList<SampleRow> Rows, IReadOnlyList<NamedCode> Events, IReadOnlyList<string[]> Units, CsvShape Shape, bool IsShort)
{
    private static readonly string[] LongHeader =
    [
        "DOKLAD_ROK", "DOKLAD_DATUM", "DOKLAD_AGENDA", "DOKLAD_CISLO", "ORGANIZACE", "ORGANIZACE_NAZEV", "ORJ", "ORJ_NAZEV",
        "PARAGRAF", "PARAGRAF_NAZEV",
        "POLOZKA", "POLOZKA_NAZEV", "SUBJEKT_IC", "SUBJEKT_NAZEV", "CASTKA_MD", "CASTKA_DAL", "POZNAMKA",
    ];

    private static readonly string[] LeftOut = ["DOKLAD_CISLO", "PARAGRAF_NAZEV", "POLOZKA_NAZEV"];

    internal byte[] Approved() => Ledger(
        from line in StagedPosition.Of(Rows)
        where line.Approved != 0
        select new SampleRow(
            "ROZ",
            line.Position.Paragraph,
            line.Position.Item,
            line.Position.Event,
            line.Position.Unit,
            line.Approved,
            1,
            new DateOnly(Year, 1, 1),
            Party.None,
            ""));

    internal byte[] Amended() => Ledger(Rows.Where(row => row.Type == "ROZ").Select(row => row with { Date = new DateOnly(Year, 1, 1) }));

    internal byte[] Actual() => Ledger(Rows.Where(row => row.Type != "ROZ"));

    /// <summary>Events that can be found on a map, with the place of their own.</summary>
    internal byte[] Map() => Shape.Names(
        [
            "DOKLAD_ROK", "ORGANIZACE", "ORGANIZACE_NAZEV", "ORJ", "ORJ_NAZEV", "CASTKA_SCHVALENY_ROZ",
            "CASTKA_UPRAVENY_ROZ", "CASTKA_CERPANI", "SOURADNICE_DELKA", "SOURADNICE_SIRKA"
        ],
        StagedPosition.Of(Rows)
            .Where(line => line.Position is { IsExpenditure: true, Event.Length: > 0 })
            .GroupBy(line => (line.Position.Event, line.Position.Unit))
            .Select((group, place) => new[]
            {
                Text(Year), EventCode(group.Key.Event), EventName(group.Key.Event), UnitCode(group.Key.Unit), UnitName(group.Key.Unit),
                Shape.Amount(group.Sum(line =>
                    line.Approved)), Shape.Amount(group.Sum(line => line.Amended)), Shape.Amount(group.Sum(line => line.Actual)),
                Coordinate(15.4m, place), Coordinate(49.5m, place * 3),
            }));

    private byte[] Ledger(IEnumerable<SampleRow> rows)
    {
        var left = LongHeader.Select((column, i) => (column, i))
            .Where(entry => !IsShort || !LeftOut.Contains(entry.column))
            .Select(entry => entry.i)
            .ToArray();

        return Shape.Names(
            left.Select(i => LongHeader[i]),
            rows.Select((row, place) => Cells(row, place)).Select(cells => left.Select(i => cells[i])));
    }

    private string[] Cells(SampleRow row, int place)
    {
        var (debit, credit) = Sides(row, place);
        var date = row.Date ?? new DateOnly(Year, row.Month, DateTime.DaysInMonth(Year, row.Month));
        return
        [
            Text(
                Year), Shape.Date(
                    date), row.Type, Text(
                        120_000_001 + place), EventCode(row.Event), EventName(row.Event), UnitCode(row.Unit), UnitName(row.Unit),
            row.Paragraph.TrimStart(
                '0'), ClassificationNames.Of(row.Paragraph), row.Item, ClassificationNames.Of(row.Item), row.Party.Number, row.Party.Name,
            Shape.Amount(debit), Shape.Amount(credit), row.Description,
        ];
    }

    /// <summary>Income and financing are debit, expenditure credit. A correction is negative there, or stands on the other side.</summary>
    private static (long Debit, long Credit) Sides(SampleRow row, int place)
    {
        var isDebit = row.Item[0] is not ('5' or '6');

        if (row.Halere < 0 && place % 2 == 0)
            return isDebit ? (0, -row.Halere) : (-row.Halere, 0);

        return isDebit ? (row.Halere, 0) : (0, row.Halere);
    }

    private static string EventCode(string code) => code.PadLeft(13, '0');

    private string EventName(string code) => code.Length == 0 ? "" : Events.Single(entry => entry.Id == code).Name;

    private static string UnitCode(string code) => code.Length == 0 ? "0" : code;

    private string UnitName(string code) => Units.FirstOrDefault(unit => unit[0] == code)?[1] ?? "";

    private static string Coordinate(decimal from, int place) =>
        (from + ((place * 7919 % 4000) / 100_000m)).ToString("0.00000", CultureInfo.InvariantCulture);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>As the older exports are: everything in quotes.</summary>
    internal static readonly CsvShape Quoted = CsvShape.CityVizor with { QuotesAll = true };

    /// <summary>As the newer ones are: quotes where they are needed, DOS line ends.</summary>
    internal static readonly CsvShape Plain = CsvShape.CityVizor with { NewLine = "\r\n", Encoding = new UTF8Encoding(false) };
}
