using Transparency.Core.Formats.Reading;

namespace Transparency.Core.Tests.Formats.Reading;

public sealed class ThousandsParserTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("233.10", 233_100_00)]
    [InlineData("-0.13", -130_00)]
    [InlineData("1", 1_000_00)]
    [InlineData("98121502.0", 98_121_502_000_00)]
    [InlineData("0.00001", 1)]
    [InlineData("12,34567", 12_345_67)]
    [InlineData("1 234,5", 1_234_500_00)]
    [InlineData("1\u00A0234,5", 1_234_500_00)]
    [InlineData("5.5-", -5_500_00)]
    [InlineData(" 7 ", 7_000_00)]
    [InlineData("2.5E3", 2_500_000_00)]
    [InlineData("1e-5", 1)]
    [InlineData("1.234,5", 1_234_500_00)]
    [InlineData("1 234,5 Kč", 1_234_500_00)]
    [InlineData("(1,234.5)", -1_234_500_00)]
    [InlineData("\u22125,5", -5_500_00)]
    [InlineData("7,-", 7_000_00)]
    [InlineData("-", 0)]
    [InlineData("0.000010000", 1)]
    public void ThousandsAreExactToFiveDecimals(string text, long halere)
    {
        Assert.Equal(AmountParser.Outcome.Exact, ThousandsParser.Parse(text.Utf8(), out var amount));
        Assert.Equal(halere, amount.Halere);
    }

    [Theory]
    [InlineData("0.000005", 1)]
    [InlineData("0.000004", 0)]
    [InlineData("-12.345675", -12_345_68)]
    [InlineData("12.3456749999", 12_345_67)]
    [InlineData("2.84217E-12", 0)]
    public void WhatIsLeftBelowAHaléřIsRounded(string text, long halere)
    {
        Assert.Equal(AmountParser.Outcome.Rounded, ThousandsParser.Parse(text.Utf8(), out var amount));
        Assert.Equal(halere, amount.Halere);
    }

    [Theory]
    [InlineData("1000000000.00001")]
    [InlineData("-99999999999")]
    [InlineData("999999999999")]
    [InlineData("1E10")]
    [InlineData("99999999999999999999")]
    public void MoreThanATrillionCrownsIsOutOfRange(string text) =>
        Assert.Equal(AmountParser.Outcome.OutOfRange, ThousandsParser.Parse(text.Utf8(), out _));

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("1.2.3")]
    [InlineData("1E")]
    [InlineData("1Ex")]
    [InlineData("--1")]
    public void WhatIsNoNumberIsNone(string text) =>
        Assert.Equal(AmountParser.Outcome.NotANumber, ThousandsParser.Parse(text.Utf8(), out _));
}
