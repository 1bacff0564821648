using Transparency.Core.Publications;
using Transparency.Tests;
using Transparency.Worker.Tests.Sites;

namespace Transparency.Worker.Tests.Http;

/// <summary>Whatever name a question gives the host, the program that Azure runs answers it as it answers anybody.</summary>
public sealed class OddHostTests(SampleSite samples)
{
    private static readonly string[] Paths =
    [
        PublicPaths.Home, PublicPaths.Municipalities, PublicPaths.Catalogue, PublicPaths.Feed(null, null, "rss.xml"),
        PublicPaths.UploadPull, PublicPaths.CurrentFile("skalinov", 2024, "budget.csv"), "/nothing",
    ];

    [Fact]
    public async Task AnOddHostIsNoFaultOfTheServer() => Assert.Empty(await WrongAsync((await samples.SiteAsync()).Worker.Address));

    [Fact]
    public async Task NorIsItWhereNoPublicAddressIsSet()
    {
        await using var site = await WorkerSite.StartAsync(others: ("Transparency:PublicAddress", ""));

        Assert.Empty(await WrongAsync(site.Worker.Address));
    }

    private static async Task<IReadOnlyList<string>> WrongAsync(Uri address)
    {
        var wrong = new List<string>();

        foreach (var path in Paths)
        {
            var usual = RawQuestion.Status(await AskAsync("HTTP/1.1", path, ["Host: " + address.Authority]));

            foreach (var (version, headers) in OddHosts.All)
            {
                var status = RawQuestion.Status(await AskAsync(version, path, headers));
                if (status != usual && status != 400)
                    wrong.Add($"{path} answers {status} to {version} {string.Join(", ", headers)}, not {usual}");
            }
        }

        return wrong;

        Task<string> AskAsync(string version, string path, string[] headers) =>
            RawQuestion.AskAsync(address, [$"GET {path} {version}", .. headers, "Connection: close"]);
    }
}
