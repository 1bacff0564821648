using System.Collections.Concurrent;
using Transparency.Core.Editions;
using Transparency.Core.Municipalities;
using Transparency.Core.Reconciliations;
using Transparency.Core.StatePublication;
using Transparency.Storage.Editions;

namespace Transparency.Functions.Reconciliations;

/// <summary>
/// Lays a municipality's own edition of a year beside its part of the country's. Both never change, so what came of it is remembered; it
/// is made anew where one of them is another.
/// </summary>
public sealed class ReconciliationLookup(CurrentEditionStore current, LoadedEditionStore editions, PublicationLog log)
{
    /// <summary>A few kilobytes each.</summary>
    private const int MostHeld = 1000;

    /// <summary>A year has twelve months; corrections of them are rarer than months that nobody dropped.</summary>
    private const int MostOthers = 12;

    private readonly ConcurrentDictionary<(EditionKey Own, string Version), ReconciledYear?> _held = new();

    /// <summary>
    /// What the state says of a year, or null where it never said anything, or says nothing of such a body.
    /// </summary>
    public async Task<StateOfYear?> StateOrNullAsync(Municipality municipality, FiscalYear year, CancellationToken cancel)
    {
        if (StateRegister.OfOrNull(municipality) is not { } town
            || await current.EditionsOrNullAsync(StateFolder.Id, cancel) is not { } country
            || country.Years.FirstOrDefault(pointer => pointer.Year == year) is not { } latest)
        {
            return null;
        }

        var withdrawals = country.Withdrawals.Where(entry => entry.Key.Year == year).OrderBy(entry => entry.Key.Edition, Order).ToList();
        IEnumerable<string> kept = country.Kept.TryGetValue(year, out var known) ? known.Order(Order) : [];
        var parts = new[] { town.Ico.ToString(), latest.Publication.Id, "withdrawn" }
            .Concat(withdrawals.Select(entry => entry.Key.Edition))
            .Append("kept")
            .Concat(kept);

        return new(
            string.Join('|', parts),
            withdrawals.Select(entry => entry.Value.At).Append(latest.Publication.PublishedAt).Max(),
            country.Published.FirstOrDefault(pointer => pointer.Year == year)?.Publication);
    }

    /// <summary>
    /// Both beside each other, or null where one of them is not there: the municipality's own edition has to be one by paragraphs and
    /// items, and the statement has to name the municipality.
    /// </summary>
    public async Task<ReconciledYear?> OrNullAsync(EditionContent own, StateOfYear? state, CancellationToken cancel)
    {
        var key = EditionKey.Of(own.Summary);

        if (state?.Publication is not { Edition: { } edition } publication)
            return null;
        if (own.Budget.IsByAccounts)
            return null;
        if (_held.TryGetValue((key, state.Version), out var held))
            return held;

        var made = await PartOrNullAsync(key, edition, cancel) is { } part
            ? new ReconciledYear(await OfAsync(key, own, part, cancel), publication, edition)
            : null;

        if (_held.Count >= MostHeld)
            _held.Clear();

        return _held[(key, state.Version)] = made;
    }

    private static StringComparer Order => StringComparer.Ordinal;

    private async Task<Reconciliation> OfAsync(EditionKey key, EditionContent own, EditionContent state, CancellationToken cancel)
    {
        var direct = Reconciliation.Of(own, state, []);

        return direct.AsksForOthers ? Reconciliation.Of(own, state, await OthersAsync(key, own, state, cancel)) : direct;
    }

    /// <summary>The municipality's part of the year's other editions that are kept, newest first, up to one of its own month.</summary>
    private async Task<IReadOnlyList<EditionContent>> OthersAsync(
        EditionKey key,
        EditionContent own,
        EditionContent state,
        CancellationToken cancel)
    {
        var country = await current.EditionsOrNullAsync(StateFolder.Id, cancel);
        var published = await log.OfYearAsync(StateFolder.Of(key.Folder.Year), cancel);
        var others = new List<EditionContent>();

        foreach (var edition in published.Select(entry => entry.ShownEdition).OfType<string>().Distinct(Order).Take(MostOthers))
        {
            if (edition == state.Summary.Edition
                || country?.Keeps(key.Folder.Year, edition) != true
                || await PartOrNullAsync(key, edition, cancel) is not { } part)
            {
                continue;
            }

            others.Add(part);

            if (own.Summary.ValidTo is { } day && part.Summary.ValidTo is { } other && (day.Year, day.Month) == (other.Year, other.Month))
                break;
        }

        return others;
    }

    private Task<EditionContent?> PartOrNullAsync(EditionKey own, string edition, CancellationToken cancel) =>
        editions.GetOrNullAsync(new EditionKey(own.Folder, edition), cancel);
}
