using Transparency.Functions.Http;
using Transparency.Functions.Tests.Sites;
using Transparency.Functions.Uploads;
using Transparency.Storage;
using Transparency.Tests;

namespace Transparency.Functions.Tests.Http;

/// <summary>Behind Front Door the app is asked by another name and from another address than the reader's.</summary>
public sealed class FrontDoorTests(AzuriteFixture azurite)
{
    private const string Id = "5f1e9c52-1d64-4d2e-9a35-0c7b8d0a6f11";
    private const string Other = "5f1e9c52-1d64-4d2e-9a35-0c7b8d0a6f12";

    private static readonly TransparencyOptions Behind = new() { FrontDoorId = Id, PublicAddress = "https://rozpocty.example.cz" };

    [Fact]
    public async Task LinksLeadToTheAddressThatTheReaderAskedFor()
    {
        await using var site = await Site.StartAsync(
            azurite.NewAccount(), settings: [
                ("Transparency:FrontDoorId", Id),
                ("Transparency:PublicAddress", "https://rozpocty.example.cz")
            ]);
        await site.PublishAsync("a1", 2024, Uploads.GrantedSite.Data);

        foreach (var path in new[] { "/api/v1/municipalities/a1", "/feeds/a1/atom.xml", "/feeds/feed.json", "/catalog.jsonld" })
        {
            using var asked = Request(path, Id, ForwardedRequest.App);
            var reply = await site.SendAsync(asked);

            if (path != "/catalog.jsonld")
                Assert.Contains("https://rozpocty.example.cz/", reply.Text, StringComparison.Ordinal);

            Assert.DoesNotContain("127.0.0.1", reply.Text, StringComparison.Ordinal);
            Assert.DoesNotContain(ForwardedRequest.App, reply.Text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(Other)]
    [InlineData(null)]
    public async Task NobodyElseMaySayWhatWasAskedFor(string? id)
    {
        await using var site = await Site.StartAsync(azurite.NewAccount());
        await site.PublishAsync("a1", 2024, Uploads.GrantedSite.Data);

        using var asked = Request("/api/v1/municipalities/a1", id, "rozpocty.example.cz");
        var text = (await site.SendAsync(asked)).Text;

        Assert.DoesNotContain("rozpocty.example.cz", text, StringComparison.Ordinal);
        Assert.Contains("127.0.0.1", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Id, "198.51.100.7")]
    [InlineData("5F1E9C52-1D64-4D2E-9A35-0C7B8D0A6F11", "198.51.100.7")]
    [InlineData(Other, "192.0.2.9")]
    [InlineData($"{Other},{Id}", "192.0.2.9")]
    public async Task TheReaderIsCountedAndNotFrontDoor(string id, string counted)
    {
        var context = await ForwardedRequest.AtTheDoorAsync(
            "192.0.2.9:443", (
                "X-Azure-FDID",
                id), (
                    "X-Azure-ClientIP",
                    "203.0.113.1"), ("X-Azure-SocketIP", "198.51.100.7"), ("X-Forwarded-For", "203.0.113.1, 192.0.2.9"));

        Assert.Equal(counted, new ClientAddress(new FrontDoor(Behind)).OfOrNull(context.Request));
    }

    /// <summary>Counted for Front Door's own address, all its readers would share one count.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("198.51.100.7, 203.0.113.1")]
    public async Task AReaderOfWhomFrontDoorSaysNothingIsCountedForNobody(string socket)
    {
        var context = await ForwardedRequest.AtTheDoorAsync("192.0.2.9:443", ("X-Azure-FDID", Id), ("X-Azure-SocketIP", socket));

        Assert.Null(new ClientAddress(new FrontDoor(Behind)).OfOrNull(context.Request));
    }

    [Fact]
    public async Task WhereThereIsNoFrontDoorItsHeadersMeanNothing()
    {
        var context = await ForwardedRequest.AtTheDoorAsync(
            "192.0.2.9:443", ("X-Azure-FDID", ""), ("X-Azure-SocketIP", "198.51.100.7"), ("X-Original-Host", "rozpocty.example.cz"));

        new SiteAddress(new TransparencyOptions()).Restore(context.Request);

        Assert.Equal(ForwardedRequest.App, context.Request.Host.Value);
        Assert.Equal("192.0.2.9", new ClientAddress(new FrontDoor(new TransparencyOptions())).OfOrNull(context.Request));
    }

    private static HttpRequestMessage Request(string path, string? id, string forwardedHost)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("X-Forwarded-Host", forwardedHost);
        request.Headers.Add("X-Azure-SocketIP", "198.51.100.7");

        if (id is not null)
            request.Headers.Add("X-Azure-FDID", id);

        return request;
    }
}
