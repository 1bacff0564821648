using System.Collections.Concurrent;
using Transparency.Core.Municipalities;
using Transparency.Functions.Municipalities;
using Transparency.Storage.Editions;

namespace Transparency.Functions.Comparisons;

/// <summary>
/// Everybody who has a year published: known from the list of current editions, none of which is loaded for it. Made anew only where
/// somebody has published.
/// </summary>
public sealed class YearField(CurrentEditionStore current, StateField states, RouteLookup lookup)
{
    /// <summary>Every year that there is, from 1990 to 2100: those that nobody has published are not held.</summary>
    private const int MostHeld = 111;

    private readonly ConcurrentDictionary<FiscalYear, Held> _held = new();

    public async Task<ComparedField> OfAsync(FiscalYear year, CancellationToken cancel)
    {
        var own = await current.AllAsync(cancel);
        var state = await states.OfYearAsync(year, cancel);

        if (_held.TryGetValue(year, out var known) && ReferenceEquals(known.State, state) && OwnFolders.AreSame(known.Own, own))
            return known.Field;

        var towns = new List<ComparedTown>();

        foreach (var (municipality, years) in own)
        {
            if (years.FirstOrDefault(pointer => pointer.Year == year) is { } pointer)
                towns.Add(ComparedTown.Of(municipality, pointer));
        }

        foreach (var (municipality, pointer) in state)
            towns.Add(ComparedTown.Of(municipality, pointer));

        var field = new ComparedField(towns);

        if (_held.Count >= MostHeld && !_held.ContainsKey(year))
            _held.Clear();
        if (towns.Count > 0)
            _held[year] = new Held(own, state, field);

        return field;
    }

    /// <summary>The years that anybody has published, the newest first.</summary>
    public async Task<IReadOnlyList<FiscalYear>> YearsAsync(CancellationToken cancel)
    {
        var own = (await current.AllAsync(cancel)).SelectMany(town => town.Years);

        return [.. own.Concat(await states.YearsAsync(cancel)).Select(pointer => pointer.Year).Distinct().OrderDescending()];
    }

    /// <summary>Those asked for, in the order asked, and those that cannot be shown.</summary>
    public async Task<(List<ComparedTown> Found, List<MissingResponse> Missing)> FindAsync(
        IEnumerable<string> ids,
        FiscalYear year,
        CancellationToken cancel)
    {
        var (found, missing) = (new List<ComparedTown>(), new List<MissingResponse>());
        var field = await OfAsync(year, cancel);

        foreach (var id in ids)
        {
            if (await lookup.TownOrNullAsync(id, cancel) is not { } town)
                missing.Add(new MissingResponse(id, RouteLookup.NoMunicipality(id).Detail));
            else if (town.YearOrNull(year) is not { } pointer)
                missing.Add(new MissingResponse(id, town.WithoutBudget(year).Detail));
            else
                found.Add(field.Known(ComparedTown.Of(town.Municipality, pointer)));
        }

        return (found, missing);
    }

    private sealed record Held(
        IReadOnlyList<(Municipality Municipality, IReadOnlyList<EditionPointer> Years)> Own,
        IReadOnlyList<(Municipality Municipality, EditionPointer Year)> State,
        ComparedField Field);
}
