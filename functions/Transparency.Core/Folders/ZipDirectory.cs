using System.Buffers.Binary;
using System.Text;
using Transparency.Core.Formats.Reading;
using Transparency.Core.Validation;
using Transparency.Core.Words;

namespace Transparency.Core.Folders;

/// <summary>
/// A look at the directory of a ZIP before anything opens it: it is read into memory whole, its names go into reports, and files that lie
/// over each other in the archive expand to any number of times its size. What is no directory at all is left to whoever opens it.
/// </summary>
internal static class ZipDirectory
{
    private const int EndBytes = 22;
    private const int LongestComment = ushort.MaxValue;
    private const int LocatorBytes = 20;
    private const int LongEndBytes = 56;
    private const int EntryBytes = 46;
    private const int LocalBytes = 30;
    private const int LongSizes = 1;

    private const uint EndMark = 0x0605_4B50;
    private const uint LocatorMark = 0x0706_4B50;
    private const uint LongEndMark = 0x0606_4B50;
    private const uint EntryMark = 0x0201_4B50;

    /// <exception cref="UnreadableFileException">It is larger than the limits allow, or its files overlap.</exception>
    public static void Check(ExportFile file, ReadingLimits limits)
    {
        using var stream = file.Open();

        if (!stream.CanSeek || PlaceOrNull(stream) is not { } place)
            return;
        if (place.Bytes > limits.ZipDirectoryBytes)
            throw TooLarge(Counted.Bytes(place.Bytes), Counted.AtMostBytes(limits.ZipDirectoryBytes));

        var directory = new byte[place.Bytes];
        stream.Position = place.Start;

        if (stream.ReadAtLeast(directory, directory.Length, throwOnEndOfStream: false) == directory.Length)
            CheckEntries(directory, place.Start, limits);
    }

    private static void CheckEntries(ReadOnlySpan<byte> rest, long end, ReadingLimits limits)
    {
        var files = new List<(long Start, long End)>();
        var names = new HashSet<string>(StringComparer.Ordinal);

        while (rest.Length >= EntryBytes && BinaryPrimitives.ReadUInt32LittleEndian(rest) == EntryMark)
        {
            int name = U16(rest[28..]), extra = U16(rest[30..]), whole = EntryBytes + name + extra + U16(rest[32..]);
            if (whole > rest.Length)
                return;
            if (name > limits.NameBytes)
                throw TooLarge(NameOf(name), AtMostNameOf(limits.NameBytes));

            var named = Encoding.Latin1.GetString(rest.Slice(EntryBytes, name));
            if (!names.Add(named))
                throw Bad(new("dva soubory téhož jména v archivu", "two files of one name in the archive"));

            var (start, packed) = Place(rest, rest.Slice(EntryBytes + name, extra));
            files.Add((start, start + LocalBytes + name + packed));
            rest = rest[whole..];
        }

        // Also what is empty has a head of its own, so no two files begin at the same place.
        files.Sort();

        for (var i = 0; i < files.Count; i++)
        {
            if (files[i].End > (i + 1 < files.Count ? files[i + 1].Start : end))
                throw Bad(new("soubory v archivu se překrývají", "the files in the archive overlap"));
        }
    }

    /// <summary>Where the entry's file begins, and how many bytes it is packed into.</summary>
    private static (long Start, long Packed) Place(ReadOnlySpan<byte> entry, ReadOnlySpan<byte> extra)
    {
        uint packed = U32(entry[20..]), unpacked = U32(entry[24..]), start = U32(entry[42..]);
        long longPacked = packed, longStart = start;

        while (extra.Length >= 4)
        {
            var length = Math.Min(U16(extra[2..]), extra.Length - 4);
            var field = extra.Slice(4, length);

            if (U16(extra) == LongSizes)
            {
                // Only what does not fit into 32 bits is there, in this order.
                if (unpacked == uint.MaxValue && field.Length >= 8)
                    field = field[8..];

                if (packed == uint.MaxValue && field.Length >= 8)
                {
                    longPacked = BinaryPrimitives.ReadInt64LittleEndian(field);
                    field = field[8..];
                }

                if (start == uint.MaxValue && field.Length >= 8)
                    longStart = BinaryPrimitives.ReadInt64LittleEndian(field);
            }

            extra = extra[(4 + length)..];
        }

        // Beyond any file, so that nothing wraps around.
        return longPacked is < 0 or > 1L << 50 || longStart is < 0 or > 1L << 50
            ? throw Bad(new("nemožná velikost souboru v archivu", "an impossible size of a file in the archive"))
            : (longStart, longPacked);
    }

    private static (long Start, long Bytes)? PlaceOrNull(Stream stream)
    {
        var length = (int)Math.Min(stream.Length, EndBytes + LongestComment);
        var tail = new byte[length];
        stream.Position = stream.Length - length;
        stream.ReadExactly(tail);

        for (var at = length - EndBytes; at >= 0; at--)
        {
            if (U32(tail.AsSpan(at)) != EndMark)
                continue;

            long bytes = U32(tail.AsSpan(at + 12)), start = U32(tail.AsSpan(at + 16));
            if (start == uint.MaxValue || bytes == uint.MaxValue || U16(tail.AsSpan(at + 10)) == ushort.MaxValue)
                return LongPlaceOrNull(stream, stream.Length - length + at - LocatorBytes) ?? Known(start, bytes);

            return Known(start, bytes);
        }

        return null;

        (long, long)? Known(long start, long bytes) => start + bytes <= stream.Length ? (start, bytes) : null;
    }

    private static (long Start, long Bytes)? LongPlaceOrNull(Stream stream, long locator)
    {
        if (locator < 0)
            return null;

        Span<byte> end = stackalloc byte[LongEndBytes];
        stream.Position = locator;
        stream.ReadExactly(end[..LocatorBytes]);

        var at = BinaryPrimitives.ReadInt64LittleEndian(end[8..]);
        if (U32(end) != LocatorMark || at < 0 || at > stream.Length - LongEndBytes)
            return null;

        stream.Position = at;
        stream.ReadExactly(end);

        long bytes = BinaryPrimitives.ReadInt64LittleEndian(end[40..]), start = BinaryPrimitives.ReadInt64LittleEndian(end[48..]);

        return U32(end) == LongEndMark && bytes >= 0 && start >= 0 && start <= stream.Length && bytes <= stream.Length - start
            ? (start, bytes)
            : null;
    }

    private static ushort U16(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt16LittleEndian(bytes);

    private static uint U32(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt32LittleEndian(bytes);

    internal static Wording NameOf(int bytes) => new($"jméno souboru: {Counted.Bytes(bytes).Czech}", $"a file name of {bytes} bytes");

    internal static Wording AtMostNameOf(int bytes) =>
        new($"{Counted.AtMostBytes(bytes).Czech} ve jménu souboru", $"at most {bytes} bytes in the name of a file");

    private static UnreadableFileException TooLarge(Wording found, Wording expected) =>
        new(FileProblems.ZipTooLarge, new($"adresář archivu: {found.Czech}", $"directory of the archive: {found.English}"), expected);

    private static UnreadableFileException Bad(Wording found) => new(FileProblems.BadZip, found);
}
