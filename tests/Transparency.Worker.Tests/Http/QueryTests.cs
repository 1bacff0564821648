using Transparency.Worker.Tests.Crawling;
using Transparency.Worker.Tests.Sites;

namespace Transparency.Worker.Tests.Http;

/// <summary>The host hands every parameter of the query to the function by its name, and so to the door's own parameters.</summary>
public sealed class QueryTests(SampleSite samples)
{
    [Theory]
    [InlineData("cancel")]
    [InlineData("request")]
    [InlineData("answers")]
    public async Task AStrangeParameterIsAMistakeAndNoEmptyAnswer(string name)
    {
        using var hosts = new TwoHosts(await samples.SiteAsync());

        var (worker, local) = await hosts.AskAsync($"/api/v1/municipalities?{name}=1");

        Assert.Contains($"'{name}'", worker.Text, StringComparison.Ordinal);
        Assert.Empty(worker.DifferencesFrom(local));
    }

    [Fact]
    public async Task TheRouteSaysWhatIsAskedForNotTheQuery()
    {
        using var hosts = new TwoHosts(await samples.SiteAsync());

        var (worker, local) = await hosts.AskAsync("/budgets/skalinov/2024?municipality=brno-lipova&year=2023");

        Assert.Contains("Skalínov", worker.Text, StringComparison.Ordinal);
        Assert.Empty(worker.DifferencesFrom(local));
    }
}
