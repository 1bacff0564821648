using Transparency.Worker.Tests.Crawling;
using Transparency.Worker.Tests.Sites;
using Transparency.WorkerHost.Forwarding;

namespace Transparency.Worker.Tests.Http;

/// <summary>What the Functions host makes of the headers that say who asks.</summary>
public sealed class ForwardedHeadersTests(SampleSite samples)
{
    [Fact]
    public async Task LinksLeadToTheNameThatTheHostSawWhateverTheReaderSays()
    {
        var site = await samples.SiteAsync();
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
        var site = await samples.SiteAsync();
        using var hosts = new TwoHosts(site);

        var reply = await hosts.AskAsync(site.Worker.Address, "/feeds/atom.xml", null, ("X-Forwarded-Proto", "https"));

        Assert.Contains($"https://{WorkerSite.Name}/feeds/atom.xml", reply.Text, StringComparison.Ordinal);
        Assert.DoesNotContain($"http://{WorkerSite.Name}/", reply.Text, StringComparison.Ordinal);
    }
}
