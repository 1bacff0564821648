using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Editions.Searching;

namespace Transparency.Core.StatePublication;

/// <summary>
/// A year of the whole country by node: for each side, paragraph and item the municipalities that have it and their amounts, packed as in
/// the file, so that a question about one node reads what lies there and nothing else. About as long as the file.
/// </summary>
public sealed class StateNodes
{
    /// <summary>What a node takes beside its cells: its codes and where these begin.</summary>
    private const int AroundNode = sizeof(uint) + sizeof(int);

    private readonly uint[] _nodes;
    private readonly int[] _starts;
    private readonly byte[] _cells;
    private readonly int _towns;

    internal StateNodes(uint[] nodes, int[] starts, byte[] cells, int towns)
    {
        _nodes = nodes;
        _starts = starts;
        _cells = cells;
        _towns = towns;
    }

    /// <summary>About how much memory it takes.</summary>
    public long Bytes => _cells.LongLength + ((long)_nodes.Length * AroundNode);

    public int Count => _nodes.Length;

    /// <param name="index">The index of the country's file.</param>
    /// <param name="file">All of the file.</param>
    /// <exception cref="InvalidDataException">It is no such file.</exception>
    public static StateNodes Read(StateIndex index, ReadOnlySpan<byte> file) => StateNodesReading.Read(index, file);

    /// <summary>What each municipality has at a node. One that has nothing there has no amounts, which is not zero.</summary>
    /// <param name="place">The node; more than one of the country's where it is no item of a paragraph.</param>
    /// <param name="isConsolidated">Whether what moves between own accounts is left out.</param>
    public StateColumn ColumnOf(BudgetPlace place, bool isConsolidated)
    {
        var column = new StateColumn(_towns);
        var filter = new StateNodeFilter(place);

        for (var i = 0; i < _nodes.Length; i++)
        {
            if (filter.Holds(_nodes[i]))
                Add(i, column, isConsolidated);
        }

        return column;
    }

    /// <summary>
    /// Where a path leads in the country's budget, or null where it leads nowhere. It has no events and no units; what stands without a
    /// paragraph alone is stepped over, as in every budget.
    /// </summary>
    public BudgetPlace? PlaceOrNull(Side side, View view, IReadOnlyList<string> path)
    {
        if (view == View.Account)
            return null;

        var (nodes, steps) = (_nodes.Where(node => StateCell.SideOf(node) == side).ToList(), new List<BudgetStep>());

        foreach (var level in view.Levels)
        {
            if (steps.Count == path.Count)
                break;
            if (nodes.TrueForAll(node => IsNone(node, level)))
                continue;

            var step = new BudgetStep(path[steps.Count], level);
            var filter = new StateNodeFilter(new BudgetPlace(side, view, [step]));

            nodes.RemoveAll(node => !filter.Holds(node));
            if (nodes.Count == 0)
                return null;

            steps.Add(step);
        }

        return steps.Count == path.Count ? new BudgetPlace(side, view, steps) : null;
    }

    /// <summary>What is left of a cell, beside what was booked, is written of nodes that consolidation leaves out.</summary>
    internal static bool HasRest(uint node) => Consolidation.Municipal.Removes(StateCell.ItemOf(node));

    private static bool IsNone(uint node, Level level) => level switch
    {
        Level.Section => StateCell.ParagraphOf(node).Number / 100 == 0,
        Level.Paragraph => StateCell.ParagraphOf(node).IsNone,
        Level.Grouping or Level.Item => false,
        _ => true,
    };

    private void Add(int node, StateColumn column, bool isConsolidated)
    {
        var cells = new PackedReader(_cells.AsSpan(_starts[node].._starts[node + 1]));
        var (length, hasRest, town) = (_starts[node + 1] - _starts[node], HasRest(_nodes[node]), 0);

        while (cells.Position < length)
        {
            town += cells.Length();
            var approved = cells.Signed();
            var amounts = new StageAmounts(new(approved), new(approved + cells.Signed()), new(cells.Signed()));

            if (hasRest)
            {
                var rest = new StageAmounts(new(cells.Signed()), new(cells.Signed()), new(cells.Signed()));
                amounts = isConsolidated ? rest : amounts;
            }

            column.Add(town, amounts);
        }
    }
}
