using System.Text;
using Transparency.Core.Words;

namespace Transparency.Core.Tests.Words;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData("Příliš žluťoučký kůň úpěl ďábelské ÓDY", "prilis zlutoucky kun upel dabelske ody")]
    [InlineData("ŠKOLA\u00A0Žďár\tn.\u2009S.", "skola zdar n. s.")]
    [InlineData("Łódź, Đorđe, Øresund, İstanbul", "lodz, dorde, oresund, istanbul")]
    [InlineData("Việt Nam ẞ ß", "viet nam ß ß")]
    [InlineData("ЁЖ 😀 Ω", "ёж 😀 ω")]
    [InlineData("", "")]
    public void CaseAndDiacriticsDoNotCount(string text, string plain) => Assert.Equal(plain, PlainText.Of(text));

    [Fact]
    public void LettersAndMarksByThemselvesAreTheSame() =>
        Assert.Equal("strecha cerna", PlainText.Of("Střecha ČERNÁ".Normalize(NormalizationForm.FormD)));

    [Fact]
    public void NothingGrowsWhereItIsFolded()
    {
        Span<char> folded = stackalloc char[1];

        for (var letter = 0; letter <= char.MaxValue; letter++)
            Assert.InRange(PlainText.Fold([(char)letter], folded), 0, 1);
    }

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
