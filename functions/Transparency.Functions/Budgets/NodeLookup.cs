using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Editions;
using Transparency.Functions.Http;
using Transparency.Storage.Editions;

namespace Transparency.Functions.Budgets;

/// <summary>Finds a node in several editions. One of them at a time is held, so that what they take together stays bounded.</summary>
public sealed class NodeLookup(LoadedEditionStore editions)
{
    /// <summary>A line of <c>budget.csv</c> is so many times as long as a cell in memory takes to read.</summary>
    private const long FileBytesForOne = 6;

    /// <summary>About how much is to be read of an edition with such a <c>budget.csv</c>.</summary>
    public static long Bytes(EditionPointer year) =>
        (year.Publication.Files?.FirstOrDefault(file => file.Name == Core.Editions.Downloads.EditionFiles.BudgetFile)?.Bytes ?? 0)
            / FileBytesForOne;

    public Task<EditionContent?> ContentOrNullAsync(EditionPointer year, CancellationToken cancel) =>
        year.Edition is { } edition
            ? editions.GetOrNullAsync(new EditionKey(year.Folder, edition), cancel)
            : Task.FromResult<EditionContent?>(null);

    /// <summary>Where the path leads in the first edition in which it leads anywhere, or null.</summary>
    public async Task<FoundNode?> FindOrNullAsync(IEnumerable<EditionPointer> years, AskedNode asked, CancellationToken cancel)
    {
        foreach (var year in years)
        {
            if (await ContentOrNullAsync(year, cancel) is { } content && PlaceOrNull(content, asked, cancel) is { } place)
                return new FoundNode(place, [.. place.Steps.Select(step => Step(step, content.Names))]);
        }

        return null;
    }

    /// <summary>What consolidation leaves nothing of is a node all the same.</summary>
    private static BudgetPlace? PlaceOrNull(EditionContent content, AskedNode asked, CancellationToken cancel)
    {
        var budget = content.Budget;
        var view = asked.View ?? View.DefaultFor(asked.Side, budget);
        if (!View.Of(budget).Contains(view))
            return null;

        var consolidation = asked.IsConsolidated ? content.Consolidation : null;

        return BudgetDrilldown.PlaceOrNull(
                budget,
                asked.Side,
                view,
                asked.Path,
                consolidation,
                cancel)
            ?? BudgetDrilldown.PlaceOrNull(
                budget,
                asked.Side,
                view,
                asked.Path,
                null,
                cancel);
    }

    private static BudgetStepResponse Step(BudgetStep step, EditionNames names) => new(
        step.Code,
        AnswerRoom.Shown(names.NameOf(step.Level, step.Code)),
        EditionNames.PlainNameOrNull(step.Level, step.Code),
        step.Level.Name());
}
