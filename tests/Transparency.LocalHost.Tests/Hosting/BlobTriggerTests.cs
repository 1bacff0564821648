using System.Collections.Concurrent;
using Azure.Storage.Blobs;
using Microsoft.Azure.Functions.Worker;
using Transparency.LocalHost.Hosting;

namespace Transparency.LocalHost.Tests.Hosting;

public sealed class BlobTriggerTests(AzuriteFixture fixture)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task WhatIsWrittenAfterTheStartRaisesTheFunctionAndWhatLayThereDoesNot()
    {
        using var folder = new TemporaryFolder();
        var account = fixture.NewAccount();
        var exports = await ContainerAsync(account);
        await WriteAsync(exports, "old/2024/x.csv", "old");

        var calls = new Calls();
        await using var host = await Hosts.StartAsync<Doors>(account, folder, calls);

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
        var account = fixture.NewAccount();
        var exports = await ContainerAsync(account);
        var calls = new Calls();
        await using var host = await Hosts.StartAsync<Doors>(account, folder, calls);

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
        var account = fixture.NewAccount();
        var exports = await ContainerAsync(account);
        var calls = new Calls { Failures = int.MaxValue };
        await using var host = await Hosts.StartAsync<Doors>(account, folder, calls);

        await WriteAsync(exports, "a/x.csv", "x");
        await Eventually.IsTrueAsync(() => host.Poison.SinceStart.Count == 1);

        Assert.Equal(5, calls.All.Count);

        var line = Assert.Single(await File.ReadAllLinesAsync(Path.Combine(folder.Path, "poison.log"), Stop));
        Assert.Equal(["Import", "exports/a/x.csv", "InvalidOperationException: storage sneezed"], line.Split('\t')[1..]);
    }

    [Fact]
    public async Task AFailureThatPassesIsNotPoison()
    {
        using var folder = new TemporaryFolder();
        var account = fixture.NewAccount();
        var exports = await ContainerAsync(account);
        var calls = new Calls { Failures = 4 };
        await using var host = await Hosts.StartAsync<Doors>(account, folder, calls);

        await WriteAsync(exports, "a/x.csv", "x");
        await Eventually.IsTrueAsync(() => calls.All.Count == 5 && host.BlobState.Unfinished == 0);

        Assert.Empty(host.Poison.SinceStart);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task AsManyBlobsAreWorkedOnAtOnceAsHostJsonSays(int atOnce)
    {
        using var folder = new TemporaryFolder();
        var account = fixture.NewAccount();
        var exports = await ContainerAsync(account);
        var calls = new Calls { Together = atOnce };
        await using var host = await Hosts.StartAsync<Doors>(
            account, folder, calls, await HostFileAsync(folder, atOnce, tries: 2));

        await using (await host.HoldBlobsAsync(Stop))
        {
            for (var blob = 0; blob < 9; blob++)
                await WriteAsync(exports, $"a/{blob}", "x");
        }

        await Eventually.IsTrueAsync(() => calls.All.Count == 9 && host.BlobState.Unfinished == 0);
        Assert.Equal(atOnce, calls.Most);
    }

    [Fact]
    public async Task ABlobIsTriedAsOftenAsHostJsonSays()
    {
        using var folder = new TemporaryFolder();
        var account = fixture.NewAccount();
        var exports = await ContainerAsync(account);
        var calls = new Calls { Failures = int.MaxValue };
        await using var host = await Hosts.StartAsync<Doors>(
            account, folder, calls, await HostFileAsync(folder, atOnce: 1, tries: 2));

        await WriteAsync(exports, "a/x.csv", "x");
        await Eventually.IsTrueAsync(() => host.Poison.SinceStart.Count == 1);

        Assert.Equal(2, calls.All.Count);
    }

    [Fact]
    public void TheHostFileOfTheAppSaysHowBlobsAreImported() => Assert.Equal(new BlobLimits(4, 5), BlobLimits.Read(BlobLimits.File));

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("""{"extensions":{"blobs":{"maxDegreeOfParallelism":"many","poisonBlobThreshold":5}}}""")]
    public async Task AHostFileThatDoesNotSayItIsNamed(string content)
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "host.json");
        await File.WriteAllTextAsync(file, content, Stop);

        Assert.StartsWith(file, Assert.Throws<CannotContinueException>(() => BlobLimits.Read(file)).Message, StringComparison.Ordinal);
        Assert.Throws<CannotContinueException>(() => BlobLimits.Read(file + ".missing"));
    }

    private static async Task<string> HostFileAsync(TemporaryFolder folder, int atOnce, int tries)
    {
        var file = Path.Combine(folder.Path, "host.json");
        await File.WriteAllTextAsync(
            file,
            $$"""{ "extensions": { "blobs": { "maxDegreeOfParallelism": {{atOnce}}, "poisonBlobThreshold": {{tries}} } } }""",
            Stop);
        return file;
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
        private readonly Lock _lock = new();
        private int _calls;
        private int _under;

        /// <summary>So many wait for each other, as long as there are that many.</summary>
        public int Together { get; init; }

        /// <summary>How many were under way at once, at most.</summary>
        public int Most { get; private set; }

        public ConcurrentQueue<string> All { get; } = [];

        public int Failures { get; init; }

        public async Task WorkAsync(CancellationToken cancel)
        {
            lock (_lock)
                Most = Math.Max(Most, ++_under);

            // One more than may be would come while these wait.
            for (var look = 0; look < 10 || (look < 500 && Volatile.Read(ref _under) < Together); look++)
                await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, cancel);

            lock (_lock)
                _under--;
        }

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
            string first, string rest, CancellationToken cancel)
        {
            if (calls.Together > 0)
                await calls.WorkAsync(cancel);

            var content = (await blob.DownloadContentAsync(cancel)).Value.Content.ToString();
            // The pattern is greedy; put back what a reader expects.
            var parts = $"{first}/{rest}".Split('/', 2);
            calls.Record($"{parts[0]} {parts[1]} {content}");
        }
    }
}
