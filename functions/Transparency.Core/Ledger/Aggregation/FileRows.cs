using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;

namespace Transparency.Core.Ledger.Aggregation;

/// <summary>
/// Knows which rows stood in earlier files. Within one file equal rows are separate; across files the n-th of them is the same row as
/// the n-th in an earlier file.
/// </summary>
/// <param name="key">What fingerprints depend on.</param>
internal sealed class FileRows(string key)
{
    /// <summary>By fingerprint of the row: how often it has counted so far, and how often it stands in the current file.</summary>
    private readonly Dictionary<RowFingerprint, Occurrences> _rows = [];
    private readonly RowHash _hash = new(key);
    private byte[] _buffer = new byte[1024];
    private int _file;

    /// <summary>How many different rows are known.</summary>
    public int Count => _rows.Count;

    public void BeginFile() => _file++;

    public bool IsDuplicate(in LedgerEntry entry, Stages carried, StageAmounts amounts)
    {
        ref var row = ref CollectionsMarshal.GetValueRefOrAddDefault(_rows, Fingerprint(entry, carried, amounts), out _);
        if (row.File != _file)
        {
            row.File = _file;
            row.InFile = 0;
        }

        if (++row.InFile <= row.Counted)
            return true;

        row.Counted = row.InFile;

        return false;
    }

    private RowFingerprint Fingerprint(in LedgerEntry entry, Stages carried, StageAmounts amounts)
    {
        var needed = 128
            + entry.Event.Length
            + entry.Unit.Length
            + entry.Type.Length
            + entry.CounterpartyId.Length
            + entry.CounterpartyName.Length
            + entry.Description.Length
            + entry.Document.Length;

        if (_buffer.Length < needed)
            _buffer = new byte[needed * 2];

        var rest = _buffer.AsSpan();
        Put(ref rest, (int)carried);
        // A row has an item or an account, and no number is both.
        Put(ref rest, (entry.Paragraph.Number << 16) | entry.Item.Number | entry.Account.Number);
        Put(ref rest, entry.Date?.DayNumber ?? -1);
        Put(ref rest, amounts.Approved);
        Put(ref rest, amounts.Amended);
        Put(ref rest, amounts.Actual);
        Put(ref rest, entry.Event);
        Put(ref rest, entry.Unit);
        Put(ref rest, entry.Type);
        Put(ref rest, entry.Document);
        Put(ref rest, entry.CounterpartyId);
        Put(ref rest, entry.CounterpartyName);
        Put(ref rest, entry.Description);

        return _hash.Of(_buffer.AsSpan(0, _buffer.Length - rest.Length));
    }

    private static void Put(ref Span<byte> rest, int value)
    {
        BinaryPrimitives.WriteInt32LittleEndian(rest, value);
        rest = rest[4..];
    }

    private static void Put(ref Span<byte> rest, Money amount)
    {
        BinaryPrimitives.WriteInt64LittleEndian(rest, amount.Halere);
        rest = rest[8..];
    }

    private static void Put(ref Span<byte> rest, ReadOnlySpan<byte> text)
    {
        Put(ref rest, text.Length);
        text.CopyTo(rest);
        rest = rest[text.Length..];
    }

    private struct Occurrences
    {
        public int File, InFile, Counted;
    }
}
