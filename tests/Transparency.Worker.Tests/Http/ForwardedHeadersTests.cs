using Microsoft.Extensions.DependencyInjection;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Municipalities;
using Transparency.Core.Publications;
using Transparency.Core.Uploads;
using Transparency.Storage.Uploads;
using Transparency.Worker.Tests.Crawling;
using Transparency.Worker.Tests.Sites;
using Transparency.WorkerHost.Forwarding;

namespace Transparency.Worker.Tests.Http;

/// <summary>What the Functions host makes of the headers that say who asks, and what the doors make of it.</summary>
public sealed class ForwardedHeadersTests
{
    private const string FrontDoorId = "5f1e9c52-1d64-4d2e-9a35-0c7b8d0a6f11";

    /// <summary>The platform's front end: the host's own peer, whoever asks.</summary>
    private const string FrontEnd = "169.254.129.1";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task LinksLeadToTheNameThatTheHostSawWhateverTheReaderSays()
    {
        await using var site = await WorkerSite.StartAsync(others: ("Transparency:PublicAddress", ""));
        using var hosts = new TwoHosts(site);

        var reply = await hosts.AskAsync(
            site.Worker.Address,
            "/feeds/atom.xml",
            null,
            ("X-Forwarded-Host", "elsewhere.example"),
            ("X-Forwarded-Prefix", "/elsewhere"),
            (Platform.PeerHeader, "203.0.113.7"));

        Assert.Contains($"http://{WorkerSite.Name}/", reply.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("elsewhere", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheSchemeIsThatOfThePlatformsFrontEnd()
    {
        await using var site = await WorkerSite.StartAsync(others: ("Transparency:PublicAddress", ""));
        using var hosts = new TwoHosts(site);

        var reply = await hosts.AskAsync(site.Worker.Address, "/feeds/atom.xml", null, ("X-Forwarded-Proto", "https"));

        Assert.Contains($"https://{WorkerSite.Name}/feeds/atom.xml", reply.Text, StringComparison.Ordinal);
        Assert.DoesNotContain($"http://{WorkerSite.Name}/", reply.Text, StringComparison.Ordinal);
        Assert.Equal("max-age=31536000", reply.Headers["Strict-Transport-Security"]);
    }

    [Fact]
    public async Task BehindFrontDoorLinksLeadToThePublicAddress()
    {
        await using var site = await WorkerSite.StartAsync(
            others: [("Transparency:PublicAddress", "https://verejna.example.cz"), ("Transparency:FrontDoorId", FrontDoorId)]);
        using var hosts = new TwoHosts(site);

        var reply = await hosts.AskAsync(
            site.Worker.Address,
            "/feeds/atom.xml",
            null,
            ("X-Azure-FDID", FrontDoorId),
            ("X-Forwarded-Host", "verejna.example.cz"),
            (Platform.PeerHeader, FrontEnd));

        Assert.Contains("https://verejna.example.cz/feeds/atom.xml", reply.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(WorkerSite.Name, reply.Text, StringComparison.Ordinal);
    }

    /// <summary>Every request comes from the front end's address; thirty wrong grants of one sender would refuse everybody's.</summary>
    [Theory]
    [InlineData("CLIENT-IP", "198.51.100.7:50000", "198.51.100.8:50000")]
    [InlineData("X-Azure-SocketIP", "198.51.100.7", "198.51.100.8")]
    [InlineData("X-Unknown", "198.51.100.7", "198.51.100.8")]
    public async Task ThirtyWrongGrantsFromOneAddressRefuseNobodyElses(string header, string attacker, string town)
    {
        await using var site = await WorkerSite.StartAsync(others: ("Transparency:FrontDoorId", FrontDoorId));
        using var hosts = new TwoHosts(site);
        var right = await GrantAsync(site);

        for (var guess = 0; guess < 31; guess++)
            Assert.Equal(401, await StatusAsync("x", attacker));

        Assert.Equal(404, await StatusAsync(right, town));

        async Task<int> StatusAsync(string grant, string address) => (int)(await hosts.AskAsync(
            site.Worker.Address,
            PublicPaths.UploadPull,
            null,
            ("Authorization", "Bearer " + grant),
            ("X-Azure-FDID", header == "X-Azure-SocketIP" ? FrontDoorId : ""),
            ("X-Forwarded-For", "203.0.113.1"),
            (header, address),
            (Platform.PeerHeader, FrontEnd))).Status;
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("DELETE")]
    public async Task AMethodThatNoDoorHasIsTheSameOnBothHosts(string method)
    {
        await using var site = await WorkerSite.StartAsync();
        await site.StartLocalAsync();

        using var hosts = new TwoHosts(site);

        Assert.Empty(await hosts.DifferencesAsync(PublicPaths.Municipalities, new HttpMethod(method)));
    }

    /// <returns>A right grant, with which nothing is found and nothing refused.</returns>
    private static async Task<string> GrantAsync(WorkerSite site)
    {
        await site.StartLocalAsync();

        var municipality = MunicipalityId.Parse("obec");
        await site.Local.Services.GetRequiredService<TenantStore>().AddAsync(municipality, null, Stop);
        var (_, token) = await site.Local.Services.GetRequiredService<UploadGrantStore>()
            .IssueAsync(municipality, GrantRights.Upload | GrantRights.Report, TimeSpan.FromDays(1), "účetní", Stop);

        return token.Reveal();
    }
}
