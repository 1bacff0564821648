using System.Text;

namespace Transparency.Samples.Broken;

/// <summary>Small files of the CityVizor format, written out so that the fault can be seen.</summary>
internal static class Csv
{
    internal const string Header = "type;paragraph;item;event;unit;amount;date;counterpartyId;counterpartyName;description";

    private const string StatementHeader =
        "0FISCPER;ZC_VYKAZ;ZC_VTAB;\"\"\"IČO\"\"\"ZC_UCJED__ZC_ICO:ZC_ICO;0CI_TYPE:0CI_TYPE;0FUNC_AREA:0FUNC_AREA;"
            + "ZCMMT_ITM:ZCMMT_ITM;ZU_ROZSCH:ZU_ROZSCH;ZU_ROZPZM:ZU_ROZPZM;ZU_ROZKZ:ZU_ROZKZ";

    internal const string Tax = "UCT;0000;1111;;;98000;;;;";

    internal const string Voucher = "UCT;6171;5169;;;74000;;;;";

    internal const string Invoice =
        "KDF;6171;5139;;;1250.50;2024-03-15;97574911;Kancelářský svět Lípa s.r.o.;Kancelářské potřeby";

    internal const string OtherInvoice =
        "KDF;3745;5169;;;8300;2024-05-20;91860911;Zahrady Pod Vrbou s.r.o.;Sečení trávy";

    /// <summary>The file <c>2024/data.csv</c> with the usual header.</summary>
    internal static SampleFile Data(params ReadOnlySpan<string> rows) => Named("2024/data.csv", rows);

    /// <summary>A sound file beside a broken one, so that the folder does not lack data too.</summary>
    internal static SampleFile Sound() => Named("2024/ucetnictvi.csv", Tax, Invoice);

    internal static SampleFile Events(params ReadOnlySpan<string> rows) => Lines("2024/events.csv", ["srcId;name", .. rows]);

    internal static SampleFile Named(string path, params ReadOnlySpan<string> rows) => Lines(path, [Header, .. rows]);

    /// <summary>The treasury's extract of income and expenditure for the whole year.</summary>
    internal static SampleFile Statement(params ReadOnlySpan<string> rows) => Lines("2024/FINM201_2024012.csv", [StatementHeader, .. rows]);

    /// <summary>A table of Prague's shape, in thousands of crowns.</summary>
    internal static SampleFile Prague(params ReadOnlySpan<string> rows) =>
        Lines("2024/cerpani.csv", ["rok;oblast;odpa;pol;uz;rozpocet_aktualni;cerpani", .. rows]);

    /// <summary>The accounts of a subsidised organisation.</summary>
    internal static SampleFile Accounts(params ReadOnlySpan<string> rows) => Lines("2024/ucty.csv", ["type;sa;aa;amount", .. rows]);

    /// <summary>A list of budget documents.</summary>
    internal static SampleFile Documents(params ReadOnlySpan<string> rows) =>
        Lines("2024/documents.csv", ["kind;title;url;approved;published;removed", .. rows]);

    /// <summary>Notes of the municipality.</summary>
    internal static SampleFile Notes(params ReadOnlySpan<string> rows) => Lines("2024/notes.csv", ["level;code;language;text", .. rows]);

    /// <summary>The map of events of Internet Stream.</summary>
    internal static SampleFile Map(params ReadOnlySpan<string> rows) => Lines(
        "2024/MAP.csv",
        [
            "DOKLAD_ROK;ORGANIZACE;ORGANIZACE_NAZEV;ORJ;ORJ_NAZEV;CASTKA_SCHVALENY_ROZ;CASTKA_UPRAVENY_ROZ;CASTKA_CERPANI;"
                + "SOURADNICE_DELKA;SOURADNICE_SIRKA",
            .. rows,
        ]);

    internal static SampleFile Lines(string path, params ReadOnlySpan<string> lines) =>
        new(path, Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n"));
}
