using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;
using Transparency.Functions.Http;
using Transparency.Functions.Scans;
using Transparency.Functions.Uploads;
using Transparency.Storage;

namespace Transparency.Functions.Tests.Scans;

public sealed class ScanGateTests
{
    private const long Large = ScanGate.SmallBytes + 1;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ASecondScanWaitsForThePlaceOfTheFirst()
    {
        using var gate = Gate(places: 1, new FakeTimeProvider());

        var first = await gate.EnterOrNullAsync(From("192.0.2.1"), Large, Stop);
        var second = gate.EnterOrNullAsync(From("192.0.2.2"), Large, Stop);
        Assert.False(second.IsCompleted);

        first!.Dispose();

        using var got = await second;
        Assert.NotNull(got);
    }

    [Fact]
    public async Task WhoFindsTheQueueFullIsSentAwayAtOnce()
    {
        using var gate = Gate(places: 1, new FakeTimeProvider());
        using var first = await gate.EnterOrNullAsync(From("192.0.2.1"), Large, Stop);
        var waiting = Enumerable.Range(2, ScanGate.WaitingForEach)
            .Select(i => gate.EnterOrNullAsync(From($"192.0.2.{i}"), Large, Stop))
            .ToList();

        Assert.DoesNotContain(waiting, scan => scan.IsCompleted);
        Assert.Null(await gate.EnterOrNullAsync(From("192.0.2.200"), Large, Stop));
    }

    [Fact]
    public async Task WhoWaitsTooLongForAPlaceIsSentAwayBeforePatienceEnds()
    {
        var clock = new FakeTimeProvider();
        using var gate = Gate(places: 1, clock);
        using var first = await gate.EnterOrNullAsync(From("192.0.2.1"), Large, Stop);
        var second = gate.EnterOrNullAsync(From("192.0.2.2"), Large, Stop);

        clock.Advance(TimeSpan.FromSeconds(2.6));

        Assert.Null(await second);
    }

    [Fact]
    public async Task OneReaderNeverHoldsAllPlacesNorTheWholeQueue()
    {
        using var gate = Gate(places: 4, new FakeTimeProvider());
        var greedy = Enumerable.Range(0, 100).Select(_ => gate.EnterOrNullAsync(From("192.0.2.1"), Large, Stop)).ToList();

        using var other = await gate.EnterOrNullAsync(From("192.0.2.2"), Large, Stop);

        Assert.NotNull(other);
        Assert.Equal(3, greedy.Count(scan => scan.IsCompleted && scan.Result is not null));
        Assert.Equal(24, greedy.Count(scan => !scan.IsCompleted));
        Assert.Equal(73, greedy.Count(scan => scan.IsCompleted && scan.Result is null));
    }

    [Fact]
    public async Task OfOnePlaceAnotherReaderHasTheNextTurnHoweverManyOneAsksFor()
    {
        using var gate = Gate(places: 1, new FakeTimeProvider());
        var greedy = Enumerable.Range(0, 100).Select(_ => gate.EnterOrNullAsync(From("192.0.2.1"), Large, Stop)).ToList();
        var other = gate.EnterOrNullAsync(From("192.0.2.2"), Large, Stop);

        Assert.Equal(6, greedy.Count(scan => !scan.IsCompleted));
        Assert.False(other.IsCompleted);

        (await greedy[0])!.Dispose();

        using var got = await other;
        Assert.NotNull(got);
        Assert.Equal(6, greedy.Count(scan => !scan.IsCompleted));
    }

    [Fact]
    public async Task WhatIsSmallTakesNoPlace()
    {
        using var gate = Gate(places: 1, new FakeTimeProvider());
        using var first = await gate.EnterOrNullAsync(From("192.0.2.1"), Large, Stop);

        for (var i = 0; i < 100; i++)
        {
            using var small = await gate.EnterOrNullAsync(From("192.0.2.1"), ScanGate.SmallBytes, Stop);
            Assert.NotNull(small);
        }
    }

    [Fact]
    public async Task AReaderWhoLeavesTheQueueTakesNoPlaceFromOthers()
    {
        using var gate = Gate(places: 1, new FakeTimeProvider());
        var first = await gate.EnterOrNullAsync(From("192.0.2.1"), Large, Stop);
        var impatient = From("192.0.2.2");
        using var gone = new CancellationTokenSource();
        impatient.HttpContext.RequestAborted = gone.Token;
        var second = gate.EnterOrNullAsync(impatient, Large, Stop);

        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        first!.Dispose();

        using var third = await gate.EnterOrNullAsync(From("192.0.2.3"), Large, Stop);
        Assert.NotNull(third);
    }

    [Theory]
    [InlineData(ScanGate.SmallBytes)]
    [InlineData(Large)]
    public async Task AScanEndsWhenItsReaderIsGoneOrHasLostPatience(long bytes)
    {
        var clock = new FakeTimeProvider();
        using var gate = Gate(places: 2, clock);
        var request = From("192.0.2.1");
        using var gone = new CancellationTokenSource();
        request.HttpContext.RequestAborted = gone.Token;

        using var left = await gate.EnterOrNullAsync(request, bytes, Stop);
        await gone.CancelAsync();
        Assert.True(left!.Cancel.IsCancellationRequested);

        using var slow = await gate.EnterOrNullAsync(From("192.0.2.2"), bytes, Stop);
        Assert.False(slow!.Cancel.IsCancellationRequested);
        clock.Advance(TimeSpan.FromSeconds(5.1));
        Assert.True(slow.Cancel.IsCancellationRequested);
    }

    private static ScanGate Gate(int places, TimeProvider time)
    {
        var options = new TransparencyOptions { Scans = places };
        return new(options, new ClientAddress(new FrontDoor(options)), time);
    }

    private static HttpRequest From(string address)
    {
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = IPAddress.Parse(address);

        return context.Request;
    }
}
