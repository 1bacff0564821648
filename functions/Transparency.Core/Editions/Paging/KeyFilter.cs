using Transparency.Core.Budgets;
using Transparency.Core.Editions.Downloads;
using Transparency.Core.Municipalities;

namespace Transparency.Core.Editions.Paging;

/// <summary>What is asked of payments beside their cell and their texts; null is not asked.</summary>
public sealed record KeyFilter
{
    /// <summary>Who was paid or paid, by their IČO.</summary>
    public Ico? Counterparty { get; init; }

    /// <summary>The record type, such as <c>KDF</c>; an empty one is "none".</summary>
    public string? Type { get; init; }

    /// <summary>The first day.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day.</summary>
    public DateOnly? To { get; init; }

    /// <summary>The smallest amount.</summary>
    public Money? Min { get; init; }

    /// <summary>The largest amount.</summary>
    public Money? Max { get; init; }

    public bool Matches(PaymentRow payment) =>
        (Counterparty is null || payment.CounterpartyId == Counterparty)
        && (Type is null || payment.Type == Type)
        && (From is null || payment.Date >= From)
        && (To is null || payment.Date <= To)
        && (Min is null || payment.Amount >= Min)
        && (Max is null || payment.Amount <= Max);

    public bool IsNone => this == new KeyFilter();
}
