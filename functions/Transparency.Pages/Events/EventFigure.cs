using Transparency.Core.Budgets;
using Transparency.Core.Words;

namespace Transparency.Pages.Events;

/// <summary>The amount at the end of a row: what came of it, or the plan where nothing is known yet.</summary>
/// <param name="Amounts">In CZK.</param>
/// <param name="Language">Of the reader.</param>
public sealed record EventFigure(StageTotals Amounts, Language Language) : Page(Language)
{
    internal string Text => (Amounts.Actual ?? Amounts.Amended ?? Amounts.Approved) is { } amount
        ? ShortAmount.Of(amount, Language)
        : EventWords.Unknown.In(Language);

    internal string? Note => Amounts.Actual is null ? EventWords.Planned.In(Language) : EventWords.ShareOrNull(Amounts, Language);

    /// <summary>All stages exactly.</summary>
    internal string Told => string.Join(" · ", new (Wording Name, Money? Amount)[]
    {
        (EventWords.Approved, Amounts.Approved),
        (EventWords.Amended, Amounts.Amended),
        (EventWords.Actual, Amounts.Actual),
    }.Where(stage => stage.Amount is not null).Select(stage => $"{stage.Name.In(Language)} {Figures.Amount(stage.Amount, Language)}"));
}
