using System.Net;
using Microsoft.AspNetCore.Http;
using Transparency.Functions.Http;
using Transparency.Functions.Tests.Http;
using Transparency.Functions.Uploads;
using Transparency.Storage;

namespace Transparency.Functions.Tests.Uploads;

public sealed class ClientAddressTests
{
    private static readonly ClientAddress Client = new(new FrontDoor(new TransparencyOptions()));

    [Theory]
    [InlineData("198.51.100.7:50000", "", "198.51.100.7")]
    [InlineData("198.51.100.7:50000", "203.0.113.1", "198.51.100.7")]
    [InlineData("198.51.100.7", "203.0.113.1, 198.51.100.8", "198.51.100.7")]
    [InlineData("[2001:db8:1:2:3:4:5:6]:50000", "", "20010DB800010002")]
    [InlineData("[::ffff:198.51.100.7]:50000", "", "198.51.100.7")]
    public async Task WhatTheFrontEndSawCountsAndNotWhatTheSenderWrote(string seen, string forwarded, string counted)
    {
        var context = await ForwardedRequest.AtTheDoorAsync(
            seen, (
                "X-Forwarded-For",
                forwarded), ("X-Azure-SocketIP", "203.0.113.2"), ("X-Original-For", "203.0.113.3"), ("X-Real-IP", "203.0.113.4"));

        Assert.Equal(counted, Client.OfOrNull(context.Request));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("nonsense")]
    [InlineData("198.51.100.7:50000, 203.0.113.1")]
    public async Task ASenderOfWhomNobodySaysWhereItIsIsCountedForNobody(string? said)
    {
        var context = await ForwardedRequest.AtTheDoorAsync(seen: null, said is null ? [] : [("CLIENT-IP", said)]);

        Assert.Equal(ForwardedRequest.FrontEnd, context.Connection.RemoteIpAddress!.ToString());
        Assert.Null(Client.OfOrNull(context.Request));
    }

    [Theory]
    [InlineData("127.0.0.1", "127.0.0.1")]
    [InlineData("192.0.2.9", "192.0.2.9")]
    [InlineData("::ffff:192.0.2.9", "192.0.2.9")]
    [InlineData("2001:db8:1:2:ffff::1", "20010DB800010002")]
    public void WhereNothingStandsBetweenTheConnectionCounts(string connection, string counted)
    {
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = IPAddress.Parse(connection);
        context.Request.Headers["X-Forwarded-For"] = "198.51.100.7";
        context.Request.Headers["CLIENT-IP"] = "198.51.100.8";

        Assert.Equal(counted, Client.OfOrNull(context.Request));
    }
}
