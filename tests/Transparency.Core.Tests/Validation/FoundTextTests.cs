using Transparency.Core.Validation;

namespace Transparency.Core.Tests.Validation;

/// <summary>What was found is shown so that searching the file for it finds it.</summary>
public sealed class FoundTextTests
{
    [Theory]
    [InlineData("1\u00A0234,50")]
    [InlineData("1\u202F234,50 Kč")]
    [InlineData("  12x3  ")]
    [InlineData("\"Firma \"\"Alfa\"\"\"")]
    [InlineData("KDF\t6171\t5169")]
    [InlineData("[{\"type\":\"KDF\"}]")]
    [InlineData("čtrnáct… třicet")]
    public void ATextOfTheFileIsShownLetterForLetter(string text)
    {
        Assert.Equal((text, false), FoundText.Of(text));
        Assert.Equal((text, false), FoundText.Of(text.Utf8()));
    }

    [Theory]
    [InlineData("a\r\nb", "a␍␊b")]
    [InlineData("\0\u001B[31m", "␀␛[31m")]
    [InlineData("\u007F\u0085\u202E", "␡\uFFFD\uFFFD")]
    public void WhatATerminalOrABrowserWouldObeyIsItsPicture(string text, string shown) => Assert.Equal((shown, false), FoundText.Of(text));

    [Fact]
    public void ALongTextSaysThatItWasCut()
    {
        Assert.Equal((new string('a', 80), false), FoundText.Of(new string('a', 80)));
        Assert.Equal((new string('a', 80) + "…", true), FoundText.Of(new string('a', 81)));
        Assert.Equal((new string('ž', 80) + "…", true), FoundText.Of(new string('ž', 5_000).Utf8()));
        Assert.Equal((new string('a', 79) + "…", true), FoundText.Of(new string('a', 79) + "😀😀"));
        Assert.Equal(
            (string.Concat(Enumerable.Repeat("😀", 40)) + "…", true),
            FoundText.Of(string.Concat(Enumerable.Repeat("😀", 500)).Utf8()));
    }

    [Theory]
    [InlineData("\"type\";\"paragraph\";\"item\"\n\"UCT\";\"6171\";\"5169\"\n", "\"type\";\"paragraph\";\"item\"")]
    [InlineData("type;  paragraph ;item\r\nUCT;6171;5169\r\n", "type;  paragraph ;item")]
    [InlineData("\uFEFF\njmeno;barva;\"velikost\"\n", "jmeno;barva;\"velikost\"")]
    public void AHeaderIsQuotedAsItStandsInTheFile(string text, string header)
    {
        using var reading = TestFolder.Read(("data.csv", text));

        Assert.Equal(header, reading.Problems.InOrder()[0].Found?.Czech);
    }
}
