using System.Buffers.Binary;
using System.IO.Hashing;

namespace Transparency.Core.Tests;

/// <summary>Makes an archive of RAR 4 that holds one file as it is. No library writes RAR; to store a file needs none.</summary>
internal static class Rar
{
    private const byte ArchiveHeader = 0x73;
    private const byte FileHeader = 0x74;
    private const byte ArchiveEnd = 0x7B;
    private const byte Stored = 0x30;
    private const ushort HasData = 0x8000;

    public static byte[] Of(string name, byte[] content)
    {
        using var rar = new MemoryStream();
        rar.Write([0x52, 0x61, 0x72, 0x21, 0x1A, 0x07, 0x00]);
        rar.Write(Block(ArchiveHeader, 0, new byte[6]));

        var file = new byte[25 + name.Length];
        BinaryPrimitives.WriteUInt32LittleEndian(file, (uint)content.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(4), (uint)content.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(9), Crc32.HashToUInt32(content));
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(13), 0x58210000);
        file[17] = 20;
        file[18] = Stored;
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(19), (ushort)name.Length);
        System.Text.Encoding.ASCII.GetBytes(name, file.AsSpan(25));

        rar.Write(Block(FileHeader, HasData, file));
        rar.Write(content);
        rar.Write(Block(ArchiveEnd, 0x4000, []));

        return rar.ToArray();
    }

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
