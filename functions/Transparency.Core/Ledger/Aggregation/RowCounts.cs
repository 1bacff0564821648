namespace Transparency.Core.Ledger.Aggregation;

/// <summary>How often a row was seen.</summary>
internal struct RowCounts
{
    /// <summary>The largest count that has room; a row that is there more often is counted elsewhere.</summary>
    public const byte Most = byte.MaxValue;

    /// <summary>The file in which it was last seen, counted from 1.</summary>
    public ushort File;

    /// <summary>How often it stands in that file so far.</summary>
    public byte InFile;

    /// <summary>How often it has counted.</summary>
    public byte Counted;
}
