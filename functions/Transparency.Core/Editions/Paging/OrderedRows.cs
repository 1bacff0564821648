namespace Transparency.Core.Editions.Paging;

/// <summary>The payments of a file in an order: by a key, and equals as they stand in the file.</summary>
internal sealed class OrderedRows
{
    private readonly PaymentKeys _keys;
    private readonly PaymentOrder _order;
    private readonly int[] _rows;

    /// <param name="keys">What they are put in order by.</param>
    /// <param name="order">By which of it.</param>
    /// <param name="rows">Says then which payment of the file stands at each place.</param>
    public OrderedRows(PaymentKeys keys, PaymentOrder order, int[] rows)
    {
        (_keys, _order, _rows) = (keys, order, rows);

        for (var row = 0; row < rows.Length; row++)
            rows[row] = row;

        if (order == PaymentOrder.Date)
            rows.AsSpan().Sort(new ByDay(keys.Days));
        else
            rows.AsSpan().Sort(new ByAmount(keys.Amounts));
    }

    /// <summary>Which payments they are, and where a new key begins.</summary>
    /// <returns>Key and payment at every so manyth place.</returns>
    public List<(long Key, int Row)> PutEntries(HashedParts parts)
    {
        var samples = new List<(long, int)>();
        Span<byte> entry = stackalloc byte[IndexForm.EntryBytes];
        parts.Begin(IndexForm.Entries(_order));

        for (var place = 0; place < _rows.Length; place++)
        {
            var key = _keys.KeyOf(_order, _rows[place]);
            var isFirst = place == 0 || key != _keys.KeyOf(_order, _rows[place - 1]);
            var value = _rows[place] | (isFirst ? IndexForm.FirstOfItsKey : 0);
            (entry[0], entry[1], entry[2]) = ((byte)value, (byte)(value >> 8), (byte)(value >> 16));
            parts.Put(entry);

            if (place % IndexForm.Sampled == 0)
                samples.Add((key, _rows[place]));
        }

        return samples;
    }

    private readonly struct ByDay(int[] days) : IComparer<int>
    {
        public int Compare(int x, int y) => days[x].CompareTo(days[y]) is not 0 and var order ? order : x.CompareTo(y);
    }

    private readonly struct ByAmount(long[] amounts) : IComparer<int>
    {
        public int Compare(int x, int y) => amounts[x].CompareTo(amounts[y]) is not 0 and var order ? order : x.CompareTo(y);
    }
}
