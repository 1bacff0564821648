using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Words;
using Transparency.Pages.Levels;

namespace Transparency.Pages.Tests.Charts;

/// <summary>Levels to draw.</summary>
internal static class DrawnLevels
{
    /// <summary>A small town's expenditure; a section of it came back.</summary>
    public static LevelPart Expenditure { get; } = Of(
        Row("31", "Školy a školky", 20, 24, 22),
        Row("36", "Bydlení, služby a rozvoj města", 18, 30, 15),
        Row("61", "Samospráva a úřad", 12, 12, 13),
        Row("22", "Doprava", 9, 4, 5),
        Row("53", "Bezpečnost a městská policie", 1, 1, -2));

    public static LevelPart Of(params LevelRow[] rows) => new(
        new LevelAddress("vzorov", 2024),
        [],
        new StageTotals(Sum(rows, row => row.Approved), Sum(rows, row => row.Amended), Sum(rows, row => row.Actual)),
        rows,
        Language.Czech)
    {
        View = View.Function,
        Views = [View.Function],
        Sides = [Side.Expenditure],
    };

    /// <param name="code">Of a section.</param>
    /// <param name="name">What people call it.</param>
    /// <param name="millions">Approved, amended and actual, in millions of CZK.</param>
    public static LevelRow Row(string code, string name, params decimal?[] millions) =>
        new(code, name, null, new StageTotals(Crowns(millions[0]), Crowns(millions[1]), Crowns(millions[2])), null, true)
        {
            IsDivided = true,
        };

    private static Money? Sum(LevelRow[] rows, Func<StageTotals, Money?> of) =>
        rows.Aggregate((Money?)null, (sum, row) => of(row.Amounts) is { } amount ? (sum ?? Money.Zero) + amount : sum);

    private static Money? Crowns(decimal? millions) => millions is { } known ? Money.FromCrowns(decimal.Round(known * 1_000_000, 2)) : null;
}
