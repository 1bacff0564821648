using System.Globalization;
using Transparency.Core.Budgets;
using Transparency.Core.Municipalities;
using Transparency.Core.Statistics;

namespace Transparency.Core.Tests.Statistics;

public sealed class InflationTests
{
    [Theory]
    [InlineData(2024, 2024, "1000.00", "1000.00")]
    // 1000 × 1.024.
    [InlineData(2023, 2024, "1000.00", "1024.00")]
    // 1000 × 1.107 × 1.024.
    [InlineData(2022, 2024, "1000.00", "1133.57")]
    // 1000 / 1.151.
    [InlineData(2022, 2021, "1000.00", "868.81")]
    [InlineData(2022, 2021, "-1000.00", "-868.81")]
    // The first rate is that of 2001.
    [InlineData(2000, 2001, "100.00", "104.70")]
    [InlineData(2024, 2024, "0.00", "0.00")]
    public void AnAmountIsToldInThePricesOfAnotherYear(int year, int prices, string amount, string expected)
    {
        var money = Money.FromCrowns(decimal.Parse(amount, CultureInfo.InvariantCulture));

        Assert.Equal(expected, Inflation.InPricesOrNull(money, FiscalYear.Of(year), FiscalYear.Of(prices))?.ToString());
    }

    [Theory]
    [InlineData(1999, 2024)]
    [InlineData(2024, 2026)]
    [InlineData(2026, 2024)]
    public void WhereARateIsNotKnownThereIsNoAmount(int year, int prices)
    {
        Assert.Null(Inflation.InPricesOrNull(new Money(100), FiscalYear.Of(year), FiscalYear.Of(prices)));
        Assert.Null(Inflation.InPricesOrNull(null, FiscalYear.Of(2023), FiscalYear.Of(2024)));
    }

    [Fact]
    public void TheTableIsThatOfTheStatisticalOffice()
    {
        var rows = NationalTable.Rows("inflation.csv");

        Assert.Equal((2000, 2025), (Inflation.First.Value, Inflation.Last.Value));

        foreach (var row in rows)
        {
            var year = int.Parse(row[0], CultureInfo.InvariantCulture);
            Assert.Equal(
                100_000_000 + (long)(decimal.Parse(row[1], CultureInfo.InvariantCulture) * 1_000_000),
                Inflation.InPricesOrNull(new Money(100_000_000), FiscalYear.Of(year - 1), FiscalYear.Of(year))?.Halere);
        }
    }
}
