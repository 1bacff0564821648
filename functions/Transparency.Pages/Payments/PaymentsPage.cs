using RazorSlices;
using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Editions;
using Transparency.Core.Payments;
using Transparency.Core.Publications;
using Transparency.Core.Words;

namespace Transparency.Pages.Payments;

/// <summary>Single payments of a municipality's year, with everything that they may be narrowed by.</summary>
/// <param name="Address">Which of them.</param>
/// <param name="Name">The municipality's name.</param>
/// <param name="Publication">What is published of the year.</param>
/// <param name="Names">What codes are called in the year.</param>
/// <param name="Language">Of the reader.</param>
public sealed record PaymentsPage(
    PaymentsAddress Address,
    string Name,
    Publication Publication,
    EditionNames Names,
    Language Language)
    : PublicPage(Language)
{
    /// <summary>The payments on this page.</summary>
    public IReadOnlyList<Payment> Shown { get; init; } = [];

    /// <summary>How many match.</summary>
    public long Count { get; init; }

    /// <summary>What they add up to, in CZK.</summary>
    public Money Sum { get; init; }

    /// <summary>The sums of months, whichever of them is shown.</summary>
    public MonthBars? Months { get; init; }

    /// <summary>Behind which payment the next page begins, or null.</summary>
    public string? Next { get; init; }

    /// <summary>The sides that have payments.</summary>
    public IReadOnlyList<Side> Sides { get; init; } = [];

    /// <summary>The whole address of this content, or null.</summary>
    public string? Canonical { get; init; }

    /// <summary>Of all the lists that can be asked for, search engines want the whole one.</summary>
    public override PageFrame Frame => new(Language, FullTitle, FullTitle, Address.Municipality, Source: Publication)
    {
        Canonical = Canonical,
        IsUnlisted = Address.Filters.Count > 0 || Address.Next is not null || Address.Sort != PaymentsAddress.UsualSort,
    };

    internal string Title => PaymentListWords.Title.In(Language).Filled(Name, $"{Address.Year}");

    internal static IReadOnlyList<(string Sort, Wording Text)> Sorts { get; } =
        [("-date", PaymentListWords.Newest), ("date", PaymentListWords.Oldest), ("-amount", PaymentListWords.Largest)];

    /// <summary>What narrows the list, each with the way to the list without it.</summary>
    internal IEnumerable<(string Text, string Without)> Chosen =>
        from name in PaymentsAddress.Names
        let value = Address.Asked(name)
        where value is not null
        select ($"{PaymentListWords.OfFilter(name).In(Language)} {Said(name, value)}", Link(Address.With((name, null))));

    internal string? NextAddress => Next is null ? null : Link(Address with { Next = Next });

    internal string CountAndSum =>
        PaymentListWords.CountAndSum.In(Language).Filled(Figures.Count(Count, Language), Figures.Amount(Sum, Language));

    internal string Link(PaymentsAddress address) => Translated.Of(address.ToString(), Language);

    /// <summary>The same payments of the interface for programs.</summary>
    internal string List => PlainQuery.Of(
        PublicPaths.Payments(Address.Municipality, Address.Year),
        [("side", Address.Side.Name()), .. PaymentsAddress.Names.Select(name => (name, Address.Asked(name)))]);

    private string FullTitle => string.Join(", ", Chosen.Select(chosen => chosen.Text).Prepend(Title));

    /// <summary>A code with what it is called.</summary>
    private string Said(string name, string value)
    {
        Level? level = name switch
        {
            "section" => Level.Section,
            "paragraph" => Level.Paragraph,
            "grouping" => Level.Grouping,
            "item" => Level.Item,
            "event" => Level.Event,
            "unit" => Level.Unit,
            _ => null,
        };

        if (level is not { } known)
            return value;

        var (code, called) = (LevelCode.ToOwnCode(value), EditionNames.PlainNameOrNull(known, value) ?? Names.NameOf(known, value));

        return called == code ? code : $"{code} {called}".TrimStart();
    }

    protected override RazorSlice View() => PaymentsPageView.Create(this);
}
