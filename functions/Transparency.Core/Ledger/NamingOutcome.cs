namespace Transparency.Core.Ledger;

/// <summary>What became of a name for a code.</summary>
public enum NamingOutcome
{
    /// <summary>The code has it.</summary>
    Named,

    /// <summary>The code has another name already, which stays.</summary>
    Redefined,

    /// <summary>It holds characters that cannot be published; the ledger knows where.</summary>
    BadText,
}
