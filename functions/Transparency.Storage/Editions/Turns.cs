namespace Transparency.Storage.Editions;

/// <summary>
/// Lets so many in at once, the others in the order they came. Nobody who waits gives up, so there is nothing to clean up.
/// </summary>
internal sealed class Turns(int atOnce)
{
    private readonly Lock _lock = new();
    private readonly Queue<TaskCompletionSource> _waiting = [];
    private int _inside;

    /// <param name="mostWaiting">How many may wait already.</param>
    /// <returns>Ends when it is one's turn; null where too many wait.</returns>
    public Task? EnterOrNull(int mostWaiting)
    {
        lock (_lock)
        {
            if (_inside < atOnce)
            {
                _inside++;
                return Task.CompletedTask;
            }

            if (_waiting.Count >= mostWaiting)
                return null;

            var turn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Enqueue(turn);

            return turn.Task;
        }
    }

    /// <summary>Gives the place to the next.</summary>
    public void Leave()
    {
        lock (_lock)
        {
            if (_waiting.TryDequeue(out var next))
                next.SetResult();
            else
                _inside--;
        }
    }
}
