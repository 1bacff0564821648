using System.Globalization;
using Transparency.Core.Budgets.Drilldown;

namespace Transparency.Core.StatePublication;

/// <summary>Which of the country's nodes lie in one that is asked for, told by numbers: there are tens of thousands of them.</summary>
internal sealed class StateNodeFilter
{
    private readonly BudgetPlace _place;
    private readonly (Level Level, int Code)[] _steps;
    private readonly bool _isNowhere;

    public StateNodeFilter(BudgetPlace place)
    {
        _place = place;
        _isNowhere = place.View == View.Account || place.Steps.Any(IsNowhere);
        _steps =
        [
            .. place.Steps
                .Where(step => Digits(step.Level) > 0 && !_isNowhere)
                .Select(step => (step.Level, int.Parse(step.Code, NumberStyles.None, CultureInfo.InvariantCulture))),
        ];
    }

    public bool Holds(uint node)
    {
        if (_isNowhere || StateCell.SideOf(node) != _place.Side)
            return false;

        foreach (var (level, code) in _steps)
        {
            if (CodeAt(node, level) != code)
                return false;
        }

        return true;
    }

    /// <summary>The statement has no events, units and accounts: only "none" of them is there.</summary>
    private static bool IsNowhere(BudgetStep step) => Digits(step.Level) is > 0 and var digits
        ? step.Code.Length != digits || !step.Code.All(char.IsAsciiDigit)
        : step.Code != LevelCode.None;

    private static int Digits(Level level) => level switch
    {
        Level.Section or Level.Grouping => 2,
        Level.Paragraph or Level.Item => 4,
        _ => 0,
    };

    private static int CodeAt(uint node, Level level) => level switch
    {
        Level.Section => StateCell.ParagraphOf(node).Number / 100,
        Level.Paragraph => StateCell.ParagraphOf(node).Number,
        Level.Grouping => StateCell.ItemOf(node).Number / 100,
        _ => StateCell.ItemOf(node).Number,
    };
}
