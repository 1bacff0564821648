namespace Transparency.Core.Ledger.Aggregation;

/// <summary>A file as it is compared with others.</summary>
/// <param name="Name">Its name in the folder.</param>
/// <param name="Source">Its source.</param>
/// <param name="IsDetail">Whether it repeats single rows of other files by its nature.</param>
internal sealed record ReadFile(string Name, string Source, bool IsDetail)
{
    /// <summary>How many rows with money it has in each stage.</summary>
    public long[] Rows { get; } = new long[3];

    /// <summary>The number of the latest day of its actual rows, or 0.</summary>
    public int LatestDay { get; set; }

    /// <summary>Parts of one source add up, and payments repeat the accounting beside them.</summary>
    public bool IsComparable(ReadFile other) => Source == other.Source && IsDetail == other.IsDetail;
}
