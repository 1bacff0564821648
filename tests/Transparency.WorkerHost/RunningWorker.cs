using Transparency.WorkerHost.Forwarding;
using Transparency.WorkerHost.Invoking;
using Transparency.WorkerHost.Protocol;

namespace Transparency.WorkerHost;

/// <summary>
/// A published application, run as the Functions host runs it: the worker is a process of its own, is told over gRPC what to do, and
/// gets its requests over HTTP.
/// </summary>
public sealed class RunningWorker : IAsyncDisposable
{
    private readonly WorkerStream _stream;
    private readonly RpcServer _server;
    private readonly WorkerProcess _process;
    private readonly WorkerConversation _conversation;
    private ForwardingServer? _forwarding;

    private RunningWorker(WorkerStream stream, RpcServer server, WorkerProcess process) =>
        (_stream, _server, _process, _conversation) = (stream, server, process, new(stream));

    /// <summary>Where readers ask.</summary>
    public Uri Address => _forwarding?.Address ?? throw new InvalidOperationException("The worker has not started yet.");

    /// <summary>What the worker says that it can.</summary>
    public IReadOnlyDictionary<string, string> Capabilities { get; private set; } = new Dictionary<string, string>();

    /// <summary>What the worker says that it has.</summary>
    public IReadOnlyList<LoadedFunction> Functions { get; private set; } = [];

    /// <summary>The names of the functions that anything has raised so far.</summary>
    public IEnumerable<string> Raised =>
        Functions.Where(function => _conversation.Invoked.ContainsKey(function.Id)).Select(function => function.Name);

    /// <summary>What the worker has told the host to log.</summary>
    public IReadOnlyCollection<LogEntry> Log => _stream.Log;

    /// <summary>What the process wrote to its standard output and error.</summary>
    public string Output => _process.Output;

    /// <summary>Ends with the exit code when the process does.</summary>
    public Task<int> Ended => _process.Ended;

    /// <exception cref="InvalidOperationException">The worker does not start; its last words are in the message.</exception>
    public static async Task<RunningWorker> StartAsync(RunningWorkerOptions options, CancellationToken cancel)
    {
        var stream = new WorkerStream();
        var server = await RpcServer.StartAsync(stream, cancel);
        var worker = new RunningWorker(stream, server, WorkerProcess.Start(options, server.Address));
        try
        {
            await worker.LoadAsync(options.Folder, cancel).WaitAsync(options.StartLimit, cancel);
            return worker;
        }
        catch (Exception fault)
        {
            await worker.DisposeAsync();
            throw new InvalidOperationException($"The worker does not start: {fault.Message} It said: {worker.Output}", fault);
        }
    }

    /// <summary>Says that a blob was written, as Event Grid's source does.</summary>
    /// <param name="blob">Its name, without the container.</param>
    public Invocation InvokeBlob(string function, string blob) => _conversation.Invoke(Triggers.Blob(Named(function), blob));

    /// <summary>Says that a timer's time has come.</summary>
    public Invocation InvokeTimer(string function) =>
        _conversation.Invoke(Triggers.Timer(Named(function), TimeProvider.System.GetUtcNow()));

    /// <summary>Asks the worker to stop an invocation.</summary>
    public void Cancel(Invocation invocation) => _conversation.Cancel(invocation.Id);

    /// <summary>Asks the worker to end, as the host does before an instance goes away.</summary>
    /// <returns>The exit code.</returns>
    public Task<int> TerminateAsync(CancellationToken cancel)
    {
        _conversation.Terminate();
        return _process.Ended.WaitAsync(cancel);
    }

    public async ValueTask DisposeAsync()
    {
        if (_forwarding is not null)
            await _forwarding.DisposeAsync();

        await _process.DisposeAsync();
        _stream.Close();
        await _server.DisposeAsync();
    }

    private async Task LoadAsync(string folder, CancellationToken cancel)
    {
        if (await Task.WhenAny(_stream.Opened, _process.Ended) == _process.Ended)
            throw new InvalidOperationException("It ended before it called its host.");

        Capabilities = await _conversation.IntroduceAsync(folder, cancel);
        Functions = await _conversation.LoadAsync(folder, cancel);
        _forwarding = await ForwardingServer.StartAsync(Functions, _conversation, new(Capabilities["HttpUri"]), cancel);
    }

    private LoadedFunction Named(string function) => Functions.Single(loaded => loaded.Name == function);
}
