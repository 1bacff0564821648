using System.Net;
using Microsoft.AspNetCore.Http;
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

    [Fact]
    public async Task LinksLeadToTheAddressThatTheReaderAskedFor()
    {
        await using var site = await Site.StartAsync(azurite.NewAccount(), settings: ("Transparency:FrontDoorId", Id));
        await site.PublishAsync("a1", 2024, Uploads.GrantedSite.Data);

        foreach (var path in new[] { "/api/v1/municipalities/a1", "/feeds/a1/atom.xml", "/feeds/feed.json", "/catalog.jsonld" })
        {
            using var asked = Request(path, Id);
            var reply = await site.SendAsync(asked);
            if (path != "/catalog.jsonld") Assert.Contains("https://rozpocty.example.cz/", reply.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("127.0.0.1", reply.Text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(Other)]
    [InlineData(null)]
    public async Task NobodyElseMaySayWhatWasAskedFor(string? id)
    {
        await using var site = await Site.StartAsync(azurite.NewAccount(), settings: ("Transparency:FrontDoorId", Id));
        await site.PublishAsync("a1", 2024, Uploads.GrantedSite.Data);

        using var asked = Request("/api/v1/municipalities/a1", id);
        var text = (await site.SendAsync(asked)).Text;

        Assert.DoesNotContain("rozpocty.example.cz", text, StringComparison.Ordinal);
        Assert.Contains("127.0.0.1", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Id, "198.51.100.7")]
    [InlineData("5F1E9C52-1D64-4D2E-9A35-0C7B8D0A6F11", "198.51.100.7")]
    [InlineData(Other, "192.0.2.9")]
    public void TheReaderIsCountedAndNotFrontDoor(string id, string counted)
    {
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = IPAddress.Parse("127.0.0.1");
        context.Request.Headers["X-Forwarded-For"] = "203.0.113.1, 192.0.2.9:443";
        context.Request.Headers["X-Azure-FDID"] = id;
        context.Request.Headers["X-Azure-ClientIP"] = "203.0.113.1";
        context.Request.Headers["X-Azure-SocketIP"] = "198.51.100.7";

        new FrontDoor(new TransparencyOptions { FrontDoorId = Id }).Restore(context.Request);

        Assert.Equal(counted, ClientAddress.Of(context.Request));
    }

    [Fact]
    public void WhereThereIsNoFrontDoorItsHeadersMeanNothing()
    {
        var context = new DefaultHttpContext();
        context.Request.Host = new HostString("app.example.net");
        context.Request.Headers["X-Azure-FDID"] = "";
        context.Request.Headers["X-Forwarded-Host"] = "rozpocty.example.cz";

        new FrontDoor(new TransparencyOptions()).Restore(context.Request);

        Assert.Equal("app.example.net", context.Request.Host.Value);
    }

    [Theory]
    [InlineData("a b")]
    [InlineData("zlo.cz/x?")]
    [InlineData("\"><script>")]
    public void WhatIsNoNameOfAHostIsNotTaken(string name)
    {
        var context = new DefaultHttpContext();
        context.Request.Host = new HostString("app.example.net");
        context.Request.Headers["X-Azure-FDID"] = Id;
        context.Request.Headers["X-Forwarded-Host"] = name;

        new FrontDoor(new TransparencyOptions { FrontDoorId = Id }).Restore(context.Request);

        Assert.Equal("app.example.net", context.Request.Host.Value);
    }

    private static HttpRequestMessage Request(string path, string? id)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("X-Forwarded-Host", "rozpocty.example.cz");
        request.Headers.Add("X-Azure-SocketIP", "198.51.100.7");
        if (id is not null) request.Headers.Add("X-Azure-FDID", id);
        return request;
    }
}
