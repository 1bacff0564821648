using System.Globalization;
using Transparency.Functions.Tests.Sites;

namespace Transparency.Functions.Tests.Http;

/// <summary>A download that broke off goes on where it ended.</summary>
public sealed class ByteRangeTests(SampleSite samples)
{
    private const string Path = "/data/brno-lipova/2024/payments.csv";

    [Theory]
    [InlineData("bytes=0-0", 0, 1)]
    [InlineData("bytes=10-19", 10, 10)]
    [InlineData("bytes=156000-", 156000, 437)]
    [InlineData("bytes=-5", 156432, 5)]
    [InlineData("bytes=156436-99999999", 156436, 1)]
    [InlineData("bytes=-99999999", 0, 156437)]
    public async Task OneRangeIsThatRange(string range, int start, int length)
    {
        var whole = await samples.AskAsync(Path);
        Assert.Equal(156437, whole.Body.Length);

        foreach (var address in new[] { Path, whole["Content-Location"]! })
        {
            var part = await samples.AskAsync(address, null, ("Range", range));

            Assert.Equal((206, $"bytes {start}-{start + length - 1}/156437"), (part.Status, part["Content-Range"]));
            Assert.Equal(length.ToString(CultureInfo.InvariantCulture), part["Content-Length"]);
            Assert.Equal(whole.Body.AsSpan(start, length).ToArray(), part.Body);
            Assert.Equal(
                (whole["ETag"], whole["Content-Type"], whole["Content-Disposition"]),
                (part["ETag"], part["Content-Type"], part["Content-Disposition"]));
        }
    }

    [Theory]
    [InlineData("bytes=156437-")]
    [InlineData("bytes=156437-156537")]
    [InlineData("bytes=-0")]
    public async Task ARangeAfterTheEndIsRefusedWithTheLength(string range)
    {
        var reply = await samples.AskAsync(Path, null, ("Range", range));

        Assert.Equal("The file has 156437 bytes.", reply.Detail(416));
        Assert.Equal(("bytes */156437", null, null), (reply["Content-Range"], reply["ETag"], reply["Content-Location"]));
    }

    [Theory]
    [InlineData("bytes=0-1,5-6")]
    [InlineData("bytes=5-1")]
    [InlineData("bytes=x")]
    [InlineData("lines=1-2")]
    public async Task WhatIsNoSingleRangeGivesTheWholeFile(string range)
    {
        var reply = await samples.AskAsync(Path, null, ("Range", range));

        Assert.Equal((200, 156437, null), (reply.Status, reply.Body.Length, reply["Content-Range"]));
    }

    [Fact]
    public async Task TheRestIsOnlyGivenOfTheSameBytes()
    {
        var whole = await samples.AskAsync(Path);

        async Task<int> StatusAsync(string condition) =>
            (await samples.AskAsync(Path, null, ("Range", "bytes=5-"), ("If-Range", condition))).Status;

        Assert.Equal(206, await StatusAsync(whole["ETag"]!));
        Assert.Equal(206, await StatusAsync(whole["Last-Modified"]!));
        Assert.Equal(200, await StatusAsync("\"0123456789ab\""));
        Assert.Equal(200, await StatusAsync("W/" + whole["ETag"]));
        Assert.Equal(200, await StatusAsync("Mon, 01 Jan 2024 00:00:00 GMT"));
        Assert.Equal(200, await StatusAsync("nonsense"));
    }

    [Fact]
    public async Task TheHeadersAloneAreThoseOfTheWholeFile()
    {
        var head = await samples.AskAsync(Path, HttpMethod.Head, ("Range", "bytes=5-9"));

        Assert.Equal((200, "156437", null, 0), (head.Status, head["Content-Length"], head["Content-Range"], head.Body.Length));
    }

    [Fact]
    public async Task WhoHasTheFileGetsNoRangeOfIt()
    {
        var tag = (await samples.AskAsync(Path))["ETag"]!;

        Assert.Equal(304, (await samples.AskAsync(Path, null, ("Range", "bytes=5-9"), ("If-None-Match", tag))).Status);
    }
}
