namespace Transparency.Core.Budgets;

/// <summary>Money in the three stages as it is published: <c>null</c> where no file carries the stage.</summary>
public sealed record StageTotals(Money? Approved, Money? Amended, Money? Actual)
{
    public static StageTotals Of(StageAmounts amounts, Stages known) => new(
        known.HasFlag(Stages.Approved) ? amounts.Approved : null,
        known.HasFlag(Stages.Amended) ? amounts.Amended : null,
        known.HasFlag(Stages.Actual) ? amounts.Actual : null);

    /// <summary>The difference to an earlier total; a stage that either side does not know is unknown.</summary>
    public StageTotals Since(StageTotals before) =>
        new(Approved - before.Approved, Amended - before.Amended, Actual - before.Actual);
}
