using Transparency.Core.Editions;
using Transparency.Core.Editions.Downloads;
using Transparency.Core.Editions.Searching;
using Transparency.Core.Municipalities;
using Transparency.Core.Payments;
using Transparency.Storage.Telemetry;

namespace Transparency.Storage.Editions;

/// <summary>
/// The indexes of editions, packed as they are, in memory bounded by their bytes; of those that find no room the IČOs alone, which take a
/// tenth, so that one is read only where it has what is looked for. An edition never changes, so nothing here can be stale; which editions
/// may be asked for is told by whoever asks. An edition that was written before there were indexes has none, and its own is computed of its
/// payments.
/// </summary>
/// <param name="files">Where they lie.</param>
/// <param name="most">How many bytes of them are held.</param>
public sealed class EditionIndexStore(PublishedFileStore files, long most)
{
    /// <summary>Some ten thousand years of middling towns.</summary>
    public const long MostBytes = 64 << 20;

    /// <summary>What an index takes beside its bytes: its object, its key and its places in two lists.</summary>
    private const int AroundIndex = 400;

    private readonly Lock _lock = new();
    private readonly Dictionary<EditionKey, LinkedListNode<(EditionKey Key, EditionIndex Index)>> _known = [];
    private readonly LinkedList<(EditionKey Key, EditionIndex Index)> _byUse = new();
    private readonly Dictionary<EditionKey, EditionIds> _ids = [];
    private long _bytes;
    private long _idBytes;

    public EditionIndexStore(PublishedFileStore files)
        : this(files, MostBytes)
    {
    }

    /// <summary>How many bytes of whole indexes are held; of IČOs alone there are never more than may be held of these.</summary>
    public long HeldBytes
    {
        get
        {
            lock (_lock)
                return _bytes;
        }
    }

    /// <summary>False where it is known without a reading that an edition does not name an organisation.</summary>
    public bool MayName(EditionKey edition, Ico id)
    {
        lock (_lock)
            return !_ids.TryGetValue(edition, out var ids) || ids.Has(id);
    }

    /// <summary>What is in memory, or null: nothing is read.</summary>
    public EditionIndex? HeldOrNull(EditionKey edition)
    {
        lock (_lock)
        {
            if (!_known.TryGetValue(edition, out var held))
                return null;

            _byUse.Remove(held);
            _byUse.AddFirst(held);

            return held.Value.Index;
        }
    }

    /// <summary>The index that was written with an edition, or null where there is none.</summary>
    /// <param name="edition">Which edition.</param>
    /// <param name="sweeping">
    /// Whether it is one of very many: it takes the place of no other then, because the next one would take its own.
    /// </param>
    /// <param name="cancel">Stops the reading.</param>
    public async Task<EditionIndex?> WrittenOrNullAsync(EditionKey edition, bool sweeping, CancellationToken cancel)
    {
        var held = HeldOrNull(edition);
        Instruments.CountLookup("edition-indexes", hit: held is not null);

        if (held is not null)
            return held;
        if (await files.BytesOrNullAsync(edition, EditionFiles.IndexFile, cancel) is not { } bytes)
            return null;

        return Keep(edition, EditionIndex.Read(bytes), sweeping);
    }

    /// <summary>How many bytes are to be read to compute an index that was not written, or null where the edition is not there.</summary>
    public async Task<long?> PaymentBytesOrNullAsync(EditionKey edition, CancellationToken cancel) =>
        (await files.FindOrNullAsync(edition, EditionFiles.PaymentsFile, cancel))?.Length;

    /// <summary>Computes the index of an edition that has none; null where the edition is not there any more.</summary>
    /// <param name="edition">Which edition.</param>
    /// <param name="read">Reads payments, and stops when nobody waits any more.</param>
    /// <param name="cancel">Stops the opening.</param>
    public async Task<EditionIndex?> ComputedOrNullAsync(
        EditionKey edition,
        Func<Stream, IEnumerable<Payment>> read,
        CancellationToken cancel)
    {
        if (HeldOrNull(edition) is { } held)
            return held;
        if (await files.SummaryOrNullAsync(edition, cancel) is not { } summary)
            return null;

        await using var rows = await files.OpenOrNullAsync(edition, EditionFiles.PaymentsFile, null, cancel);
        if (rows is null)
            return null;

        var tally = new CounterpartyTally();

        foreach (var payment in read(rows))
            tally.Add(payment);

        return Keep(edition, EditionIndex.Read(EditionIndex.Write(tally, summary.Events, summary.Units)), sweeping: false);
    }

    private EditionIndex Keep(EditionKey edition, EditionIndex index, bool sweeping)
    {
        var bytes = index.Bytes + AroundIndex;

        lock (_lock)
        {
            if (_known.TryGetValue(edition, out var known))
                return known.Value.Index;

            if (bytes > most || (sweeping && _bytes + bytes > most))
            {
                KeepIds(edition, index);
                return index;
            }

            _known[edition] = _byUse.AddFirst((edition, index));
            _bytes += bytes;

            while (_bytes > most && _byUse.Last is { } oldest)
            {
                _byUse.Remove(oldest);
                _known.Remove(oldest.Value.Key);
                _bytes -= oldest.Value.Index.Bytes + AroundIndex;
                KeepIds(oldest.Value.Key, oldest.Value.Index);
            }
        }

        return index;
    }

    private void KeepIds(EditionKey edition, EditionIndex index)
    {
        if (_ids.ContainsKey(edition))
            return;

        var ids = index.Ids();

        // Editions that are current no longer go with all others, which come back as they are read.
        if (_idBytes + ids.Bytes + AroundIndex > most)
        {
            _ids.Clear();
            _idBytes = 0;
        }

        _ids[edition] = ids;
        _idBytes += ids.Bytes + AroundIndex;
    }
}
