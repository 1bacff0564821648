using System.Globalization;
using System.Text;
using Transparency.Samples.Numbers;

namespace Transparency.Samples.Files;

/// <summary>
/// VERA's accounting: 34 columns that a header names or not, windows-1250, quotes as letters. Every document has a row on a cash account
/// and
/// one on another.
/// </summary>
/// <param name="HasHeader">Whether the first line names the columns.</param>
/// <param name="HasInvoices">Whether received invoices are paid under their own agenda, PV, or among all others of the bank.</param>
internal sealed record VeraAccounting(int Year, bool HasHeader, bool HasInvoices)
{
    private const string Columns =
        "ucetni_doklad;agenda;doklad;mesic;rok;datum;su;au;odpa;pol;zj;n;z;uz;orj;org;a;tz;ico_part;ico_trans;md;d;poznamka;"
        + "cis_rada;obsah_dokladu;variabilni_symbol;"
        + "ico_partnera;subjekt;duzp;dud;mes_dph;rok_dph;zauctoval;datum_zauctovani";

    internal byte[] File(IEnumerable<SampleRow> rows)
    {
        var text = new StringBuilder();

        if (HasHeader)
            text.Append(Columns).Append("\r\n");

        Line(text, new SampleRow(
            "UD",
            "",
            "",
            "",
            "",
            184_000_00,
            1,
            new DateOnly(Year, 1, 1),
            Party.None,
            "Počáteční stav"), "231", 0);

        var place = 0;

        foreach (var row in rows.Where(row => row.Type != "ROZ"))
        {
            Line(text, row, row.Type == "POK" ? "261" : row.Item is "5345" or "4134" ? "236" : "231", ++place);
            Line(text, row with { Paragraph = "", Item = "", Halere = -row.Halere }, row.Type == "KDF" ? "321" : "395", place);
        }

        return CsvShape.CzechWindows.Encoding.GetBytes(text.ToString());
    }

    private void Line(StringBuilder text, SampleRow row, string account, int place)
    {
        var date = row.Date ?? new DateOnly(Year, row.Month, 1 + (place * 3 % 28));
        var isDebit = row.Item.Length == 0 || row.Item[0] is not ('5' or '6');
        // A correction is negative where the row stands, or positive on the other side.
        var crosses = row.Halere < 0 && place % 2 == 0;
        var (debit, credit) = isDebit != crosses ? (crosses ? -row.Halere : row.Halere, 0L) : (0L, crosses ? -row.Halere : row.Halere);
        string[] cells =
        [
            Text(
                240_000 + place), Agenda(
                    row.Type), Text(10_000 + place), Text(row.Month), Text(Year), CsvShape.CzechWindows.Date(date), account, "0010",
            row.Paragraph, row.Item, "000", "0", "0", "000000000", Zeros(row.Unit, 4), Zeros(row.Event, 8), "0", "00", "", "",
            Halere.WithComma(debit), Halere.WithComma(credit), Note(row, place), "1", place % 4 == 0 ? "Úhrada dokladu" : "", Text(place),
            row.Party.Number, row.Party.Name.Trim(), "", "", "", "", "Nevídaná", CsvShape.CzechWindows.Date(date),
        ];
        text.AppendJoin(';', cells).Append("\r\n");
    }

    private string Agenda(string type) => type switch
    {
        "KDF" => HasInvoices ? "PV" : "BV",
        "KOF" => "VF",
        "POK" => "PO",
        _ => "UD",
    };

    /// <summary>A note cannot hold the separator, and its quotes need not be closed.</summary>
    private static string Note(SampleRow row, int place)
    {
        var note = row.Description.Replace(';', ',');
        return note.Length == 0 ? "" : (place % 9) switch
        {
            3 => $"\"{note}\" dle smlouvy",
            6 => $"{note} \"Na Lukách",
            _ => note,
        };
    }

    private static string Zeros(string code, int length) => code.PadLeft(length, '0');

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
