using Transparency.Core.Comparisons;
using Transparency.Functions.Classification;
using Transparency.Functions.Comparisons;
using Transparency.Functions.Counterparties;
using Transparency.Functions.Facts;
using Transparency.Functions.Searching;
using Transparency.Functions.Timelines;
using Transparency.Pages.Interface;
using static Transparency.Functions.Description.DescribedParameters;
using static Transparency.Functions.Description.DescribedRoutes;

namespace Transparency.Functions.Description;

/// <summary>Routes that answer questions across the budget: over its dimensions, years and municipalities.</summary>
internal static class DescribedQuestions
{
    private static string Bands => string.Join(", ", PopulationBand.All);

    public static IEnumerable<DescribedRoute> All =>
        [Facts, OfYear, Timeline, TimelineParts, Comparison, CodeNames, OfMunicipality, Counterparty, Search];

    private static DescribedRoute Facts => ListOf(
        new("Peníze roku podle libovolných hledisek", "A year's money by any dimensions"),
        "/api/v1/municipalities/{municipality}/years/{year}/facts",
        FactJson.Readable.FactListResponse,
        Municipality,
        Year,
        Text(
            "drilldown",
            "hlediska oddělená čárkou: side, class, grouping, item, group, section, paragraph, event, unit, month, type",
            "dimensions parted by commas: side, class, grouping, item, group, section, paragraph, event, unit, month, type"),
        Text("cut", "řezy oddělené |, například side:expenditure|event:5,7", "cuts parted by |, such as side:expenditure|event:5,7"),
        Text("stage", "jen tyto stupně: approved, amended, actual", "only these stages: approved, amended, actual"),
        Text("order", "řazení, například actual:desc,item", "order, such as actual:desc,item"),
        Consolidated(false),
        Limit(100, 1000),
        Next,
        Edition).Asked("?drilldown=section&cut=side:expenditure");

    /// <summary>What is asked of a node over the years, in any form.</summary>
    private static InterfaceParameter[] NodeOverYears =>
    [
        Municipality,
        Side,
        View,
        NodePath,
        Consolidated(true),
        PricesOf,
        Text("base", "rok, v jehož cenách", "the year whose prices"),
    ];

    private static DescribedRoute Timeline => ListOf(
        new("Totéž místo rozpočtu přes všechny roky", "The same node of the budget over all years"),
        "/api/v1/municipalities/{municipality}/timeline",
        TimelineJson.Readable.TimelineResponse,
        NodeOverYears);

    private static DescribedRoute TimelineParts => ListOf(
        new("Z čeho se místo rozpočtu skládá, přes všechny roky", "What a node of the budget is made of, over all years"),
        "/api/v1/municipalities/{municipality}/timeline/parts",
        TimelineJson.Readable.TimelinePartsResponse,
        [
            .. NodeOverYears,
            OneOf("per", "celkem, nebo na obyvatele", "in total, or per inhabitant", "total", "inhabitant"),
        ]);

    private static InterfaceParameter PricesOf => OneOf(
        "prices",
        "ceny: běžné, nebo stálé po odečtení inflace",
        "prices: nominal, or constant without inflation",
        "nominal",
        "constant");

    private static DescribedRoute Comparison => ListOf(
        new("Obce vedle sebe, celkem nebo na obyvatele", "Municipalities beside each other, in total or per inhabitant"),
        "/api/v1/compare",
        ComparisonJson.Readable.ComparisonResponse,
        Text("municipalities", "id obcí oddělená čárkou, nejvýše dvacet", "ids of municipalities parted by commas, twenty at most"),
        Text(
            "tree",
            "id města: místo seznamu ono, jeho obvody a organizace",
            "id of a city: instead of a list it, its districts and organisations"),
        Text("group", "všechny kraje, okresy, nebo roky: regions, districts, years", "all of them: regions, districts or years"),
        Text("region", "kraj, jehož obce, třeba plzensky-kraj", "a region, whose municipalities, such as plzensky-kraj"),
        Text("district", "okres, jehož obce, třeba praha-zapad", "a district, whose municipalities, such as praha-zapad"),
        Text("band", "obce s tolika obyvateli: " + Bands, "municipalities of so many inhabitants: " + Bands),
        Year with { IsOfPath = false },
        Side,
        View,
        NodePath,
        OneOf("stage", "stupeň", "stage", "actual", "amended", "approved"),
        OneOf("per", "celkem, nebo na obyvatele", "in total, or per inhabitant", "total", "inhabitant"),
        Limit(100, 1000),
        Next)
        .Asked("?municipalities={municipality}&year={year}");

    private static DescribedRoute OfYear => ListOf(
        new("Komu obec v roce platila a kdo platil jí", "Whom a municipality paid in a year and who paid it"),
        "/api/v1/municipalities/{municipality}/years/{year}/counterparties",
        CounterpartyJson.Readable.YearCounterpartiesResponse,
        [Municipality, Year, .. OfCounterparties, Edition]);

    private static DescribedRoute OfMunicipality => ListOf(
        new("Totéž přes všechny roky", "The same over all years"),
        "/api/v1/municipalities/{municipality}/counterparties",
        CounterpartyJson.Readable.TownCounterpartiesResponse,
        [Municipality, .. OfCounterparties]);

    private static DescribedRoute Counterparty => ListOf(
        new("Jeden dodavatel ve všech obcích a letech", "One supplier in every municipality and year"),
        "/api/v1/counterparties/{ico}",
        CounterpartyJson.Readable.CounterpartyResponse,
        Path("ico", "IČO, osm číslic", "IČO, eight digits") with { Pattern = "^[0-9]{8}$" },
        Limit(100, 1000),
        Next);

    private static DescribedRoute Search => Of(
        new("Hledání ve všem; s obcí i v textech plateb", "A search over everything; with a municipality in texts of payments too"),
        "/api/v1/search",
        SearchJson.Readable.SearchResponse,
        Text("q", "co hledat, aspoň dva znaky, i bez diakritiky", "what to look for, two letters at least, with or without diacritics"),
        Text(
            "municipality",
            "jen v této obci, a i v popisech jejích plateb",
            "only in this municipality, and in descriptions of its payments as well"),
        Limit(100, 1000),
        Next,
        InLanguage).Asked("?q=skola");

    private static IReadOnlyList<InterfaceParameter> OfCounterparties =>
    [
        Text("side", "jen kdo má platby na této straně", "only who has payments on this side"),
        OneOf("sort", "řazení", "order", "-amount", "amount", "name", "-count", "count"),
        Text("q", "část jména, i bez diakritiky, nebo IČO", "a part of the name, with or without diacritics, or the IČO"),
        Limit(100, 1000),
        Next,
    ];

    private static DescribedRoute CodeNames => ListOf(
        new("Názvy kódů platné v roce: paragraphs, items", "Names of codes in force in a year: paragraphs, items"),
        "/api/v1/codelists/{list}",
        CodeNamesJson.Readable.CodeNamesResponse,
        Path("list", "číselník", "code list") with { Allowed = ["paragraphs", "items"] },
        Text("year", "rok; jinak letošní", "year; otherwise this one"),
        Text("q", "část názvu nebo začátek kódu", "a part of the name or the beginning of the code"),
        Limit(1000, 1000),
        Next);
}
