using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Editions.Searching;
using Transparency.Core.Words;
using Transparency.Pages.Bars;
using Transparency.Pages.Payments;

namespace Transparency.Pages.Tests;

/// <summary>Bars of lists, drawn without scripts and styles of their own.</summary>
public sealed class BarTests
{
    [Fact]
    public void AllBarsOfAListShareOneScale()
    {
        var scale = new BarScale([Crowns(200), Crowns(50), null]);

        Assert.Equal(("0", "100"), Place(Crowns(200), scale));
        Assert.Equal(("0", "25"), Place(Crowns(50), scale));
        Assert.False(scale.HasZero);
    }

    [Fact]
    public void WhatIsLessThanZeroLiesLeftOfTheLineOfZero()
    {
        var scale = new BarScale([Crowns(300), Crowns(-100)]);

        Assert.Equal(("0", "25"), Place(Crowns(-100), scale));
        Assert.Equal(("25", "75"), Place(Crowns(300), scale));
        Assert.True(scale.HasZero);
    }

    [Fact]
    public void NothingIsDrawnOfZeroAndOfWhatIsUnknown()
    {
        var scale = new BarScale([Crowns(0), null]);

        Assert.Equal(("0", "0"), Place(Crowns(0), scale));
        Assert.False(BarPart.IsDrawn(Crowns(0)));
        Assert.False(BarPart.IsDrawn(null));
    }

    [Fact]
    public void AMonthLeadsToItsDaysAlsoInFebruaryOfALeapYear()
    {
        var months = new MonthBars(
            new PaymentsAddress("vzor", 2024) { Side = Side.Income }.With(("q", "a & b")),
            [.. Enumerable.Range(1, 12).Select(month => new PaymentSum(Crowns(month), month))],
            Language.English).Shown.ToList();

        Assert.Equal("/budgets/vzor/2024/payments?side=income&from=2024-02-01&to=2024-02-29&q=a%20%26%20b&lang=en", months[1].Address);
        Assert.Equal("February: CZK\u00A02, payments: 2", months[1].Told);
        Assert.Equal(("0", "100"), (months[11].Top, months[11].Height));
        Assert.Equal(("75", "25"), (months[2].Top, months[2].Height));
        Assert.All(months, month => Assert.False(month.IsChosen));
    }

    private static (string Start, string Length) Place(Money amount, BarScale scale)
    {
        var part = new BarPart(amount, scale, Language.Czech);
        return (part.Start(amount), part.Length(amount));
    }

    private static Money Crowns(decimal crowns) => Money.FromCrowns(crowns);
}
