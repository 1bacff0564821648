namespace Transparency.Core.Tests;

/// <summary>A real table of one row for a paragraph and item gives its known totals.</summary>
public sealed class WideBudgetTests
{
    [Fact]
    public void ARealTableGivesItsKnownTotals()
    {
        using var reading = TestFolder.ReadDirectory(Repository.RealExports("cernosice-2016-wide"), 2016);

        Assert.True(reading.IsPublishable, string.Join('\n', reading.Problems.InOrder()));
        var amounts = reading.Budget.Lines.Select(line => line.Amounts).ToList();
        Assert.Equal(304_460_577m, amounts.Sum(amount => amount.Approved.Crowns));
        Assert.Equal(338_923_541.17m, amounts.Sum(amount => amount.Amended.Crowns));
        Assert.Equal(135_521_214.67m, amounts.Sum(amount => amount.Actual.Crowns));
        var file = Assert.Single(reading.Files);
        Assert.Equal(("wide-budget", 401L, 401L), (file.Format, file.Rows, file.Accepted));
    }
}
