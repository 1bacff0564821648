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
    [InlineData("/budgets/skalinov/years", 200)]
    [InlineData("/budgets/skalinov/2024/changes", 200)]
    [InlineData("/budgets/skalinov/2024/receipt", 200)]
    [InlineData("/budgets/skalinov/1999/receipt", 404)]
    [InlineData("/compare?municipalities=skalinov", 200)]
    [InlineData("/search?q=oprava", 200)]
    [InlineData("/budgets/brno-lipova/2024/payments?q=oprava", 200)]
    [InlineData("/budgets/brno-lipova/2024/counterparties", 200)]
    [InlineData("/budgets/brno-lipova/2024/events", 200)]
    [InlineData("/budgets/brno-lipova/1999/events", 404)]
    [InlineData("/budgets/brno-lipova/2024/events/neznama", 404)]
    [InlineData("/counterparties/00000001", 404)]
    [InlineData("/budgets/neznama", 404)]
    [InlineData("/budgets/neznama/years", 404)]
    [InlineData("/budgets/skalinov/1999/changes", 404)]
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
