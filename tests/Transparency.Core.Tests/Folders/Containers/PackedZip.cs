using System.Buffers.Binary;
using System.IO.Hashing;
using System.Text;

namespace Transparency.Core.Tests.Folders.Containers;

/// <summary>Makes a ZIP of one file that is packed already, by whatever method.</summary>
internal static class PackedZip
{
    public const ushort Shrink = 1, ZStandard = 93, Xz = 95;

    private static readonly byte[] Name = Encoding.ASCII.GetBytes("data.csv");

    public static byte[] Of(ushort method, byte[] packed, byte[] content) =>
        Of(method, packed, Crc32.HashToUInt32(content), (uint)content.Length);

    public static byte[] Of(ushort method, byte[] packed, uint checksum, uint bytes)
    {
        byte[] about =
        [
            63, 0, 0, 0, .. U16(method), .. U32(0x5821_0000), .. U32(checksum), .. U32((uint)packed.Length), .. U32(bytes),
            .. U16((ushort)Name.Length), .. U16(0),
        ];
        byte[] file = [(byte)'P', (byte)'K', 3, 4, .. about, .. Name, .. packed];
        byte[] entry = [(byte)'P', (byte)'K', 1, 2, 63, 0, .. about, .. new byte[14], .. Name];

        return
        [
            .. file, .. entry,
            (byte)'P', (byte)'K', 5, 6, 0, 0, 0, 0, 1, 0, 1, 0, .. U32((uint)entry.Length), .. U32((uint)file.Length), 0, 0,
        ];
    }

    private static byte[] U16(ushort number)
    {
        var bytes = new byte[sizeof(ushort)];
        BinaryPrimitives.WriteUInt16LittleEndian(bytes, number);

        return bytes;
    }

    private static byte[] U32(uint number)
    {
        var bytes = new byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, number);

        return bytes;
    }
}
