using Transparency.Core.Formats.Reading;

namespace Transparency.Core.Tests.Formats.Reading;

public sealed class DateParserTests
{
    [Theory]
    [InlineData("2017-01-05")]
    [InlineData("2017-01-05T10:20:30")]
    [InlineData("2017-01-05 00:00:00")]
    [InlineData("20170105")]
    [InlineData("5.1.2017")]
    [InlineData("05.01.2017")]
    [InlineData("5. 1. 2017")]
    [InlineData("05. 01. 2017")]
    [InlineData("5.1.2017 0:00:00")]
    [InlineData("  5.1.2017  ")]
    public void TheFifthOfJanuaryIsReadHoweverItIsWritten(string text)
    {
        Assert.True(DateParser.TryParse(text.Utf8(), out var date));
        Assert.Equal(new DateOnly(2017, 1, 5), date);
    }

    [Theory]
    [InlineData("2024-02-29")]
    [InlineData("29.2.2024")]
    [InlineData("20240229")]
    public void ALeapDayIsADay(string text)
    {
        Assert.True(DateParser.TryParse(text.Utf8(), out var date));
        Assert.Equal(new DateOnly(2024, 2, 29), date);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("2023-02-29")]
    [InlineData("31.4.2024")]
    [InlineData("2024-13-01")]
    [InlineData("2024-00-10")]
    [InlineData("2024-01-00")]
    [InlineData("0.1.2024")]
    [InlineData("32.1.2024")]
    [InlineData("0000-01-01")]
    [InlineData("1.1.0000")]
    [InlineData("20241301")]
    [InlineData("2024-1-5x")]
    [InlineData("2024-01-05x")]
    [InlineData("2024-01")]
    [InlineData("1.1.24")]
    [InlineData("1.1.20245")]
    [InlineData("1.1.")]
    [InlineData("..2024")]
    [InlineData("1.2024")]
    [InlineData("1/5/2017")]
    [InlineData("a.b.cccc")]
    [InlineData("-1.1.2024")]
    [InlineData("45000")]
    [InlineData("zítra")]
    public void WhatIsNoDayOfTheCalendarIsRefused(string text) => Assert.False(DateParser.TryParse(text.Utf8(), out _));
}
