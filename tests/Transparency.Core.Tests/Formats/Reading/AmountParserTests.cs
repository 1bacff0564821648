using Transparency.Core.Formats.Reading;

namespace Transparency.Core.Tests.Formats.Reading;

public sealed class AmountParserTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("1", 100)]
    [InlineData("1234.56", 123456)]
    [InlineData("1234,56", 123456)]
    [InlineData("1234,5", 123450)]
    [InlineData("1234.", 123400)]
    [InlineData(".5", 50)]
    [InlineData("1 234,56", 123456)]
    [InlineData("1\u00A0234,56", 123456)]
    [InlineData("1\u202F234\u2009567,89", 123456789)]
    [InlineData("12 345 678", 1234567800)]
    [InlineData("  1234.56\t", 123456)]
    [InlineData("\u00A01234.56\u00A0", 123456)]
    [InlineData("-1234.56", -123456)]
    [InlineData("+1234.56", 123456)]
    [InlineData("1551157.54-", -155115754)]
    [InlineData("1551157.54 -", -155115754)]
    [InlineData("000012.30", 1230)]
    [InlineData("12.3000000000", 1230)]
    [InlineData("1.5E3", 150000)]
    [InlineData("1,5e+3", 150000)]
    [InlineData("-1.5E3", -150000)]
    [InlineData("0E0", 0)]
    [InlineData("999999999999.99", 99999999999999)]
    [InlineData("-", 0)]
    [InlineData("\u2013", 0)]
    [InlineData(" -   Kč", 0)]
    [InlineData("1 234,50 Kč", 123450)]
    [InlineData("1 234,50Kč", 123450)]
    [InlineData("1\u00A0234,50\u00A0KČ", 123450)]
    [InlineData("CZK 1234.50", 123450)]
    [InlineData("-1234.50 CZK", -123450)]
    [InlineData("CZK -1234.50", -123450)]
    [InlineData("12 Kč", 1200)]
    [InlineData("12 Kč.", 1200)]
    [InlineData("1.234,50", 123450)]
    [InlineData("1,234.50", 123450)]
    [InlineData("1,234,567.89", 123456789)]
    [InlineData("1.234.567", 123456700)]
    [InlineData("-1.234.567,8", -123456780)]
    [InlineData("1.234,50-", -123450)]
    [InlineData("(12)", -1200)]
    [InlineData("(1 234,50)", -123450)]
    [InlineData("(1 234,50 Kč)", -123450)]
    [InlineData("\u2212 1 234,50", -123450)]
    [InlineData("\u22121234,50", -123450)]
    [InlineData("\u2013 1 234,50", -123450)]
    [InlineData("- 1 234,50", -123450)]
    [InlineData("1234,50\u2212", -123450)]
    [InlineData("1234,-", 123400)]
    [InlineData("1234.-", 123400)]
    [InlineData("1234,--", 123400)]
    [InlineData("1234,\u2013", 123400)]
    [InlineData("1 234,- Kč", 123400)]
    [InlineData("1.234,-", 123400)]
    [InlineData("-1234,-", -123400)]
    [InlineData("'1234.50", 123450)]
    public void WholeHalereAreReadExactly(string text, long halere)
    {
        Assert.Equal(AmountParser.Outcome.Exact, AmountParser.Parse(text.Utf8(), out var amount));
        Assert.Equal(halere, amount.Halere);
    }

    [Theory]
    [InlineData("2.84217E-12", 0)]
    [InlineData("-2.84217E-12", 0)]
    [InlineData("1e-300", 0)]
    [InlineData("0.004", 0)]
    [InlineData("0.005", 1)]
    [InlineData("-0.005", -1)]
    [InlineData("1.999", 200)]
    [InlineData("0.0049999", 0)]
    [InlineData("1234.5600000001", 123456)]
    [InlineData("-1234,565", -123457)]
    [InlineData("1.2345E1", 1235)]
    public void ARestBelowAHalerIsRoundedAwayFromZeroAndSaid(string text, long halere)
    {
        Assert.Equal(AmountParser.Outcome.Rounded, AmountParser.Parse(text.Utf8(), out var amount));
        Assert.Equal(halere, amount.Halere);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("+")]
    [InlineData(".")]
    [InlineData(",")]
    [InlineData("abc")]
    [InlineData("12a")]
    [InlineData("1.2.3")]
    [InlineData("--5")]
    [InlineData("-5-")]
    [InlineData("+-5")]
    [InlineData("12 34")]
    [InlineData("1234 567")]
    [InlineData("1  234")]
    [InlineData("1 234 56")]
    [InlineData("1,23 4")]
    [InlineData("1E")]
    [InlineData("E5")]
    [InlineData("1E5E5")]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("0x10")]
    [InlineData("(-12)")]
    [InlineData("()")]
    [InlineData("Kč")]
    [InlineData("12 EUR")]
    [InlineData("1.23,45")]
    [InlineData("1.234,56,78")]
    [InlineData("12.34.567")]
    [InlineData("1234.567,00")]
    [InlineData("#N/A")]
    [InlineData(",-")]
    [InlineData("-5 Kč-")]
    [InlineData("\u0661\u0662")]
    public void AnythingElseIsNoNumber(string text)
    {
        Assert.Equal(AmountParser.Outcome.NotANumber, AmountParser.Parse(text.Utf8(), out var amount));
        Assert.Equal(0, amount.Halere);
    }

    [Theory]
    [InlineData("1000000000001")]
    [InlineData("-1000000000001")]
    [InlineData("99999999999999999999999999999999")]
    [InlineData("1E13")]
    [InlineData("1e400")]
    [InlineData("-1e13")]
    public void MoreThanATrillionIsOutOfRange(string text)
    {
        Assert.Equal(AmountParser.Outcome.OutOfRange, AmountParser.Parse(text.Utf8(), out var amount));
        Assert.Equal(0, amount.Halere);
    }

    [Theory]
    [InlineData("1", 5, AmountParser.Outcome.Exact, 100_000)]
    [InlineData("1 234,56789", 5, AmountParser.Outcome.Exact, 123_456_789)]
    [InlineData("0.000015", 5, AmountParser.Outcome.Rounded, 2)]
    [InlineData("-0.000014", 5, AmountParser.Outcome.Rounded, -1)]
    [InlineData("1.5E-5", 5, AmountParser.Outcome.Rounded, 2)]
    [InlineData("1000000001", 5, AmountParser.Outcome.OutOfRange, 0)]
    [InlineData("12345-", 0, AmountParser.Outcome.Exact, -12_345)]
    [InlineData("7.00", 0, AmountParser.Outcome.Exact, 7)]
    [InlineData("7.5", 0, AmountParser.Outcome.Rounded, 8)]
    [InlineData("1E3", 0, AmountParser.Outcome.Exact, 1000)]
    public void AnotherUnitHasItsHalerAtAnotherPlace(string text, int decimals, AmountParser.Outcome outcome, long halere)
    {
        Assert.Equal(outcome, AmountParser.Parse(text.Utf8(), decimals, out var amount));
        Assert.Equal(halere, amount.Halere);
    }

    /// <summary>Most amounts are read in a short way that a blank before them bars.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(5)]
    public void ABlankBeforeAnAmountChangesNothing(int decimals)
    {
        var numbers = new SeededNumbers(7);
        for (var round = 0; round < 50_000; round++)
        {
            var text = string.Concat(
                Enumerable.Range(
                    0, 1 + numbers.Below(16)).Select(_ => numbers.Of<char>(numbers.OneIn(8) ? [.. ".,- e+"] : [.. "0123456789"])));
            var outcome = AmountParser.Parse(text.Utf8(), decimals, out var amount);

            Assert.Equal((AmountParser.Parse((" " + text).Utf8(), decimals, out var padded), padded), (outcome, amount));
        }
    }
}
