using Transparency.Core.Budgets.Classification;
using Transparency.Core.Words;

namespace Transparency.Pages.Payments;

/// <summary>The words of lists of single payments.</summary>
internal static class PaymentListWords
{
    /// <summary>{0} is the municipality, {1} the year.</summary>
    public static Wording Title { get; } = new("{0} {1}: platby", "{0} {1}: payments");

    public static Wording Heading { get; } = new("Platby", "Payments");

    public static Wording Day { get; } = new("Datum", "Date");

    public static Wording Counterparty { get; } = new("Protistrana", "Counterparty");

    public static Wording Description { get; } = new("Popis", "Description");

    public static Wording Amount { get; } = new("Kč", "CZK");

    public static Wording NotNamed { get; } = new("neuvedeno", "not given");

    /// <summary>{0} is how many, {1} their sum.</summary>
    public static Wording CountAndSum { get; } = new("Plateb {0}, celkem {1} Kč", "{0} payments, CZK {1} in all");

    public static Wording None { get; } = new(
        "Žádná taková platba tu není. Zrušte některý z filtrů, nebo se podívejte na druhou stranu rozpočtu.",
        "There is no such payment. Take away a filter, or look at the other side of the budget.");

    public static Wording Next { get; } = new("Další", "Next");

    public static Wording Search { get; } = new("Hledat v popisu a protistraně", "Find in description and counterparty");

    public static Wording MoreFilters { get; } = new("den a částka", "day and amount");

    public static Wording From { get; } = new("Od dne", "From day");

    public static Wording To { get; } = new("Do dne", "To day");

    public static Wording Min { get; } = new("Částka od", "Amount from");

    public static Wording Max { get; } = new("Částka do", "Amount to");

    public static Wording Chosen { get; } = new("Vybráno", "Chosen");

    public static Wording Drop { get; } = new("zrušit", "take away");

    public static Wording Sort { get; } = new("Řazení", "Order");

    public static Wording Newest { get; } = new("od nejnovějších", "newest first");

    public static Wording Oldest { get; } = new("od nejstarších", "oldest first");

    public static Wording Largest { get; } = new("od největších", "largest first");

    public static Wording Sides { get; } = new("Strana rozpočtu", "Side of the budget");

    public static Wording Tables { get; } = new("Tyto platby jako tabulka:", "These payments as a table:");

    public static Wording All { get; } = new("Hledat v platbách, po měsících", "Search payments, by month");

    public static Wording Of(Side side) => side switch
    {
        Side.Expenditure => new("Výdaje", "Expenditure"),
        Side.Income => new("Příjmy", "Income"),
        _ => new("Financování", "Financing"),
    };

    /// <summary>What a filter is called.</summary>
    public static Wording OfFilter(string name) => name switch
    {
        "section" => new("oddíl", "section"),
        "paragraph" => new("paragraf", "paragraph"),
        "grouping" => new("seskupení", "grouping"),
        "item" => new("položka", "item"),
        "event" => new("akce", "event"),
        "unit" => new("středisko", "unit"),
        "counterparty" => new("protistrana IČO", "counterparty IČO"),
        "type" => new("druh záznamu", "type of record"),
        "from" => new("od", "from"),
        "to" => new("do", "to"),
        "min" => new("aspoň Kč", "at least CZK"),
        "max" => new("nejvýš Kč", "at most CZK"),
        _ => new("hledá se", "looking for"),
    };
}
