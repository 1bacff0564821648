using System.Globalization;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Editions;
using Transparency.Core.StatePublication;
using Transparency.Storage.StatePublication;
using Transparency.Storage.Telemetry;

namespace Transparency.Storage.Editions;

/// <summary>
/// What every municipality of the country has at a node: the years that were asked about lie in memory by node, about 17 MB each, and what
/// was asked lies beside them. Both are bounded, and what was not asked for longest goes first. A year comes by one request. An edition
/// never changes, so nothing here can be stale.
/// </summary>
public sealed class StateNodeStore(StateEditionStore editions) : IDisposable
{
    /// <summary>Sixteen years, 17 MB each; where there is less than 1.5 GB of memory a fifth of it.</summary>
    private static readonly long MostBytes = Math.Min(288L << 20, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 5);

    /// <summary>Some two hundred nodes, 160 kB each.</summary>
    private const long MostColumnBytes = 32L << 20;

    private readonly LeastUsed<EditionKey, StateNodes> _years = new(MostBytes);
    private readonly LeastUsed<(EditionKey Edition, string Place), StateColumn> _columns = new(MostColumnBytes);

    /// <summary>What is being read takes several times as much as what is kept of it.</summary>
    private readonly SemaphoreSlim _reading = new(1);

    /// <summary>About how many bytes are read for a question, none where its year lies in memory.</summary>
    public long BytesToRead(StateEdition edition) =>
        _years.TryGet(edition.Key, out _) ? 0 : edition.Index.Towns.Sum(town => (long)town.Town.Length);

    /// <summary>Where a path leads in the country's budget, or null where it leads nowhere.</summary>
    public async Task<BudgetPlace?> PlaceOrNullAsync(
        StateEdition edition,
        Side side,
        View view,
        IReadOnlyList<string> path,
        CancellationToken cancel) =>
        (await YearOrNullAsync(edition, cancel))?.PlaceOrNull(side, view, path);

    /// <summary>What each has there, consolidated, in the order of the index; null where the edition has gone meanwhile.</summary>
    public async Task<StateColumn?> ColumnOrNullAsync(StateEdition edition, BudgetPlace place, CancellationToken cancel)
    {
        var key = KeyOf(edition, place);
        var isHeld = _columns.TryGet(key, out var column);
        Instruments.CountLookup("state-nodes", isHeld);

        if (isHeld)
            return column;
        if (await YearOrNullAsync(edition, cancel) is not { } year)
            return null;

        column = year.ColumnOf(place, isConsolidated: true);

        return _columns.GetOrAdd(key, column, column.Bytes);
    }

    public void Dispose() => _reading.Dispose();

    private static (EditionKey Edition, string Place) KeyOf(StateEdition edition, BudgetPlace place) => (
        edition.Key,
        string.Create(
            CultureInfo.InvariantCulture,
            $"{place.Side}|{place.View.Name}|{string.Join('|', place.Steps.Select(step => $"{step.Level}:{step.Code}"))}"));

    private async Task<StateNodes?> YearOrNullAsync(StateEdition edition, CancellationToken cancel)
    {
        if (_years.TryGet(edition.Key, out var known))
            return known;

        await _reading.WaitAsync(cancel);
        try
        {
            // Who waited finds what the one before has read.
            if (_years.TryGet(edition.Key, out known))
                return known;
            if (await editions.FileOrNullAsync(edition.Key) is not { } file)
                return null;

            var year = StateNodes.Read(edition.Index, file.Span);
            return _years.GetOrAdd(edition.Key, year, year.Bytes);
        }
        finally
        {
            _reading.Release();
        }
    }
}
