using System.Text;
using Transparency.Core.Words;

namespace Transparency.Core.Tests.Words;

public sealed class TextQueryTests
{
    [Theory]
    [InlineData("škola", "ŠKOLA", TextMatch.Exact)]
    [InlineData("skola", "Základní škola Na Vršku", TextMatch.WordBeginning)]
    [InlineData("kol", "Základní škola Kolín", TextMatch.WordBeginning)]
    [InlineData("kol", "Základní škola", TextMatch.Anywhere)]
    [InlineData("střecha oprava", "Oprava: střecha hasičárny", TextMatch.Anywhere)]
    [InlineData("střecha okap", "Oprava: střecha hasičárny", TextMatch.None)]
    [InlineData("  oprava ", "oprava", TextMatch.Exact)]
    [InlineData("aa", "baaa", TextMatch.Anywhere)]
    public void AMatchSaysHowGoodItIs(string query, string text, TextMatch match)
    {
        Assert.Equal(match, new TextQuery(query).In(text));
        Assert.Equal(match, new TextQuery(query).In(Encoding.UTF8.GetBytes(text)));
    }

    [Fact]
    public void ALongTextIsLookedThroughToItsEnd()
    {
        var text = new string('ř', 5_000) + " Konec";

        Assert.Equal(TextMatch.WordBeginning, new TextQuery("konec").In(text));
        Assert.Equal(TextMatch.WordBeginning, new TextQuery("konec").In(Encoding.UTF8.GetBytes(text)));
    }
}
