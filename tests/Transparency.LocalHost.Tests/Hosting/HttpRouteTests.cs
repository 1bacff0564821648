using Microsoft.AspNetCore.Routing.Patterns;
using Transparency.LocalHost.Hosting;

namespace Transparency.LocalHost.Tests.Hosting;

public sealed class HttpRouteTests
{
    [Theory]
    [InlineData("health", "health")]
    [InlineData("health", "HEALTH")]
    [InlineData("{page}", "health")]
    [InlineData("a/{x}", "{y}/b")]
    [InlineData("a/{*rest}", "a/b/c")]
    [InlineData("a/{*rest}", "a")]
    [InlineData("a/{x?}", "a")]
    [InlineData("a/{x?}", "a/b")]
    [InlineData("{file}.csv", "{name}.{ext}")]
    [InlineData("year/{y:int}", "year/2024")]
    [InlineData("{*rest}", "")]
    [InlineData("{root:maxlength(0)?}", "")]
    [InlineData("a/{x}.json", "a/{y}-{z}.json")]
    public void RoutesThatShareAPathOverlap(string one, string other) => Assert.True(Overlap(one, other));

    [Theory]
    [InlineData("", "health")]
    [InlineData("a", "a/b")]
    [InlineData("a/{x}", "b/{x}")]
    [InlineData("a/{x}", "a/{x}/b")]
    [InlineData("{file}.csv", "{file}.json")]
    [InlineData("year/{y:int}", "year/latest")]
    [InlineData("a/{x}", "a")]
    [InlineData("", "{page}")]
    [InlineData("{root:maxlength(0)?}", "{page}")]
    [InlineData("{root:maxlength(0)?}", "health")]
    public void RoutesThatShareNoneDoNot(string one, string other) => Assert.False(Overlap(one, other));

    private static bool Overlap(string one, string other)
    {
        var answer = HttpRoute.Overlap(RoutePatternFactory.Parse(one), RoutePatternFactory.Parse(other));
        Assert.Equal(answer, HttpRoute.Overlap(RoutePatternFactory.Parse(other), RoutePatternFactory.Parse(one)));
        return answer;
    }
}
