using Transparency.Core.Previews;

namespace Transparency.Core.Tests.Previews;

public sealed class WageWordsTests
{
    [Theory]
    [InlineData("Výplata Novákové za leden")]
    [InlineData("mzdy 01/2024")]
    [InlineData("Odměna zastupiteli")]
    [InlineData("DPP úklid školy")]
    [InlineData("Plat zaměstnance")]
    public void ADescriptionOfWhatSomebodyEarnedIsFound(string description) => Assert.True(WageWords.AreIn(description));

    [Theory]
    [InlineData("")]
    [InlineData("Oprava střechy")]
    [InlineData("Platba za elektřinu")]
    [InlineData("Deodmzdata")]
    [InlineData("Dovoz písku")]
    public void AnOrdinaryOneIsNot(string description) => Assert.False(WageWords.AreIn(description));
}
