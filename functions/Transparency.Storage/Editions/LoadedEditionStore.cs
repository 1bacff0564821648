using Transparency.Core.Budgets;
using Transparency.Core.Editions;
using Transparency.Core.Editions.Downloads;
using Transparency.Core.Municipalities;
using Transparency.Storage.Telemetry;

namespace Transparency.Storage.Editions;

/// <summary>
/// Editions in memory, loaded once each and bounded by their number of lines, with their names and notes counted as lines too: the least
/// recently used go first, and one that is larger than the bound is answered and not kept. An edition never changes, so nothing here can be
/// stale. Few are loaded at once; of those that are there a bounded number waits, and names that nobody published wait for nothing.
/// </summary>
public sealed class LoadedEditionStore(
    BudgetRowStore rows,
    PublishedFileStore files,
    TransparencyOptions options,
    StateTowns? states = null)
{
    /// <summary>Memory of a line, as <see cref="TransparencyOptions.CachedLines"/> says.</summary>
    private const int LineBytes = 150;

    /// <summary>What is being loaded is beyond the bound until it is weighed, so few are loaded at once.</summary>
    public const int LoadedAtOnce = 4;

    /// <summary>So many may wait to be loaded for readers: more would not be answered before these lose patience.</summary>
    public const int MostWaiting = 64;

    private readonly Turns _loading = new(LoadedAtOnce);
    private readonly Lock _lock = new();
    private readonly Dictionary<EditionKey, LinkedListNode<Slot>> _slots = [];
    private readonly LinkedList<Slot> _byUse = new();
    private long _lines;

    /// <returns>The edition, or null when there is none of that name.</returns>
    /// <exception cref="LoadingQueueFullException">Too many others are to be loaded first; only who reads hears that, imports
    /// wait.</exception>
    public async Task<EditionContent?> GetOrNullAsync(EditionKey edition, CancellationToken cancel)
    {
        while (true)
        {
            var (slot, isNew) = SlotOf(edition);
            Instruments.CountLookup("loaded-editions", hit: !isNew);

            try
            {
                // Many may wait for one loading; one that gives up must not stop it for the others.
                return await slot.Content.Value.WaitAsync(cancel);
            }
            catch (LoadingQueueFullException) when (!StoragePatience.IsOfReader)
            {
                // It was a reader's loading.
            }
        }
    }

    private (Slot Slot, bool IsNew) SlotOf(EditionKey edition)
    {
        lock (_lock)
        {
            if (_slots.TryGetValue(edition, out var known))
            {
                _byUse.Remove(known);
                _byUse.AddFirst(known);
                return (known.Value, false);
            }

            var slot = new Slot(edition, new Lazy<Task<EditionContent?>>(() => LoadAsync(edition)));
            _slots[edition] = _byUse.AddFirst(slot);

            return (slot, true);
        }
    }

    private async Task<EditionContent?> LoadAsync(EditionKey edition)
    {
        EditionContent? content = null;
        try
        {
            content = await OwnOrNullAsync(edition) ?? await OfStateOrNullAsync(edition);
            return content;
        }
        finally
        {
            // Neither a fault, such as a network's timeout, nor that there was none is remembered for the next, even where whoever
            // waited has gone.
            if (content is null)
                Forget(edition);
        }
    }

    /// <summary>
    /// Who invents names must not keep those waiting who ask for what there is; an import asks for what it knows.
    /// </summary>
    private async Task<EditionContent?> OwnOrNullAsync(EditionKey edition) =>
        StoragePatience.IsOfReader && !await files.HasAsync(edition, EditionFiles.SummaryFile, CancellationToken.None)
            ? null
            : await ReadInTurnAsync(edition);

    /// <summary>A municipality's part of the country's edition is small, so it waits for no turn.</summary>
    private async Task<EditionContent?> OfStateOrNullAsync(EditionKey edition)
    {
        if (states is null || await states.ContentOrNullAsync(edition, CancellationToken.None) is not { } content)
            return null;

        Weigh(edition, content.Budget.Lines.Count);

        return content;
    }

    private async Task<EditionContent?> ReadInTurnAsync(EditionKey edition)
    {
        var turn = _loading.EnterOrNull(StoragePatience.IsOfReader ? MostWaiting : int.MaxValue)
            ?? throw new LoadingQueueFullException(edition);
        await turn;

        try
        {
            return await ReadAsync(edition);
        }
        finally
        {
            _loading.Leave();
        }
    }

    private async Task<EditionContent?> ReadAsync(EditionKey edition)
    {
        // The summary comes last when an edition is written and goes first when it is withdrawn: where it is there after the rows, they
        // were all there.
        var (lines, ranges) = await rows.ReadAsync(edition, CancellationToken.None);

        if (await files.SummaryOrNullAsync(edition, CancellationToken.None) is not { } summary)
            return null;

        var budget = new Budget(
            edition.Folder.Year,
            summary.Known,
            lines,
            summary.Events,
            summary.Units,
            summary.Accounts);
        Weigh(edition, lines.Count + NamesAsLines(summary));

        return new EditionContent(summary, budget, ranges);
    }

    private static int NamesAsLines(EditionSummary summary)
    {
        long bytes = 0;

        foreach (var name in summary.Events.Concat(summary.Units).Concat(summary.Accounts ?? []))
            bytes += sizeof(char) * (name.Id.Length + name.Name.Length);

        foreach (var note in summary.Notes ?? [])
            bytes += sizeof(char) * (note.Code.Length + note.Text.Length);

        return (int)Math.Min(bytes / LineBytes, int.MaxValue / 2);
    }

    private void Weigh(EditionKey edition, int lines)
    {
        lock (_lock)
        {
            if (!_slots.TryGetValue(edition, out var node))
                return;

            // Pushed out and asked for again while it was loaded, an edition is loaded twice, but lies in memory once.
            _lines += lines - node.Value.Lines;
            node.Value.Lines = lines;

            // Nothing else has to go for what would not fit alone.
            if (lines > options.CachedLines)
                Remove(node);

            while (_lines > options.CachedLines && _byUse.Last is { } oldest)
                Remove(oldest);
        }
    }

    private void Forget(EditionKey edition)
    {
        lock (_lock)
        {
            if (_slots.TryGetValue(edition, out var node))
                Remove(node);
        }
    }

    private void Remove(LinkedListNode<Slot> node)
    {
        _byUse.Remove(node);
        _slots.Remove(node.Value.Edition);
        _lines -= node.Value.Lines;
    }

    private sealed class Slot(EditionKey edition, Lazy<Task<EditionContent?>> content)
    {
        public EditionKey Edition { get; } = edition;

        public Lazy<Task<EditionContent?>> Content { get; } = content;

        public int Lines { get; set; }
    }
}
