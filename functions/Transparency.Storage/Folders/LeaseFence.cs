using Azure.Core;
using Azure.Core.Pipeline;

namespace Transparency.Storage.Folders;

/// <summary>
/// Lets no write pass that belongs to a lost lease. A cancellation alone is not enough: a worker that slept (a frozen process, a machine
/// put to sleep) goes on where it was, and may send its next write before any timer of its own has run.
/// </summary>
public sealed class LeaseFence : HttpPipelineSynchronousPolicy
{
    private static readonly AsyncLocal<FolderLease?> Held = new();

    /// <summary>From here on what the caller writes, and what it starts, belongs to the lease.</summary>
    internal static void Enter(FolderLease lease) => Held.Value = lease;

    /// <exception cref="OperationCanceledException">The lease is lost; nothing was sent.</exception>
    public override void OnSendingRequest(HttpMessage message)
    {
        if (Held.Value is not { IsOver: true } lease
            || message.Request.Method == RequestMethod.Get
            || message.Request.Method == RequestMethod.Head)
        {
            return;
        }

        // Stopped as well, so that the client does not try the write again.
        lease.GiveUp();
        lease.Lost.ThrowIfCancellationRequested();
    }
}
