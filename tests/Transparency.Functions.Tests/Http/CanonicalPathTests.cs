using Transparency.Functions.Tests.Sites;

namespace Transparency.Functions.Tests.Http;

public sealed class CanonicalPathTests(SampleSite samples)
{
    [Theory]
    [InlineData("/budgets/brno-lipova/", "/budgets/brno-lipova")]
    [InlineData("/Budgets/Brno-Lipova/2024?side=income", "/budgets/brno-lipova/2024?side=income")]
    [InlineData("/api/v1/municipalities/", "/api/v1/municipalities")]
    [InlineData(
        "/API/v1/municipalities/brno-lipova/years/2024/budget/?path=31%2F3113",
        "/api/v1/municipalities/brno-lipova/years/2024/budget?path=31%2F3113")]
    [InlineData("/DATA", "/data")]
    public async Task AnAddressWrittenOtherwiseLeadsToTheOneThereIs(string asked, string address)
    {
        var reply = await samples.AskAsync(asked);

        Assert.Equal((308, "*"), (reply.Status, reply["Access-Control-Allow-Origin"]));
        Assert.Equal(new Uri(await samples.AddressAsync(), address).AbsoluteUri, new Uri(reply["Location"]!).AbsoluteUri);
        Assert.Equal(200, (await samples.AskAsync(new Uri(reply["Location"]!).PathAndQuery)).Status);
    }

    [Theory]
    [InlineData("/budgets//evil.example/")]
    [InlineData("//evil.example/budgets/")]
    [InlineData("/budgets/%2F%2Fevil.example/")]
    public async Task NoAddressLeadsToAnotherSite(string asked)
    {
        var reply = await samples.AskAsync((await samples.AddressAsync()).GetLeftPart(UriPartial.Authority) + asked);

        if (reply["Location"] is { } location)
            Assert.Equal((await samples.AddressAsync()).Authority, new Uri(location).Authority);
    }
}
