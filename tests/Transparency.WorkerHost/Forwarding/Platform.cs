using System.Net;
using Microsoft.AspNetCore.Http;

namespace Transparency.WorkerHost.Forwarding;

/// <summary>What lies between a reader and the Functions host in Azure, as far as the host can tell.</summary>
public static class Platform
{
    /// <summary>
    /// The address that the host sees at the other end of its connection: in Azure the platform's front end, here whatever a test says
    /// in this header, which goes no further.
    /// </summary>
    public const string PeerHeader = "Test-Peer";

    /// <summary>Every instance in Azure takes the scheme from the platform's front end, which ends the encryption.</summary>
    internal static Task SeeAsAzureAsync(HttpContext context, RequestDelegate next)
    {
        var request = context.Request;
        if (request.Headers.Remove(PeerHeader, out var peer))
            context.Connection.RemoteIpAddress = IPAddress.Parse(peer.ToString());
        if (request.Headers["X-Forwarded-Proto"] is [{ Length: > 0 } scheme, ..])
            request.Scheme = scheme;

        return next(context);
    }
}
