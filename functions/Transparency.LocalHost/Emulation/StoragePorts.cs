using System.Net;
using System.Net.Sockets;

namespace Transparency.LocalHost.Emulation;

/// <summary>The three loopback ports of one Azurite.</summary>
internal sealed record StoragePorts(int Blob, int Queue, int Table)
{
    private static readonly StoragePorts WellKnown = new(10000, 10001, 10002);

    public static StoragePorts Choose(bool preferWellKnown) =>
        preferWellKnown && IsFree(WellKnown.Blob) && IsFree(WellKnown.Queue) && IsFree(WellKnown.Table)
            ? WellKnown
            : ThreeFree();

    public static bool IsFree(int port)
    {
        using var listener = new TcpListener(IPAddress.Loopback, port);
        try
        {
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static StoragePorts ThreeFree()
    {
        // All three are held at once, otherwise the system may hand out the same port again.
        using var blob = new TcpListener(IPAddress.Loopback, 0);
        using var queue = new TcpListener(IPAddress.Loopback, 0);
        using var table = new TcpListener(IPAddress.Loopback, 0);

        blob.Start();
        queue.Start();
        table.Start();

        return new(PortOf(blob), PortOf(queue), PortOf(table));
    }

    private static int PortOf(TcpListener listener) => ((IPEndPoint)listener.LocalEndpoint).Port;
}
