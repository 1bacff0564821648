using System.Buffers.Binary;
using System.IO.Hashing;

namespace Transparency.Core.Tests;

/// <summary>
/// Makes an archive of RAR 4 or 5 that holds one file as it is, or what is said to be packed. No library writes RAR; to store a file needs
/// none.
/// </summary>
internal static class Rar
{
    private const byte ArchiveHeader = 0x73;
    private const byte FileHeader = 0x74;
    private const byte ArchiveEnd = 0x7B;
    private const byte Stored = 0x30;
    private const ushort HasData = 0x8000;

    /// <summary>Packed as good as can be, without what was packed before.</summary>
    public const byte Packed = 0x33;

    private const byte Version3 = 29;
    private const byte Version2 = 20;

    public static byte[] Of(string name, byte[] content, byte method = Stored)
    {
        using var rar = new MemoryStream();
        rar.Write([0x52, 0x61, 0x72, 0x21, 0x1A, 0x07, 0x00]);
        rar.Write(Block(ArchiveHeader, 0, new byte[6]));

        var file = new byte[25 + name.Length];
        BinaryPrimitives.WriteUInt32LittleEndian(file, (uint)content.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(4), (uint)content.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(9), Crc32.HashToUInt32(content));
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(13), 0x58210000);
        file[17] = method == Stored ? Version2 : Version3;
        file[18] = method;
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(19), (ushort)name.Length);
        System.Text.Encoding.ASCII.GetBytes(name, file.AsSpan(25));

        rar.Write(Block(FileHeader, HasData, file));
        rar.Write(content);
        rar.Write(Block(ArchiveEnd, 0x4000, []));

        return rar.ToArray();
    }

    /// <param name="name">Of the file.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="dictionary">0 is 128 KiB, and each further one twice as much.</param>
    /// <param name="method">0 is as it is.</param>
    public static byte[] Of5(string name, byte[] content, int dictionary, int method = 0)
    {
        var packing = (dictionary << 10) | (method << 7);
        using var rar = new MemoryStream();
        rar.Write([0x52, 0x61, 0x72, 0x21, 0x1A, 0x07, 0x01, 0x00]);
        rar.Write(Block5([1, 0, 0]));
        rar.Write(Block5(
        [
            2, 2, .. Number(content.Length), 4, .. Number(content.Length), 0x20,
            .. BitConverter.GetBytes(Crc32.HashToUInt32(content)),
            .. Number(packing), 1, .. Number(name.Length), .. System.Text.Encoding.UTF8.GetBytes(name),
        ]));
        rar.Write(content);
        rar.Write(Block5([5, 0, 0]));

        return rar.ToArray();
    }

    private static byte[] Block5(byte[] content)
    {
        byte[] sized = [.. Number(content.Length), .. content];

        return [.. BitConverter.GetBytes(Crc32.HashToUInt32(sized)), .. sized];
    }

    /// <summary>Seven bits of each byte, lowest first; the eighth says that another one follows.</summary>
    private static byte[] Number(int value) => value < 0x80 ? [(byte)value] : [(byte)(value | 0x80), .. Number(value >> 7)];

    /// <summary>A header: its checksum, kind, flags and length, and what it says.</summary>
    private static byte[] Block(byte kind, ushort flags, byte[] content)
    {
        var block = new byte[7 + content.Length];
        block[2] = kind;
        BinaryPrimitives.WriteUInt16LittleEndian(block.AsSpan(3), flags);
        BinaryPrimitives.WriteUInt16LittleEndian(block.AsSpan(5), (ushort)block.Length);
        content.CopyTo(block, 7);
        BinaryPrimitives.WriteUInt16LittleEndian(block, (ushort)Crc32.HashToUInt32(block.AsSpan(2)));

        return block;
    }
}
