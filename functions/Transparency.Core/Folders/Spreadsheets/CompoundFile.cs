using System.Buffers.Binary;
using System.Text;

namespace Transparency.Core.Folders.Spreadsheets;

/// <summary>
/// A compound file (MS-CFB), in which Excel before 2007 keeps its workbooks: streams cut into sectors, and tables that say which sector
/// follows which.
/// </summary>
internal sealed class CompoundFile : IDisposable
{
    private const int HeaderBytes = 512;
    private const int EntryBytes = 128;
    private const int ShortSectorBytes = 64;
    private const uint LastSector = 0xFFFF_FFFA;

    private readonly Stream _file;
    private readonly int _sectorBytes;
    private readonly uint[] _next;
    private readonly uint[] _nextShort;
    private readonly byte[] _short;
    private readonly uint _shortLimit;
    private readonly Dictionary<string, (uint Start, long Bytes)> _streams = new(StringComparer.OrdinalIgnoreCase);

    public CompoundFile(Stream file)
    {
        _file = file;
        var header = new byte[HeaderBytes];
        file.ReadExactly(header);

        var shift = Number16(header, 30);
        _sectorBytes = shift is 9 or 12 ? 1 << shift : throw new InvalidDataException("No compound file.");
        _shortLimit = Number(header, 56);
        _next = Table(SectorsOfTable(header));

        var root = ReadDirectory(Chain(Number(header, 48)));
        _nextShort = Table(Sectors(Number(header, 60), _next));
        _short = root.Bytes > 0 ? Chain(root.Start) : [];
    }

    public bool Has(string name) => _streams.ContainsKey(name);

    /// <summary>A stream as a whole, or null when there is none of this name.</summary>
    public byte[]? BytesOrNull(string name)
    {
        if (!_streams.TryGetValue(name, out var stream))
            return null;

        var bytes = stream.Bytes < _shortLimit ? ShortChain(stream.Start) : Chain(stream.Start);

        return stream.Bytes <= bytes.Length ? bytes[..(int)stream.Bytes] : throw new InvalidDataException("A stream is cut.");
    }

    public void Dispose() => _file.Dispose();

    private (uint Start, long Bytes) ReadDirectory(byte[] directory)
    {
        (uint, long) root = default;

        for (var at = 0; at + EntryBytes <= directory.Length; at += EntryBytes)
        {
            var entry = directory.AsSpan(at, EntryBytes);
            var letters = Math.Clamp(Number16(entry, 64) - 2, 0, 62);
            var place = (Number(entry, 116), (long)Number(entry, 120));

            if (entry[66] == 5)
                root = place;
            else if (entry[66] == 2)
                _streams.TryAdd(Encoding.Unicode.GetString(entry[..letters]), place);
        }

        return root;
    }

    /// <summary>The sectors of the table of sectors: 109 in the header, others in a chain of their own.</summary>
    private List<uint> SectorsOfTable(byte[] header)
    {
        var sectors = new List<uint>();
        var count = Number(header, 44);
        if (count > _file.Length / _sectorBytes)
            throw new InvalidDataException("The table of sectors is longer than the file.");

        AddNumbers(header.AsSpan(76), sectors, count);

        var more = Number(header, 68);
        while (more < LastSector && sectors.Count < count)
        {
            var sector = Sector(more);
            AddNumbers(sector.AsSpan(0, _sectorBytes - 4), sectors, count);
            more = Number(sector, _sectorBytes - 4);
        }

        return sectors;
    }

    private static void AddNumbers(ReadOnlySpan<byte> bytes, List<uint> numbers, uint most)
    {
        for (var at = 0; at + 4 <= bytes.Length && numbers.Count < most; at += 4)
            numbers.Add(Number(bytes, at));
    }

    private uint[] Table(IEnumerable<uint> sectors)
    {
        var numbers = new List<uint>();

        foreach (var sector in sectors)
            AddNumbers(Sector(sector), numbers, uint.MaxValue);

        return [.. numbers];
    }

    private static IEnumerable<uint> Sectors(uint start, uint[] next)
    {
        var sector = start;

        for (var count = 0; sector < LastSector; count++)
        {
            if (sector >= next.Length || count > next.Length)
                throw new InvalidDataException("A chain of sectors leads nowhere.");

            yield return sector;

            sector = next[sector];
        }
    }

    private byte[] Chain(uint start)
    {
        using var bytes = new MemoryStream();

        foreach (var sector in Sectors(start, _next))
            bytes.Write(Sector(sector));

        return bytes.ToArray();
    }

    private byte[] ShortChain(uint start)
    {
        using var bytes = new MemoryStream();

        foreach (var sector in Sectors(start, _nextShort))
            bytes.Write(_short.AsSpan(checked((int)sector * ShortSectorBytes), ShortSectorBytes));

        return bytes.ToArray();
    }

    private byte[] Sector(uint number)
    {
        var sector = new byte[_sectorBytes];
        _file.Position = (number + 1L) * _sectorBytes;
        // The last sector may end with the file.
        _file.ReadAtLeast(sector, _sectorBytes, throwOnEndOfStream: false);

        return sector;
    }

    private static uint Number(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]);

    private static int Number16(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]);
}
