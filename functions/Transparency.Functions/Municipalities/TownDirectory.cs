using Transparency.Core.Editions;
using Transparency.Core.Municipalities;
using Transparency.Core.StatePublication;
using Transparency.Core.Words;
using Transparency.Storage.Editions;
using Transparency.Storage.StatePublication;

namespace Transparency.Functions.Municipalities;

/// <summary>
/// All municipalities of which anything is published, by themselves or by the state, in Czech order of their names. Made anew only where
/// either has changed: it is asked for with every letter that somebody looks for.
/// </summary>
public sealed class TownDirectory(CurrentEditionStore current, StateTowns states, StateEditionStore editions)
{
    private volatile Listing? _listing;

    public async Task<IReadOnlyList<DirectoryTown>> AllAsync(CancellationToken cancel)
    {
        var own = await current.AllAsync(cancel);
        var years = await states.YearsAsync(cancel);
        var country = years.Select(year => new EditionKey(year.Folder, year.Edition!)).ToList();

        if (_listing is { } known && OwnFolders.AreSame(known.Own, own) && known.Country.SequenceEqual(country))
            return known.Towns;

        var found = new List<StateEdition>();

        foreach (var key in country)
        {
            if (await editions.GetOrNullAsync(key, cancel) is { } edition)
                found.Add(edition);
        }

        var listing = new Listing(own, country, [.. Ordered(own, found)]);
        _listing = listing;

        return listing.Towns;
    }

    /// <summary>
    /// Those whose name has all words that are looked for, or whose IČO begins with it; all where nothing is looked for.
    /// </summary>
    public static IEnumerable<DirectoryTown> Found(IEnumerable<DirectoryTown> towns, string? sought)
    {
        if (sought is null)
            return towns;

        var name = new UnaccentedText(sought);
        var ico = Ico.TryParse(sought, out var whole) ? whole.ToString() : sought.Trim();

        return towns.Where(town =>
            name.IsIn(town.Municipality.Name) || town.Municipality.Ico?.StartsWith(ico, StringComparison.Ordinal) == true);
    }

    private static IOrderedEnumerable<DirectoryTown> Ordered(
        IReadOnlyList<(Municipality Municipality, IReadOnlyList<EditionPointer> Years)> own,
        IReadOnlyList<StateEdition> country)
    {
        var folders = new OwnFolders(own);
        var towns = own.Select(town => Own(town.Municipality, town.Years, country))
            .Concat(country.Count == 0
                ? []
                : StateRegister.All.Where(town => folders.OfOrNull(town.Ico) is null).Select(town => OfState(town, folders, country)));

        return towns
            .Where(town => town.Years.Count > 0)
            .OrderBy(town => town.Municipality.Name, CzechText.Order)
            .ThenBy(town => town.Municipality.Id.Value, StringComparer.Ordinal);
    }

    private static DirectoryTown Own(Municipality municipality, IReadOnlyList<EditionPointer> years, IReadOnlyList<StateEdition> country)
    {
        var town = StateRegister.OfOrNull(municipality);
        var all = years.Select(pointer => pointer.Year.Value);

        if (town is not null)
            all = all.Union(YearsOf(town, country)).Order();

        return new(municipality, [.. all], true, Known(town?.District), Known(town?.Region));
    }

    private static DirectoryTown OfState(StateTown town, OwnFolders folders, IReadOnlyList<StateEdition> country) => new(
        town.ProfileAs(StateTowns.IdOf(town, folders)),
        [.. YearsOf(town, country)],
        false,
        Known(town.District),
        Known(town.Region));

    private static IEnumerable<int> YearsOf(StateTown town, IReadOnlyList<StateEdition> country) =>
        country.Where(edition => edition.Index.Has(town.Ico)).Select(edition => edition.Index.Year.Value);

    private static string? Known(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private sealed record Listing(
        IReadOnlyList<(Municipality Municipality, IReadOnlyList<EditionPointer> Years)> Own,
        IReadOnlyList<EditionKey> Country,
        IReadOnlyList<DirectoryTown> Towns);
}
