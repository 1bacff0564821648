using System.Net;
using Transparency.Core.Pulls;

namespace Transparency.Core.Tests.Pulls;

public sealed class PublicNetworkTests
{
    /// <summary>Globally reachable, and refused all the same: no town's server is there, or the address stands for another one.</summary>
    private static readonly IPNetwork[] Stricter =
    [
        .. new[] { "168.63.129.16/32", "192.0.0.0/24", "64:ff9b::/96", "2001::/23" }.Select(block => IPNetwork.Parse(block))
    ];

    [Fact]
    public void EveryEdgeOfTheRegistryIsAsItSays() =>
        Assert.All(SpecialPurposeRegistry.Edges(), address => Assert.Equal(
            SpecialPurposeRegistry.IsReachable(address) && !Stricter.Any(block => SpecialPurposeRegistry.Holds(block, address)),
            PublicNetwork.IsPublic(address)));

    [Fact]
    public void AnyAddressIsAsTheRegistrySays()
    {
        var random = new Random(20240522);
        for (var i = 0; i < 20_000; i++)
        {
            var bytes = new byte[i % 2 == 0 ? 4 : 16];
            random.NextBytes(bytes);

            // Most of IPv6 has not been given out; the interesting part of it is small.
            if (bytes.Length == 16 && i % 4 == 1)
                bytes[0] = (byte)(0x20 | (bytes[0] & 0x1f));

            var address = new IPAddress(bytes);
            Assert.True(
                (SpecialPurposeRegistry.IsReachable(address)
                    && !Stricter.Any(block => SpecialPurposeRegistry.Holds(block, address))) == PublicNetwork.IsPublic(address),
                address.ToString());
        }
    }

    [Theory]
    [InlineData("0.0.0.0/8")]
    [InlineData("10.0.0.0/8")]
    [InlineData("100.64.0.0/10")]
    [InlineData("127.0.0.0/8")]
    [InlineData("168.63.129.16/32")]
    [InlineData("169.254.0.0/16")]
    [InlineData("172.16.0.0/12")]
    [InlineData("192.0.0.0/24")]
    [InlineData("192.0.2.0/24")]
    [InlineData("192.88.99.0/24")]
    [InlineData("192.168.0.0/16")]
    [InlineData("198.18.0.0/15")]
    [InlineData("198.51.100.0/24")]
    [InlineData("203.0.113.0/24")]
    [InlineData("2001::/23")]
    [InlineData("2001:db8::/32")]
    [InlineData("2002::/16")]
    [InlineData("3fff::/20")]
    public void ABlockIsClosedFromItsFirstAddressToItsLast(string block) =>
        Assert.All(SpecialPurposeRegistry.Edges(IPNetwork.Parse(block)), address => Assert.Equal(
            !SpecialPurposeRegistry.Holds(IPNetwork.Parse(block), address)
                && SpecialPurposeRegistry.IsReachable(address), PublicNetwork.IsPublic(address)));

    [Theory]
    [InlineData("::")]
    [InlineData("::1")]
    [InlineData("::7f00:1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("::ffff:93.184.216.34")]
    [InlineData("::ffff:0:93.184.216.34")]
    [InlineData("64:ff9b::5db8:d822")]
    [InlineData("64:ff9b:1::a00:1")]
    [InlineData("2001:0:53aa:64c:1::1")]
    [InlineData("2002:5db8:d822::1")]
    [InlineData("fc00::1")]
    [InlineData("fdff::1")]
    [InlineData("fe80::1")]
    [InlineData("fec0::1")]
    [InlineData("ff02::1")]
    [InlineData("4000::1")]
    [InlineData("2a00:1450:4014:80e::200e%3")]
    [InlineData("169.254.169.254")]
    [InlineData("100.100.100.200")]
    [InlineData("224.0.0.251")]
    [InlineData("255.255.255.255")]
    public void WhatLeadsElsewhereIsClosed(string address) => Assert.False(PublicNetwork.IsPublic(IPAddress.Parse(address)));

    [Theory]
    [InlineData("8.8.8.8")]
    [InlineData("93.184.216.34")]
    [InlineData("168.63.129.15")]
    [InlineData("168.63.129.17")]
    [InlineData("2a00:1450:4014:80e::200e")]
    [InlineData("2606:4700::1111")]
    public void TheRestIsPublic(string address) => Assert.True(PublicNetwork.IsPublic(IPAddress.Parse(address)));
}
