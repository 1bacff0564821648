using Transparency.Core.Publishing;

namespace Transparency.Functions.Pages;

/// <summary>What the page about the data says, in one language. Texts are safe HTML.</summary>
/// <param name="Language"><c>cs</c> or <c>en</c>.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Lead">What this is, in a sentence or two.</param>
/// <param name="Chapters">Headings, each with its points.</param>
/// <param name="Towns">The heading of the list of municipalities.</param>
/// <param name="Columns">The three columns of that list: municipality, year and download.</param>
/// <param name="Published">Before the day of publication.</param>
/// <param name="Record">The catalogue's record of a year.</param>
/// <param name="Payments">Single payments.</param>
/// <param name="Other">The page in the other language, as text and address.</param>
internal sealed record DataWords(
    string Language, string Title, string Lead, IReadOnlyList<(string Heading, IReadOnlyList<string> Points)> Chapters,
    string Towns, IReadOnlyList<string> Columns, string Published, string Record, string Payments, (string Text, string Address) Other)
{
    private const string CatalogueNorm = "https://ofn.gov.cz/dcat-ap-cz-rozhraní-katalogů-otevřených-dat/2024-05-28/";
    private const string CodeListNorm = "https://ofn.gov.cz/číselníky/2022-02-08/";
    private static readonly string Atom = PublicPaths.Feed(null, null, "atom.xml");
    private static readonly string Rss = PublicPaths.Feed(null, null, "rss.xml");
    private static readonly string JsonFeed = PublicPaths.Feed(null, null, "feed.json");
    private static readonly string Paragraphs = PublicPaths.CodeListFile("paragraphs.csv");
    private static readonly string Items = PublicPaths.CodeListFile("items.csv");

    public static DataWords Czech { get; } = new(
        "cs", "Otevřená data",
        "Vše, co je na těchto stránkách, lze stáhnout a použít. Zdarma, bez registrace a k jakémukoli účelu.",
        [
            ("Co tu je",
            [
                "<b>budget.csv</b>: rozpočet, jeden řádek na stranu, paragraf, položku, akci a jednotku, se schváleným rozpočtem, rozpočtem po změnách a skutečností",
                "<b>payments.csv</b>: jednotlivé platby s datem, částkou a protistranou, pokud je účetnictví obce obsahuje",
                "<b>events.csv</b>: názvy akcí, organizačních jednotek a účtů",
                "<b>documents.csv</b>: rozpočtové dokumenty s daty schválení a zveřejnění, pokud je obec uvádí",
                "<b>all.zip</b>: všechny soubory jedné edice najednou, s popisem sloupců a s datovým balíčkem (Fiscal Data Package)",
                $"číselníky <a href=\"{Paragraphs}\">paragrafů</a> a <a href=\"{Items}\">položek</a>",
                $"<a href=\"{PublicPaths.Municipalities}\">programové rozhraní</a> (JSON), otevřené pro každého",
                $"<a href=\"{PublicPaths.Catalogue}\">katalog datových sad</a> pro národní katalog",
            ]),
            ("Jak často",
            [
                "Kdykoli obec vloží nový export ze svého účetnictví, vznikne během chvíle nová edice. Pevný termín to nemá, určuje ho obec. Každou noc se vše zkontroluje znovu.",
                $"O každé nové edici dá vědět odběr novinek: <a href=\"{Atom}\">Atom</a>, <a href=\"{Rss}\">RSS</a> nebo <a href=\"{JsonFeed}\">JSON Feed</a>.",
            ]),
            ("V jaké podobě",
            [
                "CSV podle RFC 4180: UTF-8, oddělovač čárka, desetinná tečka, datum jako 2024-01-31. Sloupce popisuje soubor <b>-metadata.json</b> vedle tabulky (CSV on the Web).",
                "Částky jsou v Kč. Prázdná částka je neznámá, nikoli nula.",
            ]),
            ("Za jakých podmínek",
            [
                "Data nejsou autorským dílem ani chráněnou databází: neobsahují autorská díla, databáze není chráněna autorským právem ani zvláštním právem pořizovatele. Uvést zdroj je slušnost, nikoli podmínka.",
                "Fyzické osoby jménem neuvádíme. Protistranou s IČO ale může být podnikající fyzická osoba, a taková platba je osobním údajem: kdo data zpracovává, řídí se i předpisy o jeho ochraně. Záznam v katalogu to uvádí u každého souboru.",
            ]),
            ("Jak dlouho",
            [
                "Adresa souboru bez edice vede vždy k nejnovější edici roku, a ta zůstává, dokud ji obec nestáhne. Adresa s edicí se nikdy nezmění a její obsah také ne.",
                "Bylo-li něco zveřejněno omylem, například osobní údaje, provozovatel edici stáhne: její adresy vracejí 410 a kanál novinek to oznámí. Kdo má kopii, ať ji odstraní.",
                "Uchováváme nejméně {retention} posledních edic každého roku, aby se daly porovnat, a každou, na kterou ještě odkazuje kanál novinek. Starší vracejí 410; zápis o nich zůstává. Kdo na jedné staví trvale, ať si ji uloží.",
            ]),
            ("Podle jakých norem",
            [
                $"Katalog: otevřená formální norma <a href=\"{CatalogueNorm}\">DCAT-AP-CZ z 28.&nbsp;5.&nbsp;2024</a>.",
                $"Číselníky: otevřená formální norma <a href=\"{CodeListNorm}\">Číselníky z 8.&nbsp;2.&nbsp;2022</a>.",
                "Pro rozpočty, účetnictví ani smlouvy obcí žádná otevřená formální norma neexistuje, a tak se tu k žádné nehlásíme.",
            ]),
        ],
        "Nejnovější data obcí", ["Obec", "Rok", "Ke stažení"], "zveřejněno", "záznam", "platby", ("In English", PublicPaths.Data + "?lang=en"));

    public static DataWords English { get; } = new(
        "en", "Open data",
        "Everything on these pages can be downloaded and used. Free of charge, without registration and for any purpose.",
        [
            ("What there is",
            [
                "<b>budget.csv</b>: the budget, one row for each side, paragraph, item, event and unit, with the approved budget, the amended budget and actual amounts",
                "<b>payments.csv</b>: single payments with date, amount and counterparty, where the municipality's accounting has them",
                "<b>events.csv</b>: names of events, units and accounts",
                "<b>documents.csv</b>: budget documents with the days of their approval and publication, where the municipality lists them",
                "<b>all.zip</b>: all files of an edition at once, with descriptions of the columns and a Fiscal Data Package",
                $"code lists of <a href=\"{Paragraphs}\">paragraphs</a> and <a href=\"{Items}\">items</a>",
                $"an <a href=\"{PublicPaths.Municipalities}\">interface for programs</a> (JSON), open to anyone",
                $"the <a href=\"{PublicPaths.Catalogue}\">catalogue of datasets</a> for the national catalogue",
            ]),
            ("How often",
            [
                "Whenever a municipality drops a new export of its accounting, a new edition is there within moments. There is no calendar, the municipality decides. Every night everything is checked again.",
                $"Feeds tell of every new edition: <a href=\"{Atom}\">Atom</a>, <a href=\"{Rss}\">RSS</a> or <a href=\"{JsonFeed}\">JSON Feed</a>.",
            ]),
            ("In which form",
            [
                "CSV after RFC 4180: UTF-8, commas, decimal points, dates as 2024-01-31. Columns are described by the file <b>-metadata.json</b> beside a table (CSV on the Web).",
                "Amounts are in CZK. An empty amount is unknown, not zero.",
            ]),
            ("Under which terms",
            [
                "The data are no work and no protected database: there is no copyright in them, and no special right of a maker of databases. Naming the source is good manners, not a condition.",
                "Natural persons are not named. Yet a counterparty with an identification number (IČO) may be a person who does business, and such a payment is personal data: whoever processes it minds the law on that, too. The record in the catalogue says so for each file.",
            ]),
            ("For how long",
            [
                "The address of a file without an edition leads to the newest edition of the year, which stays until the municipality withdraws it. An address with an edition never changes, nor does what it holds.",
                "What was published by mistake, such as personal data, is withdrawn: the addresses of the edition answer 410 and the feeds say so. Whoever has a copy should remove it.",
                "At least the newest {retention} editions of each year are kept so that they can be compared, and every one that a feed still names. Older ones answer 410; the record of them stays. Whoever builds on one for good should keep a copy.",
            ]),
            ("By which norms",
            [
                $"Catalogue: the Czech open formal norm <a href=\"{CatalogueNorm}\">DCAT-AP-CZ of 28 May 2024</a>.",
                $"Code lists: the Czech open formal norm <a href=\"{CodeListNorm}\">Číselníky of 8 February 2022</a>.",
                "There is no open formal norm for budgets, accounts or contracts of municipalities, so none is claimed here.",
            ]),
        ],
        "Newest data of each municipality", ["Municipality", "Year", "Download"], "published", "record", "payments", ("Česky", PublicPaths.Data));
}
