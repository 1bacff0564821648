using System.Globalization;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Words;

namespace Transparency.Pages.Payments;

/// <summary>What a feed of single payments says.</summary>
public static class PaymentFeedWords
{
    public static Wording Payments { get; } = new("platby", "payments");

    public static Wording About { get; } = new(
        "Jednotlivé zveřejněné platby, nejnovější napřed.",
        "Single payments as they are published, the newest first.");

    internal static Wording Day { get; } = new("Den", "Day");

    internal static Wording Counterparty { get; } = new("Protistrana", "Counterparty");

    internal static Wording Description { get; } = new("Popis", "Description");

    internal static Wording Paragraph { get; } = new("Paragraf", "Paragraph");

    internal static Wording Item { get; } = new("Položka", "Item");

    internal static Wording Event { get; } = new("Akce", "Event");

    internal static Wording Unit { get; } = new("Organizační jednotka", "Unit");

    internal static Wording Type { get; } = new("Typ dokladu", "Record type");

    internal static Wording InCrowns { get; } = new("{0} Kč", "CZK {0}");

    private static Wording DayFormat { get; } = new("d. M. yyyy", "yyyy-MM-dd");

    /// <summary>What each filter is called in a feed's title.</summary>
    private static IReadOnlyDictionary<string, Wording> Filters { get; } = new Dictionary<string, Wording>(StringComparer.Ordinal)
    {
        ["section"] = new("oddíl {0}", "section {0}"),
        ["paragraph"] = new("paragraf {0}", "paragraph {0}"),
        ["grouping"] = new("seskupení {0}", "grouping {0}"),
        ["item"] = new("položka {0}", "item {0}"),
        ["event"] = new("akce {0}", "event {0}"),
        ["unit"] = new("organizační jednotka {0}", "unit {0}"),
        ["counterparty"] = Wording.Verbatim("IČO {0}"),
        ["type"] = new("typ dokladu {0}", "record type {0}"),
        ["from"] = new("od {0}", "from {0}"),
        ["to"] = new("do {0}", "to {0}"),
        ["min"] = new("nejméně {0} Kč", "CZK {0} at least"),
        ["max"] = new("nejvýše {0} Kč", "CZK {0} at most"),
        ["q"] = new("„{0}“", "“{0}”"),
    };

    /// <summary>A filter as a feed's title says it.</summary>
    /// <param name="name">Of the parameter.</param>
    /// <param name="value">What was asked for.</param>
    public static Wording Filter(string name, string value) => name == "side" && Sides.ParseOrNull(value) is { } side
        ? SideOf(side)
        : Filters.GetValueOrDefault(name, Wording.Verbatim("{0}")).Filled(value);

    internal static Wording SideOf(Side side) => side switch
    {
        Side.Income => new("Příjem", "Income"),
        Side.Expenditure => new("Výdaj", "Expenditure"),
        _ => new("Financování", "Financing"),
    };

    internal static string OfDay(DateOnly day, Language language) =>
        day.ToString(DayFormat.In(language), CultureInfo.InvariantCulture);
}
