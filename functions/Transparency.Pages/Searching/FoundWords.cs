using Transparency.Core.Words;

namespace Transparency.Pages.Searching;

/// <summary>The words of the search.</summary>
internal static class FoundWords
{
    public static Wording Title { get; } = new("Hledání", "Search");

    public static Wording Search { get; } = new("Hledat", "Search");

    public static Wording Description { get; } = new(
        "Hledání v obcích, dodavatelích, paragrafech, položkách a akcích rozpočtů.",
        "A search of municipalities, suppliers, paragraphs, items and events of budgets.");

    public static Wording Everywhere { get; } = new(
        "Hledat obce, dodavatele, akce, paragrafy",
        "Find towns, suppliers, events, paragraphs");

    /// <summary>{0} is the municipality.</summary>
    public static Wording InTown { get; } = new("Hledat v rozpočtech: {0}", "Search the budgets: {0}");

    /// <summary>{0} is what was looked for.</summary>
    public static Wording Sought { get; } = new("Hledání: {0}", "Search: {0}");

    public static Wording Hint { get; } = new(
        "Napište aspoň dva znaky: jméno obce, dodavatele nebo akce, IČO, číslo paragrafu nebo položky. Háčky a čárky psát nemusíte.",
        "Write two letters at least: a name of a town, a supplier or an event, an IČO, a number of a paragraph or an item. "
            + "Diacritics do not matter.");

    /// <summary>{0} is what was looked for.</summary>
    public static Wording Nothing { get; } = new("Pro „{0}“ nic nenalezeno.", "Nothing found for “{0}”.");

    public static Wording NothingHint { get; } = new(
        "Zkuste kratší slovo nebo jen jeho začátek. Jména fyzických osob se nezveřejňují, a proto se tu najít nedají.",
        "Try a shorter word, or its beginning alone. Names of natural persons are not published, and cannot be found here.");

    public static Wording NothingInTown { get; } = new("Hledat ve všech obcích", "Search all municipalities");

    public static Wording PaymentsHint { get; } = new(
        "V textech plateb se hledá ve vyhledávání jedné obce: je na stránce jejího rozpočtu.",
        "Texts of payments are looked through in the search of one municipality, which is on the page of its budget.");

    /// <summary>{0} is how many.</summary>
    public static Wording MoreThan { get; } = new("více než {0}", "more than {0}");

    public static Wording Received { get; } = new("dostal od obcí", "received from municipalities");

    public static Wording Paid { get; } = new("obcím zaplatil", "paid to municipalities");

    /// <summary>{0} is how many.</summary>
    public static Wording Towns { get; } = new("obcí {0}", "municipalities: {0}");

    public static Wording More { get; } = new("Další výsledky", "More results");

    public static Wording Name { get; } = new("Název", "Name");

    public static Wording Amount { get; } = new("Částka", "Amount");
}
