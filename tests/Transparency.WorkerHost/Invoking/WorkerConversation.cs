using System.Collections.Concurrent;
using Transparency.WorkerHost.Protocol;

namespace Transparency.WorkerHost.Invoking;

/// <summary>
/// What a host and its worker talk about, in the order of the real host: who are you, what functions have you, load them, run them, end.
/// </summary>
internal sealed class WorkerConversation(WorkerStream stream)
{
    private readonly ConcurrentDictionary<string, int> _invoked = new(StringComparer.Ordinal);

    /// <summary>The ids of the functions that were invoked, and how often.</summary>
    public IReadOnlyDictionary<string, int> Invoked => _invoked;

    /// <returns>The worker's capabilities.</returns>
    /// <exception cref="InvalidOperationException">The worker says that it cannot.</exception>
    public async Task<IReadOnlyDictionary<string, string>> IntroduceAsync(string folder, CancellationToken cancel)
    {
        var question = new WorkerInitRequest { HostVersion = "4.0.0", WorkerDirectory = folder, FunctionAppDirectory = folder };
        var answer = (await stream.AskAsync(new() { WorkerInitRequest = question }, cancel)).WorkerInitResponse;
        Require(answer.Result, "The worker does not start");

        return answer.Capabilities;
    }

    /// <summary>Asks for the functions, and loads each.</summary>
    /// <exception cref="InvalidOperationException">A function cannot be told of or loaded.</exception>
    public async Task<IReadOnlyList<LoadedFunction>> LoadAsync(string folder, CancellationToken cancel)
    {
        var question = new FunctionsMetadataRequest { FunctionAppDirectory = folder };
        var answer = (await stream.AskAsync(new() { FunctionsMetadataRequest = question }, cancel)).FunctionMetadataResponse;
        Require(answer.Result, "The worker does not say which functions it has");

        foreach (var metadata in answer.Functions)
        {
            var load = new FunctionLoadRequest { FunctionId = metadata.FunctionId, Metadata = metadata };
            var loaded = (await stream.AskAsync(new() { FunctionLoadRequest = load }, cancel)).FunctionLoadResponse;
            Require(loaded.Result, $"{metadata.Name} does not load");
        }

        return [.. answer.Functions.Select(LoadedFunction.From)];
    }

    public Invocation Invoke(InvocationRequest request)
    {
        _invoked.AddOrUpdate(request.FunctionId, 1, (_, times) => times + 1);
        return new(request.InvocationId, InvokeAsync(request));
    }

    /// <summary>Asks the worker to stop an invocation, which it may be too late for.</summary>
    public void Cancel(string invocation) => stream.Tell(new() { InvocationCancel = new() { InvocationId = invocation } });

    /// <summary>Asks the worker to end.</summary>
    public void Terminate() => stream.Tell(new() { WorkerTerminate = new() });

    private async Task<InvocationOutcome> InvokeAsync(InvocationRequest request)
    {
        var answer = await stream.AskAsync(new() { InvocationRequest = request }, CancellationToken.None);
        return InvocationOutcome.From(answer.InvocationResponse.Result);
    }

    private static void Require(StatusResult result, string otherwise)
    {
        if (result.Status != StatusResult.Types.Status.Success)
            throw new InvalidOperationException($"{otherwise}: {result.Exception?.Message ?? "it does not say why"}.");
    }
}
