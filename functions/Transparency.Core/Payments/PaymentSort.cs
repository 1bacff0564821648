using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Transparency.Core.Ledger;

namespace Transparency.Core.Payments;

/// <summary>
/// Puts payments into their one order (side, paragraph, item, event, unit, date, then everything else) whatever order they come in, with
/// bounded memory: what does not fit waits in sorted files in a spool directory.
/// </summary>
/// <param name="spoolDirectory">Where the files go; they are removed on dispose.</param>
/// <param name="runBytes">How many bytes are held in memory.</param>
public sealed class PaymentSort(string spoolDirectory, int runBytes = 64 * 1024 * 1024) : IDisposable
{
    /// <summary>No record is longer: a row is shorter than 1 MB.</summary>
    private const int ChunkBytes = 2 * 1024 * 1024;

    private List<Record> _records = [];
    private readonly List<string> _runs = [];
    private readonly List<byte[]> _chunks = [];
    private int _used;

    /// <summary>How many payments were added.</summary>
    public long Count { get; private set; }

    /// <summary>How many bytes they take together.</summary>
    public long AddedBytes { get; private set; }

    /// <param name="entry">The entry that is a payment.</param>
    /// <param name="date">Its day.</param>
    /// <param name="shown">Its texts as they may be published, none with a NUL in it.</param>
    public void Add(in LedgerEntry entry, DateOnly date, in PaymentTexts shown)
    {
        Count++;

        var needed = PaymentRecord.Size(shown);
        AddedBytes += needed;

        if (_used + needed > runBytes && _records.Count > 0)
            Spill();
        // A record lies in one chunk. Chunks stay where they are, so that nothing is copied while there are more and more payments.
        if ((_used % ChunkBytes) + needed > ChunkBytes)
            _used += ChunkBytes - (_used % ChunkBytes);
        if (_used / ChunkBytes == _chunks.Count)
            _chunks.Add(ArrayPool<byte>.Shared.Rent(ChunkBytes));

        var record = Bytes(_used, needed);
        PaymentRecord.Write(record, entry, date, shown);
        _records.Add(new Record(PaymentRecord.Prefix(record), _used, needed));
        _used += needed;
    }

    /// <summary>All payments, in order. Each is valid until the next.</summary>
    public IEnumerable<Payment> InOrder()
    {
        Sort();

        if (_runs.Count == 0)
        {
            foreach (var record in _records)
                yield return PaymentRecord.Read(Bytes(record.Start, record.Length));

            yield break;
        }

        if (_records.Count > 0)
            Spill();

        // They wait in files now, and whoever writes them needs the room: the pool would keep it.
        _chunks.Clear();
        _records = [];

        foreach (var payment in Merged())
            yield return payment;
    }

    public void Dispose()
    {
        foreach (var run in _runs)
            File.Delete(run);

        _runs.Clear();

        foreach (var chunk in _chunks)
            ArrayPool<byte>.Shared.Return(chunk);

        _chunks.Clear();
        _records.Clear();
        _used = 0;
    }

    private Span<byte> Bytes(int start, int length) => _chunks[start / ChunkBytes].AsSpan(start % ChunkBytes, length);

    private void Sort() => CollectionsMarshal.AsSpan(_records).Sort((left, right) =>
    {
        var order = left.Prefix.CompareTo(right.Prefix);
        return order != 0 ? order : Bytes(left.Start, left.Length).SequenceCompareTo(Bytes(right.Start, right.Length));
    });

    private void Spill()
    {
        Sort();
        Directory.CreateDirectory(spoolDirectory);

        var path = Path.Combine(
            spoolDirectory, "payments-" + _runs.Count.ToString("0000", System.Globalization.CultureInfo.InvariantCulture));
        _runs.Add(path);

        using var file = new BufferedStream(File.Create(path), 256 * 1024);
        Span<byte> length = stackalloc byte[4];

        foreach (var record in _records)
        {
            BinaryPrimitives.WriteInt32LittleEndian(length, record.Length);
            file.Write(length);
            file.Write(Bytes(record.Start, record.Length));
        }

        _records.Clear();
        _used = 0;
    }

    private IEnumerable<Payment> Merged()
    {
        var readers = _runs.Select(path => new RunReader(path)).ToList();
        try
        {
            var queue = new PriorityQueue<RunReader, byte[]>(
                Comparer<byte[]>.Create((left, right) => left.AsSpan().SequenceCompareTo(right)));

            foreach (var reader in readers.Where(reader => reader.Next()))
                queue.Enqueue(reader, reader.Current);

            while (queue.TryDequeue(out var reader, out var current))
            {
                yield return PaymentRecord.Read(current);
                if (reader.Next())
                    queue.Enqueue(reader, reader.Current);
            }
        }
        finally
        {
            foreach (var reader in readers)
                reader.Dispose();
        }
    }

    private readonly record struct Record(ulong Prefix, int Start, int Length);

    private sealed class RunReader(string path) : IDisposable
    {
        private readonly BinaryReader _file = new(new BufferedStream(File.OpenRead(path), 256 * 1024));

        public byte[] Current { get; private set; } = [];

        public bool Next()
        {
            if (_file.BaseStream.Position == _file.BaseStream.Length)
                return false;

            Current = _file.ReadBytes(_file.ReadInt32());
            return true;
        }

        public void Dispose() => _file.Dispose();
    }
}
