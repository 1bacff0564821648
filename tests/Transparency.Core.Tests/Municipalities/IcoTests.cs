using Transparency.Core.Municipalities;

namespace Transparency.Core.Tests.Municipalities;

public sealed class IcoTests
{
    [Theory]
    [InlineData("00281174", "00281174")]
    [InlineData("281174", "00281174")]
    [InlineData("2950618", "02950618")]
    [InlineData("02950618", "02950618")]
    [InlineData(" 44992785 ", "44992785")]
    // The check digit where eleven divides the sum is 1; where one is left over it is 0.
    [InlineData("25596641", "25596641")]
    [InlineData("00000019", "00000019")]
    public void ARightCheckDigitIsAccepted(string text, string ico)
    {
        Assert.True(Ico.TryParse(text, out var read));
        Assert.Equal(ico, read.ToString());
    }

    [Fact]
    public void OfTenCheckDigitsOneIsRight()
    {
        for (var stem = 1; stem < 9_999_999; stem += 7919)
        {
            Assert.Single(Enumerable.Range(0, 10), digit => Ico.TryParse($"{stem:0000000}{digit}", out _));
        }
    }

    [Theory]
    [InlineData("12345678")]
    [InlineData("00281175")]
    [InlineData("002811740")]
    [InlineData("CZ00281174")]
    [InlineData("0028117a")]
    [InlineData("00 281174")]
    [InlineData("-281174")]
    [InlineData("0")]
    [InlineData("00000000")]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("281174                                                        ")]
    public void WhatIsNoIcoIsRefused(string text)
    {
        Assert.False(Ico.TryParse(text, out var ico));
        Assert.True(ico.IsNone);
        Assert.Equal("", ico.ToString());
    }
}
