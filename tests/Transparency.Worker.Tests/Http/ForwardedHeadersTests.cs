using Transparency.Worker.Tests.Crawling;
using Transparency.Worker.Tests.Sites;
using Transparency.WorkerHost.Forwarding;

namespace Transparency.Worker.Tests.Http;

/// <summary>Where links lead, whatever the Functions host makes of the headers that say who was asked.</summary>
public sealed class ForwardedHeadersTests(SampleSite samples)
{
    private static readonly (string Name, string Value)[] Elsewhere =
    [
        ("X-Forwarded-Host", "elsewhere.example"), ("X-Forwarded-Prefix", "/elsewhere"), ("X-Forwarded-For", "198.51.100.1"),
        (Platform.PeerHeader, "169.254.129.1"),
    ];

    [Fact]
    public async Task LinksLeadToThePublicAddressWhateverTheReaderSays()
    {
        var site = await samples.SiteAsync();
        using var hosts = new TwoHosts(site);

        var reply = await hosts.AskAsync(site.Worker.Address, "/feeds/atom.xml", null, Elsewhere);

        Assert.Contains($"https://{WorkerSite.Name}/feeds/atom.xml", reply.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("elsewhere", reply.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("127.0.0.1", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WithoutAPublicAddressLinksLeadToWhatTheHostWasAsked()
    {
        await using var site = await WorkerSite.StartAsync(others: ("Transparency:PublicAddress", ""));
        using var hosts = new TwoHosts(site);

        var reply = await hosts.AskAsync(site.Worker.Address, "/feeds/atom.xml", null, [.. Elsewhere, ("X-Forwarded-Proto", "https")]);

        Assert.Contains($"https://{WorkerSite.Name}/feeds/atom.xml", reply.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("elsewhere", reply.Text, StringComparison.Ordinal);
    }
}
