using Transparency.Core.Words;

namespace Transparency.Core.Tests.Words;

public sealed class PlainLettersTests
{
    [Theory]
    [InlineData("Příliš žluťoučký kůň ÚPĚL ďábelské Ódy", "prilis zlutoucky kun upel dabelske ody")]
    [InlineData("S\u030Ckola", "skola")]
    [InlineData("Škola", "skola")]
    [InlineData("Müller & Söhne GmbH", "muller & sohne gmbh")]
    [InlineData("ĽŠČŤŽÝÁÍÉ ĹŔ", "lsctzyaie lr")]
    [InlineData("100 % – „dílo“ č. 5/2024", "100 % – „dilo“ c. 5/2024")]
    [InlineData("", "")]
    public void TextsAreSmallLettersWithoutDiacritics(string text, string plain) => Assert.Equal(plain, PlainLetters.Of(text));
}
