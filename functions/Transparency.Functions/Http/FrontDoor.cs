using System.Net;
using Microsoft.AspNetCore.Http;
using Transparency.Storage;

namespace Transparency.Functions.Http;

/// <summary>
/// Azure Front Door before the application: it asks the app by the app's own name, which answers nobody else, and says in headers what the reader
/// asked for. Only a request with the id of the deployment's own Front Door is believed.
/// </summary>
public sealed class FrontDoor(TransparencyOptions options)
{
    /// <summary>Makes the request look as the reader sent it: links go back to where they came from, and whoever is counted is the reader.</summary>
    public void Restore(HttpRequest request)
    {
        if (options.FrontDoorId.Length == 0 || !string.Equals(request.Headers["X-Azure-FDID"], options.FrontDoorId, StringComparison.OrdinalIgnoreCase)) return;
        if (request.Headers["X-Forwarded-Host"] is [{ Length: > 0 } name] && Uri.CheckHostName(name) != UriHostNameType.Unknown)
        {
            request.Host = new HostString(name);
            request.Scheme = Uri.UriSchemeHttps;
        }
        // The address of the connection; that of X-Azure-ClientIP is whatever the sender wrote.
        if (IPAddress.TryParse(request.Headers["X-Azure-SocketIP"], out var reader)) request.HttpContext.Connection.RemoteIpAddress = reader;
    }
}
