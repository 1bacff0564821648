using System.Collections.Concurrent;
using Transparency.Core.Budgets;
using Transparency.Core.Publishing.Withdrawing;

namespace Transparency.Storage.Editions;

/// <summary>What is current, from memory for as long as <see cref="TransparencyOptions.PointerAge"/>: a busy host asks the table twice a second, not a thousand times.</summary>
public sealed class CurrentEditions(EditionPointers pointers, TransparencyOptions options, TimeProvider time)
{
    private const int MostTowns = 20_000;
    private readonly ConcurrentDictionary<string, Aged<TownEditions?>> _towns = new(StringComparer.Ordinal);
    private Aged<IReadOnlyList<(Municipality, IReadOnlyList<EditionPointer>)>>? _all;

    /// <summary>A municipality with its published years, ordered; null when nothing of it was ever published.</summary>
    public async Task<(Municipality Municipality, IReadOnlyList<EditionPointer> Years)?> MunicipalityOrNullAsync(MunicipalityId id, CancellationToken cancel) =>
        await TownOrNullAsync(id, cancel) is { Years.Count: > 0 } town ? (town.Municipality, town.Published) : null;

    /// <summary>Says that an edition must not be served, or null. Asked for every named edition, and mostly answered from memory.</summary>
    public async Task<Withdrawal?> WithdrawalOrNullAsync(MunicipalityId id, FiscalYear year, string edition, CancellationToken cancel) =>
        (await TownOrNullAsync(id, cancel))?.Withdrawals.GetValueOrDefault((year, edition));

    /// <summary>All municipalities that have a published year, ordered by id.</summary>
    public async Task<IReadOnlyList<(Municipality Municipality, IReadOnlyList<EditionPointer> Years)>> AllAsync(CancellationToken cancel)
    {
        if (_all is not { } known || IsOld(known.At))
        {
            // What is known is as old as the question, not as the answer.
            var asked = time.GetUtcNow();
            var towns = (await pointers.ListAllAsync(cancel)).Where(town => town.Published.Count > 0).Select(town => (town.Municipality, town.Published));
            _all = known = new(asked, [.. towns]);
        }
        return known.Value;
    }

    private async Task<TownEditions?> TownOrNullAsync(MunicipalityId id, CancellationToken cancel)
    {
        if (!_towns.TryGetValue(id.Value, out var known) || IsOld(known.At))
        {
            var asked = time.GetUtcNow();
            known = new(asked, await pointers.TownOrNullAsync(id, cancel));
            // Guesses of names must not fill the memory.
            if (_towns.Count >= MostTowns) _towns.Clear();
            _towns[id.Value] = known;
        }
        return known.Value;
    }

    private bool IsOld(DateTimeOffset at) => time.GetUtcNow() - at >= options.PointerAge;

    private sealed record Aged<T>(DateTimeOffset At, T Value);
}
