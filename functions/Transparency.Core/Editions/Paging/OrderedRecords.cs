using Transparency.Core.Editions.Downloads;

namespace Transparency.Core.Editions.Paging;

/// <summary>
/// Puts the records of payments in an order: as many at once as have room, each time reading the file for them. The same memory is used for
/// every order.
/// </summary>
/// <param name="csv">The file.</param>
/// <param name="keys">What is known of its payments.</param>
/// <param name="most">How many bytes of records are put in order at once.</param>
internal sealed class OrderedRecords(string csv, PaymentKeys keys, int most)
{
    private readonly int[] _places = new int[keys.Rows];
    private byte[] _records = [];
    private int[] _starts = [];

    /// <param name="rows">Which payment of the file stands at each place.</param>
    /// <param name="parts">Where the records are put.</param>
    public void Put(int[] rows, HashedParts parts)
    {
        for (var place = 0; place < rows.Length; place++)
            _places[rows[place]] = place;

        for (int from = 0, to; from < rows.Length; from = to)
        {
            var bytes = 0;

            for (to = from; to < rows.Length && (to == from || bytes + keys.RecordLengths[rows[to]] <= most); to++)
                bytes += keys.RecordLengths[rows[to]];

            if (_records.Length < bytes)
                _records = new byte[bytes];
            if (_starts.Length < to - from)
                _starts = new int[to - from];

            for (int place = from, start = 0; place < to; start += keys.RecordLengths[rows[place]], place++)
                _starts[place - from] = start;

            Fill(_records.AsSpan(0, bytes), from, _starts.AsSpan(0, to - from));
            parts.Put(_records.AsSpan(0, bytes));
        }
    }

    /// <summary>Reads the file, and puts those that stand from a place on where they belong.</summary>
    private void Fill(Span<byte> records, int from, ReadOnlySpan<int> starts)
    {
        using var file = new FileStream(csv, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16);
        using var payment = new PaymentRow(file, hasHeader: true);
        Span<ulong> numbers = stackalloc ulong[IndexedPayment.Numbers];
        var (cell, left) = (-1, 0);

        for (var row = 0; payment.Read(); row++, left--)
        {
            if (left == 0)
                left = keys.Cells[++cell].Count;

            var at = _places[row] - from;
            if (at < 0 || at >= starts.Length)
                continue;

            PaymentKeys.Numbers(payment, row, cell, numbers);
            IndexedPayment.Write(
                records.Slice(starts[at], keys.RecordLengths[row]),
                numbers,
                IndexedPayment.Kept(payment.TypeBytes),
                IndexedPayment.Kept(payment.NameBytes),
                IndexedPayment.Kept(payment.DescriptionBytes));
        }
    }
}
