namespace Transparency.Core.Tests.Formats.Vera;

/// <summary>Lines of VERA's accounting: what a test does not say stands as in a usual bill.</summary>
internal static class VeraText
{
    public const string Header =
        "ucetni_doklad;agenda;doklad;mesic;rok;datum;su;au;odpa;pol;zj;n;z;uz;orj;org;a;tz;ico_part;ico_trans;md;d;poznamka;"
            + "cis_rada;obsah_dokladu;variabilni_symbol;ico_partnera;subjekt;duzp;dud;mes_dph;rok_dph;zauctoval;datum_zauctovani";

    public const string InvoiceHeader = "Částka celkem;POL;OD;PA;IČO/D.nar.;Dodavatel;Text dokladu;Dat.uhrady\n";

    public static string Line(
        string item = "5169",
        string debit = "0,00",
        string credit = "100,00",
        string account = "231",
        string agenda = "PV",
        string document = "7",
        string month = "3",
        string year = "2024",
        string date = "15.3.2024",
        string paragraph = "6171",
        string unit = "",
        string @event = "",
        string note = "",
        string content = "",
        string ico = "",
        string name = "") =>
        $"1;{agenda};{document};{month};{year};{date};{account};0010;{paragraph};{item};000;0;0;0;{unit};{@event};0;0;00064581;;"
            + $"{debit};{credit};{note};1;{content};99;{ico};{name};;;;;Nevídaná;{date}\n";
}
