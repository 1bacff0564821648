using System.Runtime.CompilerServices;
using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Editions;
using Transparency.Core.Municipalities;
using Transparency.Core.Payments;
using Transparency.Core.Publications;
using Transparency.Core.StatePublication;
using Transparency.Storage.StatePublication;

namespace Transparency.Storage.Editions;

/// <summary>
/// What the state's statement says of single municipalities: under the id of a municipality's own folder where its settings say its IČO,
/// else under that of the register. A year that a municipality has published itself is its own.
/// </summary>
public sealed class StateTowns(CurrentEditionStore current, StateEditionStore editions)
{
    private const int IcoDigits = 8;

    private readonly ConditionalWeakTable<object, OwnFolders> _folders = [];

    /// <summary>The country's current editions, ordered by year.</summary>
    public async Task<IReadOnlyList<EditionPointer>> YearsAsync(CancellationToken cancel) =>
        await current.MunicipalityOrNullAsync(StateFolder.Id, cancel) is { } country ? country.Years : [];

    /// <summary>
    /// A municipality with all its years, its own and the state's, ordered; null when nothing of it was ever published by anyone.
    /// </summary>
    public async Task<(Municipality Municipality, IReadOnlyList<EditionPointer> Years)?> MunicipalityOrNullAsync(
        MunicipalityId id,
        CancellationToken cancel)
    {
        var own = await current.MunicipalityOrNullAsync(id, cancel);

        if (StateFolder.Is(id) || await YearsAsync(cancel) is not { Count: > 0 } years)
            return own;
        if (await TownOrNullAsync(id, own?.Municipality, cancel) is not { } town)
            return own;

        var profile = own?.Municipality ?? town.ProfileAs(id);
        var merged = new List<EditionPointer>(own?.Years ?? []);

        foreach (var year in years.Where(year => merged.TrueForAll(known => known.Year != year.Year)))
        {
            if (await OfTownOrNullAsync(town, profile, year.Publication, cancel) is { } pointer)
                merged.Add(pointer);
        }

        return merged.Count > 0 || own is not null ? (profile, [.. merged.OrderBy(pointer => pointer.Year)]) : null;
    }

    /// <summary>
    /// The id under which a municipality is found that an address names by its IČO, or by the register's id where it has a folder of its
    /// own under another; null where the address names nobody, or somebody by the right id.
    /// </summary>
    public async Task<MunicipalityId?> MovedOrNullAsync(MunicipalityId id, CancellationToken cancel)
    {
        var town = StateRegister.OfIdOrNull(id);
        var ico = town?.Ico ?? (id.Value.Length == IcoDigits && Ico.TryParse(id.Value, out var named) ? named : default);

        if (ico.IsNone || await current.MunicipalityOrNullAsync(id, cancel) is not null)
            return null;

        var folders = await FoldersAsync(cancel);
        town ??= StateRegister.OfIcoOrNull(ico.Number);

        // Nobody is led to where nothing is.
        return (folders.OfOrNull(ico) ?? (town is null ? null : IdOf(town, folders))) is { } found
            && found != id
            && await MunicipalityOrNullAsync(found, cancel) is not null
                ? found
                : null;
    }

    /// <summary>
    /// Who of the register is found under an id, whether the statement tells of it or not, and what is said of it there; or null.
    /// </summary>
    public async Task<(StateTown Town, Municipality Profile)?> RegisteredOrNullAsync(MunicipalityId id, CancellationToken cancel)
    {
        if (StateFolder.Is(id))
            return null;

        var own = await current.MunicipalityOrNullAsync(id, cancel);

        return await TownOrNullAsync(id, own?.Municipality, cancel) is { } town ? (town, own?.Municipality ?? town.ProfileAs(id)) : null;
    }

    /// <summary>Under which id a municipality of the register is found now.</summary>
    internal async Task<MunicipalityId> IdOfAsync(StateTown town, CancellationToken cancel) => IdOf(town, await FoldersAsync(cancel));

    /// <summary>Who has a folder of their own.</summary>
    internal async Task<OwnFolders> FoldersAsync(CancellationToken cancel) =>
        _folders.GetValue(
            await current.AllAsync(cancel),
            towns => new OwnFolders((IReadOnlyList<(Municipality, IReadOnlyList<EditionPointer>)>)towns));

    /// <summary>Under which id a municipality of the register is found.</summary>
    public static MunicipalityId IdOf(StateTown town, OwnFolders folders)
    {
        if (folders.OfOrNull(town.Ico) is { } own)
            return own;

        // Another body's folder has the name: then the IČO tells them apart.
        return folders.Has(town.Id) ? MunicipalityId.Parse($"{town.Id}-{town.Ico}") : town.Id;
    }

    /// <summary>A municipality's part of an edition of the country, or null where it is no such edition or has no such part.</summary>
    public async Task<EditionContent?> ContentOrNullAsync(EditionKey key, CancellationToken cancel)
    {
        if (await PartOrNullAsync(key, cancel) is not { } part)
            return null;
        if (await editions.BudgetOrNullAsync(part.Edition, part.Totals, cancel) is not { } budget)
            return null;

        var summary = new EditionSummary(
            key.Folder.Municipality.Value,
            key.Folder.Year.Value,
            key.Edition,
            part.Town.Kind,
            budget.Known,
            part.Edition.Index.ValidTo,
            part.Totals.Totals,
            part.Totals.Consolidated,
            0,
            part.Edition.Sources,
            [],
            []);

        return new EditionContent(summary, budget, new Dictionary<(Side Side, Paragraph Paragraph), PaymentRange>());
    }

    /// <summary>When the country's edition was written whose part it is, or null where it is none.</summary>
    internal async Task<DateTimeOffset?> WrittenAtOrNullAsync(EditionKey key, CancellationToken cancel) =>
        (await PartOrNullAsync(key, cancel))?.Edition.WrittenAt;

    /// <summary>What the register says of a municipality, under the id of its part, or null where there is no such part.</summary>
    internal async Task<Municipality?> ProfileOrNullAsync(EditionKey key, CancellationToken cancel) =>
        (await PartOrNullAsync(key, cancel))?.Town.ProfileAs(key.Folder.Municipality);

    /// <summary>What the publication of an edition of the country says of one municipality, or null where it says nothing of it.</summary>
    public async Task<Publication?> PublicationOrNullAsync(EditionKey key, Publication country, CancellationToken cancel) =>
        await PartOrNullAsync(key, cancel) is { } part
            ? Of(part.Totals, new MunicipalityName(key.Folder.Municipality.Value, part.Name), country)
            : null;

    private static Publication Of(StateTotals totals, MunicipalityName municipality, Publication country) => country with
    {
        Municipality = municipality,
        Totals = totals.Totals,
        Consolidated = totals.Consolidated,
        Previous = null,
        Warnings = 0,
        Change = null,
        Files = null,
        Sections = [],
    };

    private async Task<EditionPointer?> OfTownOrNullAsync(
        StateTown town,
        Municipality profile,
        Publication country,
        CancellationToken cancel)
    {
        var folder = StateFolder.Of(FiscalYear.Of(country.Year));

        if (country.Edition is not { } edition
            || await editions.GetOrNullAsync(new EditionKey(folder, edition), cancel) is not { } found
            || found.Index.TownOrNull(town.Ico) is not { } totals)
        {
            return null;
        }

        return PointerOf(profile, totals, country);
    }

    /// <summary>A municipality's year as the publication of the country's edition gives it.</summary>
    internal static EditionPointer PointerOf(Municipality profile, StateTotals totals, Publication country) => new(
        new FolderId(profile.Id, FiscalYear.Of(country.Year)),
        Of(totals, new MunicipalityName(profile.Id.Value, profile.Name), country),
        true,
        default)
    {
        IsOfState = true,
    };

    private async Task<Part?> PartOrNullAsync(EditionKey key, CancellationToken cancel)
    {
        var state = new EditionKey(StateFolder.Of(key.Folder.Year), key.Edition);

        if (StateFolder.Is(key.Folder.Municipality) || await current.WithdrawalOrNullAsync(state, cancel) is not null)
            return null;

        var own = await current.MunicipalityOrNullAsync(key.Folder.Municipality, cancel);
        if (await TownOrNullAsync(key.Folder.Municipality, own?.Municipality, cancel) is not { } town)
            return null;

        return await editions.GetOrNullAsync(state, cancel) is { } edition && edition.Index.TownOrNull(town.Ico) is { } totals
            ? new Part(town, own?.Municipality.Name ?? town.Name, edition, totals)
            : null;
    }

    /// <summary>Who in the register it is that an id names.</summary>
    /// <param name="id">The id.</param>
    /// <param name="own">What the folder of that id says of itself, or null where there is none.</param>
    /// <param name="cancel">Stops the asking.</param>
    private async Task<StateTown?> TownOrNullAsync(MunicipalityId id, Municipality? own, CancellationToken cancel)
    {
        if (own is not null)
            return StateRegister.OfOrNull(own);

        if ((StateRegister.OfIdOrNull(id) ?? WithIcoOrNull(id)) is not { } town)
            return null;

        return IdOf(town, await FoldersAsync(cancel)) == id ? town : null;
    }

    /// <summary>The id of the register with the IČO behind it.</summary>
    private static StateTown? WithIcoOrNull(MunicipalityId id) =>
        id.Value.Length > IcoDigits
            && Ico.TryParse(id.Value[^IcoDigits..], out var ico)
            && StateRegister.OfIcoOrNull(ico.Number) is { } town
            && id.Value == $"{town.Id}-{town.Ico}"
                ? town
                : null;

    private sealed record Part(StateTown Town, string Name, StateEdition Edition, StateTotals Totals);
}
