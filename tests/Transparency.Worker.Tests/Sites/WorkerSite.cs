using System.Collections.Concurrent;
using Azure.Storage.Blobs;
using Microsoft.Extensions.Logging;
using Transparency.LocalHost.Hosting;
using Transparency.Storage;
using Transparency.Worker.Tests.Publishing;
using Transparency.WorkerHost;
using Transparency.WorkerHost.Invoking;

namespace Transparency.Worker.Tests.Sites;

/// <summary>
/// One storage, and over it the published worker under a small Functions host; and beside it, where a test asks for it, the local host.
/// </summary>
internal sealed class WorkerSite : IAsyncDisposable
{
    /// <summary>The name under which both are asked, so that links in their answers are the same.</summary>
    public const string Name = "rozpocty.example.cz";

    /// <summary>As many blobs at once as host.json lets events bring.</summary>
    private const int BlobsAtOnce = 4;

    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("worker-site-");
    private readonly Dictionary<string, string?> _settings;
    private FunctionHost? _local;

    private WorkerSite(string account, RunningWorker worker, Dictionary<string, string?> settings) =>
        (Account, Worker, _settings) = (account, worker, settings);

    /// <summary>A connection string.</summary>
    public string Account { get; }

    public RunningWorker Worker { get; }

    public BlobContainerClient Exports => new(Account, "exports");

    public FunctionHost Local => _local ?? throw new InvalidOperationException("The local host has not been started.");

    public StorageAccounts Storage => StorageAccounts.FromConnectionStrings(Account, Account, new());

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <param name="isEmpty">Without the containers and tables that the infrastructure makes.</param>
    /// <param name="others">Further settings.</param>
    public static async Task<WorkerSite> StartAsync(bool isEmpty = false, params (string Name, string Value)[] others)
    {
        var program = await TestContext.Current.GetFixture<ProgramFixture>() ?? throw new InvalidOperationException("There is no program.");
        var azurite = await TestContext.Current.GetFixture<AzuriteFixture>()
            ?? throw new InvalidOperationException("Azurite has not been started.");
        var account = azurite.NewAccount();
        var settings = Settings(account, others);

        if (!isEmpty)
            await StorageAccounts.FromConnectionStrings(account, account, new()).CreateMissingAsync(Stop);

        var worker = await RunningWorker.StartAsync(new() { Folder = await program.FolderAsync(), Settings = settings }, Stop);
        return new(account, worker, settings);
    }

    /// <summary>The local host over the same storage; it only answers, because all is imported by the worker.</summary>
    public async Task StartLocalAsync()
    {
        _local = await FunctionHost.StartAsync(
            new()
            {
                DataDirectory = _data.FullName,
                Settings = _settings,
                RunTimersAtStart = false,
                PollInterval = TimeSpan.FromHours(1),
                LogLevel = LogLevel.None,
            },
            Stop);
    }

    public Task DropAsync(string path, string content) =>
        Exports.GetBlobClient(path).UploadAsync(BinaryData.FromString(content), overwrite: true, Stop);

    /// <summary>Uploads a folder of municipalities, and tells the worker of each file as Event Grid does.</summary>
    /// <returns>What came of each, by its path in the container.</returns>
    public async Task<IReadOnlyDictionary<string, InvocationOutcome>> ImportAsync(string folder)
    {
        List<string> paths =
        [
            .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/'))
                .Where(path => path.Contains('/', StringComparison.Ordinal) && !path.StartsWith("broken/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal),
        ];
        var atOnce = new ParallelOptions { MaxDegreeOfParallelism = BlobsAtOnce, CancellationToken = Stop };
        await Parallel.ForEachAsync(paths, atOnce, async (path, stop) =>
            await Exports.GetBlobClient(path).UploadAsync(Path.Combine(folder, path), overwrite: true, stop));

        var outcomes = new ConcurrentDictionary<string, InvocationOutcome>(StringComparer.Ordinal);
        await Parallel.ForEachAsync(paths, atOnce, async (path, _) =>
            outcomes[path] = await Worker.InvokeBlob("ImportExport", path).Outcome);

        return outcomes;
    }

    public async ValueTask DisposeAsync()
    {
        if (_local is not null)
            await _local.DisposeAsync();

        await Worker.DisposeAsync();
        _data.Delete(recursive: true);
    }

    private static Dictionary<string, string?> Settings(string account, (string Name, string Value)[] others)
    {
        var settings = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["ExportStorage"] = account,
            ["PublicStorage"] = account,
            ["Transparency:QuietPeriod"] = "00:00:00",
            ["Transparency:PublicAddress"] = $"https://{Name}/",
            ["Transparency:PublisherIco"] = "99000181",
            ["Transparency:PublisherName"] = "Svazek obcí Vymyšlenský kraj",
        };

        foreach (var (name, value) in others)
            settings[name] = value;

        return settings;
    }
}
