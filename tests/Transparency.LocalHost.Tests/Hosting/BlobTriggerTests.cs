using System.Collections.Concurrent;
using Azure.Storage.Blobs;
using Microsoft.Azure.Functions.Worker;
using Transparency.LocalHost.Hosting;
using Transparency.Tests;

namespace Transparency.LocalHost.Tests.Hosting;

public sealed class BlobTriggerTests(AzuriteFixture fixture)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task WhatIsWrittenAfterTheStartRaisesTheFunctionAndWhatLayThereDoesNot()
    {
        using var folder = new TemporaryFolder();
        string account = fixture.NewAccount();
        BlobContainerClient exports = await ContainerAsync(account);
        await WriteAsync(exports, "old/2024/x.csv", "old");
        var calls = new Calls();
        await using FunctionHost host = await Hosts.StartAsync<Doors>(account, folder, calls);

        await WriteAsync(exports, "new/2024/x.csv", "one");
        await Eventually.IsTrueAsync(() => calls.All.Contains("new 2024/x.csv one"));
        await WriteAsync(exports, "new/2024/x.csv", "two");
        await Eventually.IsTrueAsync(() => calls.All.Contains("new 2024/x.csv two"));

        Assert.Equal(2, calls.All.Count);
    }

    [Fact]
    public async Task HeldBlobsAreRaisedWhenTheHoldEnds()
    {
        using var folder = new TemporaryFolder();
        string account = fixture.NewAccount();
        BlobContainerClient exports = await ContainerAsync(account);
        var calls = new Calls();
        await using FunctionHost host = await Hosts.StartAsync<Doors>(account, folder, calls);

        await using (await host.HoldBlobsAsync(Stop))
        {
            await WriteAsync(exports, "a/1", "x");
            await WriteAsync(exports, "a/2", "x");
            Assert.Empty(calls.All);
        }

        await Eventually.IsTrueAsync(() => calls.All.Count == 2);
    }

    [Fact]
    public async Task ABlobIsPoisonAfterFiveTries()
    {
        using var folder = new TemporaryFolder();
        string account = fixture.NewAccount();
        BlobContainerClient exports = await ContainerAsync(account);
        var calls = new Calls { Failures = int.MaxValue };
        await using FunctionHost host = await Hosts.StartAsync<Doors>(account, folder, calls);

        await WriteAsync(exports, "a/x.csv", "x");
        await Eventually.IsTrueAsync(() => host.Poison.SinceStart.Count == 1);

        Assert.Equal(5, calls.All.Count);
        string line = Assert.Single(await File.ReadAllLinesAsync(Path.Combine(folder.Path, "poison.log"), Stop));
        Assert.Equal(["Import", "exports/a/x.csv", "InvalidOperationException: storage sneezed"], line.Split('\t')[1..]);
    }

    [Fact]
    public async Task AFailureThatPassesIsNotPoison()
    {
        using var folder = new TemporaryFolder();
        string account = fixture.NewAccount();
        BlobContainerClient exports = await ContainerAsync(account);
        var calls = new Calls { Failures = 4 };
        await using FunctionHost host = await Hosts.StartAsync<Doors>(account, folder, calls);

        await WriteAsync(exports, "a/x.csv", "x");
        await Eventually.IsTrueAsync(() => calls.All.Count == 5 && host.BlobState.Unfinished == 0);

        Assert.Empty(host.Poison.SinceStart);
    }

    private static async Task<BlobContainerClient> ContainerAsync(string account)
    {
        var container = new BlobContainerClient(account, "exports");
        await container.CreateAsync(cancellationToken: Stop);
        return container;
    }

    private static async Task WriteAsync(BlobContainerClient container, string name, string content) =>
        await container.GetBlobClient(name).UploadAsync(BinaryData.FromString(content), overwrite: true, Stop);

    public sealed class Calls
    {
        private int _calls;

        public ConcurrentQueue<string> All { get; } = [];

        public int Failures { get; init; }

        public void Record(string call)
        {
            All.Enqueue(call);
            if (Interlocked.Increment(ref _calls) <= Failures)
                throw new InvalidOperationException("storage sneezed");
        }
    }

    public sealed class Doors(Calls calls)
    {
        [Function("Import")]
        public async Task ImportAsync(
            [BlobTrigger("exports/{first}/{rest}", Source = BlobTriggerSource.EventGrid, Connection = "ExportStorage")] BlobClient blob,
            string first, string rest, CancellationToken stop)
        {
            string content = (await blob.DownloadContentAsync(stop)).Value.Content.ToString();
            // The pattern is greedy; put back what a reader expects.
            string[] parts = $"{first}/{rest}".Split('/', 2);
            calls.Record($"{parts[0]} {parts[1]} {content}");
        }
    }
}
