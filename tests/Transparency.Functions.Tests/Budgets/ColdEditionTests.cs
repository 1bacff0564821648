using Azure.Storage.Blobs;
using Transparency.Functions.Tests.Sites;
using Transparency.Storage.Editions;
using Transparency.Tests;

namespace Transparency.Functions.Tests.Budgets;

/// <summary>Editions that no host has in memory are loaded few at a time: who asks for many keeps nobody else waiting for long.</summary>
public sealed class ColdEditionTests(AzuriteFixture azurite)
{
    private const string Year = "/api/v1/municipalities/zima/years/2024";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task InventedEditionsAreNotFoundWhileOthersAreLoaded()
    {
        await using var storage = await IllStorage.BeforeAsync(azurite.NewAccount());
        await using var site = await Site.StartAsync(storage.Account, pointerAge: TimeSpan.FromSeconds(30));
        var edition = await PublishAsync(site);
        var go = HeldRows(storage);

        await CopyAsync(storage, edition, LoadedEditionStore.LoadedAtOnce);

        var loading = Names(LoadedEditionStore.LoadedAtOnce).Select(name => site.AskAsync($"{Year}?edition={name}")).ToList();

        var invented = await Task.WhenAll(Enumerable.Range(0, 100).Select(i => site.AskAsync($"{Year}?edition=ffff{i:x8}")));

        Assert.All(invented, reply => Assert.Equal(404, reply.Status));
        Assert.DoesNotContain(loading, reply => reply.IsCompleted);
        go.SetResult();
        await Task.WhenAll(loading);
    }

    [Fact]
    public async Task EditionsBeyondTheQueueAreToldWhenToAskAgain()
    {
        const int room = LoadedEditionStore.LoadedAtOnce + LoadedEditionStore.MostWaiting;
        await using var storage = await IllStorage.BeforeAsync(azurite.NewAccount());
        await using var site = await Site.StartAsync(storage.Account, pointerAge: TimeSpan.FromSeconds(30));
        var edition = await PublishAsync(site);
        await CopyAsync(storage, edition, room + 3);
        await site.JsonAsync(Year);

        var go = HeldRows(storage);

        var asked = Names(room + 3).Select(name => site.AskAsync($"{Year}?edition={name}")).ToList();
        var first = await await Task.WhenAny(asked);

        Assert.Contains("take long", first.Detail(503), StringComparison.Ordinal);
        Assert.Equal("30", first["Retry-After"]);
        // What is in memory already is answered meanwhile.
        Assert.Equal(200, (await site.AskAsync(Year)).Status);

        go.SetResult();

        // Nobody published them, whatever lies there.
        Assert.Equal(
            [(404, room), (503, 3)],
            (await Task.WhenAll(asked)).CountBy(reply => reply.Status).Select(one => (one.Key, one.Value)).Order());
    }

    private static Task<string> PublishAsync(Site site) =>
        site.PublishAsync("zima", 2024, new Rows().Actual("6171", "5169", 100).ToString());

    private static IEnumerable<string> Names(int count) => Enumerable.Range(0, count).Select(i => $"{i:x12}");

    /// <summary>Puts an edition's summary there under other names.</summary>
    private static async Task CopyAsync(IllStorage storage, string edition, int count)
    {
        var published = new BlobContainerClient(storage.Account, "published");
        var summary = (await published.GetBlobClient($"zima/2024/{edition}/edition.json").DownloadContentAsync(Stop)).Value.Content;

        await Parallel.ForEachAsync(
            Names(count),
            Stop,
            async (name, stop) => await published.GetBlobClient($"zima/2024/{name}/edition.json").UploadAsync(summary, stop));
    }

    /// <summary>Whoever loads an edition waits at its rows until it is set.</summary>
    private static TaskCompletionSource HeldRows(IllStorage storage)
    {
        var go = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        storage.Waits = request => request.Path.Value!.Contains("/Budgets", StringComparison.Ordinal) ? go.Task : Task.CompletedTask;

        return go;
    }
}
