using System.Globalization;
using Azure.Storage.Blobs;
using Transparency.Functions;
using Transparency.LocalHost.Hosting;

namespace Transparency.LocalHost.CoreTools;

/// <summary>
/// The functions under the real host of Azure Functions, as Azure Functions Core Tools run it; events of blobs come from here.
/// </summary>
internal sealed class CoreToolsHost : IFunctionRuntime
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(250);

    /// <summary>The host keeps its queue to itself, so it has imported all when for this long nothing new was reported.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly CoreToolsProcess _process;
    private readonly HttpClient _http;
    private readonly BlobEvents _events;

    private CoreToolsHost(CoreToolsProcess process, HttpClient http, BlobEvents events) =>
        (_process, _http, _events) = (process, http, events);

    public Uri Address => _http.BaseAddress!;

    /// <summary>The host runs no timer at its start.</summary>
    public Task CaughtUp => Task.CompletedTask;

    public bool WatchesBlobs => true;

    public int Looks => _events.Looks;

    public string FailuresAt => "the words of the host above";

    public Task<string> Ended { get; private set; } = new TaskCompletionSource<string>().Task;

    /// <param name="app">The folder of the published app.</param>
    /// <param name="port">Where the host is to listen.</param>
    /// <param name="storage">The connection string of the storage.</param>
    /// <param name="settings">What the functions see, as <see cref="FunctionHostOptions.Settings"/> has it.</param>
    /// <param name="error">Where the host's words go.</param>
    /// <param name="cancel">Stops the start.</param>
    /// <exception cref="CannotContinueException">The host does not start.</exception>
    public static async Task<CoreToolsHost> StartAsync(
        string app, int port, string storage, IReadOnlyDictionary<string, string?> settings, TextWriter error, CancellationToken cancel)
    {
        var function = FunctionDiscovery.Find(typeof(TransparencyRegistration).Assembly.GetTypes()).OfType<BlobFunction>().Single();
        var process = CoreToolsProcess.Start(app, port, AppSettings(storage, settings), error);
        // A proxy that the environment names must not stand between two processes of one machine.
        var http = new HttpClient(new SocketsHttpHandler { UseProxy = false })
        {
            BaseAddress = new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}")),
        };
        var container = new BlobContainerClient(storage, function.Pattern.Container);
        var webhook = new EventGridWebhook(http, function.Name, TimeProvider.System);
        var host = new CoreToolsHost(process, http, new BlobEvents(container, function.Pattern, webhook, error));
        try
        {
            await host.UntilHealthyAsync(cancel);
            await host._events.StartAsync(cancel);
            host.Ended = host.UntilEndedAsync();
            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    public Task<IAsyncDisposable> HoldBlobsAsync(CancellationToken cancel) => _events.HoldAsync(cancel);

    public bool IsIdle(int looksBefore, TimeSpan sinceLastReport) => Looks > looksBefore + 1 && sinceLastReport > Patience;

    public async ValueTask DisposeAsync()
    {
        await _events.DisposeAsync();
        await _process.StopAsync();
        _http.Dispose();
    }

    private static IEnumerable<KeyValuePair<string, string>> AppSettings(string storage, IReadOnlyDictionary<string, string?> settings)
    {
        foreach (var (name, value) in settings)
            yield return new(name.Replace(":", "__", StringComparison.Ordinal), value ?? "");

        // The host's own queues, leases and keys.
        yield return new("AzureWebJobsStorage", storage);
        yield return new("FUNCTIONS_WORKER_RUNTIME", "dotnet-isolated");
        // Otherwise the host answers for the first page.
        yield return new("AzureWebJobsDisableHomepage", "true");
        yield return new("FUNCTIONS_CORE_TOOLS_TELEMETRY_OPTOUT", "1");
    }

    /// <summary>A host that is told of nothing any more is as good as ended.</summary>
    private async Task<string> UntilEndedAsync()
    {
        await await Task.WhenAny(_process.Ended, _events.Watching);
        return await _process.Ended;
    }

    private async Task UntilHealthyAsync(CancellationToken cancel)
    {
        var start = TimeProvider.System.GetTimestamp();
        using var timer = new PeriodicTimer(PollInterval, TimeProvider.System);

        while (!await IsHealthyAsync(cancel))
        {
            if (_process.Ended.IsCompleted)
                throw new CannotContinueException($"The host of Azure Functions has stopped: {await _process.Ended}.");
            if (TimeProvider.System.GetElapsedTime(start) > StartLimit)
                throw new CannotContinueException($"The host of Azure Functions did not answer within {StartLimit.TotalSeconds:0} s.");

            await timer.WaitForNextTickAsync(cancel);
        }
    }

    private async Task<bool> IsHealthyAsync(CancellationToken cancel)
    {
        try
        {
            using var answer = await _http.GetAsync("/health", cancel);
            return answer.IsSuccessStatusCode;
        }
        catch (Exception fault) when (fault is HttpRequestException || (fault is TaskCanceledException && !cancel.IsCancellationRequested))
        {
            return false;
        }
    }
}
