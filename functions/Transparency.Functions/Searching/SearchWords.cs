using Transparency.Core.Words;

namespace Transparency.Functions.Searching;

/// <summary>What the kinds of results are called.</summary>
internal static class SearchWords
{
    public static Wording Municipalities { get; } = new("Obce a organizace", "Municipalities and organisations");

    public static Wording Counterparties { get; } = new("Dodavatelé a plátci", "Suppliers and payers");

    public static Wording Paragraphs { get; } = new("Paragrafy a oddíly", "Paragraphs and sections");

    public static Wording Items { get; } = new("Položky a seskupení položek", "Items and groupings");

    public static Wording Events { get; } = new("Akce a organizační jednotky", "Events and units");

    public static Wording Payments { get; } = new("Platby podle popisu", "Payments by their description");
}
