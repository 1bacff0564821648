using Transparency.Core.Budgets;
using Transparency.Pages.Levels;

namespace Transparency.Pages.Tests.Levels;

public sealed class RowBarTests
{
    [Fact]
    public void AllRowsShareOneScale()
    {
        var (large, small) = (Row("61", 400, 300), Row("22", 100, 50));
        var bar = RowBar.Of([large, small], isByPurpose: true);

        Assert.Equal(new RowBar(new("0%", "100%"), new("0%", "75%"), null, "s6"), bar(large));
        Assert.Equal(new RowBar(new("0%", "25%"), new("0%", "12.5%"), null, "s2"), bar(small));
    }

    [Fact]
    public void WhatIsNegativeLiesLeftOfZero()
    {
        var (borrowed, repaid) = (Row("8123", null, 300), Row("8124", null, -100));
        var bar = RowBar.Of([borrowed, repaid], isByPurpose: false);

        Assert.Equal(new RowBar(null, new("25%", "75%"), "25%", ""), bar(borrowed));
        Assert.Equal(new RowBar(null, new("0%", "25%"), "25%", ""), bar(repaid));
    }

    [Fact]
    public void NothingIsDrawnOfWhatIsUnknownOrZero()
    {
        var row = Row("31", null, 0);

        Assert.Equal(new RowBar(null, null, null, ""), RowBar.Of([row], isByPurpose: false)(row));
    }

    private static LevelRow Row(string code, decimal? amended, decimal? actual) =>
        new(code, code, null, new StageTotals(null, Crowns(amended), Crowns(actual)), null, true);

    private static Money? Crowns(decimal? amount) => amount is { } crowns ? Money.FromCrowns(crowns) : null;
}
