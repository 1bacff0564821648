using System.Collections.Concurrent;
using Transparency.Core.Editions;
using Transparency.Core.Municipalities;
using Transparency.Core.StatePublication;
using Transparency.Storage.StatePublication;

namespace Transparency.Storage.Editions;

/// <summary>
/// Everybody's year by the state's statement, for comparisons: known from the index of the country's edition, no part of which is read for
/// it. Made anew only where that edition or the folders of municipalities change.
/// </summary>
public sealed class StateField(CurrentEditionStore current, StateTowns states, StateEditionStore editions)
{
    private readonly ConcurrentDictionary<FiscalYear, Field> _fields = new();

    /// <summary>The country's current editions, ordered by year.</summary>
    public Task<IReadOnlyList<EditionPointer>> YearsAsync(CancellationToken cancel) => states.YearsAsync(cancel);

    /// <summary>The country's edition of the year, or null where there is none.</summary>
    public async Task<StateEdition?> CountryOrNullAsync(FiscalYear year, CancellationToken cancel) =>
        await KeyOrNullAsync(year, cancel) is var (_, key) ? await editions.GetOrNullAsync(key, cancel) : null;

    /// <summary>Those that have not published the year themselves.</summary>
    public async Task<IReadOnlyList<(Municipality Municipality, EditionPointer Year)>> OfYearAsync(
        FiscalYear year,
        CancellationToken cancel)
    {
        if (await KeyOrNullAsync(year, cancel) is not var (country, key))
            return [];

        var own = await current.AllAsync(cancel);

        if (_fields.TryGetValue(year, out var known) && known.Key == key && OwnFolders.AreSame(known.Own, own))
            return known.Towns;
        if (await editions.GetOrNullAsync(key, cancel) is not { } edition)
            return [];

        var field = new Field(key, own, [.. Towns(own, country, edition)]);
        _fields[year] = field;

        return field.Towns;
    }

    private async Task<(EditionPointer Country, EditionKey Key)?> KeyOrNullAsync(FiscalYear year, CancellationToken cancel) =>
        (await states.YearsAsync(cancel)).FirstOrDefault(pointer => pointer.Year == year) is { Edition: { } edition } country
            ? (country, new EditionKey(country.Folder, edition))
            : null;

    private static IEnumerable<(Municipality Municipality, EditionPointer Year)> Towns(
        IReadOnlyList<(Municipality Municipality, IReadOnlyList<EditionPointer> Years)> own,
        EditionPointer country,
        StateEdition edition)
    {
        var folders = new OwnFolders(own);
        var profiles = own.ToDictionary(town => town.Municipality.Id);

        foreach (var (ico, totals) in edition.Index.Towns)
        {
            var town = StateRegister.OfIcoOrNull(ico.Number)!;
            var id = StateTowns.IdOf(town, folders);
            var profile = folders.OfOrNull(ico) is { } owned ? profiles[owned].Municipality : town.ProfileAs(id);

            if (!profiles.TryGetValue(id, out var known) || !known.Years.Any(pointer => pointer.Year == country.Year))
                yield return (profile, StateTowns.PointerOf(profile, totals, country.Publication));
        }
    }

    private sealed record Field(
        EditionKey Key,
        IReadOnlyList<(Municipality Municipality, IReadOnlyList<EditionPointer> Years)> Own,
        IReadOnlyList<(Municipality Municipality, EditionPointer Year)> Towns);
}
