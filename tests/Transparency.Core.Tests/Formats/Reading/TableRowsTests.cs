namespace Transparency.Core.Tests.Formats.Reading;

public sealed class TableRowsTests
{
    [Fact]
    public void OddQuotesOfTheHeaderAreNotToldOfTheFirstRow()
    {
        using var reading = TestFolder.Read(
            ("data.csv", "paragraph;\"item\" ;\"amount\"x\n6171;5169;1\n"), ("b.csv", "\"par\"agraph;item;amount\n6171;5169;2\n"));

        Assert.DoesNotContain("quotes-in-text", reading.Problems.Counts.Keys);
        Assert.Equal(2m, Assert.Single(reading.Budget.Lines).Amounts.Actual.Crowns);
    }

    [Theory]
    [InlineData("paragraph;item;amount;\"note\n6171;5169;1;a\n6171;5169;2;b\n")]
    [InlineData("paragraph;item;amount;\"note\n6171;5169;1;a\n6171;5169;2;b\"c\n6171;5169;3;c\n")]
    public void AQuoteOfTheHeaderThatSwallowsRowsIsAnError(string text)
    {
        using var reading = TestFolder.Read(("data.csv", text));

        var problem = Assert.Single(reading.Problems.InOrder());
        Assert.Equal(("unclosed-quote", 1L), (problem.Kind.Code, problem.Line));
        Assert.False(reading.IsPublishable);
    }
}
