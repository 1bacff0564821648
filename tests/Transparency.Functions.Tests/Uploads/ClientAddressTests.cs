using System.Net;
using Microsoft.AspNetCore.Http;
using Transparency.Functions.Uploads;

namespace Transparency.Functions.Tests.Uploads;

public sealed class ClientAddressTests
{
    [Theory]
    [InlineData("127.0.0.1", "", "127.0.0.1")]
    [InlineData("127.0.0.1", "198.51.100.7:50000", "198.51.100.7")]
    [InlineData("127.0.0.1", "203.0.113.1, 198.51.100.7:50000", "198.51.100.7")]
    [InlineData("127.0.0.1", "198.51.100.7:50000, nonsense", "127.0.0.1")]
    [InlineData("192.0.2.9", "198.51.100.7", "192.0.2.9")]
    [InlineData("::ffff:192.0.2.9", "", "192.0.2.9")]
    [InlineData("127.0.0.1", "[2001:db8:1:2:3:4:5:6]:50000", "20010DB800010002")]
    [InlineData("2001:db8:1:2:ffff::1", "", "20010DB800010002")]
    public void WhatTheFrontEndSawCountsAndNotWhatTheSenderWrote(string connection, string forwarded, string counted)
    {
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = IPAddress.Parse(connection);
        if (forwarded.Length > 0) context.Request.Headers["X-Forwarded-For"] = forwarded;

        Assert.Equal(counted, ClientAddress.Of(context.Request));
    }
}
