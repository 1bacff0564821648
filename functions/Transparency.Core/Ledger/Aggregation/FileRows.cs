using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;

namespace Transparency.Core.Ledger.Aggregation;

/// <summary>
/// Knows which rows stood in earlier files. Within one file equal rows are separate; across files the n-th of them is the same row as
/// the n-th in an earlier file. What is kept of a row are the 122 bits of its <see cref="RowHash"/>: that any two of five million different
/// rows of 150 bytes are taken for the same one has a chance below 2^−68 for a folder; with the longest rows that it may have, below 2^−50.
/// </summary>
/// <param name="key">What fingerprints depend on.</param>
internal sealed class FileRows(string key)
{
    private readonly RowTable<RowCounts> _rows = new();

    /// <summary>Rows that stand more often in a file than their counts have room for, by their number in the table.</summary>
    private readonly Dictionary<int, (int File, int InFile, int Counted)> _frequent = [];

    private readonly RowHash _hash = new(key);
    private byte[] _buffer = new byte[1024];
    private int _file;

    /// <summary>The file as the table knows it, which has no room for more of them.</summary>
    private ushort _mark;

    /// <summary>How many different rows are known.</summary>
    public int Count => _rows.Count;

    public void BeginFile()
    {
        _file++;

        if (_mark == ushort.MaxValue)
        {
            for (var row = 0; row < _rows.Count; row++)
                _rows[row].File = 0;

            _mark = 0;
        }

        _mark++;
    }

    public bool IsDuplicate(in LedgerEntry entry, Stages carried, StageAmounts amounts)
    {
        ref var row = ref _rows.Of(Fingerprint(entry, carried, amounts), out var number);
        if (row.File != _mark)
        {
            row.File = _mark;
            row.InFile = 0;
        }

        if (row.InFile == RowCounts.Most)
            return IsFrequentDuplicate(number, row.Counted);
        if (++row.InFile <= row.Counted)
            return true;

        row.Counted = row.InFile;

        return false;
    }

    /// <summary>The same for the 256th equal row of a file and those behind it.</summary>
    private bool IsFrequentDuplicate(int number, int counted)
    {
        ref var row = ref CollectionsMarshal.GetValueRefOrAddDefault(_frequent, number, out var isKnown);

        if (!isKnown)
            row.Counted = counted;
        if (row.File != _file)
            (row.File, row.InFile) = (_file, RowCounts.Most);
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
}
