using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Editions;

namespace Transparency.Core.Reconciliations;

/// <summary>An edition by paragraph and item, the finest that a statement of the state has.</summary>
internal sealed class StatementNodes
{
    /// <summary>A thousand crowns in haléře.</summary>
    private const long Thousand = 100_000;

    private readonly Dictionary<(Paragraph Paragraph, Item Item), NodeAmounts> _nodes = [];
    private readonly Dictionary<(Side Side, Stage Stage), (int All, int Whole)> _amounts = [];

    public StatementNodes(EditionContent edition)
    {
        Edition = edition;

        foreach (var line in edition.Budget.Lines)
        {
            var shown = edition.Consolidation.Left(line);
            var node = (line.Paragraph, line.Item);
            _nodes[node] = this[node].With(line, shown);

            Sums.Add(new BudgetClass(line.Side, line.Item.Class), shown);
            Sums.Add(BudgetClass.Transfers(line.Side), line.Amounts - shown);
            Count(line);
        }
    }

    public EditionContent Edition { get; }

    public Stages Known => Edition.Budget.Known;

    public IEnumerable<(Paragraph Paragraph, Item Item)> Nodes => _nodes.Keys;

    /// <summary>Sums by class, and of what is left out by side.</summary>
    public ClassSums Sums { get; } = new();

    public NodeAmounts this[(Paragraph Paragraph, Item Item) node] => _nodes.GetValueOrDefault(node);

    /// <summary>Whether any amount of the stage stands on the side.</summary>
    public bool Has(Side side, Stage stage) => _amounts.ContainsKey((side, stage));

    /// <summary>How many amounts of a stage there are, and how many of them are whole thousands of crowns.</summary>
    public (int All, int Whole) Thousands(Stage stage)
    {
        var (all, whole) = (0, 0);

        foreach (var side in Sides.All)
        {
            var count = _amounts.GetValueOrDefault((side, stage));
            (all, whole) = (all + count.All, whole + count.Whole);
        }

        return (all, whole);
    }

    private void Count(BudgetLine line)
    {
        foreach (var stage in Enum.GetValues<Stage>())
        {
            var halere = line.Amounts[stage].Halere;
            if (halere == 0)
                continue;

            var (all, whole) = _amounts.GetValueOrDefault((line.Side, stage));
            _amounts[(line.Side, stage)] = (all + 1, halere % Thousand == 0 ? whole + 1 : whole);
        }
    }
}
