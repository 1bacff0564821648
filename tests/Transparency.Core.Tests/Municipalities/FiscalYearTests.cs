using Transparency.Core.Municipalities;

namespace Transparency.Core.Tests.Municipalities;

public sealed class FiscalYearTests
{
    [Theory]
    [InlineData("1990", 1990)]
    [InlineData("2024", 2024)]
    [InlineData("2100", 2100)]
    public void FourDigitsAreAYear(string text, int value)
    {
        var year = FiscalYear.ParseOrNull(text);

        Assert.Equal(FiscalYear.Of(value), year);
        Assert.Equal(text, year.ToString());
    }

    [Theory]
    [InlineData("1989")]
    [InlineData("2101")]
    [InlineData("24")]
    [InlineData("02024")]
    [InlineData("2024 ")]
    [InlineData(" 202")]
    [InlineData("+202")]
    [InlineData("-202")]
    [InlineData("20a4")]
    [InlineData("\u0662\u0660\u0662\u0664")]
    [InlineData("")]
    public void AnythingElseIsNoYear(string text) => Assert.Null(FiscalYear.ParseOrNull(text));

    [Theory]
    [InlineData(1989)]
    [InlineData(2101)]
    [InlineData(-2024)]
    public void YearsOutsideTheCenturyAreRefused(int value) => Assert.Throws<ArgumentOutOfRangeException>(() => FiscalYear.Of(value));

    [Fact]
    public void AFiscalYearIsTheCalendarYear()
    {
        Assert.Equal(new DateOnly(2024, 1, 1), FiscalYear.Of(2024).FirstDay);
        Assert.Equal(new DateOnly(2024, 12, 31), FiscalYear.Of(2024).LastDay);
    }

    [Theory]
    [InlineData("2023-08-31", 67)]
    [InlineData("2024-06-30", 50)]
    [InlineData("2023-01-01", 0)]
    [InlineData("2023-12-30", 100)]
    [InlineData("2023-12-31", 100)]
    public void ADayTellsHowMuchOfItsYearIsOver(string day, int percent)
    {
        var date = DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(percent, FiscalYear.Of(date.Year).PercentPassed(date));
    }

    [Fact]
    public void ADayOfAnotherYearIsBeforeItsBeginningOrBehindItsEnd()
    {
        Assert.Equal(0, FiscalYear.Of(2024).PercentPassed(new DateOnly(2023, 12, 31)));
        Assert.Equal(100, FiscalYear.Of(2024).PercentPassed(new DateOnly(2025, 1, 1)));
    }
}
