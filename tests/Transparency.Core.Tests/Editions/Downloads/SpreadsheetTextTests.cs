using Transparency.Core.Editions.Downloads;

namespace Transparency.Core.Tests.Editions.Downloads;

public sealed class SpreadsheetTextTests
{
    private const string Alphabet = "'=-\ta";

    /// <summary>Every text of up to six characters that matter.</summary>
    [Fact]
    public void EveryTextComesBackAsItWasAndNoneIsRun()
    {
        string[] texts = [""];
        var written = new HashSet<string>(StringComparer.Ordinal);
        for (var length = 0; length <= 6; length++)
        {
            foreach (var text in texts)
            {
                var harmless = SpreadsheetText.Harmless(text);
                Assert.Equal(text, SpreadsheetText.Plain(harmless));
                Assert.True(written.Add(harmless), $"Two texts are written as {harmless}.");
                Assert.False(
                    harmless.Length > 0 && "=+-@\t\r\n".Contains(harmless[0], StringComparison.Ordinal), $"{harmless} would be run.");
            }

            texts = [.. texts.SelectMany(text => Alphabet.Select(letter => text + letter))];
        }
    }

    [Theory]
    [InlineData("=1", "'=1")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("\r=1", "'\r=1")]
    [InlineData("\n=1", "'\n=1")]
    [InlineData("＝1", "'＝1")]
    [InlineData("'=1", "''=1")]
    [InlineData("'tak'", "'tak'")]
    [InlineData("a=1", "a=1")]
    [InlineData("a;=1", "a;'=1")]
    [InlineData("a\t=1", "a\t'=1")]
    [InlineData("a;\"=1\"", "a;'\"=1\"")]
    [InlineData("a;'=1", "a;''=1")]
    [InlineData("=1;+2;3", "'=1;'+2;3")]
    [InlineData("a; b", "a; b")]
    [InlineData("", "")]
    public void OnlyATextThatBeginsLikeAFormulaIsMarked(string text, string written) =>
        Assert.Equal(written, SpreadsheetText.Harmless(text));
}
