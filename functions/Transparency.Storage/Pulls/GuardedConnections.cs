using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Transparency.Core.Pulls;

namespace Transparency.Storage.Pulls;

/// <summary>
/// Connections that cannot leave the public internet. A name is resolved once, every address it has must be public, and the connection goes
/// to one
/// of the very addresses that were looked at: a name that changes its mind in between changes nothing. No proxy, cookie, credential or
/// redirect; nothing is fetched that a certificate names; and no instrumentation writes down addresses.
/// </summary>
internal static class GuardedConnections
{
    private const string ServerAuthentication = "1.3.6.1.5.5.7.3.1";

    public static HttpMessageInvoker Open(PullNetwork network, PullLimits limits) => new(Handler(network, limits), disposeHandler: true);

    public static SocketsHttpHandler Handler(PullNetwork network, PullLimits limits) => new()
    {
        AllowAutoRedirect = false,
        UseProxy = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.None,
        ActivityHeadersPropagator = null,
        ConnectTimeout = limits.Idle,
        MaxResponseHeadersLength = 32,
        // What is left of an answer is not waited for.
        MaxResponseDrainSize = 0,
        SslOptions = new SslClientAuthenticationOptions
        {
            EnabledSslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13,
            CertificateChainPolicy = Policy(network.Roots)
        },
        ConnectCallback = async (context, cancel) => await ConnectAsync(network, context.DnsEndPoint, cancel),
    };

    /// <exception cref="ForbiddenAddressException">An address of the name is not public.</exception>
    private static async Task<Stream> ConnectAsync(PullNetwork network, DnsEndPoint server, CancellationToken cancel)
    {
        var addresses = await network.ResolveAsync(server.Host, cancel);
        if (!addresses.All(PublicNetwork.IsPublic))
            throw new ForbiddenAddressException(server.Host);

        Exception? last = null;

        foreach (var address in addresses)
        {
            try
            {
                return await network.DialAsync(new IPEndPoint(address, server.Port), cancel);
            }
            catch (SocketException fault)
            {
                last = fault;
            }
        }

        throw last ?? new SocketException((int)SocketError.HostNotFound);
    }

    /// <summary>
    /// Links in a certificate, to its issuer or to lists of revoked ones, are addresses that nobody has looked at: they are not followed.
    /// </summary>
    private static X509ChainPolicy Policy(X509Certificate2Collection? roots)
    {
        var policy = new X509ChainPolicy { DisableCertificateDownloads = true, RevocationMode = X509RevocationMode.NoCheck };
        policy.ApplicationPolicy.Add(new Oid(ServerAuthentication));

        if (roots is null)
            return policy;

        policy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        policy.CustomTrustStore.AddRange(roots);

        return policy;
    }
}
