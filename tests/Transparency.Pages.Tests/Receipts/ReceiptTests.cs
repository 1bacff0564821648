using Transparency.Core.Budgets;
using Transparency.Pages.Hundred;
using Transparency.Pages.Receipts;
using Transparency.Pages.Tests.Charts;

namespace Transparency.Pages.Tests.Receipts;

public sealed class ReceiptTests
{
    /// <summary>Whatever the sections and the amount are, no crown is lost and none is made.</summary>
    [Fact]
    public void LinesAddUpToTheAmount()
    {
        int[] amounts = [1, 2, 3, 7, 99, 100, 12_345, 23_166, 1_000_001, AskedAmount.Most];

        for (var count = 1; count <= 45; count++)
        {
            var rows = Enumerable.Range(1, count)
                .Select(number => DrawnLevels.Row($"{number}", $"oddíl {number}", 0, 0, 1000m / number / 3));
            var level = DrawnLevels.Of([.. rows]);

            foreach (var crowns in amounts)
            {
                var receipt = Receipt.OfOrNull(level, crowns)!;

                Assert.Equal(crowns, receipt.Lines.Sum(line => line.Crowns));
                Assert.All(receipt.Lines, line => Assert.True(line.Crowns > 0));
                Assert.InRange(receipt.Lines.Count, 1, Receipt.MostLines);
                Assert.Equal(receipt.Lines.SkipLast(1).OrderByDescending(line => line.Crowns), receipt.Lines.SkipLast(1));
            }
        }
    }

    [Fact]
    public void ALineLeadsToItsSectionAndWhatCameBackIsSaidAndNotCounted()
    {
        var receipt = Receipt.OfOrNull(DrawnLevels.Expenditure, 5_500)!;

        Assert.Equal(
            [("Školy a školky", 2_200), ("Bydlení, služby a rozvoj města", 1_500), ("Samospráva a úřad", 1_300), ("Doprava", 500)],
            receipt.Lines.Select(line => (line.Name, line.Crowns)));
        Assert.Equal("/budgets/vzorov/2024?path=31", $"{receipt.Lines[0].Address}");
        Assert.Equal(Money.FromCrowns(-2_000_000), receipt.Below);
    }

    [Fact]
    public void WhatHasNoWholeCrownIsInTheLastLine()
    {
        var level = DrawnLevels.Of(
            DrawnLevels.Row("31", "Školy", 0, 0, 90), DrawnLevels.Row("22", "Doprava", 0, 0, 5), DrawnLevels.Row("61", "Úřad", 0, 0, 5));

        Assert.Equal(
            [("Školy", 9), ("Všechno ostatní", 1)], Receipt.OfOrNull(level, 10)!.Lines.Select(line => (line.Name, line.Crowns)));
    }

    /// <summary>A plan is no expenditure, and of nothing no receipt is made.</summary>
    [Fact]
    public void OfAPlanAndOfWhatOnlyCameBackThereIsNoReceipt()
    {
        Assert.Null(Receipt.OfOrNull(DrawnLevels.Of(), 100));
        Assert.Null(Receipt.OfOrNull(DrawnLevels.Of(DrawnLevels.Row("31", "Školy", 5, 5, null)), 100));
        Assert.Null(Receipt.OfOrNull(DrawnLevels.Of(DrawnLevels.Row("31", "Školy", 5, 5, -3)), 100));
    }

    [Fact]
    public void TheLargestAmountsThereAreAreDividedExactly()
    {
        var divided = DividedCrowns.Of(AskedAmount.Most, [new Money(long.MaxValue / 2), new Money(long.MaxValue / 2), new Money(1)]);

        Assert.Equal((AskedAmount.Most, 0), (divided.Sum(), divided[2]));
        Assert.InRange(divided[0] - divided[1], 0, 1);
    }

    [Theory]
    [InlineData("12500", 12_500)]
    [InlineData("12 500 Kč", 12_500)]
    [InlineData("12\u00A0500,00\u00A0kč", 12_500)]
    [InlineData("12.500,-", 12_500)]
    [InlineData("12.500,50", 12_500)]
    [InlineData("CZK 1,012,500", 1_012_500)]
    [InlineData(" 1 ", 1)]
    [InlineData("999999999", 999_999_999)]
    public void AnAmountIsReadHoweverPeopleWriteIt(string text, int crowns) =>
        Assert.Equal(new AskedAmount(crowns, null), AskedAmount.Of(text));

    [Theory]
    [InlineData("0")]
    [InlineData("-5")]
    [InlineData("abc")]
    [InlineData("1,2,3")]
    [InlineData("12500.999")]
    [InlineData("1.2500")]
    [InlineData("1000000000")]
    [InlineData("٣٤")]
    [InlineData(",-")]
    public void WhatIsNoAmountIsSaidAndNotGuessed(string text) => Assert.Equal(new AskedAmount(null, text), AskedAmount.Of(text));

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    public void NothingIsNoMistake(string? text) => Assert.Equal(AskedAmount.Nothing, AskedAmount.Of(text));
}
