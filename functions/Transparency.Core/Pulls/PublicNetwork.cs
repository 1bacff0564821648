using System.Net;
using System.Net.Sockets;

namespace Transparency.Core.Pulls;

/// <summary>
/// Which network addresses belong to the public internet. Everything that the IANA special-purpose address registries (RFC 6890) do not
/// call
/// globally reachable is refused, and so is what leads to another address: mapped, translated and tunnelled ones.
/// </summary>
public static class PublicNetwork
{
    /// <summary>Of IPv4, all but these are public.</summary>
    private static readonly IPNetwork[] ClosedV4 =
    [
        Block("0.0.0.0/8"), // this network
        Block("10.0.0.0/8"), // private
        Block("100.64.0.0/10"), // shared by a provider's customers (CGNAT)
        Block("127.0.0.0/8"), // loopback
        Block("168.63.129.16/32"), // Azure's own: DNS, health and the agent of every virtual machine
        Block("169.254.0.0/16"), // link-local, and with it the metadata of clouds
        Block("172.16.0.0/12"), // private
        Block("192.0.0.0/24"), // protocol assignments
        Block("192.0.2.0/24"), // documentation
        Block("192.88.99.0/24"), // relays of 6to4
        Block("192.168.0.0/16"), // private
        Block("198.18.0.0/15"), // benchmarks
        Block("198.51.100.0/24"), // documentation
        Block("203.0.113.0/24"), // documentation
        Block("224.0.0.0/4"), // multicast
        Block("240.0.0.0/4"), // reserved, and broadcast at its end
    ];

    /// <summary>
    /// Of IPv6, only this block has been given out; loopback, private, mapped, translated (NAT64) and multicast addresses lie outside.
    /// </summary>
    private static readonly IPNetwork GlobalV6 = Block("2000::/3");

    /// <summary>Of that block, all but these are public.</summary>
    private static readonly IPNetwork[] ClosedV6 =
    [
        Block("2001::/23"), // protocol assignments: Teredo, benchmarks, ORCHID
        Block("2001:db8::/32"), // documentation
        Block("2002::/16"), // 6to4, which embeds an IPv4 address
        Block("3fff::/20"), // documentation
    ];

    public static bool IsPublic(IPAddress address) => address.AddressFamily switch
    {
        AddressFamily.InterNetwork => !ClosedV4.Any(block => block.Contains(address)),
        // With a scope an address means a network card.
        AddressFamily.InterNetworkV6 =>
            address.ScopeId == 0
                && !address.IsIPv4MappedToIPv6
                && GlobalV6.Contains(address)
                && !ClosedV6.Any(block => block.Contains(address)),
        _ => false,
    };

    private static IPNetwork Block(string text) => IPNetwork.Parse(text);
}
