using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Http;
using Transparency.Functions.Http;
using Transparency.Functions.Tests.Sites;
using Transparency.Storage;
using Transparency.Tests;

namespace Transparency.Functions.Tests.Http;

/// <summary>Where links lead: to the public address where one is set, else to the address asked, and always somewhere.</summary>
public sealed class SiteAddressTests(AzuriteFixture azurite)
{
    private static readonly string[] Pages =
    [
        "/", "/api/v1/municipalities/a1", "/feeds/a1/atom.xml", "/feeds/feed.json", "/feeds/rss.xml", "/data",
        "/datasets/a1/2024.jsonld", "/nothing"
    ];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("https://rozpocty.example.cz", "https://rozpocty.example.cz")]
    [InlineData("https://rozpocty.example.cz/", "https://rozpocty.example.cz")]
    [InlineData("HTTPS://Rozpocty.example.cz:8443", "https://rozpocty.example.cz:8443")]
    [InlineData("https://rozpočty.example.cz", "https://xn--rozpoty-n6a.example.cz")]
    public async Task TheHostInAzureAsksByItsOwnNameAndLinksLeadToThePublicAddress(string set, string linked)
    {
        var context = await ForwardedRequest.AtTheDoorAsync("192.0.2.9:443", ("X-Forwarded-Host", "zlo.example.com"));
        context.Request.Path = "/feeds/atom.xml";
        context.Request.QueryString = new QueryString("?lang=en");

        new SiteAddress(new TransparencyOptions { PublicAddress = set }).Restore(context.Request);

        Assert.Equal(linked + "/feeds/atom.xml?lang=en", new Address(context.Request).Asked);
    }

    [Fact]
    public async Task WithoutAPublicAddressLinksLeadToTheAddressAsked()
    {
        var context = await ForwardedRequest.AtTheDoorAsync("192.0.2.9:443");

        new SiteAddress(new TransparencyOptions()).Restore(context.Request);

        Assert.Equal($"https://{ForwardedRequest.App}/data", new Address(context.Request).Of("/data"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a..b")]
    [InlineData("-")]
    [InlineData("_")]
    [InlineData(":7071")]
    [InlineData("a:99999")]
    [InlineData("[::1")]
    [InlineData("a b")]
    [InlineData("zlo.cz/x?")]
    [InlineData("\"><script>")]
    public async Task AnOddHostIsNoFaultOfTheServer(string host)
    {
        await using var site = await Site.StartAsync(azurite.NewAccount());
        await site.PublishAsync("a1", 2024, Uploads.GrantedSite.Data);

        foreach (var page in Pages)
            Assert.InRange(await StatusAsync(site.Address, page, host), 200, 404);
    }

    [Fact]
    public async Task WhoNamesNoHostIsLedToWhereItsConnectionCame()
    {
        await using var site = await Site.StartAsync(azurite.NewAccount());
        await site.PublishAsync("a1", 2024, Uploads.GrantedSite.Data);

        var text = await AnswerAsync(site.Address, "/api/v1/municipalities/a1", "");

        Assert.Contains($"\"{site.Address}api/v1/municipalities/a1\"", text, StringComparison.Ordinal);
    }

    private static async Task<int> StatusAsync(Uri address, string path, string host) =>
        int.Parse((await AnswerAsync(address, path, host)).Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>By hand, because no client sends such names.</summary>
    private static async Task<string> AnswerAsync(Uri address, string path, string host)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, address.Port, Stop);

        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n"), Stop);

        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync(Stop);
    }
}
