using RazorSlices;
using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Publications;
using Transparency.Core.Words;
using Transparency.Pages.Bars;
using Transparency.Pages.Searching;

namespace Transparency.Pages.Events;

/// <summary>A year's events, the largest first, each with its plan beside what came of it.</summary>
/// <param name="Address">Where the list is.</param>
/// <param name="Town">The municipality's name.</param>
/// <param name="Publication">What is published of the year.</param>
/// <param name="Shown">Those on this page.</param>
/// <param name="Language">Of the reader.</param>
public sealed record EventsPage(
    EventsAddress Address,
    string Town,
    Publication Publication,
    IReadOnlyList<EventRow> Shown,
    Language Language)
    : PublicPage(Language)
{
    /// <summary>How many there are in all.</summary>
    public int Count { get; init; }

    /// <summary>The money of no event, or null.</summary>
    public StageTotals? Others { get; init; }

    /// <summary>The whole address of this content, or null.</summary>
    public string? Canonical { get; init; }

    public override PageFrame Frame =>
        new(Language, Title, $"{Title}. {EventWords.Lead.In(Language)}", Address.Municipality, Source: Publication)
        {
            Canonical = Canonical,
            IsUnlisted = Address.Sought is not null,
        };

    internal string Title => EventWords.Title.In(Language).Filled(Town, $"{Address.Year}");

    internal static IReadOnlyList<Side> Sides { get; } = [Side.Expenditure, Side.Income];

    /// <summary>What has no event may be so much that nothing else would be seen beside it, and has no bar.</summary>
    internal BarScale Scale => ScaleOf(Shown.Select(row => row.Amounts));

    internal static BarScale ScaleOf(IEnumerable<StageTotals> amounts) =>
        new(amounts.SelectMany(each => new[] { each.Approved, each.Amended, each.Actual }));

    internal string? OthersText => (Others?.Actual ?? Others?.Amended ?? Others?.Approved) is { } amount
        ? EventWords.Others.In(Language).Filled(ShortAmount.Of(amount, Language))
        : null;

    internal string CountText => EventWords.Count.In(Language).Filled(Figures.Count(Count, Language));

    internal string? NextAddress =>
        Address.From + Shown.Count < Count ? Said(Address with { From = Address.From + Shown.Count }) : null;

    internal SearchForm Search => new(Address.Path, Address.Chosen, Address.Sought, EventWords.Search, Language);

    internal string Said(EventsAddress address) => Translated.Of(address.ToString(), Language);

    internal string PageOf(EventRow row) => Translated.Of(
        new EventAddress(Address.Municipality, Address.Year, row.Code)
        {
            Side = Address.Side == Side.Expenditure ? null : Address.Side,
        }.ToString(),
        Language);

    internal EventFigure FigureOf(StageTotals amounts) => new(amounts, Language);

    protected override RazorSlice View() => EventsView.Create(this);
}
