using System.Net.Sockets;
using Azure;

namespace Transparency.Storage.Tests;

public sealed class TransientFaultTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(408)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(503)]
    public void AStorageThatIsBusyOrOutOfReachMayAnswerLater(int status) =>
        Assert.True(TransientFault.Is(new RequestFailedException(status, "Ill.")));

    [Theory]
    [InlineData(400)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(409)]
    [InlineData(412)]
    public void WhatItRefusesItRefusesAgain(int status) => Assert.False(TransientFault.Is(new RequestFailedException(status, "No.")));

    [Fact]
    public void AFaultOfTheNetworkPasses() =>
        Assert.All(
            new Exception[]
            {
                new IOException(),
                new HttpRequestException(),
                new SocketException(),
                new TimeoutException(),
                new TaskCanceledException()
            },
            fault => Assert.True(TransientFault.Is(fault)));

    [Fact]
    public void AFaultOfTheProgramDoesNotPass() =>
        Assert.All(
            new Exception[]
            {
                new InvalidOperationException(),
                new ArgumentException("?"),
                new InvalidDataException(),
                new AggregateException()
            },
            fault => Assert.False(TransientFault.Is(fault)));

    [Fact]
    public void SeveralPassIfEachOfThemDoes()
    {
        Assert.True(
            TransientFault.Is(new AggregateException(new IOException(), new AggregateException(new RequestFailedException(503, "Ill.")))));
        Assert.False(TransientFault.Is(new AggregateException(new IOException(), new RequestFailedException(403, "No."))));
    }
}
