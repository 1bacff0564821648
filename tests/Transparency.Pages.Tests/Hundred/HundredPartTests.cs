using Transparency.Core.Budgets;
using Transparency.Pages.Hundred;
using Transparency.Pages.Pictures;
using Transparency.Pages.Tests.Charts;

namespace Transparency.Pages.Tests.Hundred;

public sealed class HundredPartTests
{
    [Theory]
    [InlineData(new long[] { 1, 1, 1 }, new[] { 34, 33, 33 })]
    [InlineData(new long[] { 999, 1 }, new[] { 100, 0 })]
    [InlineData(new long[] { 995, 5 }, new[] { 100, 0 })]
    [InlineData(new long[] { 994, 6 }, new[] { 99, 1 })]
    [InlineData(new long[] { 7 }, new[] { 100 })]
    [InlineData(new long[] { long.MaxValue / 2, long.MaxValue / 2, 0 }, new[] { 50, 50, 0 })]
    public void WholeCrownsGoToTheLargestRemainders(long[] amounts, int[] crowns) =>
        Assert.Equal(crowns, HundredCrowns.Of([.. amounts.Select(halere => new Money(halere))]));

    [Fact]
    public void CrownsAddUpToAHundredWhateverTheAmounts()
    {
        for (var count = 1; count <= 60; count++)
        {
            var rows = Enumerable.Range(1, count).Select(number => DrawnLevels.Row($"{number}", "x", 0, 0, 1000m / number / number));
            var part = HundredPart.OfOrNull(DrawnLevels.Of([.. rows]))!;

            Assert.Equal(100, part.Shares.Sum(share => share.Crowns));
            Assert.All(part.Shares, share => Assert.True(share.Crowns > 0));
            Assert.InRange(part.Shares.Count, 1, 10);
            Assert.Equal(100, part.Coins.Marks.OfType<LinkMark>().Sum(share => share.Marks.Count));
        }
    }

    [Fact]
    public void SharesLeadToTheirLevelsAndWhatIsBelowZeroIsSaid()
    {
        var part = HundredPart.OfOrNull(DrawnLevels.Expenditure)!;

        Assert.Equal(
            [("Školy a školky", 40), ("Bydlení, služby a rozvoj města", 27), ("Samospráva a úřad", 24), ("Doprava", 9)],
            part.Shares.Select(share => (share.Name, share.Crowns)));
        Assert.Equal("/budgets/vzorov/2024?path=31", $"{part.Shares[0].Address}");
        Assert.Equal((false, Money.FromCrowns(-2_000_000)), (part.IsPlan, part.Below));
    }

    [Fact]
    public void ARestBelowZeroIsSaidToo()
    {
        var rest = new StageTotals(null, null, Money.FromCrowns(-3_000_000));

        Assert.Equal(
            Money.FromCrowns(-5_000_000),
            HundredPart.OfOrNull(DrawnLevels.Expenditure with { Rest = (7, rest) })!.Below);
    }

    [Fact]
    public void WhatIsOnlyPlannedIsSaidToBeAPlan()
    {
        var part = HundredPart.OfOrNull(DrawnLevels.Of(DrawnLevels.Row("31", "Školy", 3, null, null)))!;

        Assert.True(part.IsPlan);
        Assert.Contains("plánovaných", HundredView.Create(part).Html(), StringComparison.Ordinal);
    }

    [Fact]
    public void OfNothingThereAreNoCrowns()
    {
        Assert.Null(HundredPart.OfOrNull(DrawnLevels.Of()));
        Assert.Null(HundredPart.OfOrNull(DrawnLevels.Of(DrawnLevels.Row("31", "Školy", null, null, -3))));
    }

    /// <summary>Two shares of one group beside each other are told apart.</summary>
    [Fact]
    public void NoTwoSharesBesideEachOtherHaveOneColour()
    {
        var shares = HundredPart.OfOrNull(DrawnLevels.Expenditure)!.Shares;

        Assert.All(shares.Zip(shares.Skip(1)), pair => Assert.NotEqual(pair.First.Hue, pair.Second.Hue));
    }
}
