using Transparency.Core.Budgets;
using Transparency.Core.Words;

namespace Transparency.Pages.Tests;

public sealed class ShortAmountTests
{
    [Theory]
    [InlineData(0, "0 Kč", "CZK 0")]
    [InlineData(0.01, "0,01 Kč", "CZK 0.01")]
    [InlineData(-0.3, "−0,30 Kč", "CZK −0.30")]
    [InlineData(9870.4, "9 870 Kč", "CZK 9,870")]
    [InlineData(845_200, "845 tis. Kč", "CZK 845 thousand")]
    [InlineData(999_700, "1,0 mil. Kč", "CZK 1.0 million")]
    [InlineData(-117_312_000, "−117,3 mil. Kč", "CZK −117.3 million")]
    [InlineData(1_234_000_000, "1,23 mld. Kč", "CZK 1.23 billion")]
    public void AnAmountInASentenceIsAsLongAsItHasToBe(double crowns, string czech, string english)
    {
        var amount = Money.FromCrowns((decimal)crowns);

        Assert.Equal(czech, ShortAmount.Of(amount, Language.Czech).Replace('\u00A0', ' '));
        Assert.Equal(english, ShortAmount.Of(amount, Language.English).Replace('\u00A0', ' '));
    }
}
