using Transparency.Core.Budgets;

namespace Transparency.Core.Reconciliations;

/// <summary>Stages one by one and together.</summary>
internal static class StageFlags
{
    public static Stages Flag(this Stage stage) => stage switch
    {
        Stage.Approved => Stages.Approved,
        Stage.Amended => Stages.Amended,
        _ => Stages.Actual,
    };

    public static IReadOnlyList<Stage> ToList(this Stages stages) =>
        [.. Enum.GetValues<Stage>().Where(stage => stages.HasFlag(stage.Flag()))];
}
