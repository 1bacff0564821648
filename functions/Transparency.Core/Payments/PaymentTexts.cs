using Transparency.Core.Municipalities;

namespace Transparency.Core.Payments;

/// <summary>What of a payment's texts may be published, in UTF-8. Valid only while its row is current.</summary>
public ref struct PaymentTexts
{
    /// <summary>The event's code, or empty.</summary>
    public ReadOnlySpan<byte> Event { get; set; }

    /// <summary>The unit's code, or empty.</summary>
    public ReadOnlySpan<byte> Unit { get; set; }

    /// <summary>The record type, or empty.</summary>
    public ReadOnlySpan<byte> Type { get; set; }

    /// <summary>The counterparty's IČO where it is an organisation's.</summary>
    public Ico CounterpartyIco { get; set; }

    /// <summary>The counterparty's name, what stands in its place, or empty.</summary>
    public ReadOnlySpan<byte> CounterpartyName { get; set; }

    /// <summary>What was paid for, or empty.</summary>
    public ReadOnlySpan<byte> Description { get; set; }
}
