namespace Transparency.Samples.Rows;

/// <summary>Words and codes of which the rows are made. The parts of a description together have 20 to 70 letters.</summary>
internal static class RowWords
{
    internal static readonly string[] IncomeParagraphs =
        ["0000", "2321", "3113", "3319", "3412", "3612", "3613", "3632", "3639", "3722", "6171", "6310"];

    internal static readonly string[] IncomeItems =
        ["1111", "1121", "1211", "1341", "1345", "1361", "1511", "2111", "2119", "2131", "2132", "2324", "3111", "4112", "4116", "4216"];

    internal static readonly string[] Paragraphs =
    [
        "2141", "2212", "2219", "2310", "2321", "3111", "3113", "3314", "3319", "3341", "3399", "3412", "3419", "3612", "3613", "3631",
        "3632", "3633", "3639", "3721", "3722", "3745", "4351", "4379", "5311", "5512", "6112", "6171",
    ];

    internal static readonly string[] Items =
    [
        "5011", "5021", "5031", "5032", "5137", "5139", "5151", "5152", "5153", "5154", "5156", "5161", "5162", "5164", "5166", "5167",
        "5168", "5169", "5171", "5172", "5175", "5192", "5222", "5331", "5336", "5362", "6119", "6121", "6122", "6130",
    ];

    internal static readonly string[] Trades =
    [
        "Stavby", "Silnice a mosty", "Elektro", "Zahradnictví", "Technické služby", "Vodárna", "Tiskárna", "Truhlářství",
        "Autodoprava", "Projekční kancelář", "Úklidové služby", "Čerpací stanice", "Pokrývačství", "Geodézie",
    ];

    internal static readonly string[] Places =
    [
        "Horní Podlesí", "Dolní Mezírov", "Kamenná Hůrka nad Říčkou", "Javorka", "Lhotka pod Vrbou", "Zelené Údolí", "Rákosiny",
        "Medvědice", "Stará Olšina", "Na Rozcestí", "Trnová Stráň", "Pomezí Východ",
    ];

    internal static readonly string[] Forms = ["s.r.o.", "a.s.", "s.r.o.", "v.o.s.", "družstvo", "spol. s r.o."];

    internal static readonly string[] FirstNames =
        ["Ctirad", "Dobromila", "Květoslav", "Bořivoj", "Zdislava", "Radovan", "Slavěna", "Vojmír", "Ludmila", "Přibyslav"];

    internal static readonly string[] LastNames =
        ["Smyšlenka", "Nevídaná", "Vzoreček", "Pohádkovský", "Příkladná", "Výmysl", "Ukázková", "Bájný", "Fiktivní", "Nejsoucí"];

    internal static readonly string[] Works =
    [
        "Oprava", "Pravidelná údržba", "Rekonstrukce", "Revize a seřízení", "Čištění", "Výměna oken", "Malování", "Technický dozor",
        "Zadávací dokumentace", "Elektrická energie", "Dodávka materiálu", "Pronájem a obsluha",
    ];

    internal static readonly string[] Targets =
    [
        "základní školy", "mateřské školy", "radnice", "kulturního domu", "chodníku", "veřejného osvětlení", "čistírny", "hřbitova",
        "sportovní haly", "bytového domu", "hasičské zbrojnice", "knihovny",
    ];

    internal static readonly string[] Sites =
        ["v ulici Lipové", "na náměstí", "v místní části", "u nádraží", "Pod Kopcem", "v ulici Školní", "za řekou", "Na Vyhlídce"];

    internal static readonly string[] Reasons =
        ["záloha", "vyúčtování", "leden", "duben", "říjen", "dle smlouvy", "dílčí část", "po závadě", "1. čtvrtletí"];
}
