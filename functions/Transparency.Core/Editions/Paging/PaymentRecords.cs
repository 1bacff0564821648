using System.Buffers.Binary;

namespace Transparency.Core.Editions.Paging;

/// <summary>Reads the payments at some places of an order: few pieces where the places lie close together.</summary>
/// <param name="index">The index.</param>
/// <param name="order">The order.</param>
/// <param name="read">Reads of the index.</param>
public sealed class PaymentRecords(PaymentIndex index, PaymentOrder order, IndexReading read)
{
    /// <summary>So many pieces are read at once.</summary>
    private const int AtOnce = 16;

    /// <summary>What lies between two pieces is read with them where it is no more.</summary>
    private const int Gap = IndexForm.PartBytes;

    /// <summary>A piece is no longer, so that memory for a page is bounded.</summary>
    private const int MostBytes = 1 << 20;

    /// <summary>The payments, in the same order as the places.</summary>
    /// <exception cref="InvalidDataException">What is there are not those payments.</exception>
    public async Task<IReadOnlyList<IndexedPayment>> ReadAsync(IReadOnlyList<OrderPosition> positions, CancellationToken cancel)
    {
        if (positions.Count == 0)
            return [];

        var blocks = positions.Select(position => position.Place / IndexForm.Placed).Distinct().Order().ToList();
        var starts = await StartsAsync(blocks[0], blocks[^1], cancel);
        var payments = new Dictionary<int, IndexedPayment>(positions.Count);
        var asked = positions.GroupBy(position => position.Place / IndexForm.Placed).ToDictionary(
            group => group.Key,
            group => group.OrderBy(position => position.Place).ToList());

        foreach (var pieces in Pieces(blocks, starts).Chunk(AtOnce))
        {
            foreach (var (piece, bytes) in await Task.WhenAll(pieces.Select(piece => BytesAsync(piece, starts, cancel))))
            {
                foreach (var block in piece)
                {
                    var (start, _) = starts(block);
                    Read(bytes.AsSpan((int)(start - starts(piece[0]).Start)), block, asked[block], payments);
                }
            }
        }

        return [.. positions.Select(position => payments[position.Place])];
    }

    private static void Read(
        ReadOnlySpan<byte> bytes,
        int block,
        List<OrderPosition> asked,
        Dictionary<int, IndexedPayment> payments)
    {
        var place = block * IndexForm.Placed;

        foreach (var position in asked)
        {
            for (; place < position.Place; place++)
                IndexedPayment.Skip(ref bytes);

            var payment = IndexedPayment.Read(ref bytes);
            place++;

            payments[position.Place] = payment.Row == position.Row
                ? payment
                : throw new InvalidDataException("An index of payments has another payment where one should be.");
        }
    }

    /// <summary>Blocks that are read together.</summary>
    private static List<List<int>> Pieces(List<int> blocks, Func<int, (long Start, long End)> starts)
    {
        var pieces = new List<List<int>>();

        foreach (var block in blocks)
        {
            var (start, end) = starts(block);

            if (pieces.Count > 0
                && start - starts(pieces[^1][^1]).End <= Gap
                && end - starts(pieces[^1][0]).Start <= MostBytes)
            {
                pieces[^1].Add(block);
            }
            else
            {
                pieces.Add([block]);
            }
        }

        return pieces;
    }

    private async Task<(List<int> Piece, byte[] Bytes)> BytesAsync(
        List<int> piece,
        Func<int, (long Start, long End)> starts,
        CancellationToken cancel)
    {
        var (start, end) = (starts(piece[0]).Start, starts(piece[^1]).End);
        var section = index.Section(IndexForm.Records(order));

        if (start < 0 || end < start || end > section.Length)
            throw new InvalidDataException("An index of payments names a place that it has not.");

        var bytes = new byte[end - start];
        await read(section.Start + start, bytes, cancel);

        return (piece, bytes);
    }

    /// <summary>Where the records of a block begin and end.</summary>
    private async Task<Func<int, (long Start, long End)>> StartsAsync(int first, int last, CancellationToken cancel)
    {
        var (start, length) = index.Section(IndexForm.Places(order));
        var end = Math.Min((last + 2L) * IndexForm.PlaceBytes, length);
        var bytes = new byte[end - ((long)first * IndexForm.PlaceBytes)];
        await read(start + ((long)first * IndexForm.PlaceBytes), bytes, cancel);

        var whole = index.Section(IndexForm.Records(order)).Length;

        long At(int block)
        {
            var at = (block - first) * IndexForm.PlaceBytes;
            return at < bytes.Length ? BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(at)) : whole;
        }

        return block => (At(block), At(block + 1));
    }
}
