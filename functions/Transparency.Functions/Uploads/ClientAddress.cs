using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;
using Transparency.Functions.Http;

namespace Transparency.Functions.Uploads;

/// <summary>
/// From which network address a request comes, for counting. Only those are asked who know it and cannot be told otherwise by the sender:
/// Front Door, Azure's front end, or the connection itself.
/// </summary>
public sealed class ClientAddress(FrontDoor front)
{
    /// <summary>
    /// Written by the front end of Azure App Service over whatever the sender wrote there. The Functions host passes it on, and replaces
    /// <c>X-Forwarded-For</c> by the address of that front end.
    /// </summary>
    public const string SeenByAzure = "CLIENT-IP";

    /// <summary>
    /// Left by the worker where it has read the host's <c>X-Forwarded-For</c>: the connection is then one of the platform's own.
    /// </summary>
    public const string Forwarded = "X-Original-For";

    /// <summary>
    /// The address, or null where nobody says it: those who are unknown are many, and nobody may be counted for another. Of an IPv6 address
    /// the network counts, because one customer has all of it.
    /// </summary>
    public string? OfOrNull(HttpRequest request) => SeenOrNull(request) switch
    {
        null => null,
        { IsIPv4MappedToIPv6: true } mapped => mapped.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } address => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)),
        var address => address.ToString(),
    };

    private IPAddress? SeenOrNull(HttpRequest request)
    {
        if (front.HasSent(request))
            return ParsedOrNull(request.Headers[FrontDoor.Reader]);
        if (request.Headers.ContainsKey(Forwarded))
            return ParsedOrNull(request.Headers[SeenByAzure]);

        return request.HttpContext.Connection.RemoteIpAddress;
    }

    /// <summary>An address with a port or without.</summary>
    private static IPAddress? ParsedOrNull(string? text) => IPEndPoint.TryParse(text ?? "", out var seen) ? seen.Address : null;
}
