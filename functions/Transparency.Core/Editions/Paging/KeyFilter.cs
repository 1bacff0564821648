using Transparency.Core.Budgets;
using Transparency.Core.Municipalities;

namespace Transparency.Core.Editions.Paging;

/// <summary>What is asked of payments beside their cell and their texts; null is not asked.</summary>
public sealed record KeyFilter
{
    /// <summary>The counterparty's IČO.</summary>
    public Ico? Counterparty { get; init; }

    public string? Type { get; init; }

    /// <summary>The first day.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day.</summary>
    public DateOnly? To { get; init; }

    /// <summary>The smallest amount.</summary>
    public Money? Min { get; init; }

    /// <summary>The largest amount.</summary>
    public Money? Max { get; init; }

    public bool IsNone => this == new KeyFilter();
}
