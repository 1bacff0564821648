using System.Net.Sockets;
using Azure;

namespace Transparency.Storage;

/// <summary>A fault of the storage, or of the way to it, that may pass by itself: what asks again later may be answered.</summary>
public static class TransientFault
{
    /// <summary>
    /// Busy, broken, too slow or out of reach. What the storage refuses for a reason, such as a missing right or a write that came too
    /// late, is none, and neither is a fault of the program.
    /// </summary>
    public static bool Is(Exception fault) => fault switch
    {
        // Status 0: no answer came at all.
        RequestFailedException { Status: 0 or 408 or 429 or >= 500 } => true,
        RequestFailedException => false,
        AggregateException { InnerExceptions: { Count: > 0 } all } => all.All(Is),
        // A timeout of the network arrives as a cancellation; whoever was told to stop has to ask for that first.
        IOException or HttpRequestException or SocketException or TimeoutException or OperationCanceledException => true,
        _ => false,
    };
}
