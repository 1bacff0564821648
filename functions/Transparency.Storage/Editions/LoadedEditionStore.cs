using Transparency.Core.Budgets;
using Transparency.Core.Editions;
using Transparency.Core.Municipalities;
using Transparency.Storage.Telemetry;

namespace Transparency.Storage.Editions;

/// <summary>
/// Editions in memory, loaded once each and bounded by their number of lines: the least recently used go first. An edition never changes,
/// so
/// nothing here can be stale.
/// </summary>
public sealed class LoadedEditionStore(BudgetRowStore rows, PublishedFileStore files, TransparencyOptions options)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<(string, int, string), LinkedListNode<Slot>> _slots = [];
    private readonly LinkedList<Slot> _byUse = new();
    private long _lines;

    /// <returns>The edition, or null when there is none of that name.</returns>
    public async Task<EditionContent?> GetOrNullAsync(string municipality, int year, string edition, CancellationToken cancel)
    {
        var key = (municipality, year, edition);
        var (slot, isNew) = SlotOf(key);
        Instruments.CountLookup("loaded-editions", hit: !isNew);

        try
        {
            // Many may wait for one loading; one that gives up must not stop it for the others.
            var content = await slot.Content.Value.WaitAsync(cancel);
            if (content is null)
                Forget(key);

            return content;
        }
        catch (Exception) when (slot.Content.Value is { IsCompleted: true, IsCompletedSuccessfully: false })
        {
            // The loading failed, not the one who waited for it: nor may a network's timeout be remembered, which comes as a cancellation.
            Forget(key);
            throw;
        }
    }

    private (Slot Slot, bool IsNew) SlotOf((string, int, string) key)
    {
        lock (_lock)
        {
            if (_slots.TryGetValue(key, out var known))
            {
                _byUse.Remove(known);
                _byUse.AddFirst(known);
                return (known.Value, false);
            }

            var slot = new Slot(key, new Lazy<Task<EditionContent?>>(() => LoadAsync(key)));
            _slots[key] = _byUse.AddFirst(slot);

            return (slot, true);
        }
    }

    private async Task<EditionContent?> LoadAsync((string Municipality, int Year, string Edition) key)
    {
        // The summary comes last when an edition is written and goes first when it is withdrawn: where it is there after the rows, they
        // were all there.
        var (lines, ranges) = await rows.ReadAsync(key.Municipality, key.Year, key.Edition, CancellationToken.None);

        if (await files.SummaryOrNullAsync(key.Municipality, key.Year, key.Edition, CancellationToken.None) is not { } summary)
            return null;

        var budget = new Budget(
            FiscalYear.Of(key.Year),
            summary.Known,
            lines,
            summary.Events,
            summary.Units,
            summary.Accounts);
        Weigh(key, lines.Count);

        return new EditionContent(summary, budget, ranges);
    }

    private void Weigh((string, int, string) key, int lines)
    {
        lock (_lock)
        {
            if (!_slots.TryGetValue(key, out var node))
                return;

            // Pushed out and asked for again while it was loaded, an edition is loaded twice, but lies in memory once.
            _lines += lines - node.Value.Lines;
            node.Value.Lines = lines;
            while (_lines > options.CachedLines && _byUse.Last is { } oldest && oldest != node)
                Remove(oldest);
        }
    }

    private void Forget((string, int, string) key)
    {
        lock (_lock)
        {
            if (_slots.TryGetValue(key, out var node))
                Remove(node);
        }
    }

    private void Remove(LinkedListNode<Slot> node)
    {
        _byUse.Remove(node);
        _slots.Remove(node.Value.Key);
        _lines -= node.Value.Lines;
    }

    private sealed class Slot((string, int, string) key, Lazy<Task<EditionContent?>> content)
    {
        public (string, int, string) Key { get; } = key;

        public Lazy<Task<EditionContent?>> Content { get; } = content;

        public int Lines { get; set; }
    }
}
