using System.Text;
using Transparency.Core.Ledger;

namespace Transparency.Core.Tests.Ledger;

/// <summary>What collides by an arithmetic that everybody can read in the sources does not collide here.</summary>
public sealed class SeededHashTests
{
    [Theory]
    [InlineData("costarring", "liquid")]
    [InlineData("declinate", "macallums")]
    [InlineData("altarage", "zinke")]
    public void TextsThatCollideByFnvDoNot(string one, string other)
    {
        byte[] first = Encoding.UTF8.GetBytes(one), second = Encoding.UTF8.GetBytes(other);
        Assert.Equal(Fnv(first), Fnv(second));

        Assert.NotEqual(SeededHash.Of(first), SeededHash.Of(second));
        Assert.Equal(SeededHash.Of(first), SeededHash.Of([.. first]));
    }

    [Fact]
    public void TextsOfOddLengthAreToldByTheirLastByte()
    {
        var hashes = Enumerable.Range(0, 256).Select(last => SeededHash.Of("abcdefgh"u8.ToArray().Append((byte)last).ToArray()));
        Assert.Equal(256, hashes.Distinct().Count());
    }

    [Fact]
    public void CellsThatWereChosenToMeetDoNot()
    {
        // An event's and a unit's number that gave the same place under fixed factors.
        var chosen = Enumerable.Range(1, 20_000).Select(number => (Event: number * 97_561, Unit: number * 40_503)).ToList();
        Assert.Single(chosen.Select(cell => (cell.Event * 40_503) ^ (cell.Unit * 97_561)).Distinct());

        Assert.InRange(chosen.Select(cell => SeededHash.Of(0x17114231u, cell.Event, cell.Unit)).Distinct().Count(), 19_990, 20_000);
    }

    [Fact]
    public void NoTwoNumbersAreSpreadToOne() =>
        Assert.Equal(100_000, Enumerable.Range(0, 100_000).Select(number => SeededHash.Spread((ulong)number << 40)).Distinct().Count());

    private static uint Fnv(byte[] text) => text.Aggregate(2166136261u, (hash, next) => (hash ^ next) * 16777619u);
}
