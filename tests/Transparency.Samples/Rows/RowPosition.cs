using System.Text;
using Transparency.Samples.Numbers;

namespace Transparency.Samples.Rows;

/// <summary>Where a row is booked, as bytes.</summary>
internal sealed record RowPosition(byte[] Paragraph, byte[] Item, byte[] Event, byte[] Unit)
{
    /// <summary>Whether the item is one of expenditure.</summary>
    internal bool IsExpenditure => Item[0] is (byte)'5' or (byte)'6';

    internal static RowPosition[] Some(SplitMix64 random, int count) =>
    [
        .. RowPieces.Positions(random, count)
            .Select(position => Encoding.UTF8.GetString(position).Split(';').Select(Encoding.UTF8.GetBytes).ToArray())
            .Select(parts => new RowPosition(parts[1], parts[2], parts[3], parts[4])),
    ];
}
