using System.IO.Hashing;

namespace Transparency.Samples.Files;

/// <summary>
/// A small deflate stream that expands to a given text followed by millions of blank lines, about a thousand to one.
/// Written bit by bit for the same reason as <see cref="ZipEntry.Stored"/>.
/// </summary>
internal static class ZipBomb
{
    private const int LongestCopy = 258;

    internal static ZipEntry Entry(string name, byte[] opening, int copies)
    {
        // A copy repeats the last byte, so the opening has to end as the filling goes on.
        if (opening[^1] != (byte)'\n')
            throw new ArgumentException("The opening must end with a line end.", nameof(opening));

        var length = opening.Length + (copies * LongestCopy);
        var expanded = new byte[length];
        opening.CopyTo(expanded, 0);
        expanded.AsSpan(opening.Length).Fill((byte)'\n');

        return new ZipEntry(name, 8, Deflate(opening, copies), Crc32.HashToUInt32(expanded), (uint)length);
    }

    private static byte[] Deflate(byte[] opening, int copies)
    {
        var bits = new BitWriter();
        // A stored block with the opening: not final, type 0, length and its complement.
        bits.Write(0, 8);
        bits.Write(opening.Length, 16);
        bits.Write(~opening.Length & 0xFFFF, 16);

        foreach (var value in opening)
            bits.Write(value, 8);

        // A final block with codes of its own (type 2): 286 literal and length codes, 1 distance code, 18 code lengths.
        bits.Write(0b1 | (0b10 << 1), 3);
        bits.Write(286 - 257, 5);
        bits.Write(1 - 1, 5);
        bits.Write(18 - 4, 4);

        // In the order 16, 17, 18, 0, 8 … 1 only "zeros" (18) and "one" (1) occur, each with a code of one bit.
        for (var place = 0; place < 18; place++)
            bits.Write(place is 2 or 17 ? 1 : 0, 3);

        // Canonical codes: 1 is written 0, and 18 is written 1 with seven bits of how many zeros above 11.
        WriteZeros(bits, 138);
        WriteZeros(bits, 118);
        bits.Write(0, 1); // 256, the end of the block
        WriteZeros(bits, 28);
        bits.Write(0, 1); // 285, a copy of 258 bytes
        bits.Write(0, 1); // distance 1

        // Canonical codes again: 256 is 0 and 285 is 1; the only distance is 0.
        for (var copy = 0; copy < copies; copy++)
            bits.Write(0b01, 2);

        bits.Write(0, 1);

        return bits.ToArray();
    }

    private static void WriteZeros(BitWriter bits, int count)
    {
        bits.Write(1, 1);
        bits.Write(count - 11, 7);
    }
}
