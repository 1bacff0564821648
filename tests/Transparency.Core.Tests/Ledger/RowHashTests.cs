using System.Numerics;
using Transparency.Core.Ledger;

namespace Transparency.Core.Tests.Ledger;

public sealed class RowHashTests
{
    private static readonly BigInteger Prime = BigInteger.Pow(2, 61) - 1;

    [Fact]
    public void FingerprintsAreTheValuesOfThePolynomial()
    {
        var numbers = new SeededNumbers(61);
        for (var round = 0; round < 2000; round++)
        {
            ulong first = Point(numbers), second = Point(numbers);
            var row = new byte[numbers.Below(200)];
            for (var i = 0; i < row.Length; i++)
                row[i] = round % 3 == 0 ? (byte)0xFF : (byte)numbers.Below(256);

            var fingerprint = new RowHash(first, second).Of(row);

            Assert.Equal(Value(row, first), fingerprint.First);
            Assert.Equal(Value(row, second), fingerprint.Second);
        }
    }

    [Fact]
    public void LargestPointAndBytesStayExact()
    {
        var row = Enumerable.Repeat((byte)0xFF, 100_000).ToArray();
        var point = (ulong)Prime - 1;

        Assert.Equal(Value(row, point), new RowHash(point, 2).Of(row).First);
    }

    [Fact]
    public void RowsThatDifferInLittleHaveOtherFingerprints()
    {
        var hash = new RowHash("key");
        var seen = new HashSet<RowFingerprint>();
        var rows = 0;

        for (var length = 0; length < 64; length++)
        {
            var row = new byte[length];
            Add(row);

            for (var bit = 0; bit < length * 8; bit++)
            {
                row[bit / 8] ^= (byte)(1 << (bit % 8));
                Add(row);
                row[bit / 8] = 0;
            }
        }

        Assert.Equal(rows, seen.Count);

        void Add(byte[] row)
        {
            rows++;
            seen.Add(hash.Of(row));
        }
    }

    [Fact]
    public void PointsAreThoseOfTheKey()
    {
        Assert.Equal(new RowHash("key").Of("5169"u8), new RowHash("key").Of("5169"u8));
        Assert.NotEqual(new RowHash("key").Of("5169"u8), new RowHash("other").Of("5169"u8));
    }

    private static ulong Point(SeededNumbers numbers) => 2 + (((ulong)numbers.Below(1 << 29) << 32) | (uint)numbers.Below(int.MaxValue));

    private static ulong Value(byte[] row, ulong point)
    {
        BigInteger value = row.Length + 1;
        var start = 0;
        // The last part has one byte to seven, or none where there is no byte at all.
        for (; row.Length - start > 7; start += 7)
            value = ((value * point) + Part(row.AsSpan(start, 7))) % Prime;

        return (ulong)((((value * point) + Part(row.AsSpan(start))) * point) % Prime);
    }

    private static BigInteger Part(ReadOnlySpan<byte> bytes) => new(bytes, isUnsigned: true);
}
