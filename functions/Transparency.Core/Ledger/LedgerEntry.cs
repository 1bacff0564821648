using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Municipalities;

namespace Transparency.Core.Ledger;

/// <summary>
/// One row of an accounting export, read and understood (účetní zápis). Texts are UTF-8 and valid only while the row is current.
/// </summary>
public ref struct LedgerEntry
{
    public Stage Stage { get; set; }

    public Paragraph Paragraph { get; set; }

    public Item Item { get; set; }

    /// <summary>In a row of an organisation, which has neither paragraph nor item; the event is then its analytical account.</summary>
    public SyntheticAccount Account { get; set; }

    /// <summary>Decided by the item or the account.</summary>
    public Side Side { get; set; }

    /// <summary>The municipality's code of the event (akce, ORG), or empty.</summary>
    public ReadOnlySpan<byte> Event { get; set; }

    /// <summary>The municipality's code of the unit (ORJ), or empty.</summary>
    public ReadOnlySpan<byte> Unit { get; set; }

    /// <summary>Positive on every side; corrections are negative.</summary>
    public Money Amount { get; set; }

    /// <summary>The day, or null where the row has none.</summary>
    public DateOnly? Date { get; set; }

    /// <summary>The record type, such as <c>KDF</c>, or empty.</summary>
    public ReadOnlySpan<byte> Type { get; set; }

    /// <summary>The document's number (číslo dokladu), or empty: equal rows of different documents are different rows.</summary>
    public ReadOnlySpan<byte> Document { get; set; }

    /// <summary>An invoice or a row of a payments file: shown as a payment if it has a date.</summary>
    public bool IsPayment { get; set; }

    /// <summary>The counterparty's IČO where it is a valid one.</summary>
    public Ico CounterpartyIco { get; set; }

    /// <summary>The counterparty's id as it stands in the file, valid or not.</summary>
    public ReadOnlySpan<byte> CounterpartyId { get; set; }

    public ReadOnlySpan<byte> CounterpartyName { get; set; }

    public ReadOnlySpan<byte> Description { get; set; }

    /// <summary>1-based line in the file.</summary>
    public long Line { get; set; }
}
