using Transparency.Core.Comparisons;

namespace Transparency.Core.Tests.Comparisons;

public sealed class PopulationBandTests
{
    [Theory]
    [InlineData(1, "1-499")]
    [InlineData(499, "1-499")]
    [InlineData(500, "500-999")]
    [InlineData(999, "500-999")]
    [InlineData(1_000, "1000-4999")]
    [InlineData(4_999, "1000-4999")]
    [InlineData(5_000, "5000-9999")]
    [InlineData(10_000, "10000-49999")]
    [InlineData(49_999, "10000-49999")]
    [InlineData(50_000, "50000-")]
    [InlineData(1_400_000, "50000-")]
    [InlineData(0, null)]
    [InlineData(null, null)]
    public void EveryNumberOfInhabitantsIsInOneBand(int? inhabitants, string? band) =>
        Assert.Equal(band, PopulationBand.OrNull(inhabitants)?.ToString());

    [Fact]
    public void ABandBeginsWhereTheOneBeforeEnds() =>
        Assert.All(
            PopulationBand.All.Zip(PopulationBand.All.Skip(1)),
            pair => Assert.Equal(pair.First.Most + 1, pair.Second.Least));
}
