using System.Collections.Concurrent;
using Transparency.Core.Budgets;
using Transparency.Storage.Telemetry;

namespace Transparency.Storage.Editions;

/// <summary>What is current, from memory for as long as <see cref="TransparencyOptions.PointerAge"/>: a busy host asks the table twice a second, not a thousand times.</summary>
public sealed class CurrentEditions(EditionPointers pointers, TransparencyOptions options, TimeProvider time)
{
    private const string Cache = "current-editions";
    private const int MostTowns = 20_000;
    private readonly ConcurrentDictionary<string, Aged<(Municipality?, IReadOnlyList<EditionPointer>)>> _towns = new(StringComparer.Ordinal);
    private Aged<IReadOnlyList<(Municipality, IReadOnlyList<EditionPointer>)>>? _all;

    /// <summary>A municipality with its published years, ordered; null when nothing of it was ever published.</summary>
    public async Task<(Municipality Municipality, IReadOnlyList<EditionPointer> Years)?> MunicipalityOrNullAsync(MunicipalityId id, CancellationToken cancel)
    {
        var hit = _towns.TryGetValue(id.Value, out var known) && !IsOld(known.At);
        Instruments.CountLookup(Cache, hit);
        if (!hit || known is null)
        {
            known = new(time.GetUtcNow(), await pointers.ListAsync(id, cancel));
            // Guesses of names must not fill the memory.
            if (_towns.Count >= MostTowns) _towns.Clear();
            _towns[id.Value] = known;
        }
        var (municipality, years) = known.Value;
        return municipality is null || years.Count == 0 ? null : (municipality, Published(years));
    }

    /// <summary>All municipalities that have a published year, ordered by id.</summary>
    public async Task<IReadOnlyList<(Municipality Municipality, IReadOnlyList<EditionPointer> Years)>> AllAsync(CancellationToken cancel)
    {
        var known = _all;
        var hit = known is not null && !IsOld(known.At);
        Instruments.CountLookup(Cache, hit);
        if (!hit || known is null)
        {
            var towns = (await pointers.ListAllAsync(cancel)).Select(town => (town.Municipality, Years: Published(town.Years))).Where(town => town.Years.Count > 0);
            _all = known = new(time.GetUtcNow(), [.. towns]);
        }
        return known.Value;
    }

    private static IReadOnlyList<EditionPointer> Published(IReadOnlyList<EditionPointer> years) => [.. years.Where(pointer => pointer.Edition is not null)];

    private bool IsOld(DateTimeOffset at) => time.GetUtcNow() - at >= options.PointerAge;

    private sealed record Aged<T>(DateTimeOffset At, T Value);
}
