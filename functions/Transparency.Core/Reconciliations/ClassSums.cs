using Transparency.Core.Budgets;

namespace Transparency.Core.Reconciliations;

/// <summary>Amounts by class, added up.</summary>
internal sealed class ClassSums
{
    private readonly SortedDictionary<BudgetClass, StageAmounts> _sums = [];

    public bool IsEmpty => _sums.Values.All(amounts => amounts.IsZero);

    public IEnumerable<BudgetClass> Classes => _sums.Keys;

    public StageAmounts this[BudgetClass @class] => _sums.GetValueOrDefault(@class);

    public void Add(BudgetClass @class, StageAmounts amounts) => _sums[@class] = this[@class] + amounts;

    public void Add(BudgetClass @class, Stage stage, Money amount) => Add(@class, StageAmounts.Of(stage, amount));

    /// <summary>What there is more than in others.</summary>
    public ClassSums Less(ClassSums others)
    {
        var less = new ClassSums();

        foreach (var @class in Classes.Union(others.Classes))
            less.Add(@class, this[@class] - others[@class]);

        return less;
    }

    public ClassSums Only(Stages stages)
    {
        var only = new ClassSums();

        foreach (var (@class, amounts) in _sums)
            only.Add(@class, amounts.Only(stages));

        return only;
    }

    /// <summary>Those that are not zero.</summary>
    public IReadOnlyList<ClassDifference> Differences(Stages known) =>
    [
        .. _sums
            .Where(sum => !sum.Value.IsZero)
            .Select(sum => (sum.Key, Totals: StageTotals.Of(sum.Value, known)))
            .Select(sum => new ClassDifference(sum.Key.Side, sum.Key.Code, sum.Totals.Approved, sum.Totals.Amended, sum.Totals.Actual)),
    ];
}
