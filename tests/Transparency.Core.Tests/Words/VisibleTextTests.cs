using System.Text;
using Transparency.Core.Words;

namespace Transparency.Core.Tests.Words;

public sealed class VisibleTextTests
{
    [Fact]
    public void EveryLetterIsPlainUnlessItIsTakenOutOrRefused()
    {
        for (var point = 1; point <= 0x2FFFF; point++)
        {
            if (!Rune.IsValid(point))
                continue;

            var text = Encoding.UTF8.GetBytes($"a{new Rune(point)}b");
            var letters = VisibleText.Of(text, out var forbidden);

            if (letters == TextLetters.Forbidden)
            {
                Assert.Equal(point, forbidden);
                continue;
            }

            var clean = new byte[text.Length];
            var isChanged = !text.AsSpan().SequenceEqual(clean.AsSpan(0, VisibleText.Clean(text, clean)));

            Assert.True(isChanged == (letters == TextLetters.Unseen), VisibleText.Named(point));
        }
    }

    [Theory]
    [InlineData(0x202A)]
    [InlineData(0x202E)]
    [InlineData(0x2066)]
    [InlineData(0x2069)]
    [InlineData(0xFFFE)]
    [InlineData(0xFDD0)]
    [InlineData(0x1FFFF)]
    [InlineData(0)]
    public void WhatForgesIsFoundBehindUsualSigns(int point)
    {
        var text = Encoding.UTF8.GetBytes($"§ 3 – „Tonery“\u00A0… {char.ConvertFromUtf32(point)}");

        Assert.Equal(TextLetters.Forbidden, VisibleText.Of(text, out var forbidden));
        Assert.Equal(point, forbidden);
    }
}
