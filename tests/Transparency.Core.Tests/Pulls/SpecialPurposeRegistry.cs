using System.Net;
using System.Net.Sockets;
using System.Numerics;

namespace Transparency.Core.Tests.Pulls;

/// <summary>
/// The IANA special-purpose address registries, as of 2024-10-22, read as they say: of all blocks that hold an address the most specific
/// decides
/// whether it is globally reachable. Multicast and what IANA has not given out stand in the registries of the address spaces themselves.
/// </summary>
internal static class SpecialPurposeRegistry
{
    public static IReadOnlyList<(string Block, bool IsReachable)> Blocks { get; } =
    [
        (
            "0.0.0.0/0",
            true), (
                "0.0.0.0/8",
                false), (
                    "0.0.0.0/32",
                    false), ("10.0.0.0/8", false), ("100.64.0.0/10", false), ("127.0.0.0/8", false), ("169.254.0.0/16", false),
        (
            "172.16.0.0/12",
            false), (
                "192.0.0.0/24",
                false), (
                    "192.0.0.0/29",
                    false), ("192.0.0.8/32", false), ("192.0.0.9/32", true), ("192.0.0.10/32", true), ("192.0.0.170/32", false),
        (
            "192.0.0.171/32",
            false), (
                "192.0.2.0/24",
                false), ("192.31.196.0/24", true), ("192.52.193.0/24", true), ("192.88.99.0/24", false), ("192.168.0.0/16", false),
        (
            "192.175.48.0/24",
            true), (
                "198.18.0.0/15",
                false), (
                    "198.51.100.0/24",
                    false), ("203.0.113.0/24", false), ("224.0.0.0/4", false), ("240.0.0.0/4", false), ("255.255.255.255/32", false),
        (
            "::/0",
            false), (
                "2000::/3",
                true), (
                    "::1/128",
                    false), (
                        "::/128",
                        false), (
                            "::ffff:0:0/96",
                            false), ("64:ff9b::/96", true), ("64:ff9b:1::/48", false), ("100::/64", false), ("100:0:0:1::/64", false),
        (
            "2001::/23",
            false), (
                "2001::/32",
                false), (
                    "2001:1::1/128",
                    true), (
                        "2001:1::2/128",
                        true), ("2001:1::3/128", true), ("2001:2::/48", false), ("2001:3::/32", true), ("2001:4:112::/48", true),
        (
            "2001:10::/28",
            false), (
                "2001:20::/28",
                true), (
                    "2001:30::/28",
                    true), (
                        "2001:db8::/32",
                        false), ("2002::/16", false), ("2620:4f:8000::/48", true), ("3fff::/20", false), ("5f00::/16", false),
        ("fc00::/7", false), ("fe80::/10", false), ("fec0::/10", false), ("ff00::/8", false),
    ];

    public static bool IsReachable(IPAddress address) =>
        Blocks.Select(known => (Block: IPNetwork.Parse(known.Block), known.IsReachable))
            .Where(known => Holds(known.Block, address))
            .MaxBy(known => known.Block.PrefixLength).IsReachable;

    /// <summary>The first and the last address of every block, and those just outside.</summary>
    public static IEnumerable<IPAddress> Edges() => Blocks.SelectMany(known => Edges(IPNetwork.Parse(known.Block))).Distinct();

    public static IEnumerable<IPAddress> Edges(IPNetwork block)
    {
        var bits = block.BaseAddress.AddressFamily == AddressFamily.InterNetwork ? 32 : 128;
        var first = Number(block.BaseAddress);
        var last = first + (BigInteger.One << (bits - block.PrefixLength)) - 1;
        foreach (var number in new[] { first - 1, first, last, last + 1 })
        {
            if (number >= 0 && number < BigInteger.One << bits)
                yield return Address(number, bits);
        }
    }

    /// <summary>Counted by hand, so that the program's own way is not the measure of itself.</summary>
    public static bool Holds(IPNetwork block, IPAddress address)
    {
        if (block.BaseAddress.AddressFamily != address.AddressFamily)
            return false;

        var bits = address.AddressFamily == AddressFamily.InterNetwork ? 32 : 128;
        return Number(block.BaseAddress) >> (bits - block.PrefixLength) == Number(address) >> (bits - block.PrefixLength);
    }

    private static BigInteger Number(IPAddress address) => new(address.GetAddressBytes(), isUnsigned: true, isBigEndian: true);

    private static IPAddress Address(BigInteger number, int bits)
    {
        var bytes = new byte[bits / 8];
        number.ToByteArray(isUnsigned: true, isBigEndian: true).CopyTo(bytes, bytes.Length - number.GetByteCount(isUnsigned: true));
        return new IPAddress(bytes);
    }
}
