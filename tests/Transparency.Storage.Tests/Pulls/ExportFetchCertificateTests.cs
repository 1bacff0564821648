using System.Security.Authentication;
using Transparency.Core.Pulls;

namespace Transparency.Storage.Tests.Pulls;

/// <summary>Who a server says it is, and in which encryption.</summary>
public sealed class ExportFetchCertificateTests
{
    private const string Url = "https://www.vzor.cz/rozpocet.csv";
    private const string Csv = "type;paragraph;item;amount\nUCT;0000;1111;1\n";

    [Fact]
    public async Task ACertificateOfNobodyKnownIsRefused()
    {
        await using var server = TownServer.Start();
        server.IsTrusted = false;
        server.Page("/rozpocet.csv", "200 OK", Csv);

        Assert.Equal(PullOutcome.BadCertificate, (await server.FetchAsync(Url)).Answer.Outcome);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task ACertificateOfAnotherNameIsRefused()
    {
        await using var server = TownServer.Start("*.jinde.cz");
        server.Page("/rozpocet.csv", "200 OK", Csv);

        Assert.Equal(PullOutcome.BadCertificate, (await server.FetchAsync(Url)).Answer.Outcome);
    }

    [Fact]
    public async Task ACertificateThatRanOutIsRefused()
    {
        await using var server = TownServer.Start(age: TimeSpan.FromDays(2));
        server.Page("/rozpocet.csv", "200 OK", Csv);

        Assert.Equal(PullOutcome.BadCertificate, (await server.FetchAsync(Url)).Answer.Outcome);
    }

    [Theory]
    [InlineData(SslProtocols.Tls12, PullOutcome.Received)]
    [InlineData(SslProtocols.Tls13, PullOutcome.Received)]
#pragma warning disable SYSLIB0039, CA5397 // What must not be spoken has to be offered.
    [InlineData(SslProtocols.Tls11, PullOutcome.BadCertificate)]
#pragma warning restore SYSLIB0039, CA5397
    public async Task OldEncryptionIsNotSpoken(SslProtocols protocol, PullOutcome outcome)
    {
        await using var server = TownServer.Start();
        server.Protocols = protocol;
        server.Page("/rozpocet.csv", "200 OK", Csv);

        var (answer, _) = await server.FetchAsync(Url);
        // A server without the old version hangs up instead.
        Assert.True(
            answer.Outcome == outcome || (outcome != PullOutcome.Received && answer.Outcome == PullOutcome.NoAnswer),
            answer.ToString());
    }
}
