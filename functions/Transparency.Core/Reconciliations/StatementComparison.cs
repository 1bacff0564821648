using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;

namespace Transparency.Core.Reconciliations;

/// <summary>
/// A municipality's own figures held against one statement of the state, paragraph by paragraph and item by item. Each difference falls to
/// the one reason that its figures prove, or stays unexplained.
/// </summary>
internal sealed class StatementComparison
{
    /// <summary>Half a thousand crowns in haléře: no rounding to thousands moves an amount further.</summary>
    private const long FarthestRounding = 50_000;

    private readonly StatementNodes _own;
    private readonly StatementNodes _state;
    private readonly Dictionary<(ReconciliationSide Of, Side Side), ClassSums> _missing = [];
    private readonly Dictionary<ReconciliationSide, ClassSums> _rounding = [];
    private readonly Dictionary<ReconciliationSide, Stages> _rounded = [];
    private readonly Dictionary<(ReconciliationSide Of, Side Side), Stages> _missingStages = [];
    private readonly ClassSums _consolidation = new();

    public StatementComparison(StatementNodes own, StatementNodes state)
    {
        (_own, _state) = (own, state);
        Nodes = [.. own.Nodes.Union(state.Nodes)];

        foreach (var stage in Enum.GetValues<Stage>().Where(stage => Known.HasFlag(stage.Flag())))
            Compare(stage);
    }

    /// <summary>All that either has.</summary>
    public IReadOnlyList<(Paragraph Paragraph, Item Item)> Nodes { get; }

    /// <summary>The stages that both know.</summary>
    public Stages Known => _own.Known & _state.Known;

    /// <summary>What no reason makes.</summary>
    public ClassSums Unexplained { get; } = new();

    public ClassSums Differences => _own.Sums.Less(_state.Sums).Only(Known);

    /// <summary>How many of all paragraphs and items differ in a stage that both know.</summary>
    public int DifferentNodes => Nodes.Count(node =>
        _own[node].Booked.Only(Known) != _state[node].Booked.Only(Known) || _own[node].Shown.Only(Known) != _state[node].Shown.Only(Known));

    public IEnumerable<ReconciliationReason> Reasons()
    {
        if (Known != _state.Known)
            yield return new(ReasonKind.StageMissing, []) { Of = ReconciliationSide.Own, Stages = (_state.Known & ~Known).ToList() };
        if (Known != _own.Known)
            yield return new(ReasonKind.StageMissing, []) { Of = ReconciliationSide.State, Stages = (_own.Known & ~Known).ToList() };

        foreach (var ((of, side), sums) in _missing.OrderBy(missing => missing.Key))
        {
            yield return new(ReasonKind.StageMissing, sums.Differences(Known))
            {
                Of = of,
                Side = side,
                Stages = _missingStages[(of, side)].ToList(),
            };
        }

        if (!_consolidation.IsEmpty)
            yield return new(ReasonKind.Consolidation, _consolidation.Differences(Known));

        foreach (var (of, sums) in _rounding.OrderBy(rounding => rounding.Key))
            yield return new(ReasonKind.Rounding, sums.Differences(Known)) { Of = of, Stages = _rounded[of].ToList() };
    }

    private void Compare(Stage stage)
    {
        var rounded = RoundedOrNull(stage);
        var transfers = new Dictionary<Side, ClassSums>();

        foreach (var node in Nodes)
        {
            var (shown, leftOut) = Between(node, stage);
            var side = node.Item.Side;

            if (side is null || (shown.Halere == 0 && leftOut.Halere == 0))
                continue;

            var sums = MissingOrNull(side.Value, stage)
                ?? (rounded is { } of && IsRounding(node, of, shown, leftOut) ? Rounding(of, stage) : null)
                ?? (Consolidation.Municipal.Removes(node.Item) ? Of(transfers, side.Value) : Unexplained);

            sums.Add(new BudgetClass(side.Value, node.Item.Class), stage, shown);
            sums.Add(BudgetClass.Transfers(side.Value), stage, leftOut);
        }

        foreach (var (side, sums) in transfers)
            Decide(side, stage, sums);
    }

    /// <summary>
    /// What goes between own accounts is explained where the sums without it are the same, or where both have booked the same and only
    /// leave out another part of it, as a city does whose districts are in one of the two.
    /// </summary>
    private void Decide(Side side, Stage stage, ClassSums transfers)
    {
        var leftOut = transfers[BudgetClass.Transfers(side)][stage].Halere;
        var classes = transfers.Classes.Where(@class => !@class.IsTransfers).ToList();
        var isExplained = classes.TrueForAll(@class => transfers[@class][stage].Halere == 0)
            || classes.Sum(@class => transfers[@class][stage].Halere) + leftOut == 0;

        foreach (var @class in transfers.Classes)
            (isExplained ? _consolidation : Unexplained).Add(@class, stage, transfers[@class][stage]);
    }

    private (Money Shown, Money LeftOut) Between((Paragraph Paragraph, Item Item) node, Stage stage)
    {
        var (own, state) = (_own[node], _state[node]);
        return (own.Shown[stage] - state.Shown[stage], own.LeftOut[stage] - state.LeftOut[stage]);
    }

    /// <summary>
    /// Where a municipality's export has nothing of a stage on a whole side, everything that the state has there is what it lacks. A
    /// statement is whole by law: only where it has nothing of a side at all, one of its two files was not dropped.
    /// </summary>
    private ClassSums? MissingOrNull(Side side, Stage stage)
    {
        var isOwn = !_own.Has(side, stage);
        if (!isOwn && Enum.GetValues<Stage>().Any(any => _state.Has(side, any)))
            return null;

        var key = (isOwn ? ReconciliationSide.Own : ReconciliationSide.State, side);
        _missingStages[key] = _missingStages.GetValueOrDefault(key) | stage.Flag();

        return Of(_missing, key);
    }

    /// <summary>
    /// Which of both is in whole thousands of crowns: all of its amounts are, and most of the other's are not, so that no plan in round
    /// numbers passes for a rounding.
    /// </summary>
    private ReconciliationSide? RoundedOrNull(Stage stage)
    {
        var (own, state) = (_own.Thousands(stage), _state.Thousands(stage));

        if (state.All > 0 && state.Whole == state.All && own.Whole * 2 < own.All)
            return ReconciliationSide.State;

        return own.All > 0 && own.Whole == own.All && state.Whole * 2 < state.All ? ReconciliationSide.Own : null;
    }

    private bool IsRounding((Paragraph Paragraph, Item Item) node, ReconciliationSide of, Money shown, Money leftOut)
    {
        var lines = (of == ReconciliationSide.Own ? _own : _state)[node].Lines;
        var farthest = FarthestRounding * Math.Max(1, lines);

        return Math.Abs(shown.Halere) <= farthest && Math.Abs(leftOut.Halere) <= farthest;
    }

    private ClassSums Rounding(ReconciliationSide of, Stage stage)
    {
        _rounded[of] = _rounded.GetValueOrDefault(of) | stage.Flag();
        return Of(_rounding, of);
    }

    private static ClassSums Of<TKey>(Dictionary<TKey, ClassSums> sums, TKey key)
        where TKey : notnull
    {
        if (!sums.TryGetValue(key, out var found))
            sums[key] = found = new ClassSums();

        return found;
    }
}
