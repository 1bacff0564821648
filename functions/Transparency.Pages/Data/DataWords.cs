using Transparency.Core.Editions.Downloads;
using Transparency.Core.Publications;
using Transparency.Core.Words;

namespace Transparency.Pages.Data;

/// <summary>What the page about the data says.</summary>
internal static class DataWords
{
    private const string CatalogueNorm = "https://ofn.gov.cz/dcat-ap-cz-rozhraní-katalogů-otevřených-dat/2024-05-28/";
    private const string CodeListNorm = "https://ofn.gov.cz/číselníky/2022-02-08/";

    public static Wording Title { get; } = new("Otevřená data", "Open data");

    /// <summary>What this is, in a sentence or two.</summary>
    public static Wording Lead { get; } = new(
        "Vše, co je na těchto stránkách, lze stáhnout a použít. Zdarma, bez registrace a k jakémukoli účelu.",
        "Everything on these pages can be downloaded and used. Free of charge, without registration and for any purpose.");

    /// <summary>The heading of the list of municipalities.</summary>
    public static Wording Towns { get; } = new("Nejnovější data obcí", "Newest data of each municipality");

    /// <summary>The columns of that list.</summary>
    public static IReadOnlyList<Wording> Columns { get; } =
        [new("Obec", "Municipality"), new("Rok", "Year"), new("Ke stažení", "Download")];

    /// <summary>Before the day of publication.</summary>
    public static Wording Published { get; } = new("zveřejněno", "published");

    /// <summary>The catalogue's record of a year.</summary>
    public static Wording Record { get; } = new("záznam", "record");

    public static Wording Csv { get; } = new("CSV", "CSV");

    public static Wording Zip { get; } = new("ZIP", "ZIP");

    public static Wording Payments { get; } = new("platby", "payments");

    public static IReadOnlyList<Chapter> Chapters { get; } = [WhatThereIs, HowOften, Form, Terms, HowLong, Norms];

    private static Chapter WhatThereIs => new(
        new("Co tu je", "What there is"),
        new Point(
            "{0}: rozpočet, jeden řádek na stranu, paragraf, položku, akci a jednotku, se schváleným rozpočtem, rozpočtem po "
                + "změnách a skutečností",
            "{0}: the budget, one row for each side, paragraph, item, event and unit, with the approved budget, the amended "
                + "budget and actual amounts",
            Part.Named(EditionFiles.BudgetFile)),
        new Point(
            "{0}: jednotlivé platby s datem, částkou a protistranou, pokud je účetnictví obce obsahuje",
            "{0}: single payments with date, amount and counterparty, where the municipality's accounting has them",
            Part.Named(EditionFiles.PaymentsFile)),
        new Point(
            "{0}: názvy akcí, organizačních jednotek a účtů",
            "{0}: names of events, units and accounts",
            Part.Named(EditionFiles.EventsFile)),
        new Point(
            "{0}: rozpočtové dokumenty s daty schválení a zveřejnění, pokud je obec uvádí",
            "{0}: budget documents with the days of their approval and publication, where the municipality lists them",
            Part.Named(EditionFiles.DocumentsFile)),
        new Point(
            "{0}: poznámky obce k oddílům, paragrafům, položkám a akcím, pokud nějaké píše",
            "{0}: notes of the municipality on sections, paragraphs, items and events, where it writes any",
            Part.Named(EditionFiles.NotesFile)),
        new Point(
            "{0}: místa akcí, pokud je export obsahuje",
            "{0}: places of events, where the export has any",
            Part.Named(EditionFiles.PlacesFile)),
        new Point(
            "{0}: všechny soubory jedné edice najednou, s popisem sloupců a s datovým balíčkem (Fiscal Data Package)",
            "{0}: all files of an edition at once, with descriptions of the columns and a Fiscal Data Package",
            Part.Named(EditionFiles.ArchiveFile)),
        new Point(
            "{0} a {1}: totéž pro programy, které sčítají (Apache Parquet); všechny roky obce v jednom souboru jsou pod all místo roku",
            "{0} and {1}: the same for programs that add up (Apache Parquet); all years of a municipality in one file are under all "
                + "instead of the year",
            Part.Named(PublishedTables.Budget.TwinFile),
            Part.Named(PublishedTables.Payments.TwinFile)),
        new Point(
            "číselníky {0} a {1}",
            "code lists of {0} and {1}",
            new Part(new("paragrafů", "paragraphs"), PublicPaths.CodeListFile("paragraphs.csv")),
            new Part(new("položek", "items"), PublicPaths.CodeListFile("items.csv"))),
        new Point(
            "{0} (JSON), otevřené pro každého",
            "an {0} (JSON), open to anyone",
            new Part(new("programové rozhraní", "interface for programs"), PublicPaths.Municipalities)),
        new Point(
            "{0} pro národní katalog",
            "the {0} for the national catalogue",
            new Part(new("katalog datových sad", "catalogue of datasets"), PublicPaths.Catalogue)));

    private static Chapter HowOften => new(
        new("Jak často", "How often"),
        new Point(
            "Kdykoli obec vloží nový export ze svého účetnictví, vznikne během chvíle nová edice. Pevný termín to nemá, určuje ho obec. "
                + "Každou noc se vše zkontroluje znovu.",
            "Whenever a municipality drops a new export of its accounting, a new edition is there within moments. There is no "
                + "calendar, the "
                + "municipality decides. Every night everything is checked again."),
        new Point(
            "O každé nové edici dá vědět odběr novinek: {0}, {1} nebo {2}.",
            "Feeds tell of every new edition: {0}, {1} or {2}.",
            Part.Named("Atom", PublicPaths.Feed(null, null, "atom.xml")),
            Part.Named("RSS", PublicPaths.Feed(null, null, "rss.xml")),
            Part.Named("JSON Feed", PublicPaths.Feed(null, null, "feed.json"))));

    private static Chapter Form => new(
        new("V jaké podobě", "In which form"),
        new Point(
            "CSV podle RFC 4180: UTF-8, oddělovač čárka, desetinná tečka, datum jako 2024-01-31. Sloupce popisuje soubor {0} vedle tabulky "
                + "(CSV on the Web).",
            "CSV after RFC 4180: UTF-8, commas, decimal points, dates as 2024-01-31. Columns are described by the file {0} beside a table "
                + "(CSV on the Web).",
            Part.Named("-metadata.json")),
        new Point(
            "Částky jsou v Kč. Prázdná částka je neznámá, nikoli nula.",
            "Amounts are in CZK. An empty amount is unknown, not zero."));

    private static Chapter Terms => new(
        new("Za jakých podmínek", "Under which terms"),
        new Point(
            "Data nejsou autorským dílem ani chráněnou databází: neobsahují autorská díla, databáze není chráněna autorským "
                + "právem ani zvláštním "
                + "právem pořizovatele. Uvést zdroj je slušnost, nikoli podmínka.",
            "The data are no work and no protected database: there is no copyright in them, and no special right of a maker of "
                + "databases. Naming "
                + "the source is good manners, not a condition."),
        new Point(
            "Fyzické osoby jménem neuvádíme. Protistranou s IČO ale může být podnikající fyzická osoba, a taková platba je "
                + "osobním údajem: kdo "
                + "data zpracovává, řídí se i předpisy o jeho ochraně. Záznam v katalogu to uvádí u každého souboru.",
            "Natural persons are not named. Yet a counterparty with an identification number (IČO) may be a person who does "
                + "business, and such a "
                + "payment is personal data: whoever processes it minds the law on that, too. The record in the catalogue says so "
                + "for each file."));

    private static Chapter HowLong => new(
        new("Jak dlouho", "For how long"),
        new Point(
            "Adresa souboru bez edice vede vždy k nejnovější edici roku, a ta zůstává, dokud ji obec nestáhne. Adresa s edicí se "
                + "nikdy nezmění a "
                + "její obsah také ne.",
            "The address of a file without an edition leads to the newest edition of the year, which stays until the municipality "
                + "withdraws it. An "
                + "address with an edition never changes, nor does what it holds."),
        new Point(
            "Bylo-li něco zveřejněno omylem, například osobní údaje, provozovatel edici stáhne: její adresy vracejí 410 a kanál "
                + "novinek to oznámí. "
                + "Kdo má kopii, ať ji odstraní.",
            "What was published by mistake, such as personal data, is withdrawn: the addresses of the edition answer 410 and the "
                + "feeds say so. "
                + "Whoever has a copy should remove it."),
        new Point(
            "Uchováváme nejméně {retention} posledních edic každého roku, aby se daly porovnat, a každou, na kterou ještě "
                + "odkazuje kanál novinek. "
                + "Starší vracejí 410; zápis o nich zůstává. Kdo na jedné staví trvale, ať si ji uloží.",
            "At least the newest {retention} editions of each year are kept so that they can be compared, and every one that a "
                + "feed still names. "
                + "Older ones answer 410; the record of them stays. Whoever builds on one for good should keep a copy."));

    private static Chapter Norms => new(
        new("Podle jakých norem", "By which norms"),
        new Point(
            "Katalog: otevřená formální norma {0}.",
            "Catalogue: the Czech open formal norm {0}.",
            new Part(new("DCAT-AP-CZ z 28.\u00A05.\u00A02024", "DCAT-AP-CZ of 28 May 2024"), CatalogueNorm)),
        new Point(
            "Číselníky: otevřená formální norma {0}.",
            "Code lists: the Czech open formal norm {0}.",
            new Part(new("Číselníky z 8.\u00A02.\u00A02022", "Číselníky of 8 February 2022"), CodeListNorm)),
        new Point(
            "Pro rozpočty, účetnictví ani smlouvy obcí žádná otevřená formální norma neexistuje, a tak se tu k žádné nehlásíme.",
            "There is no open formal norm for budgets, accounts or contracts of municipalities, so none is claimed here."));
}
