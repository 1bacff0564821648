using Transparency.Functions.Tests.Sites;

namespace Transparency.Functions.Tests.Pages;

public sealed class GuardedPagesTests(SampleSite samples)
{
    [Theory]
    [InlineData("/", 200)]
    [InlineData("/data", 200)]
    [InlineData("/budgets/brno-lipova", 200)]
    [InlineData("/budgets/brno-lipova/2024", 200)]
    [InlineData("/budgets/skalinov/2024/documents", 200)]
    [InlineData("/budgets/neznama", 404)]
    [InlineData("/budgets/brno-lipova/1999", 404)]
    [InlineData("/publications/neznama", 404)]
    public async Task APageTakesScriptsStylesAndDataFromHereAlone(string path, int status)
    {
        var page = await samples.AskAsync(path);

        Assert.Equal(
            (status, "nosniff", "strict-origin-when-cross-origin"),
            (page.Status, page["X-Content-Type-Options"], page["Referrer-Policy"]));

        var policy = page["Content-Security-Policy"]!.Split("; ");
        Assert.All(
            ["default-src 'none'", "script-src 'self'", "style-src 'self'", "connect-src 'self'", "base-uri 'none'"],
            rule => Assert.Contains(rule, policy));
    }
}
