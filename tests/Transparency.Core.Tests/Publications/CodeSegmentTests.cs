using Transparency.Core.Publications;

namespace Transparency.Core.Tests.Publications;

public sealed class CodeSegmentTests
{
    [Theory]
    [InlineData("10", "10")]
    [InlineData("0001-a_b", "0001-a_b")]
    [InlineData("", "~")]
    [InlineData("A/7", "~41~2f7")]
    [InlineData("..", "~2e~2e")]
    [InlineData("a%2Fb", "a~252~46b")]
    [InlineData("~x", "~7ex")]
    [InlineData("školka", "~c5~a1kolka")]
    [InlineData("<b>\"&", "~3cb~3e~22~26")]
    public void ACodeIsAPartOfAPathAndComesBack(string code, string segment)
    {
        Assert.Equal(segment, CodeSegment.Of(code));
        Assert.Equal(code, CodeSegment.ParseOrNull(segment));
        Assert.Equal(segment, Uri.EscapeDataString(segment));
        Assert.Equal(segment, segment.ToLowerInvariant());
    }

    [Theory]
    [InlineData("")]
    [InlineData("A")]
    [InlineData("~4")]
    [InlineData("~zz")]
    [InlineData("~31")]
    [InlineData("~2F")]
    [InlineData("~ff")]
    [InlineData("a b")]
    public void WhatIsWrittenOtherwiseIsNoCode(string segment) => Assert.Null(CodeSegment.ParseOrNull(segment));
}
