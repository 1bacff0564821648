namespace Transparency.Core.Ledger.Aggregation;

/// <summary>A file as it is compared with others.</summary>
/// <param name="name">Its name in the folder.</param>
/// <param name="source">Its source.</param>
/// <param name="isDetail">Whether it repeats single rows of other files by its nature, as a file of payments does.</param>
internal sealed class ReadFile(string name, string source, bool isDetail)
{
    public string Name { get; } = name;

    /// <summary>How many rows with money it has in each stage.</summary>
    public long[] Rows { get; } = new long[3];

    /// <summary>The number of the latest day of its actual rows, or 0.</summary>
    public int LatestDay { get; set; }

    /// <summary>
    /// Whether the two can say the same: sources are told apart elsewhere, and payments repeat the accounting beside them.
    /// </summary>
    public bool IsComparable(ReadFile other) => source == other.Source && isDetail == other.IsDetail;

    private string Source => source;

    private bool IsDetail => isDetail;
}
