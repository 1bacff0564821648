using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Transparency.LocalHost.Hosting;

namespace Transparency.LocalHost.CoreTools;

/// <summary>
/// Stands in for Event Grid: looks at a container several times a second and tells the host of each blob that was written.
/// </summary>
internal sealed class BlobEvents(BlobContainerClient container, BlobPattern pattern, EventGridWebhook webhook, TextWriter error)
    : IAsyncDisposable
{
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(250);

    /// <summary>For how long an event is offered; Event Grid does it for a day.</summary>
    private const int Tries = 60;

    private static readonly TimeSpan RetryDelay = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim _looking = new(1, 1);
    private readonly CancellationTokenSource _stop = new();
    private readonly LookPace _pace = new(PollInterval, TimeProvider.System);
    private readonly ChangedBlobs _changes = new(container, pattern);
    private Task _watching = Task.CompletedTask;
    private int _looks;

    /// <summary>How often the container was looked at and all events were delivered.</summary>
    public int Looks => Volatile.Read(ref _looks);

    /// <summary>Fails where watching does.</summary>
    public Task Watching => _watching;

    public async Task StartAsync(CancellationToken cancel)
    {
        await _changes.StartAsync(cancel);
        _watching = WatchAsync(_stop.Token);
    }

    /// <summary>While the result is not disposed nothing is told.</summary>
    public async Task<IAsyncDisposable> HoldAsync(CancellationToken cancel)
    {
        await _looking.WaitAsync(cancel);
        return new Hold(_looking);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _watching.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
        _looking.Dispose();
    }

    private async Task WatchAsync(CancellationToken cancel)
    {
        while (true)
        {
            await _pace.RestAsync(cancel);
            await _looking.WaitAsync(cancel);

            try
            {
                foreach (var blob in await _pace.LookAsync(() => _changes.LookAsync(cancel)))
                    await DeliverAsync(blob, cancel);
            }
            catch (Exception fault) when (fault is RequestFailedException or AggregateException
                // A timeout of the network arrives as a cancellation, though nobody cancelled.
                || (fault is OperationCanceledException && !cancel.IsCancellationRequested))
            {
                await error.WriteLineAsync(
                    $"The container {container.Name} could not be listed; the next look tries again: {fault.Message}");
            }
            finally
            {
                _looking.Release();
            }

            Interlocked.Increment(ref _looks);
        }
    }

    private async Task DeliverAsync(BlobItem blob, CancellationToken cancel)
    {
        for (var attempt = 1; attempt <= Tries; attempt++)
        {
            if (await webhook.IsTakenAsync(container, blob, cancel))
                return;

            await Task.Delay(RetryDelay, TimeProvider.System, cancel);
        }

        await error.WriteLineAsync(
            $"The host did not take the event of {container.Name}/{blob.Name}; write the file once more, or wait for the night.");
    }

    private sealed class Hold(SemaphoreSlim looking) : IAsyncDisposable
    {
        private SemaphoreSlim? _looking = looking;

        public ValueTask DisposeAsync()
        {
            Interlocked.Exchange(ref _looking, null)?.Release();
            return ValueTask.CompletedTask;
        }
    }
}
