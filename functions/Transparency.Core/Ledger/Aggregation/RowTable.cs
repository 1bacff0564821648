using System.Runtime.InteropServices;

namespace Transparency.Core.Ledger.Aggregation;

/// <summary>
/// Millions of fingerprints in little room: 20 bytes for each, what is kept of it, and four for its place among the buckets. Rows are kept
/// in chunks that are
/// never copied, so that no second table stands beside the first one while it grows.
/// </summary>
/// <typeparam name="TKept">What is kept of a row.</typeparam>
internal sealed class RowTable<TKept>
    where TKept : struct
{
    private const int ChunkBits = 12;
    private const int RowsOfChunk = 1 << ChunkBits;

    private Row[][] _chunks = new Row[4][];

    /// <summary>The newest row of each bucket by its number and one; 0 for none. As many as a power of two.</summary>
    private int[] _buckets = new int[1024];

    public int Count { get; private set; }

    /// <summary>What is kept of the row of this number.</summary>
    public ref TKept this[int number] => ref At(number).Kept;

    /// <summary>What is kept of a row, zeros alone where it was not known.</summary>
    /// <param name="fingerprint">What stands for the row.</param>
    /// <param name="number">The number of the row; the table's own and always the same.</param>
    public ref TKept Of(RowFingerprint fingerprint, out int number)
    {
        // The fingerprint is spread evenly, so its lowest bits tell the bucket.
        ref var newest = ref _buckets[(int)fingerprint.First & (_buckets.Length - 1)];

        for (var next = newest; next != 0;)
        {
            ref var row = ref At(next - 1);
            if (row.First == fingerprint.First && row.Second == fingerprint.Second)
            {
                number = next - 1;
                return ref row.Kept;
            }

            next = row.Next;
        }

        number = Count;

        return ref Add(fingerprint, ref newest).Kept;
    }

    private ref Row Add(RowFingerprint fingerprint, ref int newest)
    {
        if (Count == _buckets.Length)
        {
            Spread();
            newest = ref _buckets[(int)fingerprint.First & (_buckets.Length - 1)];
        }

        if ((Count & (RowsOfChunk - 1)) == 0)
            AddChunk();

        ref var row = ref At(Count);
        (row.First, row.Second, row.Next) = (fingerprint.First, fingerprint.Second, newest);
        newest = ++Count;

        return ref row;
    }

    private void AddChunk()
    {
        var chunk = Count >> ChunkBits;
        if (chunk == _chunks.Length)
            Array.Resize(ref _chunks, chunk * 2);

        _chunks[chunk] = new Row[RowsOfChunk];
    }

    private void Spread()
    {
        // The old ones go before the new ones come: all that they say is in the rows.
        var length = _buckets.Length * 2;
        _buckets = [];
        _buckets = new int[length];

        for (var number = 0; number < Count; number++)
        {
            ref var row = ref At(number);
            ref var newest = ref _buckets[(int)row.First & (length - 1)];
            (row.Next, newest) = (newest, number + 1);
        }
    }

    private ref Row At(int number) => ref _chunks[number >> ChunkBits][number & (RowsOfChunk - 1)];

    [StructLayout(LayoutKind.Sequential, Pack = 4)]
    private struct Row
    {
        public ulong First, Second;
        public int Next;
        public TKept Kept;
    }
}
