using System.Runtime.CompilerServices;
using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Microsoft.Extensions.Logging;

namespace Transparency.Storage.Imports;

/// <summary>
/// The files whose import the host in Azure gave up after its last try: messages in the queue <c>webjobs-blobtrigger-poison</c>, which
/// nobody reads but
/// this. On one machine the local host keeps a poison log instead, and the queue is not there.
/// </summary>
public sealed partial class GivenUpFiles(
    QueueClient queue,
    FolderChanges changes,
    TransparencyOptions options,
    ILogger<GivenUpFiles> logger)
{
    /// <summary>As many messages as the storage hands out at once.</summary>
    private const int AtOnce = 32;

    /// <summary>For how long nobody else gets a message that is being worked on.</summary>
    private static readonly TimeSpan Hidden = TimeSpan.FromMinutes(30);

    /// <summary>
    /// Says in the log, where an alert looks for it, how many there are and which, as far as they are handed out at once.
    /// </summary>
    public async Task TellAsync(CancellationToken cancel)
    {
        try
        {
            QueueProperties waiting = await queue.GetPropertiesAsync(cancel);
            if (waiting.ApproximateMessagesCount == 0)
                return;

            PeekedMessage[] messages = await queue.PeekMessagesAsync(AtOnce, cancel);
            var files = messages
                .Select(message => GivenUpFile.ParseOrNull(message.MessageText)?.ToString() ?? "?")
                .Distinct(StringComparer.Ordinal);
            LogGivenUp(waiting.ApproximateMessagesCount, string.Join(", ", files));
        }
        catch (RequestFailedException none) when (none.Status == 404)
        {
            // The host makes the queue when it gives up the first file.
        }
    }

    /// <summary>
    /// Imports each of them once more and takes its message out of the queue. A folder that its report covers by now costs a few requests.
    /// A file that
    /// fails again keeps its message, and keeps none of the others from their turn.
    /// </summary>
    /// <exception cref="AggregateException">Some failed again; the next night tries them.</exception>
    public async Task ImportAgainAsync(CancellationToken cancel)
    {
        var faults = new List<Exception>();

        await foreach (var message in MessagesAsync(cancel))
        {
            var file = GivenUpFile.ParseOrNull(message.MessageText);
            try
            {
                if (file?.Container == options.ExportsContainer)
                    await changes.FileWrittenAsync(file.Path, cancel);

                await queue.DeleteMessageAsync(message.MessageId, message.PopReceipt, cancel);
                LogDone(file?.ToString() ?? "A message that names no file");
            }
            catch (Exception fault) when (!cancel.IsCancellationRequested)
            {
                LogFailed(fault, file?.ToString() ?? "?");
                faults.Add(fault);
            }
        }

        if (faults.Count > 0)
            throw new AggregateException("Some files that were given up could not be imported again.", faults);
    }

    private async IAsyncEnumerable<QueueMessage> MessagesAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        while (await BatchAsync(cancel) is { Length: > 0 } batch)
        {
            foreach (var message in batch)
                yield return message;
        }
    }

    private async Task<QueueMessage[]> BatchAsync(CancellationToken cancel)
    {
        try
        {
            return await queue.ReceiveMessagesAsync(AtOnce, Hidden, cancel);
        }
        catch (RequestFailedException none) when (none.Status == 404)
        {
            return [];
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Count} files were given up and wait for the night: {Files}")]
    private partial void LogGivenUp(int count, string files);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "{File} was given up by day; its folder is up to date now and the message is gone from the queue")]
    private partial void LogDone(string file);

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "{File} was given up by day, and the next night tries it again; its folder could not be brought up to date")]
    private partial void LogFailed(Exception fault, string file);
}
