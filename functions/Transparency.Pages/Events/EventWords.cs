using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Words;

namespace Transparency.Pages.Events;

/// <summary>The words of events (akce): what a municipality gives a code of its own, such as the repair of a school.</summary>
internal static class EventWords
{
    /// <summary>{0} is the municipality, {1} the year.</summary>
    public static Wording Title { get; } = new("{0} {1}: akce, plán a skutečnost", "{0} {1}: events, plan and outcome");

    /// <summary>{0} is the event, {1} its code, {2} the municipality, {3} the year.</summary>
    public static Wording TitleOfOne { get; } = new("{0} ({1}): akce, {2} {3}", "{0} ({1}): event, {2} {3}");

    public static Wording Heading { get; } = new("Akce", "Events");

    public static Wording Lead { get; } = new(
        "Akce je to, čemu obec dala vlastní číslo: oprava školy, slavnosti, nový chodník. Kolik na ni plánovala a kolik to stálo.",
        "An event is what a municipality gives a number of its own: the repair of a school, a festival, a new pavement. "
            + "What was planned for it, and what it cost.");

    public static Wording None { get; } = new(
        "Obec v tomto roce žádné akce nerozlišuje, nebo hledání nic nenašlo.",
        "The municipality tells no events apart in this year, or the search found nothing.");

    public static Wording Search { get; } = new("Hledat akci podle názvu nebo čísla", "Find an event by name or number");

    public static Wording Sides { get; } = new("Strana rozpočtu", "Side of the budget");

    public static Wording Name { get; } = new("Název", "Name");

    public static Wording Comparison { get; } = new("Plán a skutečnost", "Plan and actual");

    public static Wording Amount { get; } = new("Skutečnost", "Actual");

    /// <summary>{0} is an amount.</summary>
    public static Wording Others { get; } = new("Mimo akce je {0}.", "Outside events: {0}.");

    /// <summary>{0} is how many.</summary>
    public static Wording Count { get; } = new("Akcí: {0}", "Events: {0}");

    public static Wording More { get; } = new("Další", "More");

    public static Wording Approved { get; } = new("Schválený rozpočet", "Approved budget");

    public static Wording Amended { get; } = new("Rozpočet po změnách", "Amended budget");

    public static Wording Actual { get; } = new("Skutečnost", "Actual");

    /// <summary>{0} is a percentage.</summary>
    public static Wording OfPlan { get; } = new("{0} rozpočtu", "{0} of the budget");

    public static Wording Planned { get; } = new("plán", "planned");

    public static Wording Unknown { get; } = new("neuvedeno", "not given");

    public static Wording Place { get; } = new("Kde to je", "Where it is");

    /// <summary>{0} and {1} are numbers.</summary>
    public static Wording Degrees { get; } = new("{0}° s. š., {1}° v. d.", "{0}° N, {1}° E");

    public static Wording OnMapy { get; } = new("na Mapy.com", "on Mapy.com");

    public static Wording OnOpenStreetMap { get; } = new("na OpenStreetMap", "on OpenStreetMap");

    /// <summary>{0} is how many.</summary>
    public static Wording OtherPlaces { get; } = new("Dalších míst: {0}", "Other places: {0}");

    public static Wording HasPlace { get; } = new("na mapě", "on the map");

    public static Wording OverYears { get; } = new("V letech", "Over the years");

    public static Wording OtherName { get; } = new("tehdy:", "then:");

    public static Wording NoMoney { get; } = new(
        "Obec akci pojmenovala, ale v tomto roce na ní žádné peníze neukazuje.",
        "The municipality names the event, but shows no money of it in this year.");

    public static Wording Paid { get; } = new("Komu se platilo", "Who was paid");

    public static Wording Payers { get; } = new("Kdo platil", "Who paid");

    public static Wording Persons { get; } = new("Fyzické osoby dohromady", "Natural persons together");

    public static Wording Unnamed { get; } = new("Platby, které nikoho nejmenují", "Payments that name nobody");

    /// <summary>{0} is how many.</summary>
    public static Wording OtherSuppliers { get; } = new("Dalších organizací: {0}", "Other organisations: {0}");

    /// <summary>{0} is how many.</summary>
    public static Wording PaymentCount { get; } = new("plateb {0}", "payments: {0}");

    public static Wording Newest { get; } = new("Nejnovější platby", "Newest payments");

    public static Wording NoPayments { get; } =
        new("Jednotlivé platby této akce zveřejněny nejsou.", "Single payments of this event are not published.");

    /// <summary>{0} is how many.</summary>
    public static Wording AllPayments { get; } = new("Všechny platby akce ({0})", "All payments of the event ({0})");

    public static Wording Parts { get; } = new("Z čeho se skládá", "What it is made of");

    public static Wording Tables { get; } = new("Po letech jako tabulka:", "Over the years as a table:");

    public static Wording Stages { get; } = new("Plán a skutečnost", "Plan and actual");

    public static Wording Of(Side side) => side switch
    {
        Side.Expenditure => new("Výdaje", "Expenditure"),
        Side.Income => new("Příjmy", "Income"),
        _ => new("Financování", "Financing"),
    };

    /// <summary>How much of the amended budget came of it, where that says anything; or null.</summary>
    public static string? ShareOrNull(StageTotals amounts, Language language)
    {
        const decimal most = 1_000;

        if (amounts is not { Actual: { } actual, Amended: { Halere: > 0 } amended } || actual.Halere < 0)
            return null;

        var share = (decimal)actual.Halere / amended.Halere * 100;

        return share > most ? null : OfPlan.In(language).Filled(Figures.Short(share, share < 10 ? 1 : 0, language) + "\u00A0%");
    }
}
