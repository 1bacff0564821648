using Transparency.Core.Budgets;
using Transparency.Core.Editions;

namespace Transparency.Core.Reconciliations;

/// <summary>
/// A municipality's own figures of a year beside those of its statement for the state, by class and stage: the same, or why they differ.
/// The differences of each class are the sum of what the reasons make and of what is unexplained, to the haléř.
/// </summary>
/// <param name="Verdict">What came of it.</param>
/// <param name="ValidTo">The last day that the municipality's own figures reach, as far as they say.</param>
/// <param name="StateValidTo">The last day of the statement.</param>
/// <param name="Classes">Each class, without transfers between own accounts.</param>
/// <param name="Transfers">What both leave out of income and of expenditure.</param>
/// <param name="Reasons">Why they differ.</param>
/// <param name="Unexplained">What no reason makes.</param>
/// <param name="Nodes">How many paragraphs and items both have together.</param>
/// <param name="DifferentNodes">How many of them differ, though their sums by class may be the same.</param>
public sealed record Reconciliation(
    Verdict Verdict,
    DateOnly? ValidTo,
    DateOnly StateValidTo,
    IReadOnlyList<ReconciledClass> Classes,
    IReadOnlyList<ReconciledClass> Transfers,
    IReadOnlyList<ReconciliationReason> Reasons,
    IReadOnlyList<ClassDifference> Unexplained,
    int Nodes,
    int DifferentNodes)
{
    /// <summary>Whether another month's statement may say more.</summary>
    public bool AsksForOthers => Verdict is Verdict.OtherPeriod or Verdict.Unexplained;

    /// <param name="own">The municipality's own edition, by paragraphs and items.</param>
    /// <param name="state">Its part of the country's current edition.</param>
    /// <param name="others">Its part of other editions of the same year, those that count first.</param>
    public static Reconciliation Of(EditionContent own, EditionContent state, IEnumerable<EditionContent> others)
    {
        var (ours, theirs) = (new StatementNodes(own), new StatementNodes(state));
        var direct = new StatementComparison(ours, theirs);

        if (direct.Unexplained.IsEmpty)
            return Made(ours, theirs, direct, [.. direct.Reasons()], new ClassSums());
        if (OfItsTimeOrNull(ours, theirs, others) is { } other)
            return ByOther(ours, theirs, direct, other);

        return !AreOfOneMonth(own, state) && own.Summary.ValidTo is { } ownDay
            ? OfOtherPeriod(ours, theirs, direct, ownDay)
            : Made(ours, theirs, direct, [.. direct.Reasons()], direct.Unexplained);
    }

    private static bool AreOfOneMonth(EditionContent left, EditionContent right) =>
        left.Summary.ValidTo is { } one && right.Summary.ValidTo is { } other && (one.Year, one.Month) == (other.Year, other.Month);

    /// <summary>
    /// The statement of the month that the municipality's own figures reach; where they do not say which that is, or it is not there, one
    /// that they agree with.
    /// </summary>
    private static StatementNodes? OfItsTimeOrNull(StatementNodes own, StatementNodes state, IEnumerable<EditionContent> others)
    {
        if (AreOfOneMonth(own.Edition, state.Edition))
            return null;

        StatementNodes? agreeing = null;

        foreach (var other in others)
        {
            var nodes = new StatementNodes(other);

            if (AreOfOneMonth(own.Edition, other))
                return nodes;
            if (agreeing is null && new StatementComparison(own, nodes).Unexplained.IsEmpty)
                agreeing = nodes;
        }

        return agreeing;
    }

    /// <summary>What both differ by at that time, and what the state has more since.</summary>
    private static Reconciliation ByOther(StatementNodes own, StatementNodes state, StatementComparison direct, StatementNodes other)
    {
        var then = new StatementComparison(own, other);
        var since = new StatementComparison(other, state).Differences.Only(direct.Known);
        var period = new ReconciliationReason(ReasonKind.Period, since.Differences(direct.Known))
        {
            Edition = other.Edition.Summary.Edition,
            ValidTo = other.Edition.Summary.ValidTo,
        };

        return Made(own, state, direct, [period, .. then.Reasons()], then.Unexplained);
    }

    /// <summary>The approved budget does not grow with the year, so that it must be the same in both.</summary>
    private static Reconciliation OfOtherPeriod(StatementNodes own, StatementNodes state, StatementComparison direct, DateOnly ownDay)
    {
        var grown = direct.Unexplained.Only(Stages.Amended | Stages.Actual);
        var reasons = direct.Reasons().ToList();

        if (!grown.IsEmpty)
            reasons.Insert(0, new(ReasonKind.Period, grown.Differences(direct.Known)) { ValidTo = ownDay });

        return Made(own, state, direct, reasons, direct.Unexplained.Only(Stages.Approved));
    }

    private static Reconciliation Made(
        StatementNodes own,
        StatementNodes state,
        StatementComparison direct,
        IReadOnlyList<ReconciliationReason> reasons,
        ClassSums unexplained)
    {
        var rows = BudgetClass.Usual
            .Union(own.Sums.Classes)
            .Union(state.Sums.Classes)
            .Where(@class => BudgetClass.Usual.Contains(@class) || !@class.IsTransfers)
            .Order()
            .Select(@class => Row(@class, own, state))
            .ToList();

        return new(
            !unexplained.IsEmpty ? Verdict.Unexplained
                : !reasons.All(reason => reason.IsProven) ? Verdict.OtherPeriod
                : reasons.Count > 0 ? Verdict.Explained
                : Verdict.Equal,
            own.Edition.Summary.ValidTo,
            state.Edition.Summary.ValidTo ?? state.Edition.Budget.Year.LastDay,
            [.. rows.Where(row => row.Class is not null)],
            [.. rows.Where(row => row.Class is null)],
            reasons,
            unexplained.Differences(direct.Known),
            direct.Nodes.Count,
            direct.DifferentNodes);
    }

    private static ReconciledClass Row(BudgetClass @class, StatementNodes own, StatementNodes state)
    {
        var (ours, theirs) = (StageTotals.Of(own.Sums[@class], own.Known), StageTotals.Of(state.Sums[@class], state.Known));

        return new(
            @class.Side,
            @class.Code,
            @class.NameOrNull(own.Edition.Budget.Year),
            new(ours.Approved, theirs.Approved),
            new(ours.Amended, theirs.Amended),
            new(ours.Actual, theirs.Actual));
    }
}
