using RazorSlices;
using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Editions.Searching;
using Transparency.Core.Publications;
using Transparency.Core.Words;
using Transparency.Pages.Bars;
using Transparency.Pages.Searching;

namespace Transparency.Pages.Suppliers;

/// <summary>Whom a municipality paid in a year, or who paid it: organisations by name, everybody else as sums.</summary>
/// <param name="Address">Where the list is.</param>
/// <param name="Name">The municipality's name.</param>
/// <param name="Publication">What is published of the year.</param>
/// <param name="Shown">The organisations on this page.</param>
/// <param name="Language">Of the reader.</param>
public sealed record SuppliersPage(
    SuppliersAddress Address,
    string Name,
    Publication Publication,
    IReadOnlyList<IndexedCounterparty> Shown,
    Language Language)
    : PublicPage(Language)
{
    /// <summary>How many organisations there are in all.</summary>
    public int Count { get; init; }

    /// <summary>All payments of the year.</summary>
    public SideSums Total { get; init; }

    /// <summary>Those of natural persons.</summary>
    public SideSums Persons { get; init; }

    /// <summary>Those that name nobody.</summary>
    public SideSums Unnamed { get; init; }

    /// <summary>Those of organisations that found no room.</summary>
    public SideSums Others { get; init; }

    /// <summary>The whole address of this content, or null.</summary>
    public string? Canonical { get; init; }

    public override PageFrame Frame => new(Language, Title, Title, Address.Municipality, Source: Publication)
    {
        Canonical = Canonical,
        IsUnlisted = Address.Sought is not null,
    };

    internal string Title => SupplierWords.Title.In(Language).Filled(Name, $"{Address.Year}");

    internal Side Side => Address.Side;

    /// <summary>The sides that have any payments.</summary>
    internal IEnumerable<Side> ShownSides =>
        new[] { Side.Expenditure, Side.Income, Side.Financing }.Where(side => side == Side || Total[side].Count > 0);

    internal static IReadOnlyList<(string Sort, Wording Text)> Sorts { get; } =
        [("-amount", SupplierWords.ByAmount), ("-count", SupplierWords.ByCount), ("name", SupplierWords.ByName)];

    internal BarScale Scale => new(Shown.Select(one => (Money?)one.Sums[Side].Amount));

    /// <summary>What has no name, and everything together.</summary>
    internal IEnumerable<(Wording Text, PaymentSum Sum)> Sums => new (Wording Text, PaymentSum Sum)[]
    {
        (SupplierWords.Persons, Persons[Side]),
        (SupplierWords.Unnamed, Unnamed[Side]),
        (SupplierWords.Others, Others[Side]),
        (SupplierWords.Total, Total[Side]),
    }.Where(sum => sum.Sum.Count > 0);

    internal string Found => Address.Sought is { } sought
        ? SupplierWords.Found.In(Language).Filled(Figures.Count(Count, Language), sought)
        : SupplierWords.Count.In(Language).Filled(Figures.Count(Count, Language));

    internal string? NextAddress => Address.From + Shown.Count < Count
        ? Said(Address with { From = Address.From + Shown.Count })
        : null;

    internal SearchForm Search => new(Address.Path, Address.Chosen, Address.Sought, SupplierWords.Search, Language);

    internal string Said(SuppliersAddress address) => Translated.Of(address.ToString(), Language);

    internal static string NameOf(IndexedCounterparty one) => one.Name.Length > 0 ? one.Name : "IČO\u00A0" + one.Id;

    internal string PageOf(IndexedCounterparty one) => Translated.Of(PublicPaths.CounterpartyPage(one.Id.ToString()), Language);

    internal string PaymentsOf(IndexedCounterparty one) => Translated.Of(
        PlainQuery.Of(
            PublicPaths.PaymentsPage(Address.Municipality, Address.Year),
            [("side", Side == Side.Expenditure ? null : Side.Name()), ("counterparty", one.Id.ToString())]),
        Language);

    /// <summary>Its part of the side, or null.</summary>
    internal string? ShareOf(PaymentSum sum) => Total[Side].Amount.Halere > 0
        ? Figures.Short((decimal)sum.Amount.Halere / Total[Side].Amount.Halere * 100, 1, Language) + "\u00A0%"
        : null;

    internal string List => PublicPaths.Counterparties(Address.Municipality, Address.Year);

    protected override RazorSlice View() => SuppliersView.Create(this);
}
