namespace Transparency.Core.Editions.Downloads;

/// <summary>
/// The columns of a code list after the open formal norm <i>Číselníky</i> (2022-02-08): names with one language, and the validity of each
/// item.
/// Descriptions are the norm's in short; what the columns mean as linked data is the norm's word for word.
/// </summary>
internal static class CodeListColumns
{
    private const string List = "{+ciselnik}";
    private const string Item = "{+ciselnik_polozka}";
    private const string Day = "http://www.w3.org/2006/time#inXSDDate";
    private const string Unspecified = "https://slovník.gov.cz/generický/čas/pojem/je-nespecifikovaný";

    public static IReadOnlyList<CodeListColumn> All { get; } =
    [
        new(
            "ciselnik",
            "číselník",
            "anyURI",
            List,
            "rdf:type",
            "Číselník jako IRI.",
            Required: true,
            ValueUrl: "skos:ConceptScheme"),
        new(
            "ciselnik_nazev_cs",
            "číselník_název_cs",
            "string",
            List,
            "skos:prefLabel",
            "Název číselníku v češtině.",
            Language: "cs"),
        new(
            "ciselnik_nazev_en",
            "číselník_název_en",
            "string",
            List,
            "skos:prefLabel",
            "Název číselníku v angličtině.",
            Language: "en"),
        new(
            "ciselnik_polozka",
            "číselník_položka",
            "anyURI",
            Item,
            "rdf:type",
            "Položka číselníku jako IRI; kód, který změnil název, je pro každou dobu jinou položkou.",
            ValueUrl: "skos:Concept"),
        new(
            "ciselnik_polozka_kod",
            "číselník_položka_kód",
            "string",
            Item,
            "skos:notation",
            "Kód položky; v jeden den platí nejvýše jedna položka téhož kódu.",
            Required: true),
        new(
            "ciselnik_polozka_nazev_cs",
            "číselník_položka_název_cs",
            "string",
            Item,
            "skos:prefLabel",
            "Název položky v češtině; několik kódů ho v číselníku Ministerstva financí nemá.",
            Language: "cs"),
        new(
            "ciselnik_polozka_platnost_zacatek_datum",
            "číselník_položka_platnost_začátek_datum",
            "date",
            Item + "/platnost/začátek",
            Day,
            "První den platnosti."),
        new(
            "ciselnik_polozka_platnost_zacatek_nespecifikovany",
            "číselník_položka_platnost_začátek_nespecifikovaný",
            "boolean",
            Item + "/platnost/začátek",
            Unspecified,
            "Zda první den není znám."),
        new(
            "ciselnik_polozka_platnost_konec_datum",
            "číselník_položka_platnost_konec_datum",
            "date",
            Item + "/platnost/konec",
            Day,
            "Poslední den platnosti."),
        new(
            "ciselnik_polozka_platnost_konec_nespecifikovany",
            "číselník_položka_platnost_konec_nespecifikovaný",
            "boolean",
            Item + "/platnost/konec",
            Unspecified,
            "Zda poslední den není znám: položka stále platí."),
    ];

    /// <summary>What no cell holds and the norm says of every row: about, property, value.</summary>
    public static IReadOnlyList<(string About, string Property, string Value)> Virtual { get; } =
    [
        (Item, "skos:inScheme", List),
        (Item, "dc:temporal", Item + "/platnost"),
        (Item + "/platnost", "rdf:type", "http://www.w3.org/2006/time#ProperInterval"),
        (Item + "/platnost", "http://www.w3.org/2006/time#hasBeginning", Item + "/platnost/začátek"),
        (Item + "/platnost", "http://www.w3.org/2006/time#hasEnd", Item + "/platnost/konec"),
        (Item + "/platnost/začátek", "rdf:type", "http://www.w3.org/2006/time#Instant"),
        (Item + "/platnost/konec", "rdf:type", "http://www.w3.org/2006/time#Instant"),
    ];
}
