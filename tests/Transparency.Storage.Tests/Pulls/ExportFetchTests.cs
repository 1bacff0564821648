using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Transparency.Core.Pulls;
using Transparency.Storage.Pulls;

namespace Transparency.Storage.Tests.Pulls;

public sealed class ExportFetchTests
{
    private const string Url = "https://www.vzor.cz/rozpocet.csv";
    private const string Csv = "type;paragraph;item;amount\nUCT;0000;1111;1\n";

    private static PullLimits Impatient { get; } = Fetching.Limits with
    {
        Total = TimeSpan.FromSeconds(2),
        Idle = TimeSpan.FromMilliseconds(500)
    };

    [Fact]
    public async Task AFileIsFetchedWithWhatTellsItsVersion()
    {
        await using var server = TownServer.Start();
        server.Page(
            "/rozpocet.csv", "200 OK\r\nContent-Type: text/csv\r\nETag: \"v1\"\r\nLast-Modified: Fri, 02 Jan 2026 03:04:05 GMT", Csv);

        var (answer, text) = await server.FetchAsync(Url);

        Assert.Equal(Csv, text);
        Assert.Equal((PullOutcome.Received, 200, "\"v1\"", (long)Csv.Length), (answer.Outcome, answer.Status, answer.ETag, answer.Bytes));
        Assert.Equal(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero), answer.Modified);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Csv))), answer.Sha256);
    }

    [Fact]
    public async Task NothingIsSentThatSaysWhoAsksOrInvitesPacking()
    {
        await using var server = TownServer.Start();
        server.Page("/rozpocet.csv", "200 OK\r\nSet-Cookie: id=1", Csv);

        await server.FetchAsync(Url);
        await server.FetchAsync(Url);

        var names = server.Requests
            .SelectMany(request => request.Split("\r\n").Skip(1).Where(line => line.Length > 0).Select(line => line.Split(':')[0]))
            .Distinct()
            .Order(StringComparer.Ordinal);
        Assert.Equal(["Accept-Encoding", "Host", "User-Agent"], names);
        Assert.All(server.Requests, request => Assert.Contains("Accept-Encoding: identity\r\n", request, StringComparison.Ordinal));
    }

    [Fact]
    public async Task AKnownVersionIsAskedForOnCondition()
    {
        await using var server = TownServer.Start();
        server.Page("/rozpocet.csv", "304 Not Modified");

        var (answer, text) =
            await server.FetchAsync(new PullQuestion(new Uri(Url), "W/\"v1\"", new DateTimeOffset(
                2026,
                1,
                2,
                3,
                4,
                5,
                TimeSpan.Zero)));

        Assert.Equal((PullOutcome.Unchanged, 304, null), (answer.Outcome, answer.Status, text));

        var request = Assert.Single(server.Requests);
        Assert.Contains("If-None-Match: W/\"v1\"\r\n", request, StringComparison.Ordinal);
        Assert.Contains("If-Modified-Since: Fri, 02 Jan 2026 03:04:05 GMT\r\n", request, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("204 No Content", PullOutcome.BadStatus)]
    [InlineData("206 Partial Content", PullOutcome.BadStatus)]
    [InlineData("300 Multiple Choices", PullOutcome.BadStatus)]
    [InlineData("302 Found", PullOutcome.BadStatus)]
    [InlineData("401 Unauthorized\r\nWWW-Authenticate: Basic", PullOutcome.NotAllowed)]
    [InlineData("403 Forbidden", PullOutcome.NotAllowed)]
    [InlineData("404 Not Found", PullOutcome.NotThere)]
    [InlineData("410 Gone", PullOutcome.NotThere)]
    [InlineData("418 Teapot", PullOutcome.BadStatus)]
    [InlineData("500 Internal Server Error", PullOutcome.BadStatus)]
    public async Task AStatusThatIsNoFileIsTold(string head, PullOutcome outcome)
    {
        await using var server = TownServer.Start();
        server.Page("/rozpocet.csv", head);

        var (answer, _) = await server.FetchAsync(Url);

        Assert.Equal((outcome, int.Parse(head[..3], System.Globalization.CultureInfo.InvariantCulture)), (answer.Outcome, answer.Status));
    }

    [Fact]
    public async Task AServerMayAskToBeLeftAlone()
    {
        await using var server = TownServer.Start();
        server.Page("/rozpocet.csv", "503 Busy\r\nRetry-After: 7200");

        Assert.Equal(TimeSpan.FromHours(2), (await server.FetchAsync(Url)).Answer.RetryAfter);
    }

    [Theory]
    [InlineData("text/html; charset=utf-8", "přihlášení")]
    [InlineData("TEXT/HTML", Csv)]
    [InlineData("application/xhtml+xml", "x")]
    [InlineData("text/csv", "<!DOCTYPE html><title>Přihlášení</title>")]
    [InlineData("application/octet-stream", "\uFEFF \r\n<HTML lang=cs>")]
    [InlineData("text/csv", "<!-- generated --><html>")]
    [InlineData("text/plain", "<?xml version=\"1.0\"?><!DOCTYPE html PUBLIC><html xmlns=\"http://www.w3.org/1999/xhtml\">")]
    public async Task AWebPageIsNoExportWhateverItCallsItself(string type, string body)
    {
        await using var server = TownServer.Start();
        server.Page("/rozpocet.csv", $"200 OK\r\nContent-Type: {type}", body);

        Assert.Equal(PullOutcome.WebPage, (await server.FetchAsync(Url)).Answer.Outcome);
    }

    [Theory]
    [InlineData("text/csv", "<htm>;je;sloupec\n")]
    [InlineData("application/xml", "<?xml version=\"1.0\"?><rozpocet/>")]
    [InlineData(null, "x")]
    public async Task WhatOnlyLooksLikeMarkupIsFetched(string? type, string body)
    {
        await using var server = TownServer.Start();
        server.Page("/rozpocet.csv", type is null ? "200 OK" : $"200 OK\r\nContent-Type: {type}", body);

        Assert.Equal(PullOutcome.Received, (await server.FetchAsync(Url)).Answer.Outcome);
    }

    [Theory]
    [InlineData("Mon, 01 Jan 0001 00:00:00 GMT", false)]
    [InlineData("Sun, 31 Dec 1600 23:59:59 GMT", false)]
    [InlineData("Wed, 31 Dec 1969 23:59:59 GMT", false)]
    [InlineData("Thu, 01 Jan 1970 00:00:00 GMT", true)]
    public async Task ADayThatNoTableKeepsAndNoServerMeansIsForgotten(string modified, bool isKept)
    {
        await using var server = TownServer.Start();
        server.Page("/rozpocet.csv", $"200 OK\r\nLast-Modified: {modified}", Csv);

        var (answer, _) = await server.FetchAsync(Url);

        Assert.Equal((PullOutcome.Received, isKept), (answer.Outcome, answer.Modified is not null));
    }

    [Theory]
    [InlineData("\"verze-\u00E9\"", null)]
    [InlineData("\"verze 1\"", null)]
    [InlineData("\"a\tb\"", null)]
    [InlineData("bez-uvozovek!~", "bez-uvozovek!~")]
    public async Task AVersionThatNoRequestMayRepeatIsForgotten(string etag, string? kept)
    {
        await using var server = TownServer.Start();
        server.Page("/rozpocet.csv", $"200 OK\r\nETag: {etag}", Csv);

        var (answer, _) = await server.FetchAsync(Url);

        Assert.Equal((PullOutcome.Received, kept), (answer.Outcome, answer.ETag));
    }

    [Theory]
    [InlineData("https://a℀.cz/rozpocet.csv")]
    [InlineData("https://a\uFFFD.cz/")]
    [InlineData("https://…")]
    public async Task AServerMayNotLeadToANameThatCannotBe(string location)
    {
        await using var server = TownServer.Start();
        server.Page("/rozpocet.csv", $"302 Found\r\nLocation: {Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(location))}");

        Assert.Equal(PullOutcome.Forbidden, (await server.FetchAsync(Url)).Answer.Outcome);
        Assert.Single(server.Resolved);
    }

    [Fact]
    public async Task AFileThatFillsTheDiskIsTooLarge()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "There is no disk here that is always full.");

        await using var server = TownServer.Start();
        server.Page("/rozpocet.csv", "200 OK", Csv);

        var answer = await new ExportFetch(server.Network, Fetching.Limits).RunAsync(
            new PullQuestion(new Uri(Url)), "/dev/full", TestContext.Current.CancellationToken);

        Assert.Equal((PullOutcome.TooLarge, null), (answer.Outcome, answer.Sha256));
    }

    [Fact]
    public async Task AnEmptyBodyIsNoFile()
    {
        await using var server = TownServer.Start();
        server.Page("/rozpocet.csv", "200 OK\r\nContent-Type: text/csv");

        Assert.Equal(PullOutcome.Empty, (await server.FetchAsync(Url)).Answer.Outcome);
    }

    [Fact]
    public async Task AFileAtTheLimitIsTakenAndAByteMoreIsNot()
    {
        await using var server = TownServer.Start();
        server.Page("/rozpocet.csv", "200 OK", new string('x', 1000));
        server.Page("/more.csv", "200 OK", new string('x', 1001));

        var limits = Fetching.Limits with { Bytes = 1000 };

        Assert.Equal(PullOutcome.Received, (await server.FetchAsync(Url, limits)).Answer.Outcome);
        Assert.Equal(PullOutcome.TooLarge, (await server.FetchAsync("https://www.vzor.cz/more.csv", limits)).Answer.Outcome);
    }

    [Theory]
    [InlineData("200 OK\r\nTransfer-Encoding: chunked", true)]
    [InlineData("200 OK", false)]
    public async Task ABodyWithoutAnEndIsCutAtTheLimit(string head, bool isChunked)
    {
        await using var server = TownServer.Start();
        var sent = 0L;
        server.Pages["/rozpocet.csv"] = async (_, stream) =>
        {
            await TownServer.SendAsync(stream, head);

            var piece = Encoding.ASCII.GetBytes(isChunked ? "1000\r\n" + new string('x', 4096) + "\r\n" : new string('x', 4096));

            while (true)
            {
                await stream.WriteAsync(piece);
                sent += piece.Length;
            }
        };

        Assert.Equal(PullOutcome.TooLarge, (await server.FetchAsync(Url)).Answer.Outcome);
        // What the wire holds comes on top of the limit.
        await Eventually.IsTrueAsync(() => sent > Fetching.Limits.Bytes);
        Assert.True(sent < 64 * Fetching.Limits.Bytes, $"{sent} bytes were taken from the server.");
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("identity, gzip")]
    [InlineData("br")]
    public async Task APackedBodyIsNotUnpacked(string encoding)
    {
        await using var server = TownServer.Start();
        using var bomb = new MemoryStream();
        await using (var zip = new GZipStream(bomb, CompressionLevel.Optimal, leaveOpen: true))
            await zip.WriteAsync(new byte[8 << 20], TestContext.Current.CancellationToken);

        server.Page("/rozpocet.csv", $"200 OK\r\nContent-Encoding: {encoding}", bomb.ToArray());

        Assert.Equal(PullOutcome.Packed, (await server.FetchAsync(Url)).Answer.Outcome);
    }

    [Theory]
    [InlineData("200 OK\r\nContent-Length: 1000")]
    [InlineData("200 OK\r\nTransfer-Encoding: chunked")]
    public async Task ABodyShorterThanPromisedIsBrokenOff(string head)
    {
        await using var server = TownServer.Start();
        server.Pages["/rozpocet.csv"] = (_, stream) => TownServer.SendAsync(stream, head, Encoding.ASCII.GetBytes("a\r\ntype;amount\r\n"));

        Assert.Equal(PullOutcome.BrokenOff, (await server.FetchAsync(Url)).Answer.Outcome);
    }

    [Fact]
    public async Task WhatFollowsThePromisedLengthIsNotRead()
    {
        await using var server = TownServer.Start();
        server.Pages["/rozpocet.csv"] = (_, stream) =>
            TownServer.SendAsync(stream, "200 OK\r\nContent-Length: 4", Encoding.ASCII.GetBytes("type;more"));

        Assert.Equal("type", (await server.FetchAsync(Url)).Text);
    }

    [Fact]
    public async Task ALengthThatPromisesTooMuchIsRefusedUnread()
    {
        await using var server = TownServer.Start();
        server.Pages["/rozpocet.csv"] = (_, stream) => TownServer.SendAsync(stream, "200 OK\r\nContent-Length: 99999999999");

        Assert.Equal(PullOutcome.TooLarge, (await server.FetchAsync(Url)).Answer.Outcome);
    }

    [Theory]
    [InlineData(5000)]
    [InlineData(50)]
    public async Task ABodyThatDripsIsGivenUp(int pause)
    {
        await using var server = TownServer.Start();
        server.Pages["/rozpocet.csv"] = async (_, stream) =>
        {
            await TownServer.SendAsync(stream, "200 OK\r\nContent-Length: 1000");
            while (true)
            {
                await stream.WriteAsync("x"u8.ToArray());
                await Task.Delay(TimeSpan.FromMilliseconds(pause), TimeProvider.System);
            }
        };

        Assert.Equal(PullOutcome.TooSlow, (await server.FetchAsync(Url, Impatient)).Answer.Outcome);
    }

    [Fact]
    public async Task ASilentServerIsGivenUp()
    {
        await using var server = TownServer.Start();
        server.Pages["/rozpocet.csv"] = (_, _) => new TaskCompletionSource().Task;

        Assert.Equal(PullOutcome.NoAnswer, (await server.FetchAsync(Url, Impatient)).Answer.Outcome);
    }

    [Theory]
    [InlineData("HTTP/9 what\r\n\r\n")]
    [InlineData("220 smtp.vzor.cz ESMTP\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nnonsense\r\n\r\nx")]
    [InlineData("")]
    public async Task AnAnswerThatIsNoHttpIsNoAnswer(string answer)
    {
        await using var server = TownServer.Start();
        server.Pages["/rozpocet.csv"] = async (_, stream) => await stream.WriteAsync(Encoding.ASCII.GetBytes(answer));

        Assert.Equal(PullOutcome.NoAnswer, (await server.FetchAsync(Url, Impatient)).Answer.Outcome);
    }

    [Fact]
    public async Task AHeadWithoutAnEndIsNotReadForEver()
    {
        await using var server = TownServer.Start();
        server.Pages["/rozpocet.csv"] = async (_, stream) =>
        {
            await stream.WriteAsync("HTTP/1.1 200 OK\r\n"u8.ToArray());
            for (var i = 0; ; i++)
                await stream.WriteAsync(Encoding.ASCII.GetBytes($"X-{i}: {new string('x', 1000)}\r\n"));
        };

        Assert.Equal(PullOutcome.NoAnswer, (await server.FetchAsync(Url)).Answer.Outcome);
    }

    [Fact]
    public async Task AStopOfTheHostIsNoFaultOfTheServer()
    {
        await using var server = TownServer.Start();
        using var stop = new CancellationTokenSource();
        server.Pages["/rozpocet.csv"] = async (_, _) =>
        {
            await stop.CancelAsync();
            await new TaskCompletionSource().Task;
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new ExportFetch(server.Network, Fetching.Limits).RunAsync(
            new PullQuestion(new Uri(Url)), Path.GetTempFileName(), stop.Token));
    }
}
