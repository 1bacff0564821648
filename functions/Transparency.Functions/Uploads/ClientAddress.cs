using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;

namespace Transparency.Functions.Uploads;

/// <summary>From which network address a request comes, for counting.</summary>
public static class ClientAddress
{
    /// <summary>
    /// In Azure the host passes requests on from its own machine, and the last address of <c>X-Forwarded-For</c> is the one that Azure's front
    /// end saw; those before it are whatever the sender wrote. Of an IPv6 address the network counts, because one customer has all of it.
    /// </summary>
    public static string Of(HttpRequest request)
    {
        var address = request.HttpContext.Connection.RemoteIpAddress ?? IPAddress.None;
        var forwarded = request.Headers["X-Forwarded-For"].ToString();
        if (IPAddress.IsLoopback(address) && IPEndPoint.TryParse(forwarded[(forwarded.LastIndexOf(',') + 1)..].Trim(), out var seen)) address = seen.Address;
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetworkV6 ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)) : address.ToString();
    }
}
