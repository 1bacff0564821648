using System.Buffers.Binary;
using System.IO.Hashing;
using Transparency.Core.Editions.Downloads;
using Transparency.Core.Ledger;

namespace Transparency.Core.Editions.Paging;

/// <summary>
/// Writes an edition's index of payments, of its <c>payments.csv</c> and nothing else: the same file gives the same bytes. Texts are read
/// once more for every so many bytes of records, so that the memory it takes is bounded.
/// </summary>
public static class PaymentIndexFile
{
    /// <summary>So many bytes of records are put in order at once.</summary>
    private const int MostRecordBytes = 32 << 20;

    /// <summary>Writes the index of an edition that lies in a directory, where its payments are so many that they need one.</summary>
    public static void WriteBeside(EditionSummary edition, string directory)
    {
        var csv = Path.Combine(directory, EditionFiles.PaymentsFile);
        if (new FileInfo(csv).Length <= PaymentIndex.LeastFileBytes)
            return;

        ManyRows.GiveBackRoomOf(edition.Payments);
        Write(csv, Path.Combine(directory, EditionFiles.PaymentIndexFile), edition.Payments);
    }

    /// <param name="csv">The file.</param>
    /// <param name="path">The index to write.</param>
    /// <param name="count">How many payments the file has.</param>
    /// <param name="recordBytes">How many bytes of records are put in order at once.</param>
    /// <returns>False where none was written, because there are too many payments for it.</returns>
    public static bool Write(string csv, string path, long count, int recordBytes = MostRecordBytes)
    {
        if (count > PaymentIndex.MostRows)
            return false;

        using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16);
        file.Position = IndexForm.HeaderBytes;
        var parts = new HashedParts(file);

        if (PaymentKeys.ReadOrNull(csv, (int)count, parts) is not { } keys)
        {
            file.Dispose();
            File.Delete(path);

            return false;
        }

        PutCells(keys, FoldedTexts.Put(csv, keys, parts), parts);
        PutColumns(keys, parts);

        var samples = new IReadOnlyList<(long Key, int Row)>[2];
        var rows = new int[keys.Rows];
        var records = new OrderedRecords(csv, keys, recordBytes);

        // The keys of amounts take most memory, so that they go first.
        foreach (var order in new[] { PaymentOrder.Amount, PaymentOrder.Date })
        {
            var ordered = new OrderedRows(keys, order, rows);
            samples[(int)order] = ordered.PutEntries(parts);
            keys.Forget(order);

            parts.Begin(IndexForm.Places(order));
            PutPlaces(keys, rows, parts);

            parts.Begin(IndexForm.Records(order));
            records.Put(rows, parts);
        }

        parts.Finish();

        var head = PaymentIndex.Write(keys, samples, parts);
        file.Write(head);
        file.Position = 0;

        Span<byte> header = stackalloc byte[IndexForm.HeaderBytes];
        new IndexHeader(parts.End, head.Length, XxHash64.HashToUInt64(head)).Write(header);
        file.Write(header);

        return true;
    }

    private static void PutCells(PaymentKeys keys, long[] texts, HashedParts parts)
    {
        Span<byte> packed = stackalloc byte[40];
        parts.Begin(IndexSection.Cells);

        foreach (var (cell, (count, sum, bytes)) in keys.Cells.Index())
        {
            var rest = packed;
            PackedNumber.Write(ref rest, (ulong)count);
            PackedNumber.Write(ref rest, PackedNumber.OfSigned(sum));
            PackedNumber.Write(ref rest, (ulong)bytes);
            PackedNumber.Write(ref rest, (ulong)texts[cell]);
            parts.Put(packed[..^rest.Length]);
        }
    }

    private static void PutColumns(PaymentKeys keys, HashedParts parts)
    {
        Span<byte> value = stackalloc byte[sizeof(ulong)];
        var (least, amountBytes, first, dayBytes) = (keys.LeastAmount, keys.AmountBytes, keys.FirstDay, keys.DayBytes);
        parts.Begin(IndexSection.Amounts);

        foreach (var amount in keys.Amounts)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(value, (ulong)unchecked(amount - least));
            parts.Put(value[..amountBytes]);
        }

        parts.Begin(IndexSection.Days);

        foreach (var day in keys.Days)
        {
            BinaryPrimitives.WriteInt32LittleEndian(value, day - first);
            parts.Put(value[..dayBytes]);
        }

        parts.Begin(IndexSection.Types);
        parts.Put(keys.TypeNumbers);
    }

    private static void PutPlaces(PaymentKeys keys, int[] rows, HashedParts parts)
    {
        Span<byte> value = stackalloc byte[IndexForm.PlaceBytes];
        long start = 0;

        for (var place = 0; place < rows.Length; place++)
        {
            if (place % IndexForm.Placed == 0)
            {
                BinaryPrimitives.WriteInt64LittleEndian(value, start);
                parts.Put(value);
            }

            start += keys.RecordLengths[rows[place]];
        }
    }
}
