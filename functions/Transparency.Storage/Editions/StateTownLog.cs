using System.Collections.Concurrent;
using Transparency.Core.Editions;
using Transparency.Core.Editions.Comparison;
using Transparency.Core.Municipalities;
using Transparency.Core.Publications;
using Transparency.Core.StatePublication;
using Transparency.Storage.StatePublication;

namespace Transparency.Storage.Editions;

/// <summary>
/// What the country's entries of the log say of one municipality. The log has one entry for a drop of the whole country; a municipality's
/// is made of it when somebody asks, from its part of that edition and of the one before: one range of each, and what came of them stays in
/// memory. Its id is the country's with the municipality's IČO, so that it stays when the municipality gets a folder of its own. Who was
/// not changed has no entry.
/// </summary>
public sealed class StateTownLog(PublicationLog log, CurrentEditionStore current, StateTowns towns, StateEditionStore editions)
{
    /// <summary>As many as a feed's head has at least: further back nothing is read.</summary>
    public const int MostEntries = PublicationLog.HeadEntries;

    /// <summary>A few kilobytes each.</summary>
    private const int MostHeld = 4_000;

    private readonly LeastUsed<(Ico Ico, string Publication, DateTimeOffset At, bool IsCompared), StateTownChange> _held = new(MostHeld);

    /// <summary>The newest entries of the country; null where it has none, or nobody of the register is found under the id.</summary>
    public async Task<StateTownNews?> NewsOrNullAsync(MunicipalityId id, FiscalYear? year, CancellationToken cancel)
    {
        if (await current.EditionsOrNullAsync(StateFolder.Id, cancel) is not { } country
            || await towns.RegisteredOrNullAsync(id, cancel) is not var (town, profile))
        {
            return null;
        }

        var (entries, more) = await log.ListAsync(new PublicationFeed(StateFolder.Id), year, MostEntries, null, cancel);
        var kept =
            from entry in entries
            from edition in new[] { entry.Edition, entry.Previous }.OfType<string>()
            where country.Keeps(FiscalYear.Of(entry.Year), edition)
            select $"{entry.Year}/{edition}";

        return entries.Count == 0
            ? null
            : new StateTownNews(town, profile, entries, kept.ToHashSet(StringComparer.Ordinal)) { GoesOn = more };
    }

    /// <summary>Those that changed the municipality, as they are told of it; newest first.</summary>
    public async Task<IReadOnlyList<Publication>> ToldAsync(StateTownNews news, CancellationToken cancel)
    {
        // The edition of one entry is that before the next.
        var contents = new ConcurrentDictionary<EditionKey, Lazy<Task<EditionContent?>>>();
        var told = await Task.WhenAll(
            news.Country.Select(entry => ToldOrNullAsync(news.Town, news.Profile, entry, contents, cancel)));

        return [.. told.OfType<Publication>()];
    }

    /// <summary>An entry by its id, which has a municipality's IČO; null where there is none.</summary>
    public async Task<Publication?> GetOrNullAsync(string id, CancellationToken cancel)
    {
        if (PublicationLog.MunicipalityOrNull(id) is not { } named
            || !Ico.TryParse(named.Value, out var ico)
            || ico.ToString() != named.Value
            || StateRegister.OfIcoOrNull(ico.Number) is not { } town
            || await log.GetOrNullAsync(PublicationLog.IdAs(id, StateFolder.Id.Value), cancel) is not { } country)
        {
            return null;
        }

        return await towns.RegisteredOrNullAsync(await towns.IdOfAsync(town, cancel), cancel) is var (_, profile)
            ? await ToldOrNullAsync(town, profile, country, new(), cancel)
            : null;
    }

    private async Task<Publication?> ToldOrNullAsync(
        StateTown town,
        Municipality profile,
        Publication country,
        ConcurrentDictionary<EditionKey, Lazy<Task<EditionContent?>>> contents,
        CancellationToken cancel)
    {
        var told = country with
        {
            Id = PublicationLog.IdAs(country.Id, town.Ico.ToString()),
            Municipality = new MunicipalityName(profile.Id.Value, profile.Name),
            Warnings = 0,
            Change = null,
            Files = null,
            Settings = null,
            IsOfState = true,
        };

        // What was withdrawn says of nobody any more who was in it.
        if (country.Withdrawal is not null)
            return told;

        var year = FiscalYear.Of(country.Year);
        var before = await EditionOrNullAsync(year, country.Previous, cancel);
        var after = await EditionOrNullAsync(year, country.Edition, cancel);
        var (had, has) = (before?.Index.TownOrNull(town.Ico), after?.Index.TownOrNull(town.Ico));

        if (has is null)
        {
            // No edition at all, one that is not kept, or one that is without this municipality.
            var isGone = country.Edition is null ? before is null || had is not null : after is not null && had is not null;
            return isGone ? told with { Edition = null, Totals = null, Consolidated = null } : null;
        }

        var change = await ChangeOrNullAsync(town, profile.Id, country, isCompared: had is not null, contents, cancel);

        return change is not { IsAny: true }
            ? null
            : told with
            {
                Previous = before is null || had is not null ? country.Previous : null,
                Totals = has.Totals,
                Consolidated = has.Consolidated,
                Change = change.Change,
                Sections = change.Sections,
            };
    }

    private async Task<StateTownChange?> ChangeOrNullAsync(
        StateTown town,
        MunicipalityId id,
        Publication country,
        bool isCompared,
        ConcurrentDictionary<EditionKey, Lazy<Task<EditionContent?>>> contents,
        CancellationToken cancel)
    {
        var key = (town.Ico, country.Id, country.UpdatedAt, isCompared);
        if (_held.TryGet(key, out var held))
            return held;

        var folder = new FolderId(id, FiscalYear.Of(country.Year));
        if (await ContentAsync(country.Edition!) is not { } after)
            return null;

        StateTownChange change;

        if (!isCompared)
            change = new(null, EditionComparison.Sections(after.Budget));
        else if (await ContentAsync(country.Previous!) is { } before)
            change = Between(before, after);
        else
            return null;

        return _held.GetOrAdd(key, change, 1);

        Task<EditionContent?> ContentAsync(string edition) => contents
            .GetOrAdd(new EditionKey(folder, edition), key => new(() => towns.ContentOrNullAsync(key, cancel)))
            .Value;
    }

    private static StateTownChange Between(EditionContent before, EditionContent after)
    {
        var comparison = new EditionComparison(before, after);

        return new(comparison.Change(new PaymentsChange(0, default, 0, default)), comparison.ChangedSections());
    }

    private async Task<StateEdition?> EditionOrNullAsync(FiscalYear year, string? edition, CancellationToken cancel)
    {
        if (edition is null)
            return null;

        var key = new EditionKey(StateFolder.Of(year), edition);

        return await current.WithdrawalOrNullAsync(key, cancel) is null ? await editions.GetOrNullAsync(key, cancel) : null;
    }

    /// <summary>What an edition of the country changed for one municipality; compared with nothing where it is the first.</summary>
    private sealed record StateTownChange(PublicationChange? Change, IReadOnlyList<string> Sections)
    {
        /// <summary>What lies in no section, such as taxes, is a change too, and so is what moved within a paragraph.</summary>
        public bool IsAny => Change is not { IsNone: true } || Sections.Count > 0;
    }
}
