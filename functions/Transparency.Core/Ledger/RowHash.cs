using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Transparency.Core.Ledger;

/// <summary>
/// Fingerprints of rows that cannot be made to collide. A row's bytes are the coefficients of a polynomial, seven bytes each, and the
/// fingerprint is its value at two points modulo the prime 2^61 − 1. Two polynomials of degree n agree at no more than n points, so
/// whatever the rows are, two rows of 150 bytes collide with a chance below 2^−112, and any two among ten million with one below 2^−66.
/// Unlike
/// a fast hash it needs no belief in its mixing, and it takes a fraction of the time of a cryptographic one. The points come from a SHA-256
/// of
/// the key, which is made of the hashes of all files: whoever wants two rows to collide changes the points with every row he tries, and the
/// same folder is always read alike.
/// </summary>
/// <param name="first">A point below the prime.</param>
/// <param name="second">Another one.</param>
internal sealed class RowHash(ulong first, ulong second)
{
    private const ulong Prime = (1UL << 61) - 1;
    private const ulong SevenBytes = (1UL << 56) - 1;

    /// <param name="key">What the points depend on.</param>
    public RowHash(string key)
        : this(Point(key, 'a'), Point(key, 'b'))
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
        for (var i = row.Length - 1; i >= 0; i--)
            last = (last << 8) | row[i];

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

    private static ulong Point(string key, char which)
    {
        for (var attempt = 0; ; attempt++)
        {
            var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{which}{attempt} {key}")));
            if ((BinaryPrimitives.ReadUInt64LittleEndian(hash) & Prime) is > 1 and < Prime and var point)
                return point;
        }
    }
}
