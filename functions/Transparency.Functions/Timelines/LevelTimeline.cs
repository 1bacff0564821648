using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Editions;
using Transparency.Core.Municipalities;
using Transparency.Core.Statistics;
using Transparency.Functions.Budgets;
using Transparency.Functions.Http;
using Transparency.Functions.Municipalities;
using Transparency.Storage.Editions;

namespace Transparency.Functions.Timelines;

/// <summary>
/// Finds a level with all of its parts in every year. An edition is read once for all of them; one that leads nowhere by the path until the
/// node is found is read once more. A few at a time are held, and none is kept.
/// </summary>
public sealed class LevelTimeline(NodeLookup nodes)
{
    /// <returns>The level, or null where no year has it.</returns>
    public async Task<LevelYears?> FindOrNullAsync(PublishedTown town, AskedNode asked, CancellationToken cancel)
    {
        FoundLevel? found = null;
        var (years, elsewhere) = (new List<LevelYear>(), new List<EditionPointer>());
        var names = new Dictionary<string, string>(StringComparer.Ordinal);

        await foreach (var (year, content) in nodes.ReadAsync(town.Years.Reverse(), cancel))
        {
            // A side on which the newest year has nothing yet is divided as the years before.
            if (found is not { HasLines: true } && FoundOrNull(content, asked, cancel) is { } here && (found is null || here.HasLines))
                found = here;

            if (found is null)
                elsewhere.Add(year);
            else
                Add(content, found);
        }

        if (found is null)
            return null;

        await foreach (var (_, content) in nodes.ReadAsync(elsewhere, cancel))
            Add(content, found);

        return new LevelYears(found.Node, found.Level, names, [.. years.OrderBy(year => year.Year)])
        {
            IsByAccounts = found.IsByAccounts,
        };

        void Add(EditionContent content, FoundLevel at)
        {
            years.Add(Year(town.Municipality, content, at, asked.IsConsolidated, cancel));

            foreach (var code in years[^1].Parts.Keys.Where(_ => at.Level is not null))
                names.TryAdd(code, AnswerRoom.Shown(content.Names.NameOf(at.Level!.Value, code, asked.Language)));
        }
    }

    private static FoundLevel? FoundOrNull(EditionContent content, AskedNode asked, CancellationToken cancel) =>
        NodeLookup.NodeOrNull(content, asked, cancel) is { } node
            ? new FoundLevel(
                node,
                PartsOrNull(content, node.Place, asked, cancel),
                content.Budget.Lines.Any(node.Place.Holds),
                content.Budget.IsByAccounts)
            : null;

    /// <summary>What the level is divided by in the newest year that has it: what is stepped over differs from year to year.</summary>
    private static Level? PartsOrNull(EditionContent content, BudgetPlace place, AskedNode asked, CancellationToken cancel)
    {
        var path = place.Steps.Select(step => step.Code).ToList();
        var consolidation = asked.IsConsolidated ? content.Consolidation : null;
        var level = BudgetDrilldown.LevelOrNull(content.Budget, place.Side, place.View, path, consolidation, cancel);

        return level?.Children is [var first, ..] ? first.Level : null;
    }

    private static LevelYear Year(
        Municipality municipality,
        EditionContent content,
        FoundLevel at,
        bool isConsolidated,
        CancellationToken cancel)
    {
        var (place, level) = (at.Node.Place, at.Level);
        var (budget, known) = (content.Budget, content.Summary.Known);
        var consolidation = isConsolidated ? content.Consolidation : null;
        var parts = level is { } divided ? place.Parts(budget, divided, consolidation, cancel) : null;

        return new LevelYear(
            budget.Year,
            content.Summary.ValidTo,
            Population.OrNull(municipality, budget.Year),
            place.IsIn(budget, cancel) ? StageTotals.Of(place.Sum(budget, consolidation, cancel), known) : null,
            (parts ?? new Dictionary<string, StageAmounts>()).ToDictionary(
                part => part.Key, part => StageTotals.Of(part.Value, known), StringComparer.Ordinal));
    }

    /// <summary>The level in the newest year that has it.</summary>
    private sealed record FoundLevel(FoundNode Node, Level? Level, bool HasLines, bool IsByAccounts);
}
