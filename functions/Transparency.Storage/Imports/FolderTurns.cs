using Transparency.Core.Municipalities;

namespace Transparency.Storage.Imports;

/// <summary>
/// One import of a folder at a time within this process. The lease keeps workers apart; but whoever waits for a lease asks the storage
/// again and again, and the events of a folder's files nearly always come to the same worker.
/// </summary>
public sealed class FolderTurns
{
    private readonly Lock _lock = new();
    private readonly Dictionary<FolderId, Turn> _turns = [];

    /// <summary>Does it when nobody else here does it for the folder.</summary>
    public async Task<T> RunAsync<T>(FolderId folder, Func<Task<T>> work, CancellationToken cancel)
    {
        var turn = Join(folder);

        try
        {
            await turn.Free.WaitAsync(cancel);

            try
            {
                return await work();
            }
            finally
            {
                turn.Free.Release();
            }
        }
        finally
        {
            Leave(folder, turn);
        }
    }

    private Turn Join(FolderId folder)
    {
        lock (_lock)
        {
            if (!_turns.TryGetValue(folder, out var turn))
                _turns[folder] = turn = new();

            turn.Takers++;

            return turn;
        }
    }

    private void Leave(FolderId folder, Turn turn)
    {
        lock (_lock)
        {
            if (--turn.Takers > 0)
                return;

            _turns.Remove(folder);
        }

        turn.Free.Dispose();
    }

    private sealed class Turn
    {
        public SemaphoreSlim Free { get; } = new(1, 1);

        /// <summary>Who waits and who works.</summary>
        public int Takers { get; set; }
    }
}
