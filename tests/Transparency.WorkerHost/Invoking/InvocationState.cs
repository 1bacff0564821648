using Transparency.WorkerHost.Protocol;

namespace Transparency.WorkerHost.Invoking;

/// <summary>How an invocation ended; the numbers are the protocol's.</summary>
public enum InvocationState
{
    /// <summary>It threw.</summary>
    Failure = StatusResult.Types.Status.Failure,

    /// <summary>It returned.</summary>
    Success = StatusResult.Types.Status.Success,

    /// <summary>It was told to stop, and did.</summary>
    Cancelled = StatusResult.Types.Status.Cancelled,
}
