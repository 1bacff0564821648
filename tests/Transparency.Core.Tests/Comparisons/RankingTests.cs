using Transparency.Core.Budgets;
using Transparency.Core.Comparisons;

namespace Transparency.Core.Tests.Comparisons;

public sealed class RankingTests
{
    [Fact]
    public void TheLargestIsFirstAndEqualsShareARank()
    {
        var ranking = new Ranking([Halere(5), Halere(9), null, Halere(5), Halere(-1)]);

        Assert.Equal(4, ranking.Count);
        Assert.Equal([1, 2, 4, null], new Money?[] { Halere(9), Halere(5), Halere(-1), null }.Select(ranking.RankOrNull));
    }

    [Theory]
    [InlineData("7", 7L)]
    [InlineData("9 1 5", 5L)]
    [InlineData("1 2", 2L)]
    [InlineData("4 1 3 8", 4L)]
    [InlineData("-1 -2", -2L)]
    public void TheMedianIsInTheMiddle(string amounts, long halere) =>
        Assert.Equal(
            halere,
            new Ranking(
                amounts.Split(' ').Select(amount => (Money?)Halere(long.Parse(amount, System.Globalization.CultureInfo.InvariantCulture))))
                .MedianOrNull?.Halere);

    [Fact]
    public void OfNoneThereIsNoMedian() => Assert.Null(new Ranking([null]).MedianOrNull);

    private static Money Halere(long halere) => new(halere);
}
