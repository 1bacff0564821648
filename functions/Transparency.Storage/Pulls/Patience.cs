namespace Transparency.Storage.Pulls;

/// <summary>How long a server is waited for: for all it does together, and for each thing it does.</summary>
internal sealed class Patience : IDisposable
{
    private readonly PullLimits _limits;
    private readonly CancellationToken _caller;
    private readonly CancellationTokenSource _total;
    private CancellationTokenSource _next;

    public Patience(PullLimits limits, CancellationToken caller)
    {
        (_limits, _caller) = (limits, caller);
        _total = CancellationTokenSource.CreateLinkedTokenSource(caller);
        _total.CancelAfter(limits.Total);
        _next = CancellationTokenSource.CreateLinkedTokenSource(_total.Token);
    }

    /// <summary>Whether the server, and not the caller, ended what was cancelled.</summary>
    public bool IsOver => !_caller.IsCancellationRequested;

    /// <summary>For the next thing to wait for.</summary>
    public CancellationToken Next()
    {
        // A timer that has run out cannot be set again, one that has not is moved.
        if (!_next.TryReset())
        {
            _next.Dispose();
            _next = CancellationTokenSource.CreateLinkedTokenSource(_total.Token);
        }

        _next.CancelAfter(_limits.Idle);
        return _next.Token;
    }

    public void Dispose()
    {
        _next.Dispose();
        _total.Dispose();
    }
}
