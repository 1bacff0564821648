using System.Globalization;
using System.Text;
using Transparency.Core.Numbers;

namespace Transparency.Core.Tests.Numbers;

public sealed class EightDigitsTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("7", 7)]
    [InlineData("42", 42)]
    [InlineData("007", 7)]
    [InlineData("1234", 1234)]
    [InlineData("90210", 90_210)]
    [InlineData("123456", 123_456)]
    [InlineData("7654321", 7_654_321)]
    [InlineData("12345678", 12_345_678)]
    [InlineData("99999999", 99_999_999)]
    public void DigitsAreReadTogether(string text, int number)
    {
        Assert.True(EightDigits.TryRead(Encoding.ASCII.GetBytes(text), out var digits));
        Assert.Equal((uint)number, EightDigits.NumberOf(digits));
    }

    [Fact]
    public void EveryLengthReadsWhatTheLibraryReads()
    {
        var random = new Random(14);

        for (var i = 0; i < 50_000; i++)
        {
            var text = random.Next(100_000_000).ToString("D8", CultureInfo.InvariantCulture)[..random.Next(1, 9)];

            Assert.True(EightDigits.TryRead(Encoding.ASCII.GetBytes(text), out var digits), text);
            Assert.Equal(uint.Parse(text, CultureInfo.InvariantCulture), EightDigits.NumberOf(digits));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public void NoOtherByteIsTakenForADigit(int length)
    {
        for (var at = 0; at < length; at++)
        {
            for (var value = 0; value <= byte.MaxValue; value++)
            {
                var text = Enumerable.Repeat((byte)'5', length).ToArray();
                text[at] = (byte)value;

                Assert.Equal(value is >= '0' and <= '9', EightDigits.TryRead(text, out _));
            }
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("123456789")]
    public void NothingAndNineDigitsAreRefused(string text) => Assert.False(EightDigits.TryRead(Encoding.ASCII.GetBytes(text), out _));
}
