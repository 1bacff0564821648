using System.Net;
using Transparency.Core.Publications;
using Transparency.Worker.Tests.Crawling;
using Transparency.Worker.Tests.Sites;
using Transparency.WorkerHost.Forwarding;

namespace Transparency.Worker.Tests.Http;

/// <summary>
/// Whoever shows wrong grants locks out himself alone. For the Functions host everybody comes from the platform's front end, so what it
/// says of the reader's address is the same for all.
/// </summary>
public sealed class RefusalTests : IAsyncLifetime
{
    private const string FrontDoor = "7f3c1f0e-5b0a-4a53-9c0d-1f8c6f6f0a11";

    private static readonly (string Name, string Value) FrontEnd = (Platform.PeerHeader, "169.254.129.1");

    private WorkerSite? _site;
    private string _grant = "";

    private WorkerSite Site => _site ?? throw new InvalidOperationException("The worker has not started yet.");

    public async ValueTask InitializeAsync()
    {
        _site = await WorkerSite.StartAsync(others: [("Transparency:RefusalsPerMinute", "3"), ("Transparency:FrontDoorId", FrontDoor)]);
        _grant = await _site.GrantAsync("obec");
    }

    [Fact]
    public async Task WrongGrantsLockOutTheirOwnAddressAlone()
    {
        await RefuseAsync(("CLIENT-IP", "203.0.113.7:50001"));

        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(_grant, ("CLIENT-IP", "203.0.113.7:50002")));
        Assert.Equal(HttpStatusCode.NotFound, await AskAsync(_grant, ("CLIENT-IP", "203.0.113.8:50001")));
    }

    [Fact]
    public async Task ThroughFrontDoorWrongGrantsLockOutTheirOwnAddressAlone()
    {
        await RefuseAsync(("X-Azure-FDID", FrontDoor), ("X-Azure-SocketIP", "203.0.113.7"), ("CLIENT-IP", "192.0.2.1"));

        var (id, edge) = (("X-Azure-FDID", FrontDoor), ("CLIENT-IP", "192.0.2.1"));
        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(_grant, id, edge, ("X-Azure-SocketIP", "203.0.113.7")));
        Assert.Equal(HttpStatusCode.NotFound, await AskAsync(_grant, id, edge, ("X-Azure-SocketIP", "203.0.113.8")));
    }

    [Fact]
    public async Task AnAddressThatNobodySaysIsNotCounted()
    {
        await RefuseAsync(("X-Forwarded-For", "203.0.113.7"));

        Assert.Equal(HttpStatusCode.NotFound, await AskAsync(_grant, ("X-Forwarded-For", "203.0.113.7")));
    }

    public async ValueTask DisposeAsync()
    {
        if (_site is not null)
            await _site.DisposeAsync();
    }

    /// <summary>More wrong grants than one address may show in a minute.</summary>
    private async Task RefuseAsync(params (string Name, string Value)[] headers)
    {
        for (var i = 0; i < 5; i++)
            Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync("wrong", headers));
    }

    /// <returns>404 for whoever is admitted: nothing is fetched for this municipality.</returns>
    private async Task<HttpStatusCode> AskAsync(string grant, params (string Name, string Value)[] headers)
    {
        using var hosts = new TwoHosts(Site);
        (string Name, string Value)[] all = [.. headers, FrontEnd, ("Authorization", "Bearer " + grant)];
        return (await hosts.AskAsync(Site.Worker.Address, PublicPaths.UploadPull, null, all)).Status;
    }
}
