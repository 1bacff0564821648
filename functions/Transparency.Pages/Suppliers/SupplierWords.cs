using Transparency.Core.Budgets.Classification;
using Transparency.Core.Words;

namespace Transparency.Pages.Suppliers;

/// <summary>The words of suppliers and payers.</summary>
internal static class SupplierWords
{
    /// <summary>{0} is the municipality, {1} the year.</summary>
    public static Wording Title { get; } = new("{0} {1}: dodavatelé a plátci", "{0} {1}: suppliers and payers");

    /// <summary>{0} is the organisation, {1} its IČO.</summary>
    public static Wording TitleOfOne { get; } = new("{0} ({1}): platby od obcí a obcím", "{0} ({1}): payments from and to municipalities");

    public static Wording Heading { get; } = new("Dodavatelé a plátci", "Suppliers and payers");

    public static Wording Paid { get; } = new("Komu obec platila", "Who was paid");

    public static Wording Payers { get; } = new("Kdo platil obci", "Who paid");

    public static Wording Financing { get; } = new("Financování", "Financing");

    /// <summary>{0} is an amount, {1} how many payments, {2} the years.</summary>
    public static Wording Received { get; } = new(
        "Obce této organizaci zaplatily {0} (počet plateb: {1}, {2}).",
        "Municipalities paid this organisation {0} (payments: {1}, {2}).");

    /// <summary>{0} is an amount, {1} how many payments, {2} the years.</summary>
    public static Wording Gave { get; } = new(
        "Obce od ní dostaly {0} (počet plateb: {1}, {2}).",
        "Municipalities received {0} from it (payments: {1}, {2}).");

    /// <summary>{0} is an amount, {1} how many payments, {2} the years.</summary>
    public static Wording Financed { get; } = new(
        "Ve financování jde o {0} (počet plateb: {1}, {2}).",
        "In financing it is about {0} (payments: {1}, {2}).");

    public static Wording ByYear { get; } = new("Po letech", "By year");

    public static Wording ByTown { get; } = new("Po obcích", "By municipality");

    public static Wording Year { get; } = new("Rok", "Year");

    public static Wording Town { get; } = new("Obec", "Municipality");

    public static Wording Comparison { get; } = new("Porovnání", "Comparison");

    public static Wording Amount { get; } = new("Částka", "Amount");

    public static Wording Name { get; } = new("Název", "Name");

    /// <summary>{0} is how many.</summary>
    public static Wording Payments { get; } = new("plateb {0}", "payments: {0}");

    public static Wording OtherNames { get; } = new("Také jako:", "Also as:");

    public static Wording Elsewhere { get; } = new("V rejstřících státu", "In registers of the state");

    public static Wording Ares { get; } = new("ARES: kdo to je", "ARES: who it is");

    public static Wording Contracts { get; } = new("Registr smluv: smlouvy s touto organizací", "Register of contracts: contracts with it");

    public static Wording Tables { get; } = new("Tabulka ke stažení:", "A table to download:");

    public static Wording Limits { get; } = new(
        "Sečteny jsou platby, které tu obce zveřejnily; jiné obce a jiné peníze v součtech nejsou.",
        "These are payments that municipalities have published here; other municipalities and other money are in no sum.");

    public static Wording More { get; } = new("Další", "More");

    public static Wording Search { get; } = new("Hledat podle názvu nebo IČO", "Find by name or IČO");

    public static Wording Sort { get; } = new("Řazení", "Order");

    public static Wording ByAmount { get; } = new("podle částky", "by amount");

    public static Wording ByCount { get; } = new("podle počtu plateb", "by number of payments");

    public static Wording ByName { get; } = new("podle názvu", "by name");

    /// <summary>{0} is how many.</summary>
    public static Wording Count { get; } = new("Organizací s IČO: {0}", "Organisations with an IČO: {0}");

    /// <summary>{0} is how many, {1} what is looked for.</summary>
    public static Wording Found { get; } = new("Organizací, které odpovídají „{1}“: {0}", "Organisations that match “{1}”: {0}");

    public static Wording Nobody { get; } = new(
        "Nikdo s IČO tu není: obec v tomto roce takové platby nezveřejnila, nebo hledání nic nenašlo.",
        "There is nobody with an IČO: the municipality has published no such payments of the year, or the search found nothing.");

    public static Wording Persons { get; } = new("Fyzické osoby dohromady (jména se nezveřejňují)", "Natural persons together (not named)");

    public static Wording Unnamed { get; } = new("Platby, které nikoho nejmenují", "Payments that name nobody");

    public static Wording Others { get; } = new("Další organizace dohromady", "Other organisations together");

    public static Wording Total { get; } = new("Všechny platby", "All payments");

    public static Wording SentenceOf(Side side) => side switch
    {
        Side.Expenditure => Received,
        Side.Income => Gave,
        _ => Financed,
    };

    /// <summary>Of an organisation over municipalities.</summary>
    public static Wording OfOne(Side side) => side switch
    {
        Side.Expenditure => new("Co od obcí dostala", "What it received"),
        Side.Income => new("Co obcím zaplatila", "What it paid"),
        _ => Financing,
    };

    public static Wording Of(Side side) => side switch
    {
        Side.Expenditure => Paid,
        Side.Income => Payers,
        _ => Financing,
    };
}
