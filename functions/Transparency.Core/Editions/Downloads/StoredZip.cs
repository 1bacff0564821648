using System.Buffers.Binary;
using System.IO.Hashing;
using System.Text;

namespace Transparency.Core.Editions.Downloads;

/// <summary>
/// A ZIP archive (PKWARE APPNOTE 6.3) that has the same bytes on any machine: entries are stored without compression, because what deflate
/// writes differs between versions and processors of machines; all are dated 1980-01-01, the earliest a ZIP knows; and the system that it
/// was made on is always the same, which the library's own writer would tell truly. Files over 4 GiB have the longer fields of ZIP64.
/// </summary>
internal static class StoredZip
{
    private const ushort FirstDay = (1 << 5) | 1;

    /// <param name="path">The archive to write.</param>
    /// <param name="directory">Where the files lie.</param>
    /// <param name="names">Names of files, ASCII, in the archive's order.</param>
    /// <param name="limit">From which number on the long fields are used; the format's own unless a test wants to see them.</param>
    public static void Write(string path, string directory, IEnumerable<string> names, uint limit = uint.MaxValue)
    {
        using var zip = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16);
        var entries = new List<Entry>();

        foreach (var name in names)
        {
            using var file = new FileStream(Path.Combine(directory, name), FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16);
            var entry = new Entry(Encoding.ASCII.GetBytes(name), ChecksumOf(file), file.Length, zip.Position);
            file.Position = 0;
            WriteLocal(zip, entry, limit);
            file.CopyTo(zip, 1 << 20);
            entries.Add(entry);
        }

        var start = zip.Position;

        foreach (var entry in entries)
            WriteCentral(zip, entry, limit);

        WriteEnd(zip, entries.Count, start, zip.Position - start, limit);
    }

    internal static uint ChecksumOf(Stream file)
    {
        var checksum = new Crc32();
        checksum.Append(file);

        return checksum.GetCurrentHashAsUInt32();
    }

    private static void WriteLocal(Stream zip, Entry entry, uint limit)
    {
        var isLong = entry.Length >= limit;
        WriteCommon(new Fields(zip).Four(0x04034b50), entry, isLong, isLong ? 20 : 0).Bytes(entry.Name);

        if (isLong)
            new Fields(zip).Two(1).Two(16).Eight(entry.Length).Eight(entry.Length);
    }

    private static void WriteCentral(Stream zip, Entry entry, uint limit)
    {
        var (isLong, isFar) = (entry.Length >= limit, entry.Offset >= limit);
        var extra = (isLong ? 16 : 0) + (isFar ? 8 : 0);
        var fields = WriteCommon(new Fields(zip).Four(0x02014b50).Two(45), entry, isLong || isFar, extra == 0 ? 0 : extra + 4, isLong)
            .Two(0).Two(0).Two(0).Four(0).Four(isFar ? uint.MaxValue : (uint)entry.Offset).Bytes(entry.Name);

        if (extra > 0)
            fields.Two(1).Two((ushort)extra);
        if (isLong)
            fields.Eight(entry.Length).Eight(entry.Length);
        if (isFar)
            fields.Eight(entry.Offset);
    }

    /// <summary>What both headers have in common, from the version needed to the length of the extra field.</summary>
    private static Fields WriteCommon(Fields fields, Entry entry, bool needs64, int extra, bool? isLong = null)
    {
        var size = isLong ?? needs64 ? uint.MaxValue : (uint)entry.Length;
        return fields
            .Two(needs64 ? (ushort)45 : (ushort)10)
            .Two(0)
            .Two(0)
            .Two(0)
            .Two(FirstDay)
            .Four(entry.Crc)
            .Four(size)
            .Four(size)
            .Two((ushort)entry.Name.Length)
            .Two((ushort)extra);
    }

    private static void WriteEnd(Stream zip, int count, long start, long length, uint limit)
    {
        var fields = new Fields(zip);

        if (start >= limit || length >= limit)
        {
            var end = zip.Position;
            fields.Four(0x06064b50).Eight(44).Two(45).Two(45).Four(0).Four(0).Eight(count).Eight(count).Eight(length).Eight(start);
            fields.Four(0x07064b50).Four(0).Eight(end).Four(1);
        }

        fields.Four(0x06054b50).Two(0).Two(0).Two((ushort)count).Two((ushort)count)
            .Four(length >= limit ? uint.MaxValue : (uint)length).Four(start >= limit ? uint.MaxValue : (uint)start).Two(0);
    }

    private readonly record struct Entry(byte[] Name, uint Crc, long Length, long Offset);

    /// <summary>Writes the format's little-endian fields one after the other.</summary>
    private readonly struct Fields(Stream stream)
    {
        public Fields Two(ushort value)
        {
            Span<byte> bytes = stackalloc byte[2];
            BinaryPrimitives.WriteUInt16LittleEndian(bytes, value);
            return Bytes(bytes);
        }

        public Fields Four(uint value)
        {
            Span<byte> bytes = stackalloc byte[4];
            BinaryPrimitives.WriteUInt32LittleEndian(bytes, value);
            return Bytes(bytes);
        }

        public Fields Eight(long value)
        {
            Span<byte> bytes = stackalloc byte[8];
            BinaryPrimitives.WriteInt64LittleEndian(bytes, value);
            return Bytes(bytes);
        }

        public Fields Bytes(ReadOnlySpan<byte> bytes)
        {
            stream.Write(bytes);
            return this;
        }
    }
}
