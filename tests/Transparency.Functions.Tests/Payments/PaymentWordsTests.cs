using System.Text;
using Transparency.Core.Editions.Downloads;
using Transparency.Core.Words;
using Transparency.Functions.Payments;

namespace Transparency.Functions.Tests.Payments;

/// <summary>Words are looked for among the bytes of the file, and found as they would be among its letters.</summary>
public sealed class PaymentWordsTests
{
    private static readonly string[] Texts =
    [
        "", "Oprava střechy", "PŘÍLIŠ ŽLUŤOUČKÝ KŮŇ", "pr\u030Ci\u0301lis\u030C", "273 \u212Aelvin", "Tiếng Việt",
        "Škoda 𝄞 auto", "Москва",
        "αβγ", "'=1+1", "a;'-b", "straße", "İstanbul", new string('ž', 400) + " konec", new string('x', 3_000) + " konec",
    ];

    [Theory]
    [InlineData("oprava")]
    [InlineData("STRECHY opr")]
    [InlineData("příliš")]
    [InlineData("kun")]
    [InlineData("kelvin")]
    [InlineData("tieng viet")]
    [InlineData("skoda auto")]
    [InlineData("москва")]
    [InlineData("αβγ")]
    [InlineData("=1+1")]
    [InlineData("-b")]
    [InlineData("'=1")]
    [InlineData("strase")]
    [InlineData("istanbul")]
    [InlineData("konec")]
    [InlineData("oprava konec")]
    [InlineData("yo")]
    public void AreFoundInEitherTextAndNeverAcrossBoth(string asked)
    {
        var words = PaymentWords.OfOrNull(asked)!;

        foreach (var name in Texts)
        {
            foreach (var description in Texts)
            {
                var expected = PlainLetters.Of(asked).Split(' ').All(word =>
                    PlainLetters.Of(name).Contains(word, StringComparison.Ordinal)
                    || PlainLetters.Of(description).Contains(word, StringComparison.Ordinal));

                Assert.Equal(expected, words.AreIn(Row(name, description)));
            }
        }
    }

    private static PaymentRow Row(string name, string description)
    {
        string Cell(string text) => $"\"{SpreadsheetText.Harmless(text).Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

        var csv = $"2024-01-01,KDF,expenditure,6171,5169,,,1.00,,{Cell(name)},{Cell(description)}\r\n";
        var row = new PaymentRow(new MemoryStream(Encoding.UTF8.GetBytes(csv)), hasHeader: false);
        Assert.True(row.Read());

        return row;
    }
}
