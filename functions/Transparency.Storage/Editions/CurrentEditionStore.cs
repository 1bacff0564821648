using System.Collections.Concurrent;
using Transparency.Core.Editions;
using Transparency.Core.Municipalities;
using Transparency.Core.Publications.Withdrawals;
using Transparency.Core.StatePublication;
using Transparency.Storage.Telemetry;

namespace Transparency.Storage.Editions;

/// <summary>
/// What is current, from memory for as long as <see cref="TransparencyOptions.PointerAge"/>: a busy host asks the table twice a second, not
/// a thousand times. Ages are counted by a clock that only goes on: one that is set back would keep serving what was withdrawn.
/// </summary>
public sealed class CurrentEditionStore(EditionPointerStore pointers, TransparencyOptions options, TimeProvider time)
{
    private const string Cache = "current-editions";
    private const int MostTowns = 20_000;

    /// <summary>A withdrawn year must leave every list within a minute.</summary>
    private static readonly TimeSpan OldestList = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<string, Aged<TownEditions?>> _towns = new(StringComparer.Ordinal);
    private readonly Lock _reading = new();
    private Task<Towns>? _readingAll;
    private volatile Towns? _all;

    /// <summary>A municipality with its published years, ordered; null when nothing of it was ever published.</summary>
    public async Task<(Municipality Municipality, IReadOnlyList<EditionPointer> Years)?> MunicipalityOrNullAsync(
        MunicipalityId id,
        CancellationToken cancel) =>
        await TownOrNullAsync(id, cancel) is { Years.Count: > 0 } town ? (town.Municipality, town.Published) : null;

    /// <summary>Says that an edition must not be served, or null. Asked for every named edition, and mostly answered from memory.</summary>
    public async Task<Withdrawal?> WithdrawalOrNullAsync(EditionKey edition, CancellationToken cancel) =>
        (await TownOrNullAsync(edition.Folder.Municipality, cancel))?.Withdrawals.GetValueOrDefault((edition.Folder.Year, edition.Edition));

    /// <summary>Everything that is known of a municipality; null when nothing of it was ever published.</summary>
    public Task<TownEditions?> EditionsOrNullAsync(MunicipalityId id, CancellationToken cancel) => TownOrNullAsync(id, cancel);

    /// <summary>The same of all, by id, as old as <see cref="AllAsync"/> is.</summary>
    public async Task<IReadOnlyDictionary<string, TownEditions>> AllEditionsAsync(CancellationToken cancel) =>
        (await TownsAsync(cancel)).ById;

    /// <summary>
    /// All municipalities that have published a year themselves, ordered by id; the folder of the whole country is none. Reading the whole
    /// table takes the longer the more there are, so the list is kept for ten times as long as reading it took, though never longer than
    /// <see cref="OldestList"/>; whoever asks meanwhile waits for the one reading.
    /// </summary>
    public async Task<IReadOnlyList<(Municipality Municipality, IReadOnlyList<EditionPointer> Years)>> AllAsync(CancellationToken cancel) =>
        (await TownsAsync(cancel)).Value;

    private async Task<Towns> TownsAsync(CancellationToken cancel)
    {
        var known = options.PointerAge > TimeSpan.Zero ? _all : null;
        var hit = known is not null && time.GetElapsedTime(known.At) < known.Lasts;
        Instruments.CountLookup(Cache, hit);

        if (hit && known is not null)
            return known;
        if (options.PointerAge == TimeSpan.Zero)
            return await ReadAllAsync();

        Task<Towns> reading;

        lock (_reading)
            reading = _readingAll is { IsCompleted: false } running ? running : _readingAll = ReadAllAsync();

        return await reading.WaitAsync(cancel);
    }

    /// <summary>One reading for all who wait for it: none of them may stop it.</summary>
    private async Task<Towns> ReadAllAsync()
    {
        var began = time.GetTimestamp();
        var all = await pointers.ListAllAsync(CancellationToken.None);
        var towns = all
            .Where(town => town.Published.Count > 0 && !StateFolder.Is(town.Municipality.Id))
            .Select(town => (town.Municipality, town.Published));
        var lasts = Math.Clamp(
            time.GetElapsedTime(began).Ticks * 10, options.PointerAge.Ticks, Math.Max(options.PointerAge.Ticks, OldestList.Ticks));

        return _all = new(
            began,
            [.. towns],
            all.ToDictionary(town => town.Municipality.Id.Value, StringComparer.Ordinal),
            TimeSpan.FromTicks(lasts));
    }

    private async Task<TownEditions?> TownOrNullAsync(MunicipalityId id, CancellationToken cancel)
    {
        var hit = _towns.TryGetValue(id.Value, out var known) && !IsOld(known.At);
        Instruments.CountLookup(Cache, hit);

        if (!hit || known is null)
        {
            var asked = time.GetTimestamp();
            known = new(asked, await pointers.TownOrNullAsync(id, cancel));

            // Guesses of names must not fill the memory.
            if (_towns.Count >= MostTowns)
                _towns.Clear();

            _towns[id.Value] = known;
        }

        return known.Value;
    }

    private bool IsOld(long at) => time.GetElapsedTime(at) >= options.PointerAge;

    private sealed record Aged<T>(long At, T Value);

    private sealed record Towns(
        long At,
        IReadOnlyList<(Municipality, IReadOnlyList<EditionPointer>)> Value,
        IReadOnlyDictionary<string, TownEditions> ById,
        TimeSpan Lasts);
}
