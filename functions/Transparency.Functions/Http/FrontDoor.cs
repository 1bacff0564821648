using Microsoft.AspNetCore.Http;
using Transparency.Storage;

namespace Transparency.Functions.Http;

/// <summary>
/// Azure Front Door before the application: what it says is believed, and only if the request has the id of the deployment's own Front
/// Door. Everybody's Front Door may reach the app's network, but none can write another's id.
/// </summary>
public sealed class FrontDoor(TransparencyOptions options)
{
    /// <summary>
    /// The header with the address of the connection to Front Door. That of <c>X-Azure-ClientIP</c> is whatever the sender wrote.
    /// </summary>
    public const string Reader = "X-Azure-SocketIP";

    private const string Id = "X-Azure-FDID";

    public bool HasSent(HttpRequest request) =>
        options.FrontDoorId.Length > 0 && string.Equals(request.Headers[Id], options.FrontDoorId, StringComparison.OrdinalIgnoreCase);
}
