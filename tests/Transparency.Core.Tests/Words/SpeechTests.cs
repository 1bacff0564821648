namespace Transparency.Core.Tests.Words;

/// <summary>What looks after languages must see the wrong one.</summary>
public sealed class SpeechTests
{
    [Theory]
    [InlineData("a number such as 1234.56")]
    [InlineData("The file is empty.")]
    [InlineData("at most 5 bytes")]
    [InlineData("rows shorter than 1 MB")]
    [InlineData("35 fields of a row")]
    public void EnglishIsNotTakenForCzech(string text) => Assert.ThrowsAny<Exception>(() => Speech.AssertIsCzech(text));

    [Theory]
    [InlineData("číslo jako 1234.56")]
    [InlineData("Žádný")]
    public void CzechIsNotTakenForEnglish(string text) => Assert.ThrowsAny<Exception>(() => Speech.AssertIsEnglish(text));

    [Fact]
    public void NamesBelongToNoLanguage()
    {
        Speech.AssertIsCzech("obsah souboru the-rows.csv", "the-rows.csv");
        Speech.AssertIsEnglish("the content of účty.csv", "účty.csv");
        Speech.AssertIsEnglish("18 digits of haléře and an IČO");
    }
}
