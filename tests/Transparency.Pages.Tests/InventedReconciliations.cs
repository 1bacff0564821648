using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Reconciliations;

namespace Transparency.Pages.Tests;

/// <summary>A town's year beside the state's statement, with each verdict and each reason.</summary>
internal static class InventedReconciliations
{
    private static readonly DateOnly September = new(2026, 9, 30);
    private static readonly DateOnly December = new(2026, 12, 31);

    public static Reconciliation Equal { get; } = Of(Verdict.Equal, []);

    public static Reconciliation Explained { get; } = Of(
        Verdict.Explained,
        [
            new(ReasonKind.Period, [Difference(Side.Expenditure, "5", -12.5m)]) { Edition = "5d1f0c000000", ValidTo = September },
            new(ReasonKind.Consolidation, [Difference(Side.Income, null, 800), Difference(Side.Expenditure, null, -900)]),
            new(ReasonKind.Rounding, [Difference(Side.Income, "1", 0.5m), Difference(Side.Income, "4", -0.5m)])
            {
                Of = ReconciliationSide.State,
                Stages = [Stage.Amended, Stage.Actual],
            },
            new(ReasonKind.Rounding, [Difference(Side.Income, "1", 1)]) { Of = ReconciliationSide.Own, Stages = [Stage.Approved] },
            new(ReasonKind.StageMissing, []) { Of = ReconciliationSide.Own, Stages = [Stage.Approved, Stage.Amended] },
            new(ReasonKind.StageMissing, [Difference(Side.Financing, "8", 7)])
            {
                Of = ReconciliationSide.State,
                Side = Side.Financing,
                Stages = [Stage.Actual],
            },
        ]);

    public static Reconciliation OtherPeriod { get; } = Of(
        Verdict.OtherPeriod,
        [new(ReasonKind.Period, [Difference(Side.Expenditure, "5", -12.5m)]) { ValidTo = September }]);

    public static Reconciliation Unexplained { get; } = Of(
        Verdict.Unexplained,
        [
            new(ReasonKind.StageMissing, [Difference(Side.Financing, "8", -7)])
            {
                Of = ReconciliationSide.Own,
                Side = Side.Financing,
                Stages = [Stage.Actual],
            },
        ],
        Difference(Side.Expenditure, "6", 1_234.05m));

    private static Reconciliation Of(
        Verdict verdict,
        IReadOnlyList<ReconciliationReason> reasons,
        params IReadOnlyList<ClassDifference> unexplained) => new(
            verdict,
            September,
            December,
            [
                new(Side.Income, "1", "Daňové příjmy", Amount(null, 1000), Amount(1100, 1100), Amount(1050.25m, 1050.25m)),
                new(Side.Financing, "8", null, Amount(null, 0), Amount(0, 7), Amount(1_234_567.05m, 0)),
            ],
            [new(Side.Income, null, null, Amount(null, 0), Amount(0, 0), Amount(0, 800))],
            reasons,
            unexplained,
            188,
            unexplained.Count);

    private static ClassDifference Difference(Side side, string? @class, decimal actual) =>
        new(side, @class, null, Money.Zero, Money.FromCrowns(actual));

    private static ReconciledAmount Amount(decimal? own, decimal? state) =>
        new(own is { } ours ? Money.FromCrowns(ours) : null, state is { } theirs ? Money.FromCrowns(theirs) : null);
}
