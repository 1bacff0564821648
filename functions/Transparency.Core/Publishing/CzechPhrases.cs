using Transparency.Core.Documents;

namespace Transparency.Core.Publishing;

/// <summary>
/// What was expected, and why a file was taken for a format, in Czech. Formats say it once, in English; a star stands for what differs from case to
/// case. What is not here, such as a list of a table's own columns, is shown as it is.
/// </summary>
public static class CzechPhrases
{
    private static readonly (string English, string Czech)[] Known =
    [
        ("a number such as 1234.56 or 1 234,56", "číslo jako 1234.56 nebo 1 234,56"),
        ("a number such as *", "číslo jako *"),
        ("thousands of CZK, such as 1234.56", "tisíce Kč, například 1234.56"),
        ("18 digits of haléře, then a blank, -, c or C", "18 číslic v haléřích, potom mezera, -, c nebo C"),
        ("less than a trillion CZK", "méně než bilion Kč"),
        ("a day such as 2024-01-31 or 31.1.2024", "den jako 2024-01-31 nebo 31.1.2024"),
        ("the day of the payment, such as 2024-01-31", "den platby, například 2024-01-31"),
        ("a day of *", "den v období *"),
        ("a year and a month such as 2024012", "rok a měsíc jako 2024012"),
        ("four digits, class 1 to 8, such as 5169", "čtyři číslice, třída 1 až 8, například 5169"),
        ("four digits, or six that begin with zeros, such as 003113", "čtyři číslice, nebo šest, které začínají nulami, například 003113"),
        ("four digits, such as *", "čtyři číslice, například *"),
        ("three digits, such as *", "tři číslice, například *"),
        ("two digits, such as *", "dvě číslice, například *"),
        ("at most four digits, such as 3113", "nejvýše čtyři číslice, například 3113"),
        ("an account of three digits, such as 231", "tříčíslicový účet, například 231"),
        ("at most 64 characters", "nejvýše 64 znaků"),
        ("eight digits with a right check digit", "osm číslic se správnou kontrolní číslicí"),
        ("the quotation mark closed on its own row", "uvozovka uzavřená na témže řádku"),
        ("rows shorter than 1 MB", "řádky kratší než 1 MB"),
        ("lines shorter than 1 MB", "řádky kratší než 1 MB"),
        ("values shorter than 1 MB", "hodnoty kratší než 1 MB"),
        ("* fields", "* polí"),
        ("109 characters", "109 znaků"),
        ("a head 6/@ before it", "před ní hlavička 6/@"),
        ("5/@, 6/@, G/@, G/$ or G/#", "5/@, 6/@, G/@, G/$ nebo G/#"),
        ("a column named *", "sloupec s názvem *"),
        ("approved or amended or actual", "approved, amended nebo actual"),
        ("the columns of one format", "sloupce jednoho formátu"),
        ("SR.csv, RU.csv or SK.csv", "SR.csv, RU.csv nebo SK.csv"),
        ("one municipality, or its * in municipality.json", "jedna obec, nebo její * v municipality.json"),
        ("amount, CASTKA, incomeAmount or expenditureAmount", "amount, CASTKA, incomeAmount nebo expenditureAmount"),
        ("files of one source, or * in municipality.json", "soubory jednoho zdroje, nebo * v municipality.json"),
        ("a folder of its own for the organisation", "pro organizaci vlastní složka"),
        ("a difference of 0", "rozdíl 0"),
        ("each amount once", "každá částka jednou"),
        ("about * as before", "zhruba * jako dříve"),
        ("an id of the events file", "číslo z číselníku akcí"),
        ("an item of *", "položka platná v roce *"),
        ("a paragraph of *", "paragraf platný v roce *"),
        ("an address that begins with https://", "adresa, která začíná https://"),
        ("an address without a user name and password", "adresa bez jména a hesla"),
        ("an address without a port", "adresa bez čísla portu"),
        ("an address without #", "adresa bez #"),
        ("the name of a server in the public internet", "jméno serveru ve veřejném internetu"),
        ("a server of one name", "server jednoho jména"),
        ("at most * characters", "nejvýše * znaků"),
        ("current, previous or a year such as 2026", "current (letošní), previous (loňský) nebo rok, například 2026"),
        ("hourly, daily, weekly, monthly", "hourly (každou hodinu), daily (každou noc), weekly (každý týden) nebo monthly (každý měsíc)"),
        ("the name of a file, such as data.csv", "jméno souboru, například data.csv"),
        ("another file than those before", "jiný soubor než ty předchozí"),
        ("{month} only with the current year", "{month} jen s letošním rokem"),
        ("{year} and {month} alone in braces", "ve složených závorkách jen {year} a {month}"),
        ("a text", "text"),
        ("at most * files", "nejvýše * souborů"),
        ("at most * bytes, and * from each", "nejvýše * bajtů, a to * z každého"),
        ("at most * bytes", "nejvýše * bajtů"),
        ("columns of paragraph, item and amount, and a name that says payments", "sloupce paragraf, položka a částka a jméno, které říká platby"),
        ("columns of paragraph, item and amount", "sloupce paragraf, položka a částka"),
        ("columns of an id and a name", "sloupce číslo a název"),
        ("columns of an analytical account and a name", "sloupce analytický účet a název"),
        ("columns of an account and an amount, without a classification", "sloupce účet a částka bez rozpočtové skladby"),
        ("columns of odpa, pol and thousands of CZK", "sloupce odpa, pol a tisíce Kč"),
        ("JSON of rows with odpa, pol and thousands of CZK", "JSON s řádky odpa, pol a tisíce Kč"),
        ("columns of the state treasury's income and expenditure", "sloupce výkazu státní pokladny: příjmy a výdaje"),
        ("columns of the state treasury's financing", "sloupce výkazu státní pokladny: financování"),
        ("columns of VERA's book of invoices", "sloupce knihy faktur systému VERA"),
        ("columns ORGANIZACE and ORGANIZACE_NAZEV without a classification", "sloupce ORGANIZACE a ORGANIZACE_NAZEV bez rozpočtové skladby"),
        ("columns ORG, NAZEV and SU", "sloupce ORG, NAZEV a SU"),
        ("columns CASTKA_MD and CASTKA_DAL", "sloupce CASTKA_MD a CASTKA_DAL"),
        ("columns of a kind of document and its address", "sloupce druh dokumentu a adresa"),
        (DocumentKinds.InEnglish, DocumentKinds.InCzech),
        ("an address such as *", "adresa jako *"),
        ("one line of at most * characters", "jeden řádek, nejvýše * znaků"),
        ("a day after the approval", "den po schválení"),
        ("a day after the publication", "den po zveřejnění"),
        ("a record * at its beginning", "věta * na začátku"),
        ("a name like * of mapping.json", "jméno jako * z mapping.json"),
        ("a column for each stage", "sloupec pro každou fázi"),
        ("34 columns with month, year, account and amounts in their places", "34 sloupců s měsícem, rokem, účtem a částkami na svých místech"),
    ];

    /// <summary>The phrase in Czech, or as it is where it has no Czech.</summary>
    public static string Of(string english) => OrNull(english) ?? english;

    /// <summary>The phrase in Czech, or null where it has none.</summary>
    public static string? OrNull(string english)
    {
        foreach (var (pattern, czech) in Known)
        {
            if (Match(pattern.Split('*'), english) is { } parts) return Fill(czech, parts);
        }
        return null;
    }

    /// <returns>What stands for the stars, or null when the text is not of the pattern.</returns>
    private static List<string>? Match(string[] pieces, string text)
    {
        if (pieces.Length == 1) return text == pieces[0] ? [] : null;
        if (!text.StartsWith(pieces[0], StringComparison.Ordinal)) return null;
        var parts = new List<string>();
        var at = pieces[0].Length;
        for (var i = 1; i < pieces.Length; i++)
        {
            var end = i == pieces.Length - 1 && pieces[i].Length == 0 ? text.Length : text.IndexOf(pieces[i], at, StringComparison.Ordinal);
            if (end < 0) return null;
            parts.Add(text[at..end]);
            at = end + pieces[i].Length;
        }
        return at == text.Length ? parts : null;
    }

    private static string Fill(string czech, List<string> parts)
    {
        var pieces = czech.Split('*');
        return string.Concat(pieces.Select((piece, i) => i < parts.Count ? piece + parts[i] : piece));
    }
}
