using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Transparency.Core.Budgets;

/// <summary>
/// Fingerprints of rows that cannot be made to collide. A row's bytes are the coefficients of a polynomial, seven bytes each, and the
/// fingerprint is its value at two secret points modulo the prime 2^61 − 1. Two polynomials of degree n agree at no more than n points, so
/// whatever the rows are, two rows of 150 bytes collide with a chance below 2^−112, and any two among ten million with one below 2^−66. Unlike
/// a fast hash it needs no belief in its mixing, and it takes a fraction of the time of a cryptographic one. The points differ from
/// reading to reading; what is read does not depend on them.
/// </summary>
/// <param name="first">A point below the prime.</param>
/// <param name="second">Another one.</param>
internal sealed class RowHash(ulong first, ulong second)
{
    private const ulong Prime = (1UL << 61) - 1;
    private const ulong SevenBytes = (1UL << 56) - 1;

    /// <summary>Takes secret points.</summary>
    public RowHash()
        : this(Point(), Point())
    {
    }

    public RowFingerprint Of(ReadOnlySpan<byte> row)
    {
        // The length comes first: rows of different lengths are different polynomials, zeros at the end or not.
        ulong a = (ulong)row.Length + 1, b = a;
        while (row.Length >= 8)
        {
            var word = BinaryPrimitives.ReadUInt64LittleEndian(row) & SevenBytes;
            a = Times(a, first) + word;
            b = Times(b, second) + word;
            row = row[7..];
        }
        ulong last = 0;
        for (var i = row.Length - 1; i >= 0; i--) last = (last << 8) | row[i];
        // At most seven bytes are left, as every eighth would have gone on in the loop.
        a = Times(Times(a, first) + last, first);
        b = Times(Times(b, second) + last, second);
        return new RowFingerprint(Whole(a), Whole(b));
    }

    /// <summary>A product modulo the prime, not brought below it: at most 2^61 + 8.</summary>
    private static ulong Times(ulong value, ulong point)
    {
        // 2^61 is 1 modulo the prime, so the bits above it are added to those below.
        var high = Math.BigMul(value, point, out var low);
        var sum = (low & Prime) + ((high << 3) | (low >> 61));
        return (sum & Prime) + (sum >> 61);
    }

    private static ulong Whole(ulong value) => value >= Prime ? value - Prime : value;

    private static ulong Point()
    {
        Span<byte> bytes = stackalloc byte[8];
        while (true)
        {
            RandomNumberGenerator.Fill(bytes);
            if ((BinaryPrimitives.ReadUInt64LittleEndian(bytes) & Prime) is > 1 and < Prime and var point) return point;
        }
    }
}
