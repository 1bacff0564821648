using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Transparency.LocalHost.Instances;

namespace Transparency.LocalHost.Tests.Hosting;

/// <summary>
/// The storage's key is told under a name of this machine and under no other, whatever is written where the name belongs.
/// </summary>
public sealed class LocalEndpointsTests(AzuriteFixture fixture)
{
    private static readonly string[] Paths = ["/local", "/local/reports/obec/2024", "/nothing", "/"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AnOddHostIsNoFaultOfTheServerAndHearsNoKey()
    {
        using var folder = new TemporaryFolder();
        await using var host = await Hosts.StartAsync<Door>(fixture.NewAccount(), folder);

        await NothingIsToldAsync(host.Address);
    }

    [Fact]
    public async Task NorDoesOneThatAsksBesideAnotherHost()
    {
        using var folder = new TemporaryFolder();
        await using var answers =
            await LocalAnswers.StartAsync(new("http://127.0.0.1:7071/"), fixture.NewAccount(), folder.Path, Stop);

        await NothingIsToldAsync(answers.Address);
    }

    private static async Task NothingIsToldAsync(Uri address)
    {
        var wrong = new List<string>();

        foreach (var path in Paths)
        {
            foreach (var (version, headers) in OddHosts.All)
            {
                var answer = await RawQuestion.AskAsync(address, [$"GET {path} {version}", .. headers, "Connection: close"]);

                // Another port is another program's, but the name is still this machine's.
                var isOwn = headers is [{ } name]
                    && (name.EndsWith("localhost:1", StringComparison.Ordinal) || name.EndsWith("127.0.0.1:1", StringComparison.Ordinal));
                if (RawQuestion.Status(answer) >= 500 || (answer.Contains("AccountKey", StringComparison.Ordinal) && !isOwn))
                    wrong.Add($"{path} answers {RawQuestion.Status(answer)} to {version} {string.Join(", ", headers)}");
            }
        }

        Assert.Empty(wrong);
    }

    public sealed class Door
    {
        [Function("Home")]
        public static IResult Home([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "{root:maxlength(0)?}")]
        HttpRequest request) =>
            Results.Text(request.Method);
    }
}
