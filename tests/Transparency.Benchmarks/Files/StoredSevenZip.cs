using System.Buffers.Binary;
using System.IO.Hashing;
using System.Text;

namespace Transparency.Benchmarks.Files;

/// <summary>
/// Writes a 7-Zip whose files are packed together as they are, in pieces of LZMA2 that are not compressed: whoever unpacks it keeps as much
/// of them as the dictionary says, and to write it takes no time.
/// </summary>
internal static class StoredSevenZip
{
    private const int HeadBytes = 32;
    private const int PieceBytes = 1 << 16;
    private const byte First = 1, Next = 2;

    /// <param name="path">Where to write it.</param>
    /// <param name="dictionary">The size of the dictionary as LZMA2 writes it: 28 is 64 MiB.</param>
    /// <param name="files">Files on the disk.</param>
    public static void Write(string path, byte dictionary, IReadOnlyList<string> files)
    {
        using var archive = new FileStream(path, FileMode.Create, FileAccess.ReadWrite);
        archive.Write(new byte[HeadBytes]);

        var sizes = files.Select(file => Add(archive, file, file == files[0])).ToList();
        archive.WriteByte(0);

        var packed = archive.Position - HeadBytes;
        var list = List(packed, dictionary, files, sizes);
        archive.Write(list);

        archive.Position = 0;
        archive.Write(Head(packed, list));
    }

    private static (long Bytes, uint Checksum) Add(Stream archive, string path, bool isFirst)
    {
        using var file = File.OpenRead(path);
        var checksum = new Crc32();
        var piece = new byte[PieceBytes];
        Span<byte> head = stackalloc byte[3];
        long bytes = 0;

        for (var read = file.ReadAtLeast(piece, PieceBytes, throwOnEndOfStream: false);
            read > 0;
            read = file.ReadAtLeast(piece, PieceBytes, throwOnEndOfStream: false))
        {
            head[0] = isFirst && bytes == 0 ? First : Next;
            BinaryPrimitives.WriteUInt16BigEndian(head[1..], (ushort)(read - 1));
            archive.Write(head);
            archive.Write(piece, 0, read);
            checksum.Append(piece.AsSpan(0, read));
            bytes += read;
        }

        return (bytes, checksum.GetCurrentHashAsUInt32());
    }

    /// <summary>The list of files, as 7zFormat.txt describes it.</summary>
    private static byte[] List(long packed, byte dictionary, IReadOnlyList<string> files, List<(long Bytes, uint Checksum)> sizes)
    {
        using var stream = new MemoryStream();
        using var list = new BinaryWriter(stream);
        list.Write((byte[])[1, 4, 6, 0, 1, 9]);
        Number(list, packed);
        list.Write((byte[])[0, 7, 11, 1, 0, 1, 0x21, 0x21, 1, dictionary, 12]);
        Number(list, sizes.Sum(size => size.Bytes));
        list.Write((byte[])[0, 8, 13, (byte)files.Count, 9]);

        foreach (var (bytes, _) in sizes.SkipLast(1))
            Number(list, bytes);

        list.Write((byte[])[10, 1]);

        foreach (var (_, checksum) in sizes)
            list.Write(checksum);

        byte[] names = [0, .. files.SelectMany(file => Encoding.Unicode.GetBytes(Path.GetFileName(file) + '\0'))];
        list.Write((byte[])[0, 0, 5, (byte)files.Count, 17]);
        Number(list, names.Length);
        list.Write(names);
        list.Write((byte[])[0, 0]);
        list.Flush();

        return stream.ToArray();
    }

    /// <summary>Any number, as the longest kind of it.</summary>
    private static void Number(BinaryWriter list, long number)
    {
        list.Write((byte)0xFF);
        list.Write(number);
    }

    private static byte[] Head(long start, byte[] list)
    {
        byte[] head = [(byte)'7', (byte)'z', 0xBC, 0xAF, 0x27, 0x1C, 0, 4, .. new byte[HeadBytes - 8]];
        BinaryPrimitives.WriteInt64LittleEndian(head.AsSpan(12), start);
        BinaryPrimitives.WriteInt64LittleEndian(head.AsSpan(20), list.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(head.AsSpan(28), Crc32.HashToUInt32(list));
        BinaryPrimitives.WriteUInt32LittleEndian(head.AsSpan(8), Crc32.HashToUInt32(head.AsSpan(12)));

        return head;
    }
}
