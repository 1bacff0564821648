using Transparency.WorkerHost.Protocol;

namespace Transparency.WorkerHost.Invoking;

/// <summary>What the worker says that came of an invocation.</summary>
/// <param name="State"><c>Success</c>, <c>Failure</c> or <c>Cancelled</c>.</param>
/// <param name="Fault">The exception's message; null after a success.</param>
public sealed record InvocationOutcome(InvocationState State, string? Fault)
{
    internal static InvocationOutcome From(StatusResult result) => new((InvocationState)result.Status, result.Exception?.Message);
}
