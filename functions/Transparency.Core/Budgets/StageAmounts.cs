namespace Transparency.Core.Budgets;

/// <summary>One node's money in the three stages. Whether a stage is known at all is a fact of the whole <see cref="Budget"/>.</summary>
public readonly record struct StageAmounts(Money Approved, Money Amended, Money Actual)
{
    public Money this[Stage stage] => stage switch
    {
        Stage.Approved => Approved,
        Stage.Amended => Amended,
        _ => Actual,
    };

    public bool IsZero => this == default;

    public static StageAmounts Of(Stage stage, Money amount) => stage switch
    {
        Stage.Approved => new(amount, default, default),
        Stage.Amended => new(default, amount, default),
        _ => new(default, default, amount),
    };

    /// <summary>The amounts of some stages, and zero for the others.</summary>
    public StageAmounts Only(Stages stages) => new(
        stages.HasFlag(Stages.Approved) ? Approved : default,
        stages.HasFlag(Stages.Amended) ? Amended : default,
        stages.HasFlag(Stages.Actual) ? Actual : default);

    public static StageAmounts operator +(StageAmounts left, StageAmounts right) =>
        new(left.Approved + right.Approved, left.Amended + right.Amended, left.Actual + right.Actual);

    public static StageAmounts operator -(StageAmounts left, StageAmounts right) =>
        new(left.Approved - right.Approved, left.Amended - right.Amended, left.Actual - right.Actual);
}
