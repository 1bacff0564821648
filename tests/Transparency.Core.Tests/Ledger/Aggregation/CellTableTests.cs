using System.Runtime.CompilerServices;
using Transparency.Core.Ledger.Aggregation;

namespace Transparency.Core.Tests.Ledger.Aggregation;

public sealed class CellTableTests
{
    [Fact]
    public void CellsAreFoundAgainHoweverManyThereAre()
    {
        var random = new Random(12);
        var table = new CellTable();
        var sums = new Dictionary<CellKey, long>();

        for (var row = 0; row < 200_000; row++)
        {
            var key = new CellKey((uint)random.Next(50), random.Next(40), random.Next(30));
            ref var cell = ref table.Find(key);

            Assert.Equal(!sums.ContainsKey(key), Unsafe.IsNullRef(ref cell));

            if (Unsafe.IsNullRef(ref cell))
                cell = ref table.Add(key);

            cell.Actual += row;
            sums[key] = sums.GetValueOrDefault(key) + row;
        }

        Assert.Equal(sums.Count, table.Count);
        Assert.Equal(sums, table.Cells.ToArray().ToDictionary(cell => cell.Key, cell => cell.Actual));
    }

    [Fact]
    public void CellsStandInTheOrderInWhichTheyWereAdded()
    {
        var table = new CellTable();

        for (var number = 0; number < 3000; number++)
            table.Add(new CellKey(1, number, 0));

        Assert.Equal(Enumerable.Range(0, 3000), table.Cells.ToArray().Select(cell => cell.Key.Event));
    }
}
