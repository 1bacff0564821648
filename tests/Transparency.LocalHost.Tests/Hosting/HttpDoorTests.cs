using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Transparency.LocalHost.Hosting;

namespace Transparency.LocalHost.Tests.Hosting;

public sealed class HttpDoorTests(AzuriteFixture fixture)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task DoorsAnswerByTheirRoutes()
    {
        using var folder = new TemporaryFolder();
        await using var host = await Hosts.StartAsync<Doors>(fixture.NewAccount(), folder, new Greeting("hello"));
        using var http = new HttpClient { BaseAddress = host.Address };

        Assert.Equal("hello home", await http.GetStringAsync("/", Stop));
        Assert.Equal("hello brno-medlanky 2024", await http.GetStringAsync("/budgets/brno-medlanky/2024?m=other", Stop));

        using var head = await http.SendAsync(new(HttpMethod.Head, "/budgets/a1/2024"), Stop);
        Assert.Equal(HttpStatusCode.OK, head.StatusCode);

        using var nothing = await http.GetAsync("/nothing", Stop);
        Assert.Equal(HttpStatusCode.NotFound, nothing.StatusCode);
    }

    /// <summary>Seen under the host in Azure, which routes by method before the worker hears of it.</summary>
    [Theory]
    [InlineData("POST", "/", HttpStatusCode.NoContent)]
    [InlineData("DELETE", "/", HttpStatusCode.NoContent)]
    [InlineData("POST", "/budgets/a1/2024", HttpStatusCode.NotFound)]
    [InlineData("OPTIONS", "/budgets/a1/2024", HttpStatusCode.NotFound)]
    [InlineData("POST", "/nothing", HttpStatusCode.NotFound)]
    public async Task AMethodThatNoDoorHasIsAnsweredAsInAzure(string method, string path, HttpStatusCode status)
    {
        using var folder = new TemporaryFolder();
        await using var host = await Hosts.StartAsync<Doors>(fixture.NewAccount(), folder, new Greeting("hello"));
        using var http = new HttpClient { BaseAddress = host.Address };

        using var answer = await http.SendAsync(new(new HttpMethod(method), path), Stop);

        Assert.Equal(status, answer.StatusCode);
        Assert.Empty(answer.Content.Headers.Allow);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync(Stop));
    }

    [Fact]
    public async Task StorageIsToldOnlyUnderALoopbackName()
    {
        using var folder = new TemporaryFolder();
        var account = fixture.NewAccount();
        await using var host = await Hosts.StartAsync<Doors>(account, folder, new Greeting("hello"));
        using var http = new HttpClient { BaseAddress = host.Address };

        Assert.Contains("AccountKey", await http.GetStringAsync("/local", Stop), StringComparison.Ordinal);

        using var rebound = new HttpRequestMessage(HttpMethod.Get, "/local") { Headers = { Host = "evil.example" } };
        using var answer = await http.SendAsync(rebound, Stop);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    public sealed record Greeting(string Text);

    public sealed class Doors(Greeting greeting)
    {
        [Function("Home")]
        public IResult Home([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "")] HttpRequest request) =>
            Results.Text($"{greeting.Text} home{request.QueryString}");

        [Function("Budget")]
        public async Task<IResult> BudgetAsync(
            [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "budgets/{m}/{y}")]
            HttpRequest request, string m, string y, CancellationToken cancel)
        {
            await Task.Yield();
            cancel.ThrowIfCancellationRequested();
            return request.HasFormContentType ? Results.NotFound() : Results.Text($"{greeting.Text} {m} {y}");
        }
    }
}
