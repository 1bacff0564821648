namespace Transparency.Core.Ledger.Aggregation;

/// <summary>How it is told which of two files that say the same is to be kept.</summary>
public enum FileOrder
{
    /// <summary>Not at all.</summary>
    Unknown,

    /// <summary>It is newer: its name says a later month, or its rows reach a later day.</summary>
    Newer,

    /// <summary>It has more rows.</summary>
    Larger,

    /// <summary>Neither is: equal rows that nothing tells apart may be the same rows or others.</summary>
    Untold,
}
