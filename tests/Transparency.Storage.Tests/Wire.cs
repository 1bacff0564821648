using System.Collections.Concurrent;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Transparency.Storage.Tests;

/// <summary>
/// The wire between a worker and storage. It remembers what passed, and can be cut at a write: from then on nothing passes any more, which
/// to
/// storage looks exactly like a worker that crashed.
/// </summary>
internal sealed class Wire : HttpPipelinePolicy
{
    private int _writes;
    private volatile bool _isCut;

    /// <summary>The write at which the wire is cut, counted from 1; 0 for never.</summary>
    public int CutAtWrite { get; init; }

    /// <summary>Whether storage still does the write at which the wire is cut, so that only its answer is lost.</summary>
    public bool AnswerIsLost { get; init; }

    /// <summary>Runs before every request; what it throws is what the worker gets.</summary>
    public Func<Request, Task>? Before { get; set; }

    public bool IsCut => _isCut;

    /// <summary>All requests so far: method, path and query.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    public IEnumerable<string> Writes =>
        Requests.Where(request =>
            !request.StartsWith("GET ", StringComparison.Ordinal) && !request.StartsWith("HEAD ", StringComparison.Ordinal));

    /// <summary>Attempts to take a folder's lease.</summary>
    public int LeaseAttempts => Requests.Count(request => request.Contains("comp=lease", StringComparison.Ordinal));

    public int Reads(string path) =>
        Requests.Count(request => request.StartsWith("GET ", StringComparison.Ordinal) && request.Contains(path, StringComparison.Ordinal));

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        throw new NotSupportedException("Storage is asked asynchronously.");

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        if (_isCut)
            throw Cut();
        if (Before is { } before)
            await before(message.Request);

        var method = message.Request.Method;
        Requests.Enqueue($"{method} {message.Request.Uri.ToUri().PathAndQuery}");

        if (method != RequestMethod.Get && method != RequestMethod.Head && Interlocked.Increment(ref _writes) == CutAtWrite)
        {
            _isCut = true;

            if (AnswerIsLost)
                await ProcessNextAsync(message, pipeline);

            throw Cut();
        }

        await ProcessNextAsync(message, pipeline);
    }

    private static RequestFailedException Cut() => new(503, "The wire is cut.");
}
