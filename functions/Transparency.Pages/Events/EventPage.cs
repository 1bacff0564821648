using RazorSlices;
using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Editions.Searching;
using Transparency.Core.Payments;
using Transparency.Core.Publications;
using Transparency.Core.Words;
using Transparency.Pages.Bars;
using Transparency.Pages.Levels;
using Transparency.Pages.Payments;

namespace Transparency.Pages.Events;

/// <summary>An event of a year: plan and outcome, other years, who was paid for it, and its newest payments.</summary>
/// <param name="Address">Where it is.</param>
/// <param name="Town">The municipality's name.</param>
/// <param name="Publication">What is published of the year.</param>
/// <param name="Language">Of the reader.</param>
public sealed record EventPage(EventAddress Address, string Town, Publication Publication, Language Language) : PublicPage(Language)
{
    /// <summary>What it is called in the year.</summary>
    public required string Name { get; init; }

    /// <summary>The side that is shown.</summary>
    public Side Side { get; init; } = Side.Expenditure;

    /// <summary>Its money in CZK, of the sides on which it has any.</summary>
    public IReadOnlyDictionary<Side, StageTotals> Amounts { get; init; } = new Dictionary<Side, StageTotals>();

    /// <summary>The same of every year that has it on the side, the oldest first.</summary>
    public IReadOnlyList<EventYear> Years { get; init; } = [];

    /// <summary>Who was paid most, or who paid most.</summary>
    public IReadOnlyList<IndexedCounterparty> Suppliers { get; init; } = [];

    /// <summary>How many organisations there are in all.</summary>
    public int SupplierCount { get; init; }

    /// <summary>Payments of natural persons, whom nobody names.</summary>
    public PaymentSum Persons { get; init; }

    /// <summary>Payments that name nobody.</summary>
    public PaymentSum Unnamed { get; init; }

    /// <summary>All payments of the side.</summary>
    public PaymentSum Total { get; init; }

    /// <summary>The newest payments.</summary>
    public IReadOnlyList<Payment> Payments { get; init; } = [];

    /// <summary>Where it is.</summary>
    public IReadOnlyList<ShownPlace> Places { get; init; } = [];

    /// <summary>How many places there are in all.</summary>
    public int PlaceCount { get; init; }

    /// <summary>The whole address of this content, or null.</summary>
    public string? Canonical { get; init; }

    public override PageFrame Frame => new(Language, Title, Description, Address.Municipality, Source: Publication)
    {
        Canonical = Canonical,
    };

    internal string Title => EventWords.TitleOfOne.In(Language).Filled(Name, Address.Code, Town, $"{Address.Year}");

    internal IEnumerable<Side> Sides =>
        new[] { Side.Expenditure, Side.Income, Side.Financing }.Where(side => side == Side || Amounts.ContainsKey(side));

    internal StageTotals? Shown => Amounts.GetValueOrDefault(Side);

    /// <summary>The three stages, as far as they are known.</summary>
    internal IEnumerable<(Wording Name, string Amount, string? Note)> Stages
    {
        get
        {
            if (Shown is not { } shown)
                yield break;

            foreach (var (name, amount, note) in new (Wording, Money?, string?)[]
            {
                (EventWords.Approved, shown.Approved, null),
                (EventWords.Amended, shown.Amended, null),
                (EventWords.Actual, shown.Actual, EventWords.ShareOrNull(shown, Language)),
            })
            {
                if (amount is { } known)
                    yield return (name, ShortAmount.Of(known, Language), note);
            }
        }
    }

    internal BarScale YearScale => EventsPage.ScaleOf(Years.Select(year => year.Amounts));

    internal BarScale SupplierScale => new(Suppliers.Select(one => (Money?)one.Sums[Side].Amount));

    internal Wording SupplierHeading => Side == Side.Income ? EventWords.Payers : EventWords.Paid;

    /// <summary>What has no name.</summary>
    internal IEnumerable<(Wording Text, PaymentSum Sum)> Sums => new (Wording Text, PaymentSum Sum)[]
    {
        (EventWords.Persons, Persons),
        (EventWords.Unnamed, Unnamed),
    }.Where(sum => sum.Sum.Count > 0);

    internal string? OtherSuppliers => SupplierCount > Suppliers.Count
        ? EventWords.OtherSuppliers.In(Language).Filled(Figures.Count(SupplierCount - Suppliers.Count, Language))
        : null;

    internal string? OtherPlaces => PlaceCount > Places.Count
        ? EventWords.OtherPlaces.In(Language).Filled(Figures.Count(PlaceCount - Places.Count, Language))
        : null;

    internal YearCrumbs Crumbs => new(Address.Municipality, Town, Address.Year, Language)
    {
        List = (Translated.Of(PublicPaths.EventsPage(Address.Municipality, Address.Year), Language), EventWords.Heading),
    };

    internal string Of(Side side) => Translated.Of((Address with { Side = side }).ToString(), Language);

    internal string PageOf(EventYear year) => Translated.Of((Address with { Year = year.Year }).ToString(), Language);

    internal string PageOf(IndexedCounterparty one) => Translated.Of(PublicPaths.CounterpartyPage(one.Id.ToString()), Language);

    internal static string NameOf(IndexedCounterparty one) => one.Name.Length > 0 ? one.Name : "IČO\u00A0" + one.Id;

    internal string PaymentsOf(IndexedCounterparty one) => Link(OfEvent.With(("counterparty", one.Id.ToString())));

    internal string AllPayments => Link(OfEvent);

    internal string AllPaymentsText => EventWords.AllPayments.In(Language).Filled(Figures.Count(Total.Count, Language));

    internal string CountOf(PaymentSum sum) => EventWords.PaymentCount.In(Language).Filled(Figures.Count(sum.Count, Language));

    /// <summary>Its level of the budget: paragraphs and items.</summary>
    internal string Parts => new LevelAddress(Address.Municipality, Address.Year) { Language = Language }
        .Of(Side)
        .In(Core.Budgets.Drilldown.View.Event)
        .At([Code])
        .ToString();

    /// <summary>All its years, for programs.</summary>
    internal string Table => PlainQuery.Of(
        PublicPaths.Timeline(Address.Municipality),
        [("side", Side.Name()), ("view", "event"), ("path", Uri.EscapeDataString(Code))]);

    private PaymentsAddress OfEvent =>
        new PaymentsAddress(Address.Municipality, Address.Year) { Side = Side }.With(("event", Code));

    private string Code => LevelCode.FromOwnCode(Address.Code);

    private string Description => Shown is null
        ? Title
        : $"{Title}: {string.Join(", ", Stages.Select(stage => $"{stage.Name.In(Language)} {stage.Amount}"))}.";

    private string Link(PaymentsAddress address) => Translated.Of(address.ToString(), Language);

    protected override RazorSlice View() => EventView.Create(this);
}
