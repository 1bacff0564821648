using Transparency.Core.Budgets;
using Transparency.Core.Words;

namespace Transparency.Pages.Levels;

/// <summary>
/// The stage of a level that is told first: what happened, or the plan where nothing has happened yet as far as is known.
/// </summary>
/// <param name="Stage">Which one.</param>
public sealed record ShownStage(Stage Stage)
{
    /// <summary>In the order in which they are told.</summary>
    internal static IReadOnlyList<ShownStage> All { get; } = [new(Stage.Actual), new(Stage.Amended), new(Stage.Approved)];

    /// <summary>What it is called.</summary>
    public Wording Name => Stage switch
    {
        Stage.Actual => PictureWords.Actual,
        Stage.Amended => PictureWords.Amended,
        _ => PictureWords.Approved,
    };

    public static ShownStage Of(LevelPart level)
    {
        var known = All.Where(stage => stage.In(level.Total) is not null).ToList();
        var rows = level.Rows.Select(row => row.Amounts).Append(level.Total).ToList();

        return known.Find(stage => rows.Any(amounts => stage.In(amounts) is { Halere: not 0 })) ?? known.FirstOrDefault() ?? All[0];
    }

    /// <summary>The amount of this stage, or null.</summary>
    public Money? In(StageTotals totals) => Stage switch
    {
        Stage.Actual => totals.Actual,
        Stage.Amended => totals.Amended,
        _ => totals.Approved,
    };
}
