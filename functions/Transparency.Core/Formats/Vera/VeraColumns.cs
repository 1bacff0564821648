namespace Transparency.Core.Formats.Vera;

/// <summary>
/// The 34 columns of VERA's accounting export. They are known by their position: headers differ, and some files have none.
/// </summary>
internal static class VeraColumns
{
    public const int Agenda = 1;
    public const int Document = 2;
    public const int Month = 3;
    public const int Year = 4;
    public const int Date = 5;
    public const int Account = 6;
    public const int Paragraph = 8;
    public const int Item = 9;
    public const int Unit = 14;
    public const int Event = 15;
    public const int Debit = 20;
    public const int Credit = 21;
    public const int Note = 22;
    public const int Content = 24;
    public const int PartnerIco = 26;
    public const int PartnerName = 27;

    public static readonly string[] Names =
    [
        "ucetni_doklad", "agenda", "doklad", "mesic", "rok", "datum",
        "su", "au", "odpa", "pol", "zj", "n", "z", "uz", "orj", "org", "a", "tz",
        "ico_part", "ico_trans", "md", "d", "poznamka", "cis_rada", "obsah_dokladu", "variabilni_symbol",
        "ico_partnera", "subjekt", "duzp", "dud", "mes_dph", "rok_dph", "zauctoval", "datum_zauctovani",
    ];
}
