namespace Transparency.Core.Ledger.Aggregation;

/// <summary>Equal rows of one file.</summary>
/// <param name="Place">What they say apart from the amount, see <see cref="RowPlace"/>.</param>
/// <param name="Amount">The amount, in haléře.</param>
/// <param name="File">The file's number.</param>
/// <param name="Count">How many they are.</param>
/// <param name="First">The first of them.</param>
internal readonly record struct PlacedRow(ulong Place, long Amount, int File, int Count, SharedRow First) : IComparable<PlacedRow>
{
    /// <summary>By place, file and amount.</summary>
    public int CompareTo(PlacedRow other)
    {
        var order = Place.CompareTo(other.Place);
        if (order == 0)
            order = File.CompareTo(other.File);

        return order == 0 ? Amount.CompareTo(other.Amount) : order;
    }
}
