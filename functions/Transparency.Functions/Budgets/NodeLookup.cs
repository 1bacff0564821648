using System.Runtime.CompilerServices;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Editions;
using Transparency.Core.Editions.Downloads;
using Transparency.Core.Words;
using Transparency.Functions.Http;
using Transparency.Storage.Editions;

namespace Transparency.Functions.Budgets;

/// <summary>Finds a node in several editions. A few of them at a time are held, so that what they take together stays bounded.</summary>
public sealed class NodeLookup(LoadedEditionStore editions)
{
    /// <summary>A line of <c>budget.csv</c> is so many times as long as a cell in memory takes to read.</summary>
    private const long FileBytesForOne = 24;

    /// <summary>So many are read or looked at at once.</summary>
    private const int Ahead = 3;

    /// <summary>About how much is to be read of an edition with such a <c>budget.csv</c>.</summary>
    public static long Bytes(EditionPointer year) =>
        (year.Publication.Files?.FirstOrDefault(file => file.Name == EditionFiles.BudgetFile)?.Bytes ?? 0)
            / FileBytesForOne;

    /// <summary>
    /// The editions that are still there, in the order given. While one is looked at the next ones come, so that twenty take no twenty
    /// times
    /// as long as one.
    /// </summary>
    public async IAsyncEnumerable<(EditionPointer Year, EditionContent Content)> ReadAsync(
        IEnumerable<EditionPointer> years,
        [EnumeratorCancellation] CancellationToken cancel)
    {
        var coming = new Queue<(EditionPointer Year, Task<EditionContent?> Content)>();

        try
        {
            foreach (var year in years)
            {
                coming.Enqueue((year, ContentOrNullAsync(year, cancel)));

                if (coming.Count == Ahead && await NextAsync(coming) is var (read, content))
                    yield return (read, content);
            }

            while (coming.Count > 0)
            {
                if (await NextAsync(coming) is var (read, content))
                    yield return (read, content);
            }
        }
        finally
        {
            // Whoever stops looking leaves nothing behind that fails unseen.
            await Task.WhenAll(coming.Select(next => (Task)next.Content)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Where the path leads in the first edition in which it leads anywhere, or null.</summary>
    public async Task<FoundNode?> FindOrNullAsync(IEnumerable<EditionPointer> years, AskedNode asked, CancellationToken cancel)
    {
        foreach (var year in years)
        {
            if (await ContentOrNullAsync(year, cancel) is { } content && NodeOrNull(content, asked, cancel) is { } node)
                return node;
        }

        return null;
    }

    /// <summary>Where the path leads in this edition, or null.</summary>
    public static FoundNode? NodeOrNull(EditionContent content, AskedNode asked, CancellationToken cancel) =>
        PlaceOrNull(content, asked, cancel) is { } place
            ? new FoundNode(place, [.. place.Steps.Select(step => Step(step, content.Names, asked.Language))])
            : null;

    private static async Task<(EditionPointer Year, EditionContent Content)?> NextAsync(
        Queue<(EditionPointer Year, Task<EditionContent?> Content)> coming)
    {
        var (year, content) = coming.Peek();
        var read = await content;
        coming.Dequeue();

        return read is null ? null : (year, read);
    }

    private Task<EditionContent?> ContentOrNullAsync(EditionPointer year, CancellationToken cancel) =>
        year.Edition is { } edition
            ? editions.GetOrNullAsync(new EditionKey(year.Folder, edition), cancel)
            : Task.FromResult<EditionContent?>(null);

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

    public static BudgetStepResponse Step(BudgetStep step, EditionNames names, Language language) => new(
        step.Code,
        AnswerRoom.Shown(names.NameOf(step.Level, step.Code, language)),
        EditionNames.PlainNameOrNull(step.Level, step.Code, language),
        step.Level.Name());
}
