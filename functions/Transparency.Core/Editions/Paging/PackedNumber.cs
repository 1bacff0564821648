using System.Numerics;

namespace Transparency.Core.Editions.Paging;

/// <summary>Numbers in as few bytes as they need, seven bits in each, the lowest first.</summary>
internal static class PackedNumber
{
    public static int Length(ulong number) => ((BitOperations.Log2(number | 1) / 7) + 1);

    /// <summary>Small numbers of both signs are short.</summary>
    public static ulong OfSigned(long number) => (ulong)((number << 1) ^ (number >> 63));

    public static long Signed(ulong number) => (long)(number >> 1) ^ -(long)(number & 1);

    public static void Write(ref Span<byte> target, ulong number)
    {
        var used = 0;

        for (; number >= 0x80; number >>= 7)
            target[used++] = (byte)(number | 0x80);

        target[used++] = (byte)number;
        target = target[used..];
    }

    /// <exception cref="InvalidDataException">There is no number.</exception>
    public static ulong Read(ref ReadOnlySpan<byte> bytes)
    {
        ulong number = 0;

        for (var used = 0; used < Math.Min(bytes.Length, 10); used++)
        {
            number |= (ulong)(bytes[used] & 0x7F) << (used * 7);

            if (bytes[used] >= 0x80)
                continue;

            bytes = bytes[(used + 1)..];
            return number;
        }

        throw new InvalidDataException("An index of payments ends within a number.");
    }

    public static int ReadSmall(ref ReadOnlySpan<byte> bytes) => Read(ref bytes) is <= int.MaxValue and var number
        ? (int)number
        : throw new InvalidDataException("An index of payments has a number that cannot be one.");
}
