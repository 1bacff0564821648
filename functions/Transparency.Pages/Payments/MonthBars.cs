using System.Globalization;
using Transparency.Core.Budgets;
using Transparency.Core.Editions.Searching;
using Transparency.Core.Words;
using Transparency.Pages.Bars;

namespace Transparency.Pages.Payments;

/// <summary>Twelve bars of payments, each of which leads to those of its month.</summary>
/// <param name="Address">Which payments, of one month or of all.</param>
/// <param name="Months">The sums of the twelve months on the side of the address.</param>
/// <param name="Language">Of the reader.</param>
public sealed record MonthBars(PaymentsAddress Address, IReadOnlyList<PaymentSum> Months, Language Language) : Page(Language)
{
    /// <summary>How many more payments have a day in another year.</summary>
    public long Elsewhere { get; init; }

    internal bool HasAny => Months.Any(month => month.Count > 0);

    /// <summary>The address of a month, which is chosen where it is the one that is shown.</summary>
    internal IEnumerable<ShownMonth> Shown
    {
        get
        {
            var scale = new BarScale(Months.Select(month => (Money?)month.Amount));

            for (var month = 0; month < Months.Count; month++)
            {
                var first = new DateOnly(Address.Year, month + 1, 1);
                var (from, to) = (Moments.Iso(first), Moments.Iso(first.AddMonths(1).AddDays(-1)));
                var sum = Months[month];
                var (crowns, zero) = (scale.Of(sum.Amount.Crowns), scale.Of(0));

                yield return new ShownMonth(
                    MonthWords.Short[month].In(Language),
                    MonthWords.OfMonth.In(Language).Filled(
                        MonthWords.Long[month].In(Language),
                        ShortAmount.Of(sum.Amount, Language),
                        Figures.Count(sum.Count, Language)),
                    Translated.Of(Address.With(("from", from), ("to", to)).ToString(), Language),
                    Address.Asked("from") == from && Address.Asked("to") == to,
                    BarScale.Text(100 - Math.Max(crowns, zero)),
                    BarScale.Text(Math.Abs(crowns - zero)));
            }
        }
    }

    /// <summary>The way back to the whole year, where a part of it is shown.</summary>
    internal string? WholeYear => Address.Asked("from") is null && Address.Asked("to") is null
        ? null
        : Translated.Of(Address.With(("from", null), ("to", null)).ToString(), Language);

    internal string ElsewhereText => MonthWords.Elsewhere.In(Language).Filled(
        Figures.Count(Elsewhere, Language),
        Address.Year.ToString(CultureInfo.InvariantCulture));
}

/// <summary>A month as it is drawn.</summary>
/// <param name="Name">In a few letters.</param>
/// <param name="Told">With its amount and number of payments.</param>
/// <param name="Address">Its payments.</param>
/// <param name="IsChosen">Whether they are what is shown.</param>
/// <param name="Top">From the top of the chart, of 100.</param>
/// <param name="Height">Of its bar.</param>
public sealed record ShownMonth(string Name, string Told, string Address, bool IsChosen, string Top, string Height)
{
    /// <summary>What is heard begins with what is seen, so that it can be asked for by voice.</summary>
    internal string Said => $"{Name} {Told}";
}
