using System.Threading.Channels;
using Azure.Storage.Blobs;

namespace Transparency.LocalHost.Hosting;

/// <summary>Runs a blob function for each blob it is given: several at once, and each several times before it is poison.</summary>
internal sealed partial class BlobInvocations(
    BlobFunction function,
    IServiceScopeFactory scopes,
    PoisonLog poison,
    TimeProvider time,
    TimeSpan firstRetryDelay,
    BlobLimits limits,
    ILogger logger)
{
    private readonly Channel<BlobClient> _queue = Channel.CreateUnbounded<BlobClient>();
    private int _unfinished;

    /// <summary>How many blobs are waiting or being worked on.</summary>
    public int Unfinished => Volatile.Read(ref _unfinished);

    public void Add(BlobClient blob)
    {
        Interlocked.Increment(ref _unfinished);
        _queue.Writer.TryWrite(blob);
    }

    public Task RunAsync(CancellationToken cancel) =>
        Parallel.ForEachAsync(
            _queue.Reader.ReadAllAsync(cancel),
            new ParallelOptions { MaxDegreeOfParallelism = limits.AtOnce, CancellationToken = cancel },
            async (blob, token) =>
            {
                await RunAsync(blob, token);
                Interlocked.Decrement(ref _unfinished);
            });

    private async Task RunAsync(BlobClient blob, CancellationToken cancel)
    {
        var path = $"{blob.BlobContainerName}/{blob.Name}";
        var delay = firstRetryDelay;
        for (var attempt = 1; ; attempt++, delay *= 2)
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await function.RunAsync(blob, scope.ServiceProvider, cancel);
                return;
            }
            catch (Exception) when (cancel.IsCancellationRequested)
            {
                // Stopping is not a failure: the next start's reconciliation finds the folder as it is.
                return;
            }
            catch (Exception failure) when (attempt < limits.Tries)
            {
                LogFailure(failure, function.Name, path, attempt, limits.Tries);
                TellOfFullDisk(failure);
            }
            catch (Exception failure)
            {
                LogPoison(failure, function.Name, path, limits.Tries, poison.File);
                TellOfFullDisk(failure);
                Poison(path, failure);

                return;
            }

            await Task.Delay(delay, time, cancel);
        }
    }

    private void TellOfFullDisk(Exception failure)
    {
        if (FullDisk.SentenceOrNull(failure, Path.GetDirectoryName(poison.File)!, Path.GetTempPath()) is { } sentence)
            LogFullDisk(sentence);
    }

    private void Poison(string path, Exception failure)
    {
        try
        {
            poison.Write(function.Name, path, failure);
        }
        catch (IOException fault)
        {
            // A full disk must not stop the other blobs.
            LogCannotNote(fault, poison.File);
        }
    }

    [LoggerMessage(LogLevel.Error, "{Sentence}")]
    private partial void LogFullDisk(string sentence);

    [LoggerMessage(LogLevel.Error, "{File} could not be written")]
    private partial void LogCannotNote(Exception fault, string file);

    [LoggerMessage(LogLevel.Warning, "{Function} failed for {Path}, try {Attempt} of {Tries}")]
    private partial void LogFailure(Exception failure, string function, string path, int attempt, int tries);

    [LoggerMessage(
        LogLevel.Error,
        "{Function} failed for {Path} {Tries} times; it is noted in {File}. The night tries it again, and so does the next start")]
    private partial void LogPoison(Exception failure, string function, string path, int tries, string file);
}
