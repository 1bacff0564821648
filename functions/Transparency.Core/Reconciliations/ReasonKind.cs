namespace Transparency.Core.Reconciliations;

/// <summary>Why a municipality's own figures and the state's differ.</summary>
public enum ReasonKind
{
    /// <summary>They reach different days.</summary>
    Period,

    /// <summary>Transfers between own accounts are in one of them, or counted otherwise; the sums without them are the same.</summary>
    Consolidation,

    /// <summary>One of them is in whole thousands of crowns, and each of its amounts is the other's rounded.</summary>
    Rounding,

    /// <summary>One of them has no amounts of a stage, of the whole budget or of one side.</summary>
    StageMissing,
}
