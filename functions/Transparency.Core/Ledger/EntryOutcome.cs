namespace Transparency.Core.Ledger;

/// <summary>What became of an entry.</summary>
public enum EntryOutcome
{
    /// <summary>It is added up.</summary>
    Added,

    /// <summary>The same row stands in a file read before; it is not added again.</summary>
    Duplicate,

    /// <summary>Another source that the settings call primary carries this stage; it is not added.</summary>
    NotPrimary,

    /// <summary>
    /// Another file says its money, of a primary source or with less detail; it is shown as a single payment, and not added.
    /// </summary>
    PaymentOnly,

    /// <summary>The sum of all amounts would no longer be exact; it is not added.</summary>
    TooLarge,

    /// <summary>The edition would be larger than its limits allow; neither it nor anything behind it is added.</summary>
    OverLimit,

    /// <summary>A text of it holds characters that cannot be published; the ledger knows where. It is not added.</summary>
    BadText,
}
