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
    private Dictionary<string, ETag> _known = [];
    private int _looks;

    /// <summary>How often the container was looked at.</summary>
    public int Looks => Volatile.Read(ref _looks);

    public int Unfinished => invocations.Unfinished;

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        _known = await ListAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    /// <summary>While the result is not disposed nothing is raised, so that many files can arrive as one change.</summary>
    public async Task<IDisposable> HoldAsync(CancellationToken cancellationToken)
    {
        await _looking.WaitAsync(cancellationToken);
        return new Hold(_looking);
    }

    public override void Dispose()
    {
        _looking.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        Task working = invocations.RunAsync(stoppingToken);
        using var timer = new PeriodicTimer(pollInterval, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
                await LookAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Stopping.
        }

        await working.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        await _looking.WaitAsync(cancellationToken);
        try
        {
            Dictionary<string, ETag> now = await ListAsync(cancellationToken);
            foreach (var (name, _) in now.Where(blob => !_known.TryGetValue(blob.Key, out ETag before) || before != blob.Value))
                invocations.Add(container.GetBlobClient(name));
            _known = now;
        }
        catch (Exception fault) when (fault is RequestFailedException or AggregateException || (fault is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            // A timeout of the network arrives as a cancellation, though nobody cancelled.
            LogCannotLook(fault, container.Name);
        }
        finally
        {
            _looking.Release();
        }

        Interlocked.Increment(ref _looks);
    }

    private async Task<Dictionary<string, ETag>> ListAsync(CancellationToken cancellationToken)
    {
        var listing = new Dictionary<string, ETag>(StringComparer.Ordinal);
        try
        {
            await foreach (var blob in container.GetBlobsAsync(new() { Prefix = function.Pattern.Prefix }, cancellationToken))
            {
                if (function.Pattern.MatchOrNull(blob.Name) is not null && blob.Properties.ETag is { } etag)
                    listing[blob.Name] = etag;
            }
        }
        catch (RequestFailedException fault) when (fault.Status == StatusCodes.Status404NotFound)
        {
            // A container that is not there yet is an empty one.
        }

        return listing;
    }

    [LoggerMessage(LogLevel.Warning, "The container {Container} could not be listed; the next look tries again")]
    private partial void LogCannotLook(Exception fault, string container);

    private sealed class Hold(SemaphoreSlim looking) : IDisposable
    {
        private SemaphoreSlim? _looking = looking;

        public void Dispose() => Interlocked.Exchange(ref _looking, null)?.Release();
    }
}
