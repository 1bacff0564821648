using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Budgets.Drilldown;

namespace Transparency.Core.Editions.Comparison;

/// <summary>Two editions of a year side by side: what a publication says has changed.</summary>
/// <param name="before">The edition before.</param>
/// <param name="after">The edition now.</param>
public sealed class EditionComparison(EditionContent before, EditionContent after)
{
    private const int MostNodes = 10;

    /// <summary>Sections (oddíly) in which an edition has any line, in order: the topics of its first publication.</summary>
    public static IReadOnlyList<string> Sections(Budget budget) =>
        [
            .. budget.Lines
                .Where(line => !line.Paragraph.IsNone)
                .Select(line => line.Paragraph.Section)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
        ];

    /// <summary>Sections in which any line differs, in order.</summary>
    public IReadOnlyList<string> ChangedSections()
    {
        var sections = new SortedSet<string>(StringComparer.Ordinal);

        foreach (var (line, _) in DifferentLines())
        {
            if (!line.Paragraph.IsNone)
                sections.Add(line.Paragraph.Section);
        }

        return [.. sections];
    }

    /// <param name="payments">How the payments differ.</param>
    public PublicationChange Change(PaymentsChange payments) => new(
        after.Summary.Totals.Since(before.Summary.Totals), Nodes(), payments, EventsChange.Between(
            before.Summary.Events, after.Summary.Events),
        DocumentsChange.BetweenOrNull(before.Summary.Documents, after.Summary.Documents));

    private IReadOnlyList<NodeChange> Nodes()
    {
        var nodes = new Dictionary<(Side Side, Level Level, string Code), StageAmounts>();

        foreach (var (line, difference) in DifferentLines())
        {
            var level = line.Account is null ? View.DefaultFor(line.Side).Levels[1] : Level.Account;
            var key = (line.Side, level, LevelCode.Of(line, level));
            nodes[key] = nodes.GetValueOrDefault(key) + difference;
        }

        return
        [
            .. nodes
                .Where(node => !node.Value.IsZero)
                .OrderByDescending(node => Largest(node.Value))
                .ThenBy(node => node.Key.Side)
                .ThenBy(node => node.Key.Code, StringComparer.Ordinal)
                .Take(MostNodes)
                .Select(node => Node(node.Key.Side, node.Key.Level, node.Key.Code)),
        ];
    }

    private NodeChange Node(Side side, Level level, string code)
    {
        StageTotals was = Amounts(before), now = Amounts(after);
        return new NodeChange(
            side.Name(),
            level.Name(),
            code,
            after.Names.NameOf(level, code),
            was,
            now,
            now.Since(was));

        StageTotals Amounts(EditionContent edition)
        {
            var sum = default(StageAmounts);

            foreach (var line in edition.Budget.Lines)
            {
                if (line.Side == side && line.Account is null == level is not Level.Account && LevelCode.Of(line, level) == code)
                    sum += line.Amounts;
            }

            return StageTotals.Of(sum, edition.Budget.Known);
        }
    }

    private static long Largest(StageAmounts amounts) =>
        Math.Max(Math.Abs(amounts.Approved.Halere), Math.Max(Math.Abs(amounts.Amended.Halere), Math.Abs(amounts.Actual.Halere)));

    /// <summary>Lines whose amounts differ, with the difference; both editions' lines are in the same order.</summary>
    private IEnumerable<(BudgetLine Line, StageAmounts Difference)> DifferentLines()
    {
        IReadOnlyList<BudgetLine> old = before.Budget.Lines, now = after.Budget.Lines;
        for (int i = 0, j = 0; i < old.Count || j < now.Count;)
        {
            var order = i == old.Count ? 1 : j == now.Count ? -1 : BudgetLineOrder.Compare(old[i], now[j]);
            var difference = (order >= 0 ? now[j].Amounts : default) - (order <= 0 ? old[i].Amounts : default);
            if (!difference.IsZero)
                yield return (order < 0 ? old[i] : now[j], difference);
            if (order <= 0)
                i++;
            if (order >= 0)
                j++;
        }
    }
}
