using Transparency.Core.Words;

namespace Transparency.Core.Tests.Words;

public sealed class UnaccentedTextTests
{
    [Theory]
    [InlineData("skalin", "Skalínov")]
    [InlineData("ŽĎÁR nad", "Žďár nad Sázavou")]
    [InlineData("sazavou zdar", "Žďár nad Sázavou")]
    [InlineData("c", "Cheb")]
    [InlineData("nad\u00A0sázavou", "Žďár nad Sázavou")]
    [InlineData(" ", "cokoli")]
    public void CaseAndDiacriticsAreNotMinded(string sought, string text) => Assert.True(new UnaccentedText(sought).IsIn(text));

    [Theory]
    [InlineData("skalin x", "Skalínov")]
    [InlineData("zdarnad", "Žďár nad Sázavou")]
    public void EveryWordHasToBeThere(string sought, string text) => Assert.False(new UnaccentedText(sought).IsIn(text));
}
