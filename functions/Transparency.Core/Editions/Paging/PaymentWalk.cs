namespace Transparency.Core.Editions.Paging;

/// <summary>
/// Goes through payments in an order, from where a page begins, and takes those that are meant. Where the largest key comes first, equals
/// still stand as they do in the file, so that groups of equals are taken from the last one on and each from its beginning.
/// </summary>
/// <param name="index">The index.</param>
/// <param name="order">By what.</param>
/// <param name="read">Reads of the index.</param>
public sealed class PaymentWalk(PaymentIndex index, PaymentOrder order, IndexReading read)
{
    /// <summary>So many places are read at first, then more and more.</summary>
    private const int FirstLook = 8_192;

    private const int MostAtOnce = 262_144;

    private const int RowMask = IndexForm.FirstOfItsKey - 1;

    /// <summary>Where a payment with a key stands, or null where there is none such.</summary>
    public async Task<int?> PlaceOrNullAsync(long key, long row, CancellationToken cancel)
    {
        var samples = index.Samples(order);
        var (low, high) = (0, samples.Count);

        // The last sample that is not behind it.
        while (low < high)
        {
            var middle = (low + high) / 2;
            var (sampled, itsRow) = samples[middle];

            if (sampled < key || (sampled == key && itsRow <= row))
                low = middle + 1;
            else
                high = middle;
        }

        if (low == 0)
            return null;

        var from = (low - 1) * IndexForm.Sampled;
        var entries = await EntriesAsync(from, Math.Min(index.Rows, from + IndexForm.Sampled), cancel);

        for (var i = 0; i < entries.Length / IndexForm.EntryBytes; i++)
        {
            if ((Entry(entries, i) & RowMask) == row)
                return from + i;
        }

        return null;
    }

    /// <summary>The first that are meant, behind a place or from the beginning.</summary>
    /// <param name="after">Behind which place, or null.</param>
    /// <param name="set">Which are meant, or null for all.</param>
    /// <param name="most">How many to take.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async Task<List<OrderPosition>> SmallestFirstAsync(int? after, RowSet? set, int most, CancellationToken cancel)
    {
        var found = new List<OrderPosition>(most);
        var look = FirstLook;

        for (var from = (after + 1) ?? 0; from < index.Rows && found.Count < most;)
        {
            var end = Math.Min(index.Rows, from + look);
            Take(await EntriesAsync(from, end, cancel), from, from, end, set, most, found);
            (from, look) = (end, Math.Min(look * 2, MostAtOnce));
        }

        return found;
    }

    /// <inheritdoc cref="SmallestFirstAsync"/>
    public async Task<List<OrderPosition>> LargestFirstAsync(int? after, RowSet? set, int most, CancellationToken cancel)
    {
        var found = new List<OrderPosition>(most);
        var end = after is { } place ? await RestOfGroupAsync(place, set, most, found, cancel) : index.Rows;
        var look = FirstLook;

        while (end > 0 && found.Count < most)
        {
            var from = Math.Max(0, end - look);
            var entries = await EntriesAsync(from, end, cancel);
            var groupEnd = end;

            for (var at = end - 1; at >= from && found.Count < most; at--)
            {
                if (!IsFirst(entries, at - from))
                    continue;

                Take(entries, from, at, groupEnd, set, most, found);
                groupEnd = at;
            }

            // Where not even one group began there, it is looked at from farther back.
            look = groupEnd == end ? checked(look * 4) : Math.Max(look, Math.Min(look * 2, MostAtOnce));
            end = groupEnd;
        }

        return found;
    }

    /// <summary>Takes the equals behind a place, and tells where their group begins.</summary>
    private async Task<int> RestOfGroupAsync(
        int place,
        RowSet? set,
        int most,
        List<OrderPosition> found,
        CancellationToken cancel)
    {
        var (from, isOver) = (place + 1, false);

        for (var look = FirstLook; !isOver && from < index.Rows && found.Count < most; look = Math.Min(look * 2, MostAtOnce))
        {
            var end = Math.Min(index.Rows, from + look);
            var entries = await EntriesAsync(from, end, cancel);
            var groupEnd = from;

            while (groupEnd < end && !IsFirst(entries, groupEnd - from))
                groupEnd++;

            Take(entries, from, from, groupEnd, set, most, found);
            (isOver, from) = (groupEnd < end, end);
        }

        return found.Count < most ? await GroupStartAsync(place, cancel) : 0;
    }

    private async Task<int> GroupStartAsync(int place, CancellationToken cancel)
    {
        var end = place + 1;

        for (var look = FirstLook; end > 0; look = Math.Min(look * 2, MostAtOnce))
        {
            var from = Math.Max(0, end - look);
            var entries = await EntriesAsync(from, end, cancel);

            for (var at = end - 1; at >= from; at--)
            {
                if (IsFirst(entries, at - from))
                    return at;
            }

            end = from;
        }

        throw new InvalidDataException("An order of an index of payments has no beginning.");
    }

    private static void Take(
        ReadOnlySpan<byte> entries,
        int offset,
        int from,
        int end,
        RowSet? set,
        int most,
        List<OrderPosition> found)
    {
        for (var at = from; at < end && found.Count < most; at++)
        {
            var row = Entry(entries, at - offset) & RowMask;
            if (set is null || set.Has(row))
                found.Add(new OrderPosition(at, row));
        }
    }

    private async Task<byte[]> EntriesAsync(int from, int end, CancellationToken cancel)
    {
        var entries = new byte[(end - from) * IndexForm.EntryBytes];
        await read(index.Section(IndexForm.Entries(order)).Start + ((long)from * IndexForm.EntryBytes), entries, cancel);

        return entries;
    }

    private static bool IsFirst(ReadOnlySpan<byte> entries, int at) => entries[(at * IndexForm.EntryBytes) + 2] >= 0x80;

    private static int Entry(ReadOnlySpan<byte> entries, int at)
    {
        var entry = entries.Slice(at * IndexForm.EntryBytes, IndexForm.EntryBytes);
        return entry[0] | (entry[1] << 8) | (entry[2] << 16);
    }
}
