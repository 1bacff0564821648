using Transparency.Core.Budgets.Classification;
using Transparency.Core.Formats.Reading;

namespace Transparency.Core.Tests.Formats.Reading;

public sealed class CodeParserTests
{
    [Theory]
    [InlineData("3113", "3113")]
    [InlineData("006171", "6171")]
    [InlineData("03113", "3113")]
    [InlineData(" 3113 ", "3113")]
    [InlineData("0000", "0000")]
    [InlineData("0", "0000")]
    [InlineData("000000", "0000")]
    [InlineData("", "0000")]
    [InlineData(" ", "0000")]
    [InlineData("12", "0012")]
    public void AParagraphIsReadWithOrWithoutItsZeros(string text, string code)
    {
        Assert.True(CodeParser.TryParse(text.Utf8(), out Paragraph paragraph));
        Assert.Equal(code, paragraph.ToString());
    }

    [Theory]
    [InlineData("13113")]
    [InlineData("0006171")]
    [InlineData("31a3")]
    [InlineData("-311")]
    [InlineData("31.1")]
    [InlineData("31 13")]
    public void WhatIsNoCodeIsNoParagraph(string text) => Assert.False(CodeParser.TryParse(text.Utf8(), out Paragraph _));

    [Theory]
    [InlineData("1111", Side.Income)]
    [InlineData("4133", Side.Income)]
    [InlineData("5169", Side.Expenditure)]
    [InlineData("6121", Side.Expenditure)]
    [InlineData("7999", Side.Expenditure)]
    [InlineData("8115", Side.Financing)]
    [InlineData("005169", Side.Expenditure)]
    public void TheFirstDigitOfTheItemDecidesTheSide(string text, Side side)
    {
        Assert.True(CodeParser.TryParse(text.Utf8(), out Item item));
        Assert.Equal(side, item.Side);
    }

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("0000")]
    [InlineData("516")]
    [InlineData("9011")]
    [InlineData("51690")]
    [InlineData("5x69")]
    [InlineData("5169.0")]
    public void WhatNoBudgetHasIsNoItem(string text) => Assert.False(CodeParser.TryParse(text.Utf8(), out Item _));

    [Theory]
    [InlineData(5011, true)]
    [InlineData(5099, true)]
    [InlineData(5410, true)]
    [InlineData(5499, true)]
    [InlineData(4999, false)]
    [InlineData(5111, false)]
    [InlineData(5399, false)]
    [InlineData(5511, false)]
    [InlineData(6050, false)]
    public void WagesAndSocialBenefitsArePersonal(int item, bool personal) => Assert.Equal(personal, new Item((ushort)item).IsPersonal);

    [Fact]
    public void OfFourBytesOnlyDigitsAreACode()
    {
        for (var place = 0; place < 4; place++)
        {
            for (var value = 0; value < 256; value++)
            {
                var text = "3113"u8.ToArray();
                text[place] = (byte)value;
                // A blank at either end is not looked at.
                var isCode = value is >= '0' and <= '9' || (value == ' ' && (place is 0 or 3));

                Assert.Equal(isCode, CodeParser.TryParse(text, out Paragraph _));
            }
        }
    }
}
