using Azure;
using Azure.Storage.Blobs;

namespace Transparency.LocalHost.Hosting;

/// <summary>
/// Stands in for Event Grid: looks at the container several times a second, and whatever blob has an ETag it had not
/// before raises its function. What lies there at the start raises nothing, because the timers run then.
/// </summary>
internal sealed partial class BlobWatch(
    BlobFunction function,
    BlobContainerClient container,
    BlobInvocations invocations,
    TimeProvider time,
    TimeSpan pollInterval,
    ILogger<BlobWatch> logger) : BackgroundService
{
    private readonly SemaphoreSlim _looking = new(1, 1);
    private readonly LookPace _pace = new(pollInterval, time);
    private readonly ChangedBlobs _changes = new(container, function.Pattern);
    private int _looks;

    /// <summary>How often the container was looked at.</summary>
    public int Looks => Volatile.Read(ref _looks);

    public int Unfinished => invocations.Unfinished;

    public override async Task StartAsync(CancellationToken cancel)
    {
        await _changes.StartAsync(cancel);
        await base.StartAsync(cancel);
    }

    /// <summary>While the result is not disposed nothing is raised, so that many files can arrive as one change.</summary>
    public async Task<IDisposable> HoldAsync(CancellationToken cancel)
    {
        await _looking.WaitAsync(cancel);
        return new Hold(_looking);
    }

    public override void Dispose()
    {
        _looking.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken cancel)
    {
        var working = invocations.RunAsync(cancel);

        try
        {
            while (!cancel.IsCancellationRequested)
            {
                await _pace.RestAsync(cancel);
                await LookAsync(cancel);
            }
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // Stopping.
        }

        await working.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task LookAsync(CancellationToken cancel)
    {
        await _looking.WaitAsync(cancel);

        try
        {
            foreach (var blob in await _pace.LookAsync(() => _changes.LookAsync(cancel)))
                invocations.Add(container.GetBlobClient(blob.Name));
        }
        catch (Exception fault) when (fault is RequestFailedException or AggregateException
            // A timeout of the network arrives as a cancellation, though nobody cancelled.
            || (fault is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            LogCannotLook(fault, container.Name);
        }
        finally
        {
            _looking.Release();
        }

        Interlocked.Increment(ref _looks);
    }

    [LoggerMessage(LogLevel.Warning, "The container {Container} could not be listed; the next look tries again")]
    private partial void LogCannotLook(Exception fault, string container);

    private sealed class Hold(SemaphoreSlim looking) : IDisposable
    {
        private SemaphoreSlim? _looking = looking;

        public void Dispose() => Interlocked.Exchange(ref _looking, null)?.Release();
    }
}
