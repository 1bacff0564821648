using System.Text;
using Azure.Storage.Blobs.Models;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Transparency.Storage.Pulls;

namespace Transparency.Storage.Tests.Pulls;

/// <summary>A town whose files are fetched from a server of its own, on a clock that a test moves.</summary>
internal sealed class PullTown(Town town, TownServer server) : IAsyncDisposable
{
    public const string OneFile = """{"name":"Vzor","pull":{"url":"https://www.vzor.cz/rozpocet-{year}.csv","file":"data.csv"}}""";

    public static readonly DateTimeOffset Start = new(2024, 5, 15, 10, 0, 0, TimeSpan.Zero);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public Town Town => town;

    public TownServer Server => server;

    public FakeTimeProvider Clock { get; } = new(Start);

    public static async Task<PullTown> CreateAsync(AzuriteFixture azurite, string settings = OneFile)
    {
        var pulled = new PullTown(await Town.CreateAloneAsync(azurite), TownServer.Start());
        await pulled.Town.PutSettingsAsync(settings);
        return pulled;
    }

    /// <summary>A worker of the program; two of them know nothing of each other.</summary>
    public (TownPull Pull, DuePulls Due, Worker Worker) NewWorker(
        bool isAllowed = true,
        Wire? wire = null,
        ILogger<TownPull>? logger = null,
        PullLimits? limits = null)
    {
        var worker = new Worker(town.Account, wire, Clock, options => options.Pull = isAllowed);
        var pull = new TownPull(
            worker.Register,
            worker.PullStates,
            new PulledBlobStore(worker.Accounts),
            worker.Withdrawals,
            new ExportFetch(server.Network, limits ?? Fetching.Limits),
            Clock,
            logger ?? NullLogger<TownPull>.Instance);

        return (
            pull,
            new DuePulls(worker.PullStates, pull, worker.Options, Clock, NullLogger<DuePulls>.Instance)
            {
                Limits = limits ?? Fetching.Limits
            },
            worker);
    }

    /// <summary>Fetches what is due.</summary>
    public async Task<PullState> RunAsync(bool isAsked = false) =>
        (await NewWorker().Pull.RunAsync(town.Id, isAsked, DateTimeOffset.MaxValue, Stop))[0].State;

    /// <summary>Moves the clock to when the file is due again, and fetches.</summary>
    public async Task<PullState> RunNextAsync(PullState after)
    {
        Clock.SetUtcNow(after.Next);
        return await RunAsync();
    }

    public async Task<string?> FileAsync(string path = "2024/data.csv")
    {
        var blob = town.Worker.Accounts.Exports.GetBlobClient($"{town.Id}/{path}");
        return await blob.ExistsAsync(Stop) ? Encoding.UTF8.GetString((await blob.DownloadContentAsync(Stop)).Value.Content) : null;
    }

    /// <summary>Changes whenever the file is written, even with the same bytes.</summary>
    public async Task<BlobProperties> PropertiesAsync() =>
        await town.Worker.Accounts.Exports.GetBlobClient($"{town.Id}/2024/data.csv").GetPropertiesAsync(cancellationToken: Stop);

    public async Task<string> ReportAsync(string ending = ".json") =>
        Encoding.UTF8.GetString(await town.Worker.PullReportStore.BytesOrNullAsync(town.Id, ending, Stop) ?? []);

    public ValueTask DisposeAsync() => server.DisposeAsync();
}
