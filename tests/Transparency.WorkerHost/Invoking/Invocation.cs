namespace Transparency.WorkerHost.Invoking;

/// <summary>A function that runs in the worker.</summary>
/// <param name="Id">Of this one run.</param>
/// <param name="Outcome">Ends when the run does.</param>
public sealed record Invocation(string Id, Task<InvocationOutcome> Outcome);
