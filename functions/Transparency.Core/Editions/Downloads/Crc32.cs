using System.Buffers.Binary;

namespace Transparency.Core.Editions.Downloads;

/// <summary>The checksum that ZIP asks for (CRC-32, polynomial EDB88320), eight bytes at a time.</summary>
internal static class Crc32
{
    private static readonly uint[][] Tables = Make();

    public static uint Of(Stream stream)
    {
        var crc = uint.MaxValue;
        var buffer = new byte[1 << 16];
        for (var read = stream.Read(buffer); read > 0; read = stream.Read(buffer))
            crc = Append(crc, buffer.AsSpan(0, read));

        return ~crc;
    }

    private static uint Append(uint crc, ReadOnlySpan<byte> bytes)
    {
        var t = Tables;
        for (; bytes.Length >= 8; bytes = bytes[8..])
        {
            var low = crc ^ BinaryPrimitives.ReadUInt32LittleEndian(bytes);
            var high = BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]);
            crc = t[7][low & 255] ^ t[6][(low >> 8) & 255] ^ t[5][(low >> 16) & 255] ^ t[4][low >> 24]
                ^ t[3][high & 255] ^ t[2][(high >> 8) & 255] ^ t[1][(high >> 16) & 255] ^ t[0][high >> 24];
        }

        foreach (var b in bytes)
            crc = (crc >> 8) ^ t[0][(crc ^ b) & 255];

        return crc;
    }

    /// <summary>Table n says what a byte does to the checksum n bytes later.</summary>
    private static uint[][] Make()
    {
        var tables = new uint[8][];
        for (var n = 0; n < 8; n++)
        {
            tables[n] = new uint[256];
            for (var i = 0u; i < 256; i++)
            {
                var crc = n == 0 ? i : tables[n - 1][i];
                for (var bit = 0; bit < 8; bit++)
                    crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;

                tables[n][i] = crc;
            }
        }

        return tables;
    }
}
