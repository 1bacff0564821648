using Transparency.Core.Ledger;
using Transparency.Core.Ledger.Aggregation;

namespace Transparency.Core.Tests.Ledger.Aggregation;

public sealed class RowTableTests
{
    private const int Rows = 500_000;
    private const int MostBytesPerRow = 34;

    [Fact]
    public void EachRowKeepsItsNumberAndItsCountsHoweverManyCome()
    {
        var numbers = new SeededNumbers(7);
        var table = new RowTable<RowCounts>();
        var known = new Dictionary<RowFingerprint, (int Number, byte Counted)>();

        for (var i = 0; i < 200_000; i++)
        {
            // Few first halves, so that rows share buckets and differ in the second half alone.
            var fingerprint = new RowFingerprint((ulong)numbers.Below(20_000) << 8, (ulong)numbers.Below(5));
            ref var counts = ref table.Of(fingerprint, out var number);
            var (expected, counted) = known.GetValueOrDefault(fingerprint, (known.Count, (byte)0));

            Assert.Equal(expected, number);
            Assert.Equal(counted, counts.Counted);

            counts.Counted++;
            Assert.Equal(counts.Counted, table[number].Counted);
            known[fingerprint] = (number, counts.Counted);
        }

        Assert.Equal(known.Count, table.Count);
    }

    /// <summary>A table that doubles takes for a moment three times what it holds; this one never has its rows twice.</summary>
    [Fact]
    public void MillionsOfRowsTakeFewBytesEachAlsoWhileTheTableGrows()
    {
        var hash = new RowHash("key");
        var table = new RowTable<RowCounts>();
        var row = new byte[8];
        var before = GC.GetAllocatedBytesForCurrentThread();

        for (var i = 0; i < Rows; i++)
        {
            BitConverter.TryWriteBytes(row, i);
            table.Of(hash.Of(row), out _);
        }

        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / Rows, 1, MostBytesPerRow);
    }
}
