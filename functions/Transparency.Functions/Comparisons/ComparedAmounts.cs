using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Editions;
using Transparency.Core.Municipalities;
using Transparency.Functions.Budgets;
using Transparency.Functions.Http;
using Transparency.Storage.Editions;
using Transparency.Storage.StatePublication;

namespace Transparency.Functions.Comparisons;

/// <summary>
/// What municipalities have at a node. A whole side is in the entry that published the edition. For anything deeper the editions are read
/// that municipalities have published themselves, a few at a time and not all where they are many; of all others the country's edition is
/// held by node.
/// </summary>
public sealed class ComparedAmounts(NodeLookup nodes, StateField states, StateNodeStore columns)
{
    /// <summary>Beside those that are asked for, so many editions are read for a rank: those nearest in inhabitants.</summary>
    public const int MostRead = 50;

    /// <summary>The country's edition of a year, or null.</summary>
    public Task<StateEdition?> CountryOrNullAsync(FiscalYear year, CancellationToken cancel) => states.CountryOrNullAsync(year, cancel);

    /// <summary>About how much is read for an answer.</summary>
    public long Bytes(AskedComparison asked, IEnumerable<ComparedTown> read, StateEdition? country) => asked.Node.Path.Count == 0
        ? 0
        : read.Sum(town => NodeLookup.Bytes(town.Year)) + (country is null ? 0 : columns.BytesToRead(country));

    /// <summary>
    /// Where the path leads in the country's budget, else in the first of those that are read in which it leads anywhere. A whole side is
    /// everywhere, and nothing need be read to find it.
    /// </summary>
    public async Task<FoundNode?> NodeOrNullAsync(
        AskedNode asked,
        IReadOnlyList<ComparedTown> read,
        StateEdition? country,
        CancellationToken cancel)
    {
        if (asked.Path.Count == 0)
            return new FoundNode(new BudgetPlace(asked.Side, asked.View ?? View.DefaultFor(asked.Side), []), []);

        return await CountryNodeOrNullAsync(country, asked, cancel)
            ?? await nodes.FindOrNullAsync(read.Select(town => town.Year), asked, cancel);
    }

    private async Task<FoundNode?> CountryNodeOrNullAsync(StateEdition? country, AskedNode asked, CancellationToken cancel)
    {
        var view = asked.View ?? View.DefaultFor(asked.Side);

        if (country is null || await columns.PlaceOrNullAsync(country, asked.Side, view, asked.Path, cancel) is not { } place)
            return null;

        var names = new EditionNames(country.Index.Year);
        return new FoundNode(place, [.. place.Steps.Select(step => NodeLookup.Step(step, names, asked.Language))]);
    }

    /// <param name="read">Whose own editions are read where a node is asked for.</param>
    /// <param name="place">The node.</param>
    /// <param name="country">The country's edition of the year, or null.</param>
    /// <param name="cancel">Ends the reading.</param>
    internal async Task<NodeAmounts> AtAsync(
        IReadOnlyList<ComparedTown> read,
        BudgetPlace place,
        StateEdition? country,
        CancellationToken cancel)
    {
        var own = new Dictionary<string, StageTotals?>(StringComparer.Ordinal);

        if (place.Steps.Count == 0)
            return new NodeAmounts(place, own, country, null);

        foreach (var town in read)
            own[town.Id] = null;

        await foreach (var (year, content) in nodes.ReadAsync(read.Select(town => town.Year), cancel))
        {
            if (place.IsIn(content.Budget, cancel))
            {
                own[year.Municipality.Value] = StageTotals.Of(
                    place.Sum(content.Budget, content.Consolidation, cancel), content.Summary.Known);
            }
        }

        return new NodeAmounts(place, own, country, country is null ? null : await columns.ColumnOrNullAsync(country, place, cancel));
    }
}
