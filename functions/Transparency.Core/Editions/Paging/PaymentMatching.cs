using System.Buffers;
using System.Buffers.Binary;
using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Editions.Searching;

namespace Transparency.Core.Editions.Paging;

/// <summary>
/// Finds payments by their keys, and adds them up: only the keys that are asked for are read, and the amounts where any payment has them.
/// </summary>
/// <param name="index">The index.</param>
/// <param name="filter">What is asked.</param>
/// <param name="read">Reads of the index.</param>
public sealed class PaymentMatching(PaymentIndex index, KeyFilter filter, IndexReading read)
{
    /// <summary>So many payments are looked at at once.</summary>
    private const int SliceRows = 1 << 17;

    /// <summary>Whether the keys tell who matches: of types there are too many in some files.</summary>
    public bool CanTell => filter.Type is null || !index.HasOtherTypes || index.Types.Contains(filter.Type);

    /// <summary>Adds those that match to a set.</summary>
    /// <param name="spans">Which are asked for.</param>
    /// <param name="within">Which of them, or null for all.</param>
    /// <param name="set">Where they are added.</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <returns>How many they are and how much.</returns>
    public async Task<SideSums> AddAsync(IReadOnlyList<RowSpan> spans, RowSet? within, RowSet set, CancellationToken cancel)
    {
        var sums = default(SideSums);

        await EachSliceAsync(spans, filter.From is not null || filter.To is not null, Add, cancel);

        return sums;

        void Add(RowSpan span, SliceKeys keys)
        {
            var (count, sum) = (0L, Money.Zero);

            foreach (var (row, amount) in Matching(span, keys, within))
            {
                set.Add(row);
                count++;
                sum += amount;
            }

            sums += SideSums.Of(span.Side, new PaymentSum(sum, count));
        }
    }

    /// <summary>Adds up those that match by the months of a year; each is looked at once.</summary>
    /// <param name="spans">Which are asked for.</param>
    /// <param name="within">Which of them, or null for all.</param>
    /// <param name="year">Whose months they are.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async Task<MonthTally> TallyAsync(IReadOnlyList<RowSpan> spans, RowSet? within, int year, CancellationToken cancel)
    {
        var tally = new MonthTally(year);

        await EachSliceAsync(spans, hasDays: true, Count, cancel);

        return tally;

        void Count(RowSpan span, SliceKeys keys)
        {
            foreach (var (row, amount) in Matching(span, keys, within))
                tally.Add(span.Side, index.FirstDay + (int)Number(keys.Days!, row - keys.First, index.DayBytes), amount);
        }
    }

    /// <summary>Reads the keys of payments that lie near each other at once, and gives each span the keys that it lies in.</summary>
    private async Task EachSliceAsync(
        IReadOnlyList<RowSpan> spans,
        bool hasDays,
        Action<RowSpan, SliceKeys> look,
        CancellationToken cancel)
    {
        var slice = new List<RowSpan>();

        foreach (var span in spans)
        {
            for (int first = span.First, end; first < span.End; first = end)
            {
                end = Math.Min(span.End, ((first / SliceRows) + 1) * SliceRows);

                if (slice.Count > 0 && slice[0].First / SliceRows != first / SliceRows)
                    await SliceAsync(slice, hasDays, look, cancel);

                slice.Add(new RowSpan(span.Side, first, end));
            }
        }

        if (slice.Count > 0)
            await SliceAsync(slice, hasDays, look, cancel);
    }

    private async Task SliceAsync(List<RowSpan> spans, bool hasDays, Action<RowSpan, SliceKeys> look, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();

        var (first, end) = (spans[0].First, spans[^1].End);
        var (types, ids, days, amounts) = (
            ColumnAsync(filter.Type is not null, IndexSection.Types, 1, first, end, cancel),
            ColumnAsync(filter.Counterparty is not null, IndexSection.Ids, sizeof(uint), first, end, cancel),
            ColumnAsync(hasDays, IndexSection.Days, index.DayBytes, first, end, cancel),
            ColumnAsync(true, IndexSection.Amounts, index.AmountBytes, first, end, cancel));

        try
        {
            await Task.WhenAll(types, ids, days, amounts);

            var keys = new SliceKeys(first, await types, await ids, await days, await amounts);

            foreach (var span in spans)
                look(span, keys);

            spans.Clear();
        }
        finally
        {
            foreach (var column in new[] { types, ids, days, amounts })
            {
                if (column is { IsCompletedSuccessfully: true, Result: { } bytes })
                    ArrayPool<byte>.Shared.Return(bytes);
            }
        }
    }

    private IEnumerable<(int Row, Money Amount)> Matching(RowSpan span, SliceKeys keys, RowSet? within)
    {
        var type = filter.Type is { } name ? TypeNumber(name) : -1;
        var id = filter.Counterparty?.Number ?? 0;
        var (firstDay, lastDay) = (
            (filter.From?.DayNumber ?? 0) - (long)index.FirstDay,
            (filter.To?.DayNumber ?? int.MaxValue) - (long)index.FirstDay);
        var (min, max) = (filter.Min?.Halere ?? long.MinValue, filter.Max?.Halere ?? long.MaxValue);

        for (var row = span.First; row < span.End; row++)
        {
            var at = row - keys.First;

            if (within is not null && !within.Has(row))
                continue;
            if (keys.Types is not null && keys.Types[at] != type)
                continue;
            if (keys.Ids is not null && BinaryPrimitives.ReadUInt32LittleEndian(keys.Ids.AsSpan(at * sizeof(uint))) != id)
                continue;
            if (keys.Days is not null && Number(keys.Days, at, index.DayBytes) is var day && ((long)day < firstDay || (long)day > lastDay))
                continue;

            var amount = unchecked(index.LeastAmount + (long)Number(keys.Amounts!, at, index.AmountBytes));

            if (amount >= min && amount <= max)
                yield return (row, new Money(amount));
        }
    }

    /// <summary>A type that no payment has is asked for too.</summary>
    private int TypeNumber(string name)
    {
        for (var number = 0; number < index.Types.Count; number++)
        {
            if (index.Types[number] == name)
                return number;
        }

        return -1;
    }

    private async Task<byte[]?> ColumnAsync(
        bool isAsked,
        IndexSection section,
        int width,
        int first,
        int end,
        CancellationToken cancel)
    {
        if (!isAsked)
            return null;

        var bytes = ArrayPool<byte>.Shared.Rent(Math.Max(1, (end - first) * width));
        await read(index.Section(section).Start + ((long)first * width), bytes.AsMemory(0, (end - first) * width), cancel);

        return bytes;
    }

    private static ulong Number(byte[] column, int at, int width)
    {
        ulong number = 0;
        var start = at * width;

        for (var i = 0; i < width; i++)
            number |= (ulong)column[start + i] << (8 * i);

        return number;
    }

    private readonly record struct SliceKeys(int First, byte[]? Types, byte[]? Ids, byte[]? Days, byte[]? Amounts);
}
