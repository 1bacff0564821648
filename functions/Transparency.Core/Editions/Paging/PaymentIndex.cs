using System.IO.Hashing;
using System.Text;

namespace Transparency.Core.Editions.Paging;

/// <summary>
/// The head of an edition's index of payments: what has to be known before anything else of it is read. With it a page of any node in any
/// order is found by reading a few parts of the index and nothing of <c>payments.csv</c>.
/// </summary>
public sealed class PaymentIndex
{
    private readonly (long Start, long Length)[] _sections;
    private readonly ulong[] _hashes;
    private readonly (long Key, int Row)[][] _samples;

    private PaymentIndex(BinaryReader head)
    {
        Rows = head.ReadInt32();
        Cells = head.ReadInt32();
        CellsHash = head.ReadUInt64();
        CsvStart = head.ReadInt64();
        (LeastAmount, AmountBytes) = (head.ReadInt64(), head.ReadByte());
        (FirstDay, DayBytes) = (head.ReadInt32(), head.ReadByte());
        Types = [.. Enumerable.Range(0, head.ReadByte()).Select(_ => head.ReadString())];
        HasOtherTypes = head.ReadBoolean();
        _sections = [.. Enumerable.Range(0, head.ReadByte()).Select(_ => (head.ReadInt64(), head.ReadInt64()))];
        _samples =
        [
            .. Enumerable.Range(0, 2)
                .Select(_ => Enumerable.Range(0, head.ReadInt32()).Select(_ => (head.ReadInt64(), head.ReadInt32())).ToArray()),
        ];
        _hashes = [.. Enumerable.Range(0, head.ReadInt32()).Select(_ => head.ReadUInt64())];
    }

    /// <summary>
    /// So many payments may be indexed, which no city comes near: writing takes some 25 bytes of memory each, and their numbers have 23
    /// bits.
    /// </summary>
    public const int MostRows = 5_000_000;

    /// <summary>A file no longer than this is read sooner than an index is asked for.</summary>
    public const long LeastFileBytes = 2 << 20;

    /// <summary>How many payments the file has.</summary>
    public int Rows { get; }

    /// <summary>How many cells of the budget have payments.</summary>
    public int Cells { get; }

    /// <summary>Where the first payment begins in <c>payments.csv</c>.</summary>
    public long CsvStart { get; }

    /// <summary>About how much memory it takes.</summary>
    public int Bytes => (_hashes.Length * 8) + (_samples.Sum(samples => samples.Length) * 16) + 1_000;

    internal ulong CellsHash { get; }

    internal long LeastAmount { get; }

    internal int AmountBytes { get; }

    internal int FirstDay { get; }

    internal int DayBytes { get; }

    internal IReadOnlyList<string> Types { get; }

    /// <summary>Whether there are types beside those, so that only the file tells who has them.</summary>
    internal bool HasOtherTypes { get; }

    /// <exception cref="InvalidDataException">The bytes are not those that were written.</exception>
    public static PaymentIndex Read(ReadOnlyMemory<byte> head, IndexHeader header)
    {
        if (XxHash64.HashToUInt64(head.Span) != header.HeadHash)
            throw new InvalidDataException("The head of an index of payments is damaged.");

        try
        {
            using var reader = new BinaryReader(new MemoryStream(head.ToArray()), Encoding.UTF8);
            return new PaymentIndex(reader);
        }
        catch (Exception cut) when (cut is EndOfStreamException or ArgumentException or FormatException)
        {
            throw new InvalidDataException("The head of an index of payments ends too early.", cut);
        }
    }

    /// <summary>How many parts there are.</summary>
    public int Parts => _hashes.Length;

    /// <summary>Where a part lies in the file.</summary>
    public (long Start, int Length) PlaceOfPart(int part)
    {
        var start = IndexForm.HeaderBytes + ((long)part * IndexForm.PartBytes);
        var end = _sections.Max(section => section.Start + section.Length);

        return (start, (int)Math.Min(IndexForm.PartBytes, end - start));
    }

    /// <summary>In which part a byte of the file lies.</summary>
    public static int PartOf(long offset) => (int)((offset - IndexForm.HeaderBytes) / IndexForm.PartBytes);

    /// <exception cref="InvalidDataException">It is not what was written.</exception>
    public void Check(int part, ReadOnlySpan<byte> bytes)
    {
        if (XxHash64.HashToUInt64(bytes) != _hashes[part])
            throw new InvalidDataException("A part of an index of payments is damaged.");
    }

    internal (long Start, long Length) Section(IndexSection section) => _sections[(int)section];

    /// <summary>Key and payment at every so manyth place of an order.</summary>
    internal IReadOnlyList<(long Key, int Row)> Samples(PaymentOrder order) => _samples[(int)order];

    internal static byte[] Write(PaymentKeys keys, IReadOnlyList<(long Key, int Row)>[] samples, HashedParts parts)
    {
        using var bytes = new MemoryStream();
        using var head = new BinaryWriter(bytes, Encoding.UTF8);
        head.Write(keys.Rows);
        head.Write(keys.Cells.Count);
        head.Write(keys.CellsHash);
        head.Write(keys.CsvStart);
        head.Write(keys.LeastAmount);
        head.Write((byte)keys.AmountBytes);
        head.Write(keys.FirstDay);
        head.Write((byte)keys.DayBytes);
        head.Write((byte)keys.Types.Count);

        foreach (var type in keys.Types)
            head.Write(type);

        head.Write(keys.HasOtherTypes);
        head.Write((byte)parts.Sections.Count);

        foreach (var (start, length) in parts.Sections)
        {
            head.Write(start);
            head.Write(length);
        }

        foreach (var order in samples)
        {
            head.Write(order.Count);

            foreach (var (key, row) in order)
            {
                head.Write(key);
                head.Write(row);
            }
        }

        head.Write(parts.Hashes.Count);

        foreach (var hash in parts.Hashes)
            head.Write(hash);

        head.Flush();

        return bytes.ToArray();
    }
}
