using System.Globalization;
using Transparency.Samples.Numbers;

namespace Transparency.Samples.Files;

/// <summary>VERA's book of received invoices: persons have their birth date where companies have their number.</summary>
internal static class VeraInvoices
{
    /// <summary>As it is exported: code page 1250, decimal commas, DOS line ends, quotes where they are needed.</summary>
    private static readonly CsvShape Shape = CsvShape.CzechWindows;

    internal static byte[] File(IEnumerable<SampleRow> rows) => Shape.Names(
        ["Číslo faktury", "Dodavatel", "IČO/D.nar.", "Text dokladu", "Částka celkem", "Dat.splatnosti", "Dat.uhrady", "OD", "PA", "POL"],
        rows.Where(row => row.Type == "KDF").SelectMany((row, place) => Entries(row, place)));

    private static IEnumerable<string[]> Entries(SampleRow row, int place)
    {
        yield return Entry(
            row,
            place,
            Shape.Date(row.Date),
            row.Paragraph[..2],
            row.Paragraph[2..],
            row.Item);

        // Some wait for their payment, and some, such as advances, are no budget.
        if (place % 20 == 7)
            yield return Entry(row, place, "", row.Paragraph[..2], row.Paragraph[2..], row.Item);
        if (place % 40 == 13)
            yield return Entry(row, place, Shape.Date(row.Date), "", "", "");
    }

    private static string[] Entry(SampleRow row, int place, string paidOn, string section, string rest, string item) =>
    [
        string.Create(CultureInfo.InvariantCulture, $"FP-{place + 1:0000}"), row.Party.Name.Trim(), Id(row.Party, place), row.Description,
        Halere.WithComma(row.Halere), Shape.Date(row.Date?.AddDays(-3)), paidOn, section, rest, item,
    ];

    private static string Id(Party party, int place) =>
        party.Number.Length > 0 || party.Name.Trim().Length == 0
            ? party.Number
            : Shape.Date(new DateOnly(1940 + (place % 60), 1 + (place % 12), 1 + (place % 28)));
}
