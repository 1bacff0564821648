namespace Transparency.Core.Formats.Vera;

/// <summary>What a first look at a folder finds of VERA.</summary>
internal sealed class VeraFolder
{
    /// <summary>
    /// Whether the folder has the accounting: then that says how much was spent, and the book of invoices says it a second time.
    /// </summary>
    public bool HasAccounting { get; set; }

    /// <summary>
    /// Whether the accounting shows its paid invoices (agenda PV), with event and unit: then the book of invoices adds no payment.
    /// </summary>
    public bool HasPayments { get; set; }
}
