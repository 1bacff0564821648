using Transparency.Pages.Pictures;

namespace Transparency.Pages.Tests.Pictures;

public sealed class BarScaleTests
{
    [Fact]
    public void TheLargestAmountTakesAllRoomThereIs()
    {
        var scale = new BarScale([10, 5], 100, 400);

        Assert.Equal(new Area(100, 0, 400, 8), scale.Bar(10, 0, 8));
        Assert.Equal(new Area(100, 0, 200, 8), scale.Bar(5, 0, 8));
        Assert.False(scale.HasNegative);
    }

    [Fact]
    public void WhatIsBelowZeroLiesLeftOfTheLine()
    {
        var scale = new BarScale([30, -10], 100, 400);

        Assert.Equal((200d, true), (scale.Zero, scale.HasNegative));
        Assert.Equal(new Area(100, 0, 100, 8), scale.Bar(-10, 0, 8));
    }

    [Theory]
    [InlineData()]
    [InlineData(0, 0)]
    public void OfNothingThereIsNoBar(params int[] amounts) =>
        Assert.Equal(0, new BarScale([.. amounts.Select(amount => (decimal)amount)], 100, 400).Bar(0, 0, 8).Width);
}
