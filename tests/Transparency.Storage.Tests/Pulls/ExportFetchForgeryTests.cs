using System.Net;
using System.Net.Sockets;
using Transparency.Core.Pulls;
using Transparency.Storage.Pulls;

namespace Transparency.Storage.Tests.Pulls;

/// <summary>Attempts to have the deployment ask what only it can reach (SSRF).</summary>
public sealed class ExportFetchForgeryTests
{
    private const string Csv = "type;paragraph;item;amount\nUCT;0000;1111;1\n";

    [Theory]
    [InlineData("http://www.vzor.cz/a.csv")]
    [InlineData("https://www.vzor.cz:8443/a.csv")]
    [InlineData("https://jan:heslo@www.vzor.cz/a.csv")]
    [InlineData("ftp://www.vzor.cz/a.csv")]
    [InlineData("file:///etc/passwd")]
    [InlineData("https://127.0.0.1/a.csv")]
    [InlineData("https://93.184.216.34/a.csv")]
    [InlineData("https://2130706433/a.csv")]
    [InlineData("https://0x7f.1/a.csv")]
    [InlineData("https://[::1]/a.csv")]
    [InlineData("https://localhost/a.csv")]
    [InlineData("https://metadata.google.internal/a.csv")]
    [InlineData("https://tiskarna.local/a.csv")]
    public async Task AnAddressThatIsNotOfThePublicWebIsNotEvenResolved(string url)
    {
        await using var server = TownServer.Start();

        Assert.Equal(PullOutcome.Forbidden, (await server.FetchAsync(url)).Answer.Outcome);
        Assert.Empty(server.Resolved);
        Assert.Empty(server.Dialled);
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("10.1.2.3")]
    [InlineData("169.254.169.254")]
    [InlineData("168.63.129.16")]
    [InlineData("100.100.100.200")]
    [InlineData("0.0.0.0")]
    [InlineData("::1")]
    [InlineData("fd00::1")]
    [InlineData("fe80::1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("::ffff:93.184.216.34")]
    [InlineData("64:ff9b::7f00:1")]
    [InlineData("2002:7f00:1::")]
    [InlineData("93.184.216.34", "127.0.0.1")]
    [InlineData("127.0.0.1", "93.184.216.34")]
    [InlineData("93.184.216.34", "93.184.216.35", "::1")]
    public async Task ANameThatLeadsInsideEvenInPartIsNotDialled(params string[] addresses)
    {
        await using var server = TownServer.Start();
        server.Page("/a.csv", "200 OK", Csv);
        server.Name("www.vzor.cz", addresses);

        Assert.Equal(PullOutcome.Forbidden, (await server.FetchAsync("https://www.vzor.cz/a.csv")).Answer.Outcome);
        Assert.Empty(server.Dialled);
    }

    [Fact]
    public async Task TheAddressThatWasLookedAtIsTheOneThatIsDialled()
    {
        await using var server = TownServer.Start();
        server.Page("/a.csv", "200 OK", Csv);
        server.Name("www.vzor.cz", ["93.184.216.35"], ["127.0.0.1"]);

        Assert.Equal(PullOutcome.Received, (await server.FetchAsync("https://www.vzor.cz/a.csv")).Answer.Outcome);
        Assert.Equal(["www.vzor.cz"], server.Resolved);
        Assert.Equal([new IPEndPoint(IPAddress.Parse("93.184.216.35"), 443)], server.Dialled);
    }

    [Fact]
    public async Task ANameThatChangesItsMindBetweenRedirectsIsLookedAtAgain()
    {
        await using var server = TownServer.Start();
        server.Page("/a.csv", "302 Found\r\nLocation: /b.csv");
        server.Page("/b.csv", "200 OK", Csv);
        server.Name("www.vzor.cz", ["93.184.216.34"], ["127.0.0.1"]);

        Assert.Equal(PullOutcome.Forbidden, (await server.FetchAsync("https://www.vzor.cz/a.csv")).Answer.Outcome);
        Assert.Single(server.Requests);
        Assert.Single(server.Dialled);
    }

    [Fact]
    public async Task ANameWithoutAnAddressIsNoAnswer()
    {
        await using var server = TownServer.Start();
        server.Name("www.vzor.cz", [[]]);

        Assert.Equal(PullOutcome.NoAnswer, (await server.FetchAsync("https://www.vzor.cz/a.csv")).Answer.Outcome);
    }

    [Theory]
    [InlineData("http://www.vzor.cz/b.csv")]
    [InlineData("https://www.vzor.cz:444/b.csv")]
    [InlineData("https://admin@www.vzor.cz/b.csv")]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://www.vzor.cz/b.csv")]
    [InlineData("gopher://www.vzor.cz/b.csv")]
    [InlineData("data:text/csv,a;b")]
    [InlineData("https://169.254.169.254/metadata/instance")]
    [InlineData("//127.0.0.1/b.csv")]
    [InlineData("https://[::ffff:127.0.0.1]/b.csv")]
    [InlineData("https://017700000001/b.csv")]
    [InlineData("https://vnitrni.vzor.cz/b.csv")]
    [InlineData("https://azurit.localhost/b.csv")]
    public async Task ARedirectOutOfThePublicWebIsNotFollowed(string location)
    {
        await using var server = TownServer.Start();
        server.Page("/a.csv", "302 Found\r\nLocation: " + location);
        server.Page("/b.csv", "200 OK", Csv);
        server.Name("vnitrni.vzor.cz", ["10.0.0.7"]);

        Assert.Equal(PullOutcome.Forbidden, (await server.FetchAsync("https://www.vzor.cz/a.csv")).Answer.Outcome);
        Assert.Single(server.Requests);
        Assert.Single(server.Dialled);
    }

    [Theory]
    [InlineData("301 Moved Permanently", "/b.csv")]
    [InlineData("302 Found", "b.csv")]
    [InlineData("303 See Other", "https://data.vzor.cz/b.csv")]
    [InlineData("307 Temporary Redirect", "//data.vzor.cz/b.csv")]
    [InlineData("308 Permanent Redirect", "https://data.vzor.cz/b.csv#tabulka")]
    public async Task ARedirectInThePublicWebIsFollowed(string status, string location)
    {
        await using var server = TownServer.Start();
        server.Page("/a.csv", $"{status}\r\nLocation: {location}");
        server.Page("/b.csv", "200 OK", Csv);

        Assert.Equal(Csv, (await server.FetchAsync("https://www.vzor.cz/a.csv")).Text);
    }

    [Fact]
    public async Task ThreeRedirectsAreFollowedAndAFourthIsNot()
    {
        await using var server = TownServer.Start();
        for (var i = 0; i < 4; i++)
            server.Page($"/{i}.csv", $"302 Found\r\nLocation: /{i + 1}.csv");

        server.Page("/4.csv", "200 OK", Csv);

        Assert.Equal(PullOutcome.Received, (await server.FetchAsync("https://www.vzor.cz/1.csv")).Answer.Outcome);
        Assert.Equal(PullOutcome.TooManyRedirects, (await server.FetchAsync("https://www.vzor.cz/0.csv")).Answer.Outcome);
        Assert.Equal(4 + 4, server.Requests.Count);
    }

    /// <summary>A proxy of the machine would be asked by the name that was not looked at; it cannot be set for one test alone.</summary>
    [Fact]
    public void NoProxyNoCredentialAndNoTraceGoesAlong()
    {
        using var handler = GuardedConnections.Handler(PullNetwork.Internet, Fetching.Limits);

        Assert.False(handler.UseProxy);
        Assert.False(handler.UseCookies);
        Assert.False(handler.AllowAutoRedirect);
        Assert.Null(handler.Credentials);
        Assert.Null(handler.ActivityHeadersPropagator);
        Assert.Equal(DecompressionMethods.None, handler.AutomaticDecompression);
    }

    /// <summary>A certificate's own links are addresses that nobody has looked at.</summary>
    [Fact]
    public async Task WhereACertificateSaysThatItsIssuerIsNobodyLooks()
    {
        using var inside = new TcpListener(IPAddress.Loopback, 0);
        inside.Start();

        await using var server = TownServer.Start(issuer: new Uri($"http://{inside.LocalEndpoint}/issuer.cer"));
        server.Page("/a.csv", "200 OK", Csv);
        server.IsTrusted = false;

        Assert.Equal(PullOutcome.BadCertificate, (await server.FetchAsync("https://www.vzor.cz/a.csv")).Answer.Outcome);
        Assert.False(inside.Pending());
    }

    [Fact]
    public async Task TheInternetIsResolvedByTheSystemAndDialledAsItIsTold()
    {
        var stop = TestContext.Current.CancellationToken;
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();

        Assert.All(await PullNetwork.Internet.ResolveAsync("localhost", stop), address => Assert.False(PublicNetwork.IsPublic(address)));

        await using var stream = await PullNetwork.Internet.DialAsync((IPEndPoint)listener.LocalEndpoint, stop);
        using var other = await listener.AcceptTcpClientAsync(stop);

        await stream.WriteAsync("x"u8.ToArray(), stop);
        Assert.Equal('x', other.GetStream().ReadByte());
        Assert.Null(PullNetwork.Internet.Roots);
    }

    [Fact]
    public void OnlyATestCanGiveAnotherNetwork() =>
        Assert.Equal(
            [typeof(TransparencyOptions)],
            Assert.Single(typeof(ExportFetch).GetConstructors()).GetParameters().Select(parameter => parameter.ParameterType));
}
