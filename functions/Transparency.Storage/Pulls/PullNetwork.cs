using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;

namespace Transparency.Storage.Pulls;

/// <summary>The way to a server: how a name is resolved, how an address is dialled, and whose certificates count.</summary>
/// <param name="ResolveAsync">All addresses of a name.</param>
/// <param name="DialAsync">A connection to exactly this address.</param>
/// <param name="Roots">Who may sign certificates, or null for whom the system trusts.</param>
internal sealed record PullNetwork(
    Func<string, CancellationToken, Task<IPAddress[]>> ResolveAsync,
    Func<IPEndPoint, CancellationToken, Task<Stream>> DialAsync,
    X509Certificate2Collection? Roots)
{
    public static PullNetwork Internet { get; } = new(Dns.GetHostAddressesAsync, ConnectAsync, null);

    private static async Task<Stream> ConnectAsync(IPEndPoint point, CancellationToken cancel)
    {
        var socket = new Socket(point.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(point, cancel);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
