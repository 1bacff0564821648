using System.Web;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Transparency.Storage.Uploads;

namespace Transparency.Storage.Tests.Uploads;

/// <summary>The way by identity, as far as it can be walked without Azure: the storage's key for signing is answered here.</summary>
public sealed class UploadAddressesTests
{
    private const string Key =
        """
        <?xml version="1.0" encoding="utf-8"?>
        <UserDelegationKey><SignedOid>11111111-1111-1111-1111-111111111111</SignedOid>
        <SignedTid>22222222-2222-2222-2222-222222222222</SignedTid>
        <SignedStart>2026-01-01T00:00:00Z</SignedStart>
        <SignedExpiry>2026-01-01T02:00:00Z</SignedExpiry>
        <SignedService>b</SignedService>
        <SignedVersion>2025-01-05</SignedVersion>
        <Value>AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=</Value>
        </UserDelegationKey>
        """;

    [Fact]
    public async Task ByIdentityAnAddressIsSignedWithAKeyOfTheIdentityThatIsAskedForOnce()
    {
        var asked = new List<string>();
        var blobs = new BlobClientOptions { Transport = new HttpClientTransport(new Answering(asked)) };
        var service = new BlobServiceClient(new Uri("https://exporty.blob.core.windows.net/"), new NoOne(), blobs);
        var options = new TransparencyOptions();
        using var addresses = new UploadAddresses(
            new StorageAccounts(service, service, new TableServiceClient("UseDevelopmentStorage=true"), options),
            options,
            new Clock());

        var (first, until) = await addresses.ForAsync(
            ["a1/0123/0", "a1/0123/1"], TestContext.Current.CancellationToken);
        await addresses.ForAsync(["a1/0123/0"], TestContext.Current.CancellationToken);

        Assert.Equal(["POST /?restype=service&comp=userdelegationkey"], asked);
        Assert.Equal(new DateTimeOffset(2026, 1, 1, 0, 15, 0, TimeSpan.Zero), until);
        Assert.Equal(
            ["/incoming/a1/0123/0", "/incoming/a1/0123/1"],
            first.Select(address => Uri.UnescapeDataString(address.AbsolutePath)));

        Assert.All(first, address =>
        {
            var query = HttpUtility.ParseQueryString(address.Query);
            Assert.Equal(
                ("c", "b", "https", "2026-01-01T00:15:00Z", "11111111-1111-1111-1111-111111111111"),
                (query["sp"], query["sr"], query["spr"], query["se"], query["skoid"]));
            Assert.NotEmpty(query["sig"]!);
        });
    }

    private sealed class Answering(List<string> asked) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            asked.Add($"{request.Method} {request.RequestUri!.PathAndQuery}");
            return Task.FromResult(
                new HttpResponseMessage(System.Net.HttpStatusCode.OK)
                {
                    Content = new StringContent(Key, System.Text.Encoding.UTF8, "application/xml")
                });
        }
    }

    private sealed class NoOne : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new("none", DateTimeOffset.MaxValue);

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new(GetToken(requestContext, cancellationToken));
    }

    private sealed class Clock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    }
}
