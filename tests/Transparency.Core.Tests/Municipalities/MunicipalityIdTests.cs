using Transparency.Core.Municipalities;

namespace Transparency.Core.Tests.Municipalities;

public sealed class MunicipalityIdTests
{
    private const string Longest = "a23456789012345678901234567890123456789012345678901234567890123";

    [Theory]
    [InlineData("brno-lipova")]
    [InlineData("00281174")]
    [InlineData("a1")]
    [InlineData("a-")]
    [InlineData(Longest)]
    public void AFolderNameOfLettersDigitsAndHyphensIsAnId(string text) => Assert.Equal(text, MunicipalityId.Parse(text).ToString());

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("-brno")]
    [InlineData("Brno")]
    [InlineData("brno_lipova")]
    [InlineData("brno.lipova")]
    [InlineData("brno lipova")]
    [InlineData("úsobrno")]
    [InlineData("a/b")]
    [InlineData("..")]
    [InlineData("brno\n")]
    [InlineData("a\u0661")]
    [InlineData(Longest + "4")]
    public void AnythingElseIsNoId(string? text)
    {
        Assert.False(MunicipalityId.TryParse(text, out _));
        Assert.Throws<FormatException>(() => MunicipalityId.Parse(text ?? ""));
    }
}
