using System.Text.Json;
using Transparency.Core.Budgets;

namespace Transparency.Core.Tests.Budgets;

public sealed class MoneyTests
{
    [Theory]
    [InlineData(0, "0.00", "0")]
    [InlineData(5, "0.05", "0.05")]
    [InlineData(50, "0.50", "0.5")]
    [InlineData(-5, "-0.05", "-0.05")]
    [InlineData(123450, "1234.50", "1234.5")]
    [InlineData(-123456, "-1234.56", "-1234.56")]
    [InlineData(5258400000, "52584000.00", "52584000")]
    [InlineData(6915706033, "69157060.33", "69157060.33")]
    [InlineData(long.MaxValue, "92233720368547758.07", "92233720368547758.07")]
    public void MoneyIsTextWithTwoDecimalsAndAPlainNumberInJson(long halere, string text, string json)
    {
        var money = new Money(halere);

        Assert.Equal(text, money.ToString());
        Assert.Equal(json, JsonSerializer.Serialize(money));
        Assert.Equal(money, JsonSerializer.Deserialize<Money>(json));
    }

    [Fact]
    public void UnknownMoneyIsNullInJson() => Assert.Equal("null", JsonSerializer.Serialize<Money?>(null));

    [Fact]
    public void PartsOfAHalerAreNoMoney()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Money.FromCrowns(0.001m));
        Assert.Equal(new Money(-1), Money.FromCrowns(-0.01m));
    }

    [Fact]
    public void SumsThatDoNotFitAreRefusedRatherThanWrong()
    {
        Assert.Throws<OverflowException>(() => new Money(long.MaxValue) + new Money(1));
        Assert.Throws<OverflowException>(() => new Money(long.MinValue) - new Money(1));
    }

    [Fact]
    public void MoneyAddsSubtractsAndCompares()
    {
        Money one = new(100), two = new(200);

        Assert.Equal(two, one + one);
        Assert.Equal(-one, one - two);
        Assert.True(one < two && two > one && one <= two && two >= one);
        Assert.Equal([one, two], new[] { two, one }.Order());
    }

    [Fact]
    public void AnUnknownStageStaysUnknownInADifference()
    {
        StageTotals now = new(null, new Money(300), new Money(50)), before = new(new Money(1), new Money(100), null);

        Assert.Equal(new StageTotals(null, new Money(200), null), now.Since(before));
    }
}
