using Transparency.Core.Publishing;
using Transparency.Core.Tests.Samples;

namespace Transparency.Core.Tests.Publishing;

public sealed class CzechPhrasesTests
{
    /// <summary>Lists of columns and examples of JSON are the same in every language.</summary>
    private static readonly string[] OfNoLanguage = ["type;paragraph;item", "{\"name\"", "{\"data\"", "match, separator"];

    [Theory]
    [MemberData(nameof(BrokenSampleTests.Folders), MemberType = typeof(BrokenSampleTests))]
    public void WhatABrokenSampleExpectsIsSaidInCzech(string code)
    {
        using var reading = BrokenSample.Read(code);

        foreach (var expected in reading.Problems.InOrder().Select(problem => problem.Expected).OfType<string>().Where(text => !OfNoLanguage.Any(text.Contains)))
        {
            Assert.True(CzechPhrases.OrNull(expected) is not null, $"'{expected}' has no Czech.");
        }
    }

    [Theory]
    [MemberData(nameof(SampleTests.Folders), MemberType = typeof(SampleTests))]
    public void WhyASampleIsRecognisedIsSaidInCzech(string folder)
    {
        using var reading = TestFolder.Read(SampleFolder.Contents(folder));

        Assert.All(reading.Files.Select(file => file.Recognised).OfType<string>(), reason => Assert.True(CzechPhrases.OrNull(reason) is not null, $"'{reason}' has no Czech."));
    }

    [Theory]
    [InlineData("a day of 2024", "den v období 2024")]
    [InlineData("at most 5 bytes, and 20 from each", "nejvýše 5 bajtů, a to 20 z každého")]
    [InlineData("at most 5 bytes", "nejvýše 5 bajtů")]
    [InlineData("10 fields", "10 polí")]
    [InlineData("four digits, such as 5169", "čtyři číslice, například 5169")]
    [InlineData("something else", null)]
    [InlineData("", null)]
    public void APhraseIsFilledWithWhatDiffers(string english, string? czech) => Assert.Equal(czech, CzechPhrases.OrNull(english));
}
