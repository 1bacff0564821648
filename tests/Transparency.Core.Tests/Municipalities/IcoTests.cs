using System.Globalization;
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
    [InlineData("CZ00281174", "00281174")]
    [InlineData("cz 00281174", "00281174")]
    [InlineData("00 281174", "00281174")]
    [InlineData("002 811 74", "00281174")]
    [InlineData("002\u00A0811\u00A074", "00281174")]
    [InlineData("281174.0", "00281174")]
    [InlineData("97574911,0", "97574911")]
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

    [Fact]
    public void TheWeightsAreEightToTwo()
    {
        for (uint number = 1; number < 100_000_000; number += 9973)
        {
            var text = number.ToString("00000000", CultureInfo.InvariantCulture);
            var sum = text[..7].Select((digit, place) => (digit - '0') * (8 - place)).Sum();
            var isRight = text[7] - '0' == (11 - (sum % 11)) % 10;

            Assert.Equal(isRight, Ico.TryParse(text, out var ico));
            Assert.Equal(isRight ? number : 0, ico.Number);
            Assert.Equal(isRight, Ico.TryParse(text.TrimStart('0'), out _));
        }
    }

    [Theory]
    [InlineData("12345678")]
    [InlineData("002811\u007F4")]
    [InlineData("0028117\u003A")]
    [InlineData("002811/4")]
    [InlineData("00281175")]
    [InlineData("002811740")]
    [InlineData("0028117a")]
    [InlineData("CZ002811740")]
    [InlineData("CZ")]
    [InlineData("SK00281174")]
    [InlineData("00281174.5")]
    [InlineData(".0")]
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
