using System.Net;
using Microsoft.AspNetCore.Http;
using Transparency.Functions.Http;

namespace Transparency.WorkerHost.Forwarding;

/// <summary>What lies between a reader and the Functions host in Azure, as far as the host can tell.</summary>
public static class Platform
{
    /// <summary>
    /// The address that the host sees at the other end of its connection: in Azure the platform's front end, here whatever a test says
    /// in this header, which goes no further.
    /// </summary>
    public const string PeerHeader = "Test-Peer";

    /// <summary>
    /// Every instance in Azure takes the scheme from the platform's front end, which ends the encryption. It finds the app by the name that
    /// is asked for, so a question that names none goes no further; the library that forwards could not forward it either.
    /// </summary>
    internal static Task SeeAsAzureAsync(HttpContext context, RequestDelegate next)
    {
        var request = context.Request;
        if (request.Headers.Remove(PeerHeader, out var peer))
            context.Connection.RemoteIpAddress = IPAddress.Parse(peer.ToString());
        if (request.Headers["X-Forwarded-Proto"] is [{ Length: > 0 } scheme, ..])
            request.Scheme = scheme;
        if (SiteAddress.IsNamed(request))
            return next(context);

        context.Response.StatusCode = StatusCodes.Status400BadRequest;

        return Task.CompletedTask;
    }
}
