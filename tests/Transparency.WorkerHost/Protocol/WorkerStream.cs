using System.Collections.Concurrent;
using System.Threading.Channels;
using Grpc.Core;

namespace Transparency.WorkerHost.Protocol;

/// <summary>The one stream between this host and its worker: questions go out, and each answer finds who asked.</summary>
internal sealed class WorkerStream : FunctionRpc.FunctionRpcBase
{
    private readonly Channel<StreamingMessage> _outgoing = Channel.CreateUnbounded<StreamingMessage>();
    private readonly ConcurrentDictionary<string, TaskCompletionSource<StreamingMessage>> _waiting = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<LogEntry> _log = new();
    private readonly TaskCompletionSource _opened = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile bool _closed;

    /// <summary>Ends when the worker has said who it is.</summary>
    public Task Opened => _opened.Task;

    /// <summary>What the worker has told the host to log, in order.</summary>
    public IReadOnlyCollection<LogEntry> Log => _log;

    /// <exception cref="InvalidOperationException">The worker is gone.</exception>
    public async Task<StreamingMessage> AskAsync(StreamingMessage question, CancellationToken cancel)
    {
        question.RequestId = Guid.NewGuid().ToString();
        var answer = new TaskCompletionSource<StreamingMessage>(TaskCreationOptions.RunContinuationsAsynchronously);
        _waiting[question.RequestId] = answer;
        try
        {
            Tell(question);

            if (_closed)
                answer.TrySetException(Gone());

            return await answer.Task.WaitAsync(cancel);
        }
        finally
        {
            _waiting.TryRemove(question.RequestId, out _);
        }
    }

    /// <summary>Says what is not answered.</summary>
    public void Tell(StreamingMessage message) => _outgoing.Writer.TryWrite(message);

    /// <summary>Called when the worker opens the stream; ends when either side does.</summary>
    public override async Task EventStream(
        IAsyncStreamReader<StreamingMessage> requestStream, IServerStreamWriter<StreamingMessage> responseStream, ServerCallContext context)
    {
        var writing = WriteAsync(responseStream, context.CancellationToken);

        try
        {
            await foreach (var message in requestStream.ReadAllAsync(context.CancellationToken))
                Take(message);
        }
        catch (Exception fault) when (fault is IOException or OperationCanceledException)
        {
            // A process that ends does not always close its connections in order.
        }

        Close();
        await writing;
    }

    /// <summary>Whoever still waits for an answer is told that there will be none.</summary>
    public void Close()
    {
        _closed = true;
        _outgoing.Writer.TryComplete();

        foreach (var answer in _waiting.Values)
            answer.TrySetException(Gone());
    }

    private void Take(StreamingMessage message)
    {
        if (message.ContentCase == StreamingMessage.ContentOneofCase.StartStream)
            _opened.TrySetResult();
        else if (message.ContentCase == StreamingMessage.ContentOneofCase.RpcLog)
            _log.Enqueue(LogEntry.From(message.RpcLog));
        else if (_waiting.TryGetValue(message.RequestId, out var answer))
            answer.TrySetResult(message);
    }

    private async Task WriteAsync(IServerStreamWriter<StreamingMessage> writer, CancellationToken cancel)
    {
        try
        {
            await foreach (var message in _outgoing.Reader.ReadAllAsync(cancel))
                await writer.WriteAsync(message, cancel);
        }
        catch (Exception fault) when (fault is IOException or OperationCanceledException or InvalidOperationException)
        {
            // The reading side says that the worker is gone.
        }
    }

    private static InvalidOperationException Gone() => new("The worker has ended, so it does not answer any more.");
}
