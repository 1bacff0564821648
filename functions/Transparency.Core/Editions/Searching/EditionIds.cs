using System.Buffers.Binary;
using Transparency.Core.Municipalities;

namespace Transparency.Core.Editions.Searching;

/// <summary>
/// The IČOs of an edition's index, packed: some three bytes each. A mark before every so many says which IČO stands before it and where it
/// lies, so that one is found without those before it.
/// </summary>
public sealed class EditionIds
{
    /// <summary>So many counterparties lie from one mark to the next.</summary>
    internal const int Marked = 64;

    /// <summary>The IČO before the mark, and where it lies among IČOs, sums and names.</summary>
    private const int MarkBytes = 4 * sizeof(uint);

    private readonly byte[] _bytes;
    private readonly int _marks;
    private readonly int _count;

    /// <param name="bytes">The marks, and the IČOs behind them.</param>
    /// <param name="marks">How many bytes are marks.</param>
    /// <param name="count">How many IČOs there are.</param>
    internal EditionIds(byte[] bytes, int marks, int count) => (_bytes, _marks, _count) = (bytes, marks, count);

    public int Bytes => _bytes.Length;

    public bool Has(Ico id) => PlaceOrNull(_bytes.AsSpan(0, _marks), _bytes.AsSpan(_marks), _count, id) is not null;

    internal static int BytesOfMarks(int count) => checked(((count / Marked) + (count % Marked == 0 ? 0 : 1)) * MarkBytes);

    /// <summary>The mark before a place.</summary>
    internal static ReadOnlySpan<byte> MarkOf(ReadOnlySpan<byte> marks, int place) => marks[(place / Marked * MarkBytes)..];

    /// <summary>What lies behind a mark in one of the blocks: 1 the IČOs, 2 the sums, 3 the names.</summary>
    internal static ReadOnlySpan<byte> Behind(ReadOnlySpan<byte> mark, int field, ReadOnlySpan<byte> block)
    {
        var start = BinaryPrimitives.ReadUInt32LittleEndian(mark[(field * sizeof(uint))..]);
        return start <= block.Length
            ? block[(int)start..]
            : throw new InvalidDataException("The index of an edition has a mark beyond its end.");
    }

    /// <summary>At which place an IČO stands.</summary>
    internal static int? PlaceOrNull(ReadOnlySpan<byte> marks, ReadOnlySpan<byte> ids, int count, Ico id)
    {
        var (low, high) = (0, marks.Length / MarkBytes);

        // The last mark before which a smaller IČO stands.
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (BinaryPrimitives.ReadUInt32LittleEndian(marks[(middle * MarkBytes)..]) < id.Number)
                low = middle + 1;
            else
                high = middle;
        }

        if (low == 0)
            return null;

        var first = (low - 1) * Marked;
        var mark = MarkOf(marks, first);
        var number = (ulong)BinaryPrimitives.ReadUInt32LittleEndian(mark);
        var reader = new PackedReader(Behind(mark, 1, ids));

        for (var place = first; place < Math.Min(first + Marked, count) && number < id.Number; place++)
        {
            number += reader.Number();
            if (number == id.Number)
                return place;
        }

        return null;
    }
}
