using Transparency.Core.Budgets;
using Transparency.Core.Words;

namespace Transparency.Pages.Bars;

/// <summary>An amount, or the three stages of one, as a bar beside its figures: the figures say it, the bar is their picture.</summary>
/// <param name="Amounts">In CZK; what is unknown is not drawn.</param>
/// <param name="Scale">That of the list.</param>
/// <param name="Language">Of the reader.</param>
public sealed record BarPart(StageTotals Amounts, BarScale Scale, Language Language) : Page(Language)
{
    /// <summary>One amount alone.</summary>
    public BarPart(Money? amount, BarScale scale, Language language)
        : this(new StageTotals(null, null, amount), scale, language)
    {
    }

    internal string Zero => BarScale.Text(Scale.Of(0));

    /// <summary>Where the approved amount is, or null.</summary>
    internal string? Approved => Amounts.Approved is { Halere: not 0 } amount ? BarScale.Text(Scale.Of(amount.Crowns)) : null;

    internal static bool IsDrawn(Money? amount) => amount is { Halere: not 0 };

    internal string Start(Money? amount) => BarScale.Text(Scale.StartOf(amount ?? Money.Zero));

    internal string Length(Money? amount) => BarScale.Text(Scale.LengthOf(amount ?? Money.Zero));
}
