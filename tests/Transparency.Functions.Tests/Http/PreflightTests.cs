using Transparency.Functions.Tests.Sites;

namespace Transparency.Functions.Tests.Http;

public sealed class PreflightTests(SampleSite samples)
{
    [Theory]
    [InlineData("/api/v1/municipalities")]
    [InlineData("/api/v1/municipalities/brno-lipova/years/2024/payments?limit=1")]
    [InlineData("/data/brno-lipova/2024/budget.csv")]
    [InlineData("/nothing/of/the/kind")]
    [InlineData("/")]
    public async Task PagesOfAnyOriginMayAskForAVersionOrARange(string path)
    {
        var reply = await samples.AskAsync(
            path,
            HttpMethod.Options,
            ("Origin", "https://noviny.example"),
            ("Access-Control-Request-Method", "GET"),
            ("Access-Control-Request-Headers", "if-none-match, range, accept"));

        Assert.Equal((204, 0, "*"), (reply.Status, reply.Body.Length, reply["Access-Control-Allow-Origin"]));
        Assert.Equal("GET, HEAD, OPTIONS", reply["Access-Control-Allow-Methods"]);
        Assert.All(
            ["If-None-Match", "Range", "Accept"],
            name => Assert.Contains(name, reply["Access-Control-Allow-Headers"]!.Split(", ")));
        Assert.Equal("86400", reply["Access-Control-Max-Age"]);
    }
}
