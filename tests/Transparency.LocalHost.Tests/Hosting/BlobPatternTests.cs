using Transparency.LocalHost.Hosting;

namespace Transparency.LocalHost.Tests.Hosting;

public sealed class BlobPatternTests
{
    [Theory]
    [InlineData("exports/{path}", "a/2024/x.csv", "path=a/2024/x.csv")]
    [InlineData("exports/{m}/{y}/{name}", "a/2024/x.csv", "m=a,y=2024,name=x.csv")]
    [InlineData("exports/{m}/{y}/{name}", "a/b/c/d.csv", "m=a/b,y=c,name=d.csv")]
    [InlineData("exports/{name}.{ext}", "x.tar.gz", "name=x.tar,ext=gz")]
    [InlineData("exports/in/{name}", "in/x", "name=x")]
    public void EachPartTakesAsMuchAsItCan(string pattern, string blob, string parts)
    {
        var match = BlobPattern.Parse(pattern).MatchOrNull(blob);

        Assert.NotNull(match);
        Assert.Equal(parts, string.Join(',', match.Select(part => $"{part.Key}={part.Value}")));
    }

    [Theory]
    [InlineData("exports/{m}/{y}/{name}", "a/x.csv")]
    [InlineData("exports/in/{name}", "out/x")]
    [InlineData("exports/in/{name}", "in/")]
    [InlineData("exports/{name}.csv", "x.CSV")]
    [InlineData("exports/a.b", "axb")]
    public void LiteralTextIsMatchedExactly(string pattern, string blob) => Assert.Null(BlobPattern.Parse(pattern).MatchOrNull(blob));

    [Fact]
    public void TheContainerAndThePrefixAreKnown()
    {
        var pattern = BlobPattern.Parse("exports/in/{name}");

        Assert.Equal(("exports", "in/"), (pattern.Container, pattern.Prefix));
    }

    [Theory]
    [InlineData("exports")]
    [InlineData("/x")]
    [InlineData("{container}/x")]
    [InlineData("exports/{a}/{a}")]
    [InlineData("exports/{a")]
    public void AMistakenPatternIsRefused(string pattern) => Assert.Throws<CannotContinueException>(() => BlobPattern.Parse(pattern));
}
